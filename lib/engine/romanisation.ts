import { HASH_SEED_1, HASH_SEED_2, hash1, hash2 } from './hash.ts';

/** A language written in Latin letters: each of its letters with the spellings that people use for it; an empty spelling where they leave it out. */
export type Spellings = Readonly<Record<string, readonly string[]>>;

/** The longest word that is read. */
const LONGEST_WORD = 40;

/**
 * Compares words of a language with their spellings in Latin letters, where one letter has several spellings and one spelling stands for several
 * letters ("y" is й or ы). Letters that share a spelling are one; what is left of a word then, without doubles, is its skeleton, and two words are the
 * same when their skeletons are.
 */
export class Romanisation {
  /** Letter -> its class, 0 where it is left out. */
  private readonly letters = new Map<number, number>();
  /** Spelling -> class of the letters that it stands for. */
  private readonly spellings = new Map<string, number>();
  private longest = 1;
  /** Hashes of the last skeleton. */
  h1 = 0;
  h2 = 0;
  /** Length of the last skeleton. */
  length = 0;

  constructor(table: Spellings) {
    let classes = 0;
    for (const [letter, spellings] of Object.entries(table)) {
      const used = spellings.filter((s) => s !== '');
      if (used.length === 0) {
        this.letters.set(letter.charCodeAt(0), 0);
        continue;
      }
      const shared = used.map((s) => this.spellings.get(s)).find((c) => c !== undefined);
      const own = shared ?? ++classes;
      this.letters.set(letter.charCodeAt(0), own);
      for (const s of used) {
        if (!this.spellings.has(s)) this.spellings.set(s, own);
        this.longest = Math.max(this.longest, s.length);
      }
    }
  }

  private begin(): void {
    this.h1 = HASH_SEED_1;
    this.h2 = HASH_SEED_2;
    this.length = 0;
  }

  private last = 0;

  private put(letter: number): void {
    if (letter === 0 || (letter === this.last && this.length > 0)) return;
    this.last = letter;
    this.h1 = hash1(this.h1, letter);
    this.h2 = hash2(this.h2, letter);
    this.length++;
  }

  /** Makes the skeleton of a folded word of the language; false when it holds another letter. */
  ofWord(word: string): boolean {
    this.begin();
    for (let i = 0; i < word.length; i++) {
      const letter = this.letters.get(word.charCodeAt(i));
      if (letter === undefined) return false;
      this.put(letter);
    }
    return true;
  }

  /** Makes the skeleton of a folded word in Latin letters, the longest spelling first; false when it holds one that stands for nothing. */
  ofLatin(units: Uint16Array, from: number, to: number): boolean {
    if (to - from > LONGEST_WORD) return false;
    this.begin();
    const word = String.fromCharCode(...units.subarray(from, to));
    for (let i = 0; i < word.length; ) {
      let length = Math.min(this.longest, word.length - i);
      while (length > 0 && !this.spellings.has(word.slice(i, i + length))) length--;
      if (length === 0) return false;
      this.put(this.spellings.get(word.slice(i, i + length)) as number);
      i += length;
    }
    return true;
  }
}
