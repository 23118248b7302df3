/** Texts that are longer are read in windows, so that what reading leaves behind stays young and the cost of a letter does not grow with the text. */
const LONGEST = 24_000;
/** What two windows share: more than twice the sentences over which parts of one finding may lie. */
const SHARED = 3_000;

/** A part of a text that is read by itself. */
export interface Window {
  /** Where it lies in the text. An edge may fall into a word or a character: what stands so near to it is told by the neighbour. */
  readonly from: number;
  readonly to: number;
  /** A window tells what begins from here on, and before the next window's `since`. */
  readonly since: number;
}

/**
 * Cuts a text into windows that overlap.
 * @param length in UTF-16 units.
 * @returns one window for a text that is not long.
 */
export function windowsOf(length: number): Window[] {
  const windows: Window[] = [];
  let from = 0;
  do {
    windows.push({ from, to: Math.min(from + LONGEST, length), since: from && from + SHARED / 2 });
    from += LONGEST - SHARED;
  } while (from + SHARED < length);
  return windows;
}
