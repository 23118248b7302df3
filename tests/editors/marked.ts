import type { ElementHandle, Frame, Page } from 'puppeteer-core';
import type { Mark } from '../e2e/harness/marks.ts';
import { closedShadowRoots } from '../e2e/harness/shadow.ts';
import { until } from '../e2e/harness/until.ts';
import type { Edges } from './edges.ts';

/** A mark by its words, wherever in the page its field is. */
export interface MarkedWords extends Pick<Mark, 'text' | 'x' | 'y'> {
  /** Where its first line is. */
  readonly line: Edges;
}

interface ValueRange extends AbstractRange {
  getClientRects(): DOMRectList;
}

/** The marks that are ranges. The field must be the only one of its frame that has any. */
function highlighted(field: ElementHandle<HTMLElement>): Promise<MarkedWords[]> {
  return field.evaluate((element) => {
    const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...(highlight as unknown as Set<Range | ValueRange>)]);
    return ranges.flatMap((range) => {
      const rect = range.getClientRects()[0];
      const { startOffset, endOffset } = range;
      const text = element instanceof HTMLTextAreaElement ? element.value.slice(startOffset, endOffset) : range.toString();
      if (!rect) return [];
      const { left, top, right, bottom } = rect;
      return [{ text, x: (left + right) / 2, y: (top + bottom) / 2, line: { left, top, right, bottom } }];
    });
  });
}

/** The closed shadow roots of a frame, which the harness looks for in a page. */
function closedRootsIn(frame: Frame): Promise<ElementHandle[]> {
  const asPage: Pick<Page, 'mainFrame' | 'browser'> = { mainFrame: () => frame, browser: () => frame.page().browser() };
  return closedShadowRoots(asPage as Page);
}

/** The marks that stand on an unseen copy of a textarea's text. */
async function mirrored(frame: Frame): Promise<MarkedWords[]> {
  const roots = (await closedRootsIn(frame)) as ElementHandle<Element>[];
  const found = roots.map((root) =>
    root.evaluate((inside) =>
      [...inside.querySelectorAll('.mirror .mark')].map((mark) => {
        const { left, top, right, bottom } = mark.getClientRects()[0]!;
        return { text: mark.textContent ?? '', x: (left + right) / 2, y: (top + bottom) / 2, line: { left, top, right, bottom } };
      }),
    ),
  );
  return (await Promise.all(found)).flat();
}

/** The words that are marked in a frame's only field. Words that are marked for two reasons count once. */
export async function markedWords(frame: Frame, field: ElementHandle<HTMLElement>): Promise<MarkedWords[]> {
  const isMirrored = await field.evaluate((element) => element.localName === 'textarea' && !('createValueRange' in element));
  const all = isMirrored ? await mirrored(frame) : await highlighted(field);
  const places = new Map(all.map((mark) => [`${mark.x} ${mark.y}`, mark]));
  return [...places.values()];
}

/** The marks of a frame's only field, once exactly these words are marked. */
export function waitForWords(frame: Frame, field: ElementHandle<HTMLElement>, words: readonly string[]): Promise<MarkedWords[]> {
  return until(
    `marks on ${JSON.stringify(words)}`,
    () => markedWords(frame, field),
    (marks) => JSON.stringify(marks.map(({ text }) => text)) === JSON.stringify(words),
  );
}
