import type { Concept } from './concepts.ts';

/** What the form of a word says: bits that join over the words of a mention. */
export const FEATURES = {
  '1s': 1, '2s': 2, '3s': 4, '1p': 8, '2p': 16, '3p': 32, past: 64, imp: 128, inf: 256, ger: 512, part: 1024, cond: 2048, nom: 4096, obl: 8192, poss: 16384, det: 32768, comp: 65536, courtesy: 131072,
} as const;
export type Feature = keyof typeof FEATURES;

/** Symbols that stand for what the tokeniser reads, not for a word of the language. */
export const NUMBER = 0;
export const MONEY = 1;
export const PERCENT = 2;
export const GAP = 3;
export const FIRST_WORD = 4;

/** A stem and the paradigm that completes it; paradigm -1 = the stem is the whole word. */
export type Stem = readonly [stem: string, paradigm: number];

/** A phrase: symbols in a row; a nested list holds alternatives, an empty one among them where nothing will do as well. */
export type Phrase = readonly PhraseItem[];
export type PhraseItem = number | readonly Phrase[];

/** A phrase of a concept with its flags. */
export type PackedEntry = readonly [flags: number, phrase: Phrase];
export const WEAK = 1;
export const SHADOW = 2;

/** A fair wording for a rule; an empty text removes the sentence. */
export interface FixText {
  readonly text: string;
  readonly informal: boolean;
}

/** One language, compiled: everything that the engine knows of it. Plain JSON. */
export interface Pack {
  readonly id: string;
  readonly name: string;
  readonly endonym: string;
  /** Ids of the concepts in the order in which this pack was built: a pack of another order is refused. */
  readonly concepts: readonly Concept[];
  readonly paradigms: readonly (readonly (readonly [ending: string, features: number])[])[];
  /** Symbol `FIRST_WORD + i` is any of `symbols[i]`. */
  readonly symbols: readonly (readonly Stem[])[];
  /** Word forms that carry a feature whatever entry they stand in (pronouns). */
  readonly features: readonly (readonly [word: string, features: number])[];
  /** Number words. */
  readonly numbers: readonly (readonly [word: string, value: number])[];
  /** Words that are no misspelling of a key word, though a letter away from one. */
  readonly known: readonly string[];
  /** Phrases by concept, in the order of `concepts`. */
  readonly entries: readonly (readonly PackedEntry[])[];
  readonly fixes: Readonly<Record<string, readonly FixText[]>>;
}
