import { EMOJI, STAR } from './fold.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Letters that look alike in the two scripts, after folding. */
const CYRILLIC_TO_LATIN = new Map([...'аеорсухіјѕвнмткгпиьзч'].map((c, i) => [c.charCodeAt(0), 'aeopcyxijsbhmtkrnub34'.charCodeAt(i)]));
const LATIN_TO_CYRILLIC = new Map([...'aeopcyxikmtbhnurg3'].map((c, i) => [c.charCodeAt(0), 'аеорсухікмтвнпигдз'.charCodeAt(i)]));
const GREEK_TO_LATIN = new Map([...'αβεικνορτυχωνμ'].map((c, i) => [c.charCodeAt(0), 'abeiknoptyxwvm'.charCodeAt(i)]));
/** Digits and signs that people put for letters. */
const SIGN_TO_LETTER = new Map([...'013457@$!'].map((c, i) => [c.charCodeAt(0), 'oieastasi'.charCodeAt(i)]));

const SIGN_TO_CYRILLIC = new Map([...'0346'].map((c, i) => [c.charCodeAt(0), 'озчб'.charCodeAt(i)]));

const ASTERISK = 0x2a;
/** What people put for a letter that they do not want to be read. */
export const MASKS: ReadonlySet<number> = new Set([ASTERISK, 0x23, EMOJI, STAR]);

const work = new Uint16Array(64);

/** Looks up a word with each of its units passed through `swap`; -1 when a unit has no counterpart and is not of the other script. */
function lookUpMapped(vocabulary: Vocabulary, units: Uint16Array, from: number, to: number, swap: ReadonlyMap<number, number>): number {
  if (to - from > work.length) return -1;
  for (let i = from; i < to; i++) work[i - from] = swap.get(units[i] as number) ?? (units[i] as number);
  return vocabulary.find(work, 0, to - from);
}

/** Drops repeats: runs of three and more to `most` letters. */
function lookUpSqueezed(vocabulary: Vocabulary, units: Uint16Array, from: number, to: number, longest: number, most: number): number {
  let k = 0;
  let run = 0;
  for (let i = from; i < to && k < work.length; i++) {
    run = i > from && units[i] === units[i - 1] ? run + 1 : 1;
    let length = run;
    while (i + 1 < to && units[i + 1] === units[i]) {
      i++;
      length++;
    }
    const keep = length >= longest ? Math.min(length, most) : length;
    for (let j = 0; j < keep && k < work.length; j++) work[k++] = units[i] as number;
    run = 0;
  }
  return vocabulary.find(work, 0, k);
}

/**
 * Reads a word that no language knows as it stands: letters of another script, digits and signs for letters, letters stretched.
 * @param from, to where it lies in `units`.
 * @param mixed, stretched, signs which of these disguises it shows.
 * @returns the index of its form, or -1.
 */
export function repair(
  vocabulary: Vocabulary,
  units: Uint16Array,
  from: number,
  to: number,
  mixed: boolean,
  stretched: boolean,
  signs: boolean,
): number {
  let form = -1;
  if (to - from > 60) return -1;
  if (mixed) {
    form = lookUpMapped(vocabulary, units, from, to, CYRILLIC_TO_LATIN);
    if (form < 0) form = lookUpMapped(vocabulary, units, from, to, LATIN_TO_CYRILLIC);
    if (form < 0) form = lookUpMapped(vocabulary, units, from, to, GREEK_TO_LATIN);
    if (form >= 0) return form;
  }
  if (signs) {
    form = lookUpMapped(vocabulary, units, from, to, SIGN_TO_LETTER);
    if (form < 0) form = lookUpMapped(vocabulary, units, from, to, SIGN_TO_CYRILLIC);
    if (form >= 0) return form;
  }
  if (stretched) {
    form = lookUpSqueezed(vocabulary, units, from, to, 3, 2);
    if (form < 0) form = lookUpSqueezed(vocabulary, units, from, to, 3, 1);
    if (form < 0) form = lookUpSqueezed(vocabulary, units, from, to, 2, 1);
    if (form >= 0) return form;
  }
  return -1;
}

/** Letters that a mask may hide, vowels first: they are what people mask. */
const MASKED_LATIN = [...'aeiouytrsnlcdkpmbgfhvwxzjq'].map((c) => c.charCodeAt(0));
const MASKED_CYRILLIC = [...'аеиоуыіяюєїэтрснлвкдпмбзгжчшхйцщфьъ'].map((c) => c.charCodeAt(0));

/** Finds the word of which one or two letters are masked ("id*ot"); -1 where none fits. */
export function lookUpMasked(vocabulary: Vocabulary, units: Uint16Array, from: number, to: number): number {
  const holes: number[] = [];
  let cyrillic = false;
  for (let i = from; i < to; i++) {
    const unit = units[i] as number;
    work[i - from] = unit;
    if (MASKS.has(unit)) holes.push(i - from);
    else if (unit >= 0x400) cyrillic = true;
  }
  const letters = cyrillic ? MASKED_CYRILLIC : MASKED_LATIN;
  const [one = 0, two = one] = holes;
  for (const a of letters) {
    work[one] = a;
    for (const b of two === one ? [a] : letters) {
      work[two] = b;
      const form = vocabulary.find(work, 0, to - from);
      if (form >= 0) return form;
    }
  }
  return -1;
}
