import { HASH_SEED_1, HASH_SEED_2, hash1, hash2 } from './hash.ts';
import { Columns, PairTable } from './tables.ts';

/** Shorter words have too many neighbours. */
const TYPO_LENGTH = 5;
/** In words from this length on, another or an extra letter is forgiven; in shorter ones only a swap or a letter left out. */
const LONG_WORD = 6;
const LONGEST_WORD = 20;

/**
 * Key words by what is left of them without one of their letters, so that a word one slip of the finger away is found without trying all letters
 * (Bocek, Hunt and Stiller, "Fast similarity search in large dictionaries", 2007).
 */
export class Slips {
  /** Hashes of a key word -> bits of its languages. */
  private readonly keys = new PairTable(1 << 11);
  private readonly heads = new PairTable(1 << 13);
  /** Key words without one of their letters: place of the letter, the letter, language, next. */
  private readonly rows = new Columns(4, 1 << 13);
  /** The key word that was found last: `units[0..length)`. */
  readonly units = new Uint16Array(LONGEST_WORD + 1);
  length = 0;

  /** Adds a key word of a language. */
  add(word: string, language: number): void {
    if (word.length < TYPO_LENGTH || word.length > LONGEST_WORD) return;
    let w1 = HASH_SEED_1;
    let w2 = HASH_SEED_2;
    for (let k = 0; k < word.length; k++) {
      w1 = hash1(w1, word.charCodeAt(k));
      w2 = hash2(w2, word.charCodeAt(k));
    }
    const known = Math.max(0, this.keys.get(w1, w2));
    if (known & (1 << language)) return;
    this.keys.set(w1, w2, known | (1 << language));
    let p1 = hash1(HASH_SEED_1, word.charCodeAt(0));
    let p2 = hash2(HASH_SEED_2, word.charCodeAt(0));
    for (let at = 1; at < word.length; at++) {
      let h1 = p1;
      let h2 = p2;
      for (let k = at + 1; k < word.length; k++) {
        h1 = hash1(h1, word.charCodeAt(k));
        h2 = hash2(h2, word.charCodeAt(k));
      }
      this.heads.set(h1, h2, this.rows.add(at, word.charCodeAt(at), language, this.heads.get(h1, h2)));
      p1 = hash1(p1, word.charCodeAt(at));
      p2 = hash2(p2, word.charCodeAt(at));
    }
  }

  /**
   * Finds the key word that an unknown word is one slip away from (a letter more, less, other, or two swapped; never the first), and puts it
   * into `units`.
   * @param languages bits of the languages whose key words come into question.
   */
  find(units: Uint16Array, from: number, to: number, languages: number): boolean {
    const length = to - from;
    if (length < TYPO_LENGTH || length > LONGEST_WORD) return false;
    let h1 = HASH_SEED_1;
    let h2 = HASH_SEED_2;
    for (let i = from; i < to; i++) {
      h1 = hash1(h1, units[i] as number);
      h2 = hash2(h2, units[i] as number);
    }
    const [places, letters, languageOf, next] = this.rows.columns as [Int32Array, Int32Array, Int32Array, Int32Array];
    // A letter left out: the word itself is a key word without one.
    for (let s = this.heads.get(h1, h2); s >= 0; s = next[s] as number)
      if (languages & (1 << (languageOf[s] as number))) return this.put(units, from, to, -1, places[s] as number, letters[s] as number);
    let p1 = hash1(HASH_SEED_1, units[from] as number);
    let p2 = hash2(HASH_SEED_2, units[from] as number);
    for (let at = 1; at < length; at++) {
      const unit = units[from + at] as number;
      let d1 = p1;
      let d2 = p2;
      for (let k = from + at + 1; k < to; k++) {
        d1 = hash1(d1, units[k] as number);
        d2 = hash2(d2, units[k] as number);
      }
      // A letter too many.
      if (length > LONG_WORD) {
        const key = this.keys.get(d1, d2);
        if (key >= 0 && key & languages) return this.put(units, from, to, at, -1, 0);
      }
      for (let s = this.heads.get(d1, d2); s >= 0; s = next[s] as number) {
        if (!(languages & (1 << (languageOf[s] as number)))) continue;
        const place = places[s] as number;
        const letter = letters[s] as number;
        if ((place === at && length >= LONG_WORD) || (Math.abs(place - at) === 1 && letter === unit))
          return this.put(units, from, to, at, place, letter);
      }
      p1 = hash1(p1, unit);
      p2 = hash2(p2, unit);
    }
    return false;
  }

  /** Writes the word without its letter at `without` (-1 = with all) and with `letter` at `place` (-1 = none). */
  private put(units: Uint16Array, from: number, to: number, without: number, place: number, letter: number): true {
    let k = 0;
    for (let i = from; i < to; i++) {
      if (i - from === without) continue;
      if (k === place) this.units[k++] = letter;
      this.units[k++] = units[i] as number;
    }
    if (k === place) this.units[k++] = letter;
    this.length = k;
    return true;
  }
}
