import type { ElementHandle, Page } from 'puppeteer-core';
import { type Composer, field } from './composer.ts';
import { closedShadowRoots } from './shadow.ts';
import { until } from './until.ts';

/** A stretch of a composer's text that is marked on the page. Offsets are UTF-16 units of that text. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The middle of its first line, in the page's viewport: where to point to or to click. */
  readonly x: number;
  readonly y: number;
}

/** A range inside a form field: offsets into its value and rectangles, but no element to say which field it is. */
interface ValueRange extends AbstractRange {
  getClientRects(): DOMRectList;
}

/** Pages share `CSS.highlights` with content scripts, so the marks of ranges can be read by a script of the page. */
async function highlighted(page: Page, composer: Composer): Promise<Mark[]> {
  return page.$eval(field(composer), (element) => {
    // A range whose text is gone has no rectangle and shows nothing.
    const middle = (range: Range | ValueRange): { x: number; y: number } | null => {
      const line = range.getClientRects()[0];
      return line ? { x: line.left + line.width / 2, y: line.top + line.height / 2 } : null;
    };
    const inEditable = (range: Range): Mark[] => {
      const place = middle(range);
      if (!place || !element.contains(range.startContainer)) return [];
      const before = new Range();
      before.selectNodeContents(element);
      before.setEnd(range.startContainer, range.startOffset);
      const start = before.toString().length + before.cloneContents().querySelectorAll('br').length;
      const text = range.toString();
      return [{ start, end: start + text.length, text, ...place }];
    };
    const inTextarea = (range: ValueRange): Mark[] => {
      const place = middle(range);
      if (!place || !(element instanceof HTMLTextAreaElement)) return [];
      const box = element.getBoundingClientRect();
      if (place.x < box.left || place.x > box.right || place.y < box.top || place.y > box.bottom) return [];
      const { startOffset: start, endOffset: end } = range;
      return [{ start, end, text: element.value.slice(start, end), ...place }];
    };
    const ranges = [...CSS.highlights.values()].flatMap((highlight) => [...(highlight as unknown as Set<AbstractRange>)]);
    return ranges.flatMap((range) => (range instanceof Range ? inEditable(range) : inTextarea(range as ValueRange)));
  });
}

/** Where a browser has no ranges inside form fields, the marks stand on an unseen copy of the text that lies over the textarea. */
async function mirrored(page: Page, composer: Composer): Promise<Mark[]> {
  const box = await page.$eval(field(composer), (element) => {
    const { left, top } = element.getBoundingClientRect();
    return { left, top };
  });
  const roots = (await closedShadowRoots(page)) as ElementHandle<Element>[];
  const found = roots.map((root) =>
    root.evaluate((inside, { left, top }) => {
      const isOverField = (mirror: Element): boolean => {
        const place = mirror.getBoundingClientRect();
        return Math.abs(place.left - left) < 1 && Math.abs(place.top - top) < 1;
      };
      return [...inside.querySelectorAll('.mirror')].filter(isOverField).flatMap((mirror) =>
        [...mirror.querySelectorAll('.mark')].map((mark) => {
          const before = new Range();
          before.setStart(mirror, 0);
          before.setEndBefore(mark);
          const start = before.toString().length;
          const text = mark.textContent ?? '';
          const place = mark.getClientRects()[0]!;
          return { start, end: start + text.length, text, x: place.left + place.width / 2, y: place.top + place.height / 2 };
        }),
      );
    }, box),
  );
  return (await Promise.all(found)).flat();
}

/** The marks in a composer, in text order. Words that are marked for two reasons count once. */
export async function marks(page: Page, composer: Composer): Promise<Mark[]> {
  const all = [...(await highlighted(page, composer)), ...(await mirrored(page, composer))];
  const places = new Map(all.map((mark) => [`${mark.start}-${mark.end}`, mark]));
  return [...places.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The marks in a composer, once there are as many as expected. */
export function waitForMarks(page: Page, composer: Composer, count: number): Promise<Mark[]> {
  return until(
    `${count} marks in the ${composer} composer`,
    () => marks(page, composer),
    (found) => found.length === count,
  );
}
