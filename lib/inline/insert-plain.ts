import { editSelection } from './field.ts';
import { whenTaken } from './insert-wait.ts';
import { type Insertion, insertionAt, lastLineEnd } from './insertion.ts';

/** Inserts into a textarea with the browser's own command: one step to undo. */
export async function insertIntoPlain(element: HTMLTextAreaElement, text: string): Promise<Insertion> {
  const { maxLength, selectionEnd: end, selectionStart: start, value: before } = element;
  const insertion = insertionAt(before, { start, end }, text);
  // The browser would cut the text off without a word.
  if (maxLength >= 0 && before.length - (end - start) + insertion.text.length > maxLength) return 'refused';
  element.focus({ preventScroll: true });
  // Chromium counts what is written where one was typing as a part of it, and would undo both in one step.
  element.setSelectionRange(0, 0);
  element.setSelectionRange(start, end);
  editSelection(insertion.text);
  const outcome = await whenTaken(() => element.value, before, insertion);
  const caret = start + lastLineEnd(insertion.text);
  if (outcome === 'inserted' && element.selectionEnd !== caret) element.setSelectionRange(caret, caret);
  return outcome;
}
