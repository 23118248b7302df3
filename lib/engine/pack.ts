import type { Concept } from './concepts.ts';
import type { Spellings } from './romanisation.ts';

/** What the form of a word says: bits that join over the words of a mention. */
export const FEATURES = {
  '1s': 1,
  '2s': 2,
  '3s': 4,
  '1p': 8,
  '2p': 16,
  '3p': 32,
  past: 64,
  imp: 128,
  inf: 256,
  ger: 512,
  part: 1024,
  cond: 2048,
  nom: 4096,
  obl: 8192,
  poss: 16384,
  det: 32768,
  comp: 65536,
  courtesy: 131072,
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

/**
 * A phrase: symbols in a row; a nested list holds alternatives, an empty one among them where nothing will do as well.
 * In a pack it is written with a character for each symbol, `[a/b]` around alternatives and `(a/b)` around those that may be left out.
 */
export type Phrase = readonly PhraseItem[];
export type PhraseItem = number | readonly Phrase[];

/** A phrase of a concept with its flags. */
export type PackedEntry = readonly [flags: number, phrase: Phrase];
export const WEAK = 1;
export const SHADOW = 2;

/** Below this, characters of a written phrase are brackets and flags; symbol 0 is this character. */
const FIRST_CHARACTER = 0xa1;
const SURROGATES = 0xd800;
const SURROGATE_COUNT = 0x800;
/** The character that begins an entry, by flags. */
const FLAG_CHARACTERS = '#!%&';

function writeSymbol(symbol: number): string {
  const code = FIRST_CHARACTER + symbol;
  return String.fromCharCode(code < SURROGATES ? code : code + SURROGATE_COUNT);
}

function readSymbol(code: number): number {
  return (code < SURROGATES ? code : code - SURROGATE_COUNT) - FIRST_CHARACTER;
}

function writePhrase(phrase: Phrase): string {
  return phrase
    .map((item) => {
      if (typeof item === 'number') return writeSymbol(item);
      const written = item
        .filter((alternative) => alternative.length > 0)
        .map(writePhrase)
        .sort()
        .join('/');
      return item.some((alternative) => alternative.length === 0) ? `(${written})` : `[${written}]`;
    })
    .join('');
}

/** Entries of one concept to a string: a third of the size of the lists, which is what a browser has to read. */
export function writeEntries(entries: readonly PackedEntry[]): string {
  return entries.map(([flags, phrase]) => FLAG_CHARACTERS[flags] + writePhrase(phrase)).join('');
}

/** Calls `found` with where each entry begins in what `writeEntries` wrote, and each symbol that a phrase of it can begin with. */
export function scanEntries(written: string, found: (start: number, symbol: number) => void): void {
  let at = 0;
  let start = 0;
  /** Reads items up to the end of the alternative; tells whether a phrase can still begin behind it, if it could before. */
  const items = (open: boolean): boolean => {
    let opens = open;
    for (; at < written.length; at++) {
      const code = written.charCodeAt(at);
      if (code >= FIRST_CHARACTER) {
        if (opens) found(start, readSymbol(code));
        opens = false;
        continue;
      }
      const c = written[at] as string;
      if (c !== '[' && c !== '(') break;
      let through = c === '(';
      do {
        at++;
        if (items(opens)) through = true;
      } while (written[at] === '/');
      opens &&= through;
    }
    return opens;
  };
  while (at < written.length) {
    start = at++;
    items(true);
  }
}

/** Where the entry ends that begins at `start`. */
export function entryEnd(written: string, start: number): number {
  let end = start + 1;
  while (end < written.length && !FLAG_CHARACTERS.includes(written[end] as string)) end++;
  return end;
}

/** Reads what `writeEntries` wrote. */
export function readEntries(written: string): PackedEntry[] {
  let at = 0;
  const alternatives = (): Phrase[] => {
    const all: PhraseItem[][] = [];
    let current: PhraseItem[] = [];
    for (; at < written.length; at++) {
      const code = written.charCodeAt(at);
      if (code >= FIRST_CHARACTER) current.push(readSymbol(code));
      else {
        const c = written[at] as string;
        if (c === '/') {
          all.push(current);
          current = [];
        } else if (c === '[' || c === '(') {
          at++;
          const inner = alternatives();
          current.push(c === '(' ? [[], ...inner] : inner);
        } else break;
      }
    }
    all.push(current);
    return all;
  };
  const entries: PackedEntry[] = [];
  while (at < written.length) {
    const flags = FLAG_CHARACTERS.indexOf(written[at++] as string);
    entries.push([flags, alternatives()[0] as Phrase]);
  }
  return entries;
}

/** Symbols to a string: stems with the number of their paradigm, `|` between the stems of one symbol, a space between symbols. */
export function writeSymbols(symbols: readonly (readonly Stem[])[]): string {
  return symbols
    .map((stems) => stems.map(([stem, paradigm]) => (paradigm < 0 ? stem : `${stem}~${paradigm.toString(36)}`)).join('|'))
    .join(' ');
}

const SPACE = 0x20;
const BAR = 0x7c;
const TILDE = 0x7e;

/**
 * Calls `found` for each stem of what `writeSymbols` wrote, without making a string of any: index of its symbol among them, where the stem lies
 * (`from..to`), its paradigm or -1.
 */
export function scanSymbols(written: string, found: (symbol: number, from: number, to: number, paradigm: number) => void): void {
  let symbol = 0;
  let from = 0;
  let tilde = -1;
  for (let at = 0; at <= written.length; at++) {
    const code = at < written.length ? written.charCodeAt(at) : SPACE;
    if (code === TILDE) tilde = at;
    if (code !== SPACE && code !== BAR) continue;
    found(symbol, from, tilde < 0 ? at : tilde, tilde < 0 ? -1 : Number.parseInt(written.slice(tilde + 1, at), 36));
    from = at + 1;
    tilde = -1;
    if (code === SPACE) symbol++;
  }
}

/** Reads what `writeSymbols` wrote. */
export function readSymbols(written: string): Stem[][] {
  return written.split(' ').map((symbol) =>
    symbol.split('|').map((stem): Stem => {
      const at = stem.indexOf('~');
      return at < 0 ? [stem, -1] : [stem.slice(0, at), Number.parseInt(stem.slice(at + 1), 36)];
    }),
  );
}

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
  /** Symbol `FIRST_WORD + i` is any stem of the `i`-th; see `writeSymbols`. */
  readonly symbols: string;
  /** Word forms that carry a feature whatever entry they stand in (pronouns). */
  readonly features: readonly (readonly [word: string, features: number])[];
  /** How people write the language in Latin letters, if it has others: each letter with its spellings. */
  readonly romanised?: Spellings;
  /** Number words. */
  readonly numbers: readonly (readonly [word: string, value: number])[];
  /** Words that are no misspelling of a key word, though a letter away from one. */
  readonly known: readonly string[];
  /** Phrases by concept, in the order of `concepts`; see `writeEntries`. */
  readonly entries: readonly string[];
  readonly fixes: Readonly<Record<string, readonly FixText[]>>;
}
