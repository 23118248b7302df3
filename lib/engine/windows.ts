/** Texts that are longer are read in windows, so that what reading leaves behind stays young and the cost of a letter does not grow with the text. */
const LONGEST = 24_000;
/** What two windows share: more than the sentences over which parts of one finding may lie. */
const SHARED = 3_000;

/** A part of a text that is read by itself. */
export interface Window {
  /** Where it lies in the text. */
  readonly from: number;
  readonly to: number;
  /** What begins here and before the next window's `since` is this window's to tell: of the rest it does not see all. */
  readonly since: number;
}

/** Whether a text may be cut before a place: behind white space, or failing that anywhere but within a character. */
function cutBefore(text: string, at: number, earliest: number): number {
  for (let i = at; i > earliest; i--) if (/\s/.test(text[i - 1] as string)) return i;
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}

/**
 * Cuts a text into windows that overlap.
 * @returns one window for a text that is not long; offsets are UTF-16 units and never lie within a surrogate pair.
 */
export function windowsOf(text: string): Window[] {
  if (text.length <= LONGEST) return [{ from: 0, to: text.length, since: 0 }];
  const windows: Window[] = [];
  let from = 0;
  let since = 0;
  while (true) {
    const rest = text.length - from;
    const to = rest <= LONGEST ? text.length : cutBefore(text, from + LONGEST, from + LONGEST - SHARED);
    windows.push({ from, to, since });
    if (to === text.length) return windows;
    from = cutBefore(text, to - SHARED, to - SHARED - SHARED / 3);
    since = cutBefore(text, to - SHARED / 2, to - SHARED / 2 - SHARED / 3);
  }
}
