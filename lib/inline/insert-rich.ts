import type { Fix } from '../marketplaces/types.ts';
import { clipboardEvent } from './clipboard.ts';
import { editSelection } from './field.ts';
import { settled, whenTaken } from './insert-wait.ts';
import { type Insertion, insertionAt, lastLineEnd } from './insertion.ts';
import { selectionIn } from './shadow-roots.ts';
import { offsetOf, positionOf, readText } from './text-map.ts';

/**
 * Inserts into a contenteditable element. Editors with a model of their own take a paste over, line breaks and all; where nobody does, the
 * browser's own commands write it. Neither is a key that a chat would send at.
 */
export async function insertIntoRich(element: HTMLElement, text: string): Promise<Insertion> {
  const range = await selected(element);
  const map = readText(element);
  const selection = {
    start: offsetOf(map, range.startContainer, range.startOffset),
    end: offsetOf(map, range.endContainer, range.endOffset),
  };
  const insertion = insertionAt(map.text, selection, text);
  const outcome = await write(element, map.text, insertion);
  if (outcome === 'inserted') putCaretBehind(element, insertion, map.text.slice(selection.end));
  return outcome;
}

async function write(element: HTMLElement, before: string, insertion: Fix): Promise<Insertion> {
  const read = (): string => readText(element).text;
  if (!element.dispatchEvent(clipboardEvent('paste', insertion.text))) {
    const outcome = await whenTaken(read, before, insertion);
    // Some pages only keep pastes out.
    if (outcome !== 'refused') return outcome;
  }
  closeTyping(element);
  editLines(insertion.text);
  return whenTaken(read, before, insertion);
}

/** Chromium counts what is written where one was typing as a part of it, and would undo both in one step. */
function closeTyping(element: HTMLElement): void {
  const selection = selectionIn(element)!;
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
  selection.collapse(element, 0);
  selection.setBaseAndExtent(anchorNode!, anchorOffset, focusNode!, focusOffset);
}

/** Chromium would make blocks of the lines, whose empty ones pages read as two. In Firefox only a single command is a single step to undo. */
function editLines(text: string): void {
  if ('wrappedJSObject' in window) {
    editSelection(text);
    return;
  }
  for (const [index, line] of text.split('\n').entries()) {
    if (index > 0) document.execCommand('insertLineBreak');
    if (line !== '') editSelection(line);
  }
}

/** The selection in the composer, the end of its text where there is none. */
async function selected(element: HTMLElement): Promise<Range> {
  element.focus({ preventScroll: true });
  const selection = selectionIn(element)!;
  const range = selection.rangeCount > 0 ? selection.getRangeAt(0) : null;
  if (range && element.contains(range.startContainer) && element.contains(range.endContainer)) return range;
  selection.selectAllChildren(element);
  selection.collapseToEnd();
  await settled();
  return selection.getRangeAt(0);
}

/** Some editors show their caret only in a window that has the focus, and take the old one over when it gets it back. */
function putCaretBehind(element: HTMLElement, insertion: Fix, behind: string): void {
  const map = readText(element);
  // A space that comes to begin a line becomes one that doesn't break.
  const spaced = (text: string): string => text.replaceAll('\u00A0', ' ');
  if (!spaced(map.text).endsWith(spaced(behind))) return;
  const end = map.text.length - behind.length;
  const wanted = lastLineEnd(insertion.text) < insertion.text.length ? lastLineEnd(map.text.slice(0, end)) : end;
  const selection = selectionIn(element);
  const { focusNode, focusOffset } = selection ?? {};
  if (focusNode && element.contains(focusNode) && offsetOf(map, focusNode, focusOffset!) === wanted) return;
  const position = positionOf(map, wanted);
  if (position) selection?.collapse(position.node, position.offset);
}
