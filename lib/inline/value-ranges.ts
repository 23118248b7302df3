import type { Span } from '../engine/types.ts';
import type { Mark } from './field.ts';
import type { Highlights } from './highlights.ts';
import type { Drawing } from './plain-field.ts';

/** A range over the characters of a form field, as Chromium has it. */
interface ValueRange extends AbstractRange {
  getClientRects(): DOMRectList;
  disconnect(): void;
}

interface RangedField extends HTMLTextAreaElement {
  createValueRange(start: number, end: number): ValueRange;
}

/** Whether this browser has ranges inside form fields. */
export function hasValueRanges(field: HTMLTextAreaElement): field is RangedField {
  return 'createValueRange' in field;
}

/** Marks a textarea with ranges of its value, painted by the browser itself. */
export class ValueRanges implements Drawing {
  readonly #field: RangedField;
  readonly #highlights: Highlights;
  #ranges: ValueRange[] = [];

  constructor(field: RangedField, highlights: Highlights) {
    this.#field = field;
    this.#highlights = highlights;
  }

  paint(_text: string, marks: readonly Mark[]): void {
    const old = this.#ranges;
    const painted = marks.map((mark) => ({ mark, range: this.#field.createValueRange(mark.span.start, mark.span.end) }));
    this.#ranges = painted.map(({ range }) => range);
    this.#highlights.paint(this.#field, painted);
    for (const range of old) range.disconnect();
  }

  rects(_text: string, span: Span): DOMRect[] {
    const range = this.#field.createValueRange(span.start, span.end);
    const rects = [...range.getClientRects()];
    range.disconnect();
    return rects;
  }
}
