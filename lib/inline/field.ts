import type { Span } from '../engine/types.ts';
import type { Fix, Severity } from '../marketplaces/types.ts';
import type { Outcome } from './replace.ts';

export interface Mark {
  readonly span: Span;
  readonly severity: Severity;
  /** Whether its card is shown. */
  readonly isOpen: boolean;
}

/** A composer's text: read, marked, measured and mended. Offsets are those of the text that was read last. */
export interface Field {
  readonly element: HTMLElement;
  /** The text as it stands now. */
  read(): string;
  /** Where the caret or the end of the selection stands, or null when it is elsewhere. */
  caret(): number | null;
  /** Remembers the caret; the returned function gives it, and the focus, back. */
  keepCaret(): () => void;
  /** Shows these marks in place of those shown before. */
  paint(marks: readonly Mark[]): void;
  /** Where a span stands on the screen, line by line, whether or not it is scrolled into view. */
  rects(span: Span): DOMRect[];
  /** Carries out a fix with the editor's own means: one step to undo, the caret where it was. */
  replace(fix: Fix): Promise<Outcome>;
}

/** Two frames and a task: editors and frameworks act on a change of selection or text by then. */
export function editorSettled(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve))));
}

/** Writes into the focused field as typing would, with undo. An empty insertion would leave the selection standing. */
export function editSelection(text: string): void {
  if (text === '') document.execCommand('delete');
  else document.execCommand('insertText', false, text);
}
