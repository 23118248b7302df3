import type { Span } from '../engine/types.ts';
import type { Fix } from '../marketplaces/types.ts';
import { clipboardEvent } from './clipboard.ts';
import { editOf, movedCaret } from './edit.ts';
import { editorSettled, editSelection, type Field, type Mark } from './field.ts';
import type { Highlights } from './highlights.ts';
import { type Editor, type Outcome, replaceIn, tidied } from './replace.ts';
import { selectionIn } from './shadow-roots.ts';
import { offsetOf, positionOf, rangeOf, reachOf, readText, type TextMap } from './text-map.ts';

/** A composer that is a contenteditable element, whatever editor stands behind it. */
export class RichField implements Field {
  readonly element: HTMLElement;
  readonly #highlights: Highlights;
  #map: TextMap;

  constructor(element: HTMLElement, highlights: Highlights) {
    this.element = element;
    this.#highlights = highlights;
    this.#map = readText(element);
  }

  read(): string {
    this.#map = readText(this.element);
    return this.#map.text;
  }

  caret(): number | null {
    const range = this.#selection();
    return range && offsetOf(this.#map, range.endContainer, range.endOffset);
  }

  keepCaret(): () => void {
    const range = this.#selection()?.cloneRange();
    return () => {
      this.element.focus({ preventScroll: true });
      if (range && this.element.contains(range.startContainer)) this.#select(range);
    };
  }

  paint(marks: readonly Mark[]): void {
    this.#highlights.paint(
      this.element,
      marks.flatMap((mark) => {
        const range = rangeOf(this.#map, mark.span);
        return range ? [{ mark, range }] : [];
      }),
    );
  }

  rects(span: Span): DOMRect[] {
    if (span.start === span.end) return this.#caretRects(span.start);
    return [...(rangeOf(this.#map, span)?.getClientRects() ?? [])];
  }

  async replace(fix: Fix): Promise<Outcome> {
    const before = this.#map.text;
    const reach = reachOf(this.#map, tidied(before, fix));
    if (!reach || before.slice(reach.start, reach.end).includes('\uFFFC')) return 'refused';
    const reachable = { ...reach, text: fix.text };
    this.element.focus({ preventScroll: true });
    const caret = this.caret();
    const outcome = await replaceIn(this.#editor(), before, reachable);
    if (caret === null) return outcome;
    if (outcome === 'replaced') {
      releaseKey(this.element);
      this.#putCaret(movedCaret(caret, editOf(reachable)));
    }
    if (outcome === 'refused') this.#putCaret(caret);
    return outcome;
  }

  #editor(): Editor {
    let chosen: Range | null = null;
    return {
      read: () => this.read(),
      select: (span) => {
        this.read();
        chosen = rangeOf(this.#map, span);
        if (chosen) this.#select(chosen);
        return chosen !== null;
      },
      offer: (text) => !this.element.dispatchEvent(replacementEvent(text, chosen!)),
      command: (text) => {
        if (!(chosen && isPastedInto(this.element, chosen) && paste(this.element, text))) editSelection(text);
      },
      settled: editorSettled,
    };
  }

  #selection(): Range | null {
    const selection = selectionIn(this.element);
    if (!selection || selection.rangeCount === 0) return null;
    const range = selection.getRangeAt(0);
    return this.element.contains(range.endContainer) ? range : null;
  }

  #select(range: Range): void {
    const selection = selectionIn(this.element);
    selection?.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset);
  }

  #putCaret(offset: number): void {
    this.read();
    const position = positionOf(this.#map, offset);
    if (position) selectionIn(this.element)?.collapse(position.node, position.offset);
  }

  #caretRects(offset: number): DOMRect[] {
    const position = positionOf(this.#map, offset);
    if (!position) return [];
    const range = this.element.ownerDocument.createRange();
    range.setStart(position.node, position.offset);
    return [...range.getClientRects()];
  }
}

/**
 * Draft.js learns of the browser's own command only through the first of the pieces that it changes: a change across pieces has to be a
 * paste or a cut.
 */
function isPastedInto(element: HTMLElement, range: Range): boolean {
  return element.closest('.DraftEditor-root') !== null && range.startContainer !== range.endContainer;
}

/** Pastes in place of the selection, or cuts it out, by the editor's own means; false where it does not take it over. */
function paste(element: HTMLElement, text: string): boolean {
  return !element.dispatchEvent(clipboardEvent(text === '' ? 'cut' : 'paste', text)) || text === '';
}

/** Older editors take their text over, and pages count and save it, only when a key is released. */
function releaseKey(element: HTMLElement): void {
  element.dispatchEvent(new KeyboardEvent('keyup', { key: 'Unidentified', bubbles: true, composed: true }));
}

function replacementEvent(text: string, range: Range): InputEvent {
  return new InputEvent('beforeinput', {
    inputType: text === '' ? 'deleteContentBackward' : 'insertReplacementText',
    data: text === '' ? null : text,
    targetRanges: [new StaticRange(range)],
    bubbles: true,
    cancelable: true,
    composed: true,
  });
}
