/**
 * Opens the card from the composer, as the same key leads to the next problem in code editors. It types nothing, means nothing to browsers and
 * to text fields, and is the same on every keyboard layout; Alt+Shift, Ctrl+Alt and their like switch layouts or type letters somewhere.
 */
export const CARD_KEY = 'F8';

/** Whether a key was pressed by itself. */
export function isBare(event: KeyboardEvent): boolean {
  return !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.isComposing;
}
