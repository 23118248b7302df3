import type { ElementHandle } from 'puppeteer-core';

/** A rectangle in a frame's viewport. */
export interface Edges {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where an element is. */
export function edgesOf(element: ElementHandle<Element>): Promise<Edges> {
  return element.evaluate((one) => {
    const { left, top, right, bottom } = one.getBoundingClientRect();
    return { left, top, right, bottom };
  });
}

/** Whether no part of one rectangle is outside of another. */
export function isWithin(inner: Edges, outer: Edges): boolean {
  return inner.left >= outer.left && inner.top >= outer.top && inner.right <= outer.right && inner.bottom <= outer.bottom;
}
