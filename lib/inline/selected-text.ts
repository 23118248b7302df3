import { focusedIn } from './shadow-roots.ts';

/** What is selected in a frame. */
export interface SelectedText {
  readonly text: string;
  /** What it stands in. */
  readonly element: Element;
  /** Where it is on the screen; null where nothing of it can be seen. */
  readonly box: () => DOMRect | null;
}

/** What is selected in a text field or on the page; null where nothing is. */
export function selectedText(): SelectedText | null {
  const focused = focusedIn(document);
  if (focused instanceof HTMLTextAreaElement || focused instanceof HTMLInputElement) {
    // Kinds of input without a selection give null.
    const { selectionEnd, selectionStart, type, value } = focused;
    const text = type === 'password' ? '' : value.slice(selectionStart ?? 0, selectionEnd ?? 0);
    if (text.trim() !== '') return { text, element: focused, box: () => onScreen([focused.getBoundingClientRect()]) };
  }
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0) return null;
  // As it is shown, with its line breaks, and without what is hidden.
  const text = selection.toString();
  const range = selection.getRangeAt(0);
  const { commonAncestorContainer: holder } = range;
  const element = holder instanceof Element ? holder : holder.parentElement;
  return text.trim() === '' || !element ? null : { text, element, box: () => onScreen([...range.getClientRects()]) };
}

function onScreen(rects: readonly DOMRect[]): DOMRect | null {
  const seen = rects.filter(({ bottom, right, top, left }) => bottom > 0 && right > 0 && top < innerHeight && left < innerWidth);
  if (seen.length === 0) return null;
  const left = Math.min(...seen.map((rect) => rect.left));
  const top = Math.max(Math.min(...seen.map((rect) => rect.top)), 0);
  const right = Math.max(...seen.map((rect) => rect.right));
  const bottom = Math.min(Math.max(...seen.map((rect) => rect.bottom)), innerHeight);
  return new DOMRect(left, top, right - left, bottom - top);
}
