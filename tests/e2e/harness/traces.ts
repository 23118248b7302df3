import type { Page } from 'puppeteer-core';

/** All that a page can see of an extension in its document. */
export interface Traces {
  readonly children: string[];
  readonly highlights: number;
  readonly sheets: number;
}

/** The traces of no extension at all. */
export const CLEAN: Traces = { children: ['head', 'body'], highlights: 0, sheets: 0 };

/** The traces that a page can see right now. */
export function traces(page: Page): Promise<Traces> {
  return page.evaluate(() => ({
    children: [...document.documentElement.children].map((element) => element.localName),
    highlights: CSS.highlights.size,
    sheets: document.adoptedStyleSheets.length,
  }));
}
