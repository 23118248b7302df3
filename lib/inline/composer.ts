import type { Warning } from '../marketplaces/types.ts';
import { editBetween, movedWarning } from './edit.ts';
import type { Field, Mark } from './field.ts';
import type { Outcome } from './replace.ts';
import { overlap, visibleBox } from './visible-box.ts';
import { watchText } from './watch.ts';

export interface ComposerOptions {
  readonly signal: AbortSignal;
  /** The warnings to show for a text. */
  readonly check: (text: string) => readonly Warning[];
  /** The warnings, or where they stand, have changed. */
  readonly onChange: (composer: Composer) => void;
  /** A check has settled. */
  readonly onChecked: (composer: Composer) => void;
}

/**
 * One composer while it lives: its text, its warnings and their marks. A warning is always about the text as it stands: between two checks
 * it moves with the edits, and is dropped where one touches it.
 */
export class Composer {
  readonly field: Field;
  readonly #options: ComposerOptions;
  #text = '';
  /** Whether there was an edit since the last check: it has only moved the warnings. */
  #isEdited = false;
  #warnings: readonly Warning[] = [];
  #open: Warning | null = null;

  constructor(field: Field, options: ComposerOptions) {
    this.field = field;
    this.#options = options;
    watchText(field.element, { signal: options.signal, onEdit: () => this.#follow(), onPause: () => this.check() });
    options.signal.addEventListener('abort', () => field.paint([]));
  }

  /** In the order of the text. */
  get warnings(): readonly Warning[] {
    return this.#warnings;
  }

  /** The text that the warnings are about. */
  get text(): string {
    return this.#text;
  }

  /** Reads the text and shows what is to be said of it. */
  check(): void {
    this.#text = this.field.read();
    this.#isEdited = false;
    const found = this.#options.check(this.#text);
    this.#show(
      found.toSorted((a, b) => startOf(a) - startOf(b)),
      this.#open,
    );
    this.#options.onChecked(this);
  }

  /** Checks the text now, unless it is the one that was checked. */
  refresh(): void {
    if (this.#isEdited || this.field.read() !== this.#text) this.check();
  }

  /** The warning whose card is shown; null once it is gone from the text. */
  get open(): Warning | null {
    return this.#open;
  }

  /** Lifts the marks of the warning whose card is shown. */
  highlight(warning: Warning | null): void {
    if (this.#open === warning) return;
    this.#open = warning;
    this.#paint();
  }

  /** The warning at a point of the screen. */
  warningAt(x: number, y: number): Warning | null {
    const point = new DOMRect(x - 1, y - 1, 2, 2);
    return this.#warnings.find((warning) => this.rectsOf(warning).some((rect) => overlap(rect, point))) ?? null;
  }

  /** What can be seen of a warning's marks, line by line. */
  rectsOf(warning: Warning): DOMRect[] {
    const seen = visibleBox(this.field.element);
    if (!seen) return [];
    return warning.spans.flatMap((span) => this.field.rects(span)).flatMap((rect) => overlap(rect, seen) ?? []);
  }

  /** The line of the caret, where it can be seen. */
  caretRect(): DOMRect | null {
    const caret = this.field.caret();
    const seen = visibleBox(this.field.element);
    if (caret === null || !seen) return null;
    const rect = this.field.rects({ start: caret, end: caret })[0];
    return rect ? overlap(new DOMRect(rect.left, rect.top, Math.max(rect.width, 1), rect.height), seen) : null;
  }

  /** Carries out a warning's fix, unless the text has moved on meanwhile, and checks what has come of it. */
  async fix(warning: Warning): Promise<Outcome> {
    const isCurrent = this.field.read() === this.#text;
    const outcome = isCurrent && warning.fix ? await this.field.replace(warning.fix) : 'refused';
    this.check();
    return outcome;
  }

  #follow(): void {
    this.#isEdited = true;
    if (this.#warnings.length === 0) return;
    const text = this.field.read();
    const edit = editBetween(this.#text, text);
    this.#text = text;
    // Without an edit an editor may still have exchanged the nodes under the marks.
    if (!edit) this.#show(this.#warnings, this.#open);
    else
      this.#show(
        this.#warnings.flatMap((warning) => movedWarning(warning, edit) ?? []),
        this.#open && movedWarning(this.#open, edit),
      );
  }

  #show(warnings: readonly Warning[], open: Warning | null): void {
    this.#warnings = warnings;
    this.#open = open && (warnings.find((one) => one.rule === open.rule && startOf(one) === startOf(open)) ?? null);
    this.#paint();
    this.#options.onChange(this);
  }

  #paint(): void {
    this.field.paint(this.#warnings.flatMap((warning) => this.#marksOf(warning)));
  }

  #marksOf(warning: Warning): Mark[] {
    return warning.spans.map((span) => ({ span, severity: warning.severity, isOpen: warning === this.#open }));
  }
}

function startOf(warning: Warning): number {
  return warning.spans[0]!.start;
}
