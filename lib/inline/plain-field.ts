import type { Span } from '../engine/types.ts';
import type { Fix } from '../marketplaces/types.ts';
import { editOf, movedCaret, withFix } from './edit.ts';
import { editorSettled, editSelection, type Field, type Mark } from './field.ts';
import { type Outcome, tidied } from './replace.ts';

/** Marks and measures the text inside a textarea, where no ordinary range reaches. */
export interface Drawing {
  paint(text: string, marks: readonly Mark[]): void;
  rects(text: string, span: Span): DOMRect[];
}

/** A composer that is a textarea, whether or not a framework controls its value. */
export class PlainField implements Field {
  readonly element: HTMLTextAreaElement;
  readonly #drawing: Drawing;

  constructor(element: HTMLTextAreaElement, drawing: Drawing) {
    this.element = element;
    this.#drawing = drawing;
  }

  read(): string {
    return this.element.value;
  }

  caret(): number | null {
    return this.element.matches(':focus') ? this.element.selectionEnd : null;
  }

  keepCaret(): () => void {
    const { selectionStart, selectionEnd } = this.element;
    return () => {
      this.element.focus({ preventScroll: true });
      this.element.setSelectionRange(selectionStart, selectionEnd);
    };
  }

  paint(marks: readonly Mark[]): void {
    this.#drawing.paint(this.element.value, marks);
  }

  rects(span: Span): DOMRect[] {
    return this.#drawing.rects(this.element.value, span);
  }

  async replace(fix: Fix): Promise<Outcome> {
    const before = this.element.value;
    const clean = tidied(before, fix);
    const caret = this.element.selectionEnd;
    const { scrollTop } = this.element;
    this.element.focus({ preventScroll: true });
    this.element.setSelectionRange(clean.start, clean.end);
    editSelection(clean.text);
    // A framework that controls the value puts the old one back in its own time.
    await editorSettled();
    const outcome = this.#outcome(before, withFix(before, clean));
    if (outcome === 'unclear') return outcome;
    const moved = outcome === 'replaced' ? movedCaret(caret, editOf(clean)) : caret;
    this.element.setSelectionRange(moved, moved);
    this.element.scrollTop = scrollTop;
    return outcome;
  }

  #outcome(before: string, wanted: string): Outcome {
    const { value } = this.element;
    if (value === wanted) return 'replaced';
    return value === before ? 'refused' : 'unclear';
  }
}
