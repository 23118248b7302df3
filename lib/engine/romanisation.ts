import { HASH_SEED_1, HASH_SEED_2, hash1, hash2 } from './hash.ts';

/** A language written in Latin letters: each of its letters with the spellings that people use for it; an empty spelling where they leave it out. */
export type Spellings = Readonly<Record<string, readonly string[]>>;

const FIRST_LETTER = 0x61;
const ALPHABET = 26;

/**
 * Compares words of a language with their spellings in Latin letters, where one letter has several spellings and one spelling stands for several
 * letters ("y" is й or ы). Letters that share a spelling are one; what is left of a word then, without doubles, is its skeleton, and two words are the
 * same when their skeletons are.
 */
export class Romanisation {
  /** Letter -> its class, 0 where it is left out. */
  private readonly letters = new Map<number, number>();
  /** A trie of the spellings: node and letter -> node; and the class of the letters that end at a node, or 0. */
  private readonly next: number[] = new Array(ALPHABET).fill(0);
  private readonly classes: number[] = [0];
  private last = 0;
  /** Hashes of the last skeleton. */
  h1 = 0;
  h2 = 0;
  /** Length of the last skeleton. */
  length = 0;

  /** @throws RangeError when a spelling holds anything but the letters a to z. */
  constructor(table: Spellings) {
    let classes = 0;
    for (const [letter, spellings] of Object.entries(table)) {
      const nodes = spellings.filter((s) => s !== '').map((s) => this.nodeOf(s));
      const shared = nodes.map((node) => this.classes[node] as number).find((c) => c !== 0);
      const own = nodes.length === 0 ? 0 : (shared ?? ++classes);
      this.letters.set(letter.charCodeAt(0), own);
      for (const node of nodes) this.classes[node] ||= own;
    }
  }

  private nodeOf(spelling: string): number {
    let node = 0;
    for (let i = 0; i < spelling.length; i++) {
      const at = spelling.charCodeAt(i) - FIRST_LETTER;
      if (at < 0 || at >= ALPHABET) throw new RangeError(`"${spelling}" is no spelling in Latin letters: use a to z.`);
      const slot = node * ALPHABET + at;
      if (this.next[slot] === 0) {
        this.next[slot] = this.classes.length;
        this.classes.push(0);
        this.next.push(...new Array(ALPHABET).fill(0));
      }
      node = this.next[slot] as number;
    }
    return node;
  }

  private begin(): void {
    this.h1 = HASH_SEED_1;
    this.h2 = HASH_SEED_2;
    this.length = 0;
    this.last = 0;
  }

  private put(letter: number): void {
    if (letter === 0 || letter === this.last) return;
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
    this.begin();
    for (let i = from; i < to; ) {
      let node = 0;
      let found = 0;
      let end = i;
      for (let k = i; k < to; k++) {
        const at = (units[k] as number) - FIRST_LETTER;
        if (at < 0 || at >= ALPHABET) break;
        node = this.next[node * ALPHABET + at] as number;
        if (node === 0) break;
        if (this.classes[node] !== 0) {
          found = this.classes[node] as number;
          end = k + 1;
        }
      }
      if (found === 0) return false;
      this.put(found);
      i = end;
    }
    return true;
  }
}
