import { Automaton, type Output } from './automaton.ts';
import { CONCEPT_IDS, type Concept } from './concepts.ts';
import { Forms } from './forms.ts';
import { HASH_SEED_1, HASH_SEED_2, hash1, hash2 } from './hash.ts';
import { FIRST_WORD, type Pack, type PhraseItem, readEntries, readSymbols, type Stem } from './pack.ts';
import { Romanisation } from './romanisation.ts';
import { Slips } from './slips.ts';
import { PairTable } from './tables.ts';

/** Concepts whose words carry so much that one slip of the finger in them is forgiven. */
const TYPO_CONCEPTS: readonly Concept[] = [
  'review',
  'star',
  'rate',
  'good',
  'bad',
  'honest',
  'change',
  'remove',
  'value',
  'satisfied',
  'ask',
  'implied',
  'top-score',
  'insider',
];
/** Shorter skeletons are those of too many words of other languages. */
const KEY_SKELETON = 4;
/** A form notes the languages that know it in the bits of one number. */
const MOST_LANGUAGES = 30;

/** The words and phrases of the active languages. */
export class Vocabulary {
  readonly languages: readonly string[];
  /** Bits of the languages that people also write in Latin letters. */
  readonly romanised: number;
  private readonly packs: readonly Pack[];
  private readonly forms = new Forms();
  private readonly automaton: Automaton;
  private readonly slips = new Slips();
  /** How each language is written in Latin letters, if it has letters of its own. */
  private readonly romanisations: readonly (Romanisation | undefined)[];
  /** Bits of the languages whose key words are in `slips`; they are put there when a text first holds an unknown word. */
  private slipsHold = 0;
  /** Skeletons of key words, by language; made when a text first holds a word in Latin letters that nobody knows. */
  private readonly keySkeletons: (PairTable | undefined)[] = [];
  /** All words of a language that have a skeleton, and hashes of a skeleton -> index of its word among them. */
  private readonly words: (readonly string[] | undefined)[] = [];
  private readonly wordOfSkeleton: PairTable[] = [];

  /**
   * @param packs the active languages.
   * @throws RangeError when a pack was built for another list of concepts, or when there are more packs than a form has bits for.
   */
  constructor(packs: readonly Pack[]) {
    if (packs.length > MOST_LANGUAGES) throw new RangeError(`At most ${MOST_LANGUAGES} languages can be active, not ${packs.length}.`);
    this.languages = packs.map((p) => p.id);
    this.packs = packs;
    this.automaton = new Automaton(this.forms, packs.length);
    this.romanisations = packs.map((pack) => (pack.romanised ? new Romanisation(pack.romanised) : undefined));
    this.romanised = this.romanisations.reduce((bits, r, i) => (r ? bits | (1 << i) : bits), 0);
    packs.forEach((pack, language) => {
      if (pack.concepts.join() !== CONCEPT_IDS.join()) {
        throw new RangeError(`The pack "${pack.id}" was built for other concepts than this engine knows: build the packs anew.`);
      }
      this.add(pack, language);
    });
  }

  private add(pack: Pack, language: number): void {
    const base = this.forms.symbolCount - FIRST_WORD;
    this.forms.add(pack);
    this.automaton.reserve(this.forms.symbolCount);
    pack.entries.forEach((written, concept) => {
      this.automaton.add(written, concept, language, base);
    });
  }

  /** All forms of the key words of a language. */
  private keyWords(language: number): string[] {
    const pack = this.packs[language] as Pack;
    const keys = new Set<number>();
    for (const id of TYPO_CONCEPTS)
      for (const [flags, phrase] of readEntries(pack.entries[CONCEPT_IDS.indexOf(id)] as string))
        if ((flags === 0 || id === 'review') && phrase.length === 1) collectSymbols(phrase[0] as PhraseItem, keys);
    const symbols = readSymbols(pack.symbols);
    return [...keys].flatMap((symbol) => wordsOf(pack, symbols[symbol - FIRST_WORD] ?? []));
  }

  /** The index of slips, with the key words of some languages in it. */
  private slipsOf(languages: number): Slips {
    for (let l = 0; l < this.packs.length; l++) {
      if (!(languages & ~this.slipsHold & (1 << l))) continue;
      this.slipsHold |= 1 << l;
      for (const word of this.keyWords(l)) this.slips.add(word, l);
    }
    return this.slips;
  }

  /** Skeletons of the key words of a language. */
  private skeletonsOf(language: number, r: Romanisation): PairTable {
    let skeletons = this.keySkeletons[language];
    if (!skeletons) {
      skeletons = new PairTable(64);
      for (const word of this.keyWords(language)) if (r.ofWord(word) && r.length >= KEY_SKELETON) skeletons.set(r.h1, r.h2, 1);
      this.keySkeletons[language] = skeletons;
    }
    return skeletons;
  }

  /** The state in which the phrases of a language begin. */
  start(language: number): number {
    return this.automaton.start(language);
  }

  /** See `Automaton.step`. */
  step(state: number, form: number, special: number): number {
    return this.automaton.step(state, form, special);
  }

  /** What ends at a state. */
  endsAt(state: number): readonly Output[] {
    return this.automaton.endsAt(state);
  }

  /** See `Automaton.trim`. */
  trim(): void {
    this.automaton.trim();
  }

  /** See `Forms.valueOf`. */
  valueOf(form: number, language: number): number {
    return this.forms.valueOf(form, language);
  }

  /** See `Forms.featuresOf`. */
  featuresOf(form: number, language: number): number {
    return this.forms.featuresOf(form, language);
  }

  /** See `Forms.knownIn`. */
  knownIn(form: number): number {
    return this.forms.knownIn(form);
  }

  /** See `Forms.find`. */
  findHashed(units: Uint16Array, from: number, to: number, h1: number, h2: number): number {
    return this.forms.find(units, from, to, h1, h2);
  }

  /** Index of the form that `units[from..to)` spells, or -1. */
  find(units: Uint16Array, from: number, to: number): number {
    let h1 = HASH_SEED_1;
    let h2 = HASH_SEED_2;
    for (let i = from; i < to; i++) {
      h1 = hash1(h1, units[i] as number);
      h2 = hash2(h2, units[i] as number);
    }
    return this.forms.find(units, from, to, h1, h2);
  }

  /** The form of the key word that an unknown word is one slip of the finger away from, or -1; see `Slips.find`. */
  findMisspelt(units: Uint16Array, from: number, to: number, languages: number): number {
    return this.slipsOf(languages).find(units, from, to, languages) ? this.find(this.slips.units, 0, this.slips.length) : -1;
  }

  /** Bits of the languages of which a word in Latin letters, written as people spell them, is a key word. */
  romanisedKeys(units: Uint16Array, from: number, to: number): number {
    let found = 0;
    for (let l = 0; l < this.romanisations.length; l++) {
      const r = this.romanisations[l];
      if (!r) continue;
      const skeletons = this.skeletonsOf(l, r);
      if (r.ofLatin(units, from, to) && skeletons.get(r.h1, r.h2) >= 0) found |= 1 << l;
    }
    return found;
  }

  /** The form of a language that a word in Latin letters spells, or -1. */
  findRomanised(units: Uint16Array, from: number, to: number, language: number): number {
    const r = this.romanisations[language];
    if (!r?.ofLatin(units, from, to)) return -1;
    const { h1, h2 } = r;
    const words = this.wordsWithSkeleton(language, r);
    const index = (this.wordOfSkeleton[language] as PairTable).get(h1, h2);
    if (index < 0) return -1;
    const word = words[index] as string;
    return this.find(
      Uint16Array.from(word, (c) => c.charCodeAt(0)),
      0,
      word.length,
    );
  }

  private wordsWithSkeleton(language: number, r: Romanisation): readonly string[] {
    let words = this.words[language];
    if (!words) {
      const pack = this.packs[language] as Pack;
      const index = new PairTable(1 << 15);
      words = [
        ...readSymbols(pack.symbols).flatMap((stems) => wordsOf(pack, stems)),
        ...pack.features.map(([word]) => word),
        ...pack.numbers.map(([word]) => word),
      ].filter((word) => r.ofWord(word));
      words.forEach((word, i) => {
        if (r.ofWord(word)) index.set(r.h1, r.h2, i);
      });
      this.words[language] = words;
      this.wordOfSkeleton[language] = index;
    }
    return words;
  }
}

/** All forms of some stems. */
function wordsOf(pack: Pack, stems: readonly Stem[]): string[] {
  return stems.flatMap(([stem, paradigm]) => (paradigm < 0 ? [stem] : (pack.paradigms[paradigm] ?? []).map(([ending]) => stem + ending)));
}

/** The single words that an item of a phrase can be. */
function collectSymbols(item: PhraseItem, into: Set<number>): void {
  if (typeof item === 'number') into.add(item);
  else for (const alternative of item) if (alternative.length === 1) collectSymbols(alternative[0] as PhraseItem, into);
}
