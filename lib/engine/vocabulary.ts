import { CONCEPT_IDS, type Concept } from './concepts.ts';
import { HASH_SEED_1, HASH_SEED_2, hash1, hash2 } from './hash.ts';
import {
  FIRST_WORD,
  GAP,
  NUMBER,
  type Pack,
  type Phrase,
  type PhraseItem,
  readEntries,
  readSymbols,
  SHADOW,
  type Stem,
  WEAK,
} from './pack.ts';
import { Romanisation } from './romanisation.ts';

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
/** Shorter words have too many neighbours. */
const TYPO_LENGTH = 5;
/** In words from this length on, another or an extra letter is forgiven; in shorter ones only a swap or a letter left out. */
const LONG_WORD = 6;

/** An open-addressing table from a pair of integers to an integer >= 0. */
class PairTable {
  private keys: Int32Array;
  private values: Int32Array;
  private mask: number;
  private size = 0;

  constructor(expected: number) {
    let capacity = 16;
    while (capacity < expected * 2) capacity *= 2;
    this.keys = new Int32Array(capacity * 2);
    this.values = new Int32Array(capacity).fill(-1);
    this.mask = capacity - 1;
  }

  get(a: number, b: number): number {
    let slot = (a ^ Math.imul(b, 0x9e3779b1)) & this.mask;
    for (;;) {
      const value = this.values[slot] as number;
      if (value < 0) return -1;
      if (this.keys[slot * 2] === a && this.keys[slot * 2 + 1] === b) return value;
      slot = (slot + 1) & this.mask;
    }
  }

  set(a: number, b: number, value: number): void {
    if (this.size * 2 > this.mask) this.grow();
    let slot = (a ^ Math.imul(b, 0x9e3779b1)) & this.mask;
    while ((this.values[slot] as number) >= 0 && !(this.keys[slot * 2] === a && this.keys[slot * 2 + 1] === b))
      slot = (slot + 1) & this.mask;
    if ((this.values[slot] as number) < 0) this.size++;
    this.keys[slot * 2] = a;
    this.keys[slot * 2 + 1] = b;
    this.values[slot] = value;
  }

  private grow(): void {
    const { keys, values } = this;
    this.keys = new Int32Array(keys.length * 2);
    this.values = new Int32Array(values.length * 2).fill(-1);
    this.mask = values.length * 2 - 1;
    this.size = 0;
    for (let i = 0; i < values.length; i++)
      if ((values[i] as number) >= 0) this.set(keys[i * 2] as number, keys[i * 2 + 1] as number, values[i] as number);
  }
}

/** Columns of integers that grow together: lists without an object for each row. */
class Columns {
  readonly columns: Int32Array[];
  count = 0;

  constructor(width: number, rows: number) {
    this.columns = Array.from({ length: width }, () => new Int32Array(rows));
  }

  add(...values: number[]): number {
    const row = this.count++;
    if (row === (this.columns[0] as Int32Array).length) {
      this.columns.forEach((old, i) => {
        const wider = new Int32Array(old.length * 2);
        wider.set(old);
        this.columns[i] = wider;
      });
    }
    for (let i = 0; i < values.length; i++) (this.columns[i] as Int32Array)[row] = values[i] as number;
    return row;
  }
}

/** What ends at a state of the automaton. */
export interface Output {
  readonly concept: number;
  readonly weak: boolean;
  readonly shadow: boolean;
  readonly language: number;
}

/** States of the deterministic automaton are made as texts need them; past this many they are forgotten and made again. */
const MOST_STATES = 60_000;
/** The one form of a word that does not inflect. */
const BARE: readonly (readonly [string, number])[] = [['', 0]];
/** A form notes the languages that know it in the bits of one number. */
const MOST_LANGUAGES = 30;
/** Shorter skeletons are those of too many words of other languages. */
const KEY_SKELETON = 4;
/** Words that a gap may hold. */
const GAP_WORDS = 3;

/**
 * The words and phrases of the active languages in one automaton. Phrases are kept as a nondeterministic automaton, a few numbers an entry;
 * its deterministic form is built lazily while texts are read (the subset construction, as in Thompson's and RE2's matchers), so loading is
 * cheap and reading costs one table look-up a word.
 */
export class Vocabulary {
  readonly languages: readonly string[];
  private readonly words = new PairTable(1 << 16);
  /** Form -> the languages that know it (a bit each), the head of its list in `formSymbols`, the head of its list in `facts`. */
  private readonly forms = new Columns(3, 1 << 16);
  /** What a form says in a language: language, features, next. */
  private readonly facts = new Columns(3, 1 << 15);
  /** Symbols of forms: symbol, next. */
  private readonly formSymbols = new Columns(2, 1 << 16);
  /** Values of number words, by language. */
  private readonly values: Map<number, number>[] = [];
  private readonly slipHeads = new PairTable(1 << 15);
  /** Key words without one of their letters: form, place of the letter, the letter, next. */
  private readonly slips = new Columns(4, 1 << 15);
  /** How each language is written in Latin letters, if it has letters of its own. */
  /** Bits of the languages that people also write in Latin letters. */
  romanised = 0;
  private readonly romanisations: (Romanisation | undefined)[] = [];
  /** Skeletons of key words, by language; those of all words are made when a message first holds one of these. */
  private readonly keySkeletons: PairTable[] = [];
  private readonly skeletons: (PairTable | undefined)[] = [];
  private readonly packs: readonly Pack[];
  private symbolCount = FIRST_WORD;
  /** Nondeterministic states: head of the list of edges, index of the output or -1. */
  private readonly nodes = new Columns(2, 1 << 16);
  /** Edges: symbol (-1 for any word), target, next. */
  private readonly edges = new Columns(3, 1 << 16);
  private readonly nodeOutputs: Output[] = [];
  /** Symbol -> head of the list, in `edges`, of the states that begin a phrase with it. */
  private readonly openings = new Columns(1, 1 << 14);
  /** The same for the symbols below `FIRST_WORD`, which all languages share: a row of them for each language. */
  private readonly sharedOpenings: Int32Array;
  /** Where the symbols of each language begin; after the last, where they end. */
  private readonly firstSymbols: number[] = [FIRST_WORD];
  /** Deterministic states: their sets, what ends there, and where a key leads. State 0 is dead; then one for each language, where its phrases begin. */
  private sets: number[][] = [];
  private outputs: (readonly Output[])[] = [];
  private stateLanguage: number[] = [];
  private steps = new PairTable(1 << 14);
  private stateOf = new Map<string, number>();
  /** Forms that a misspelling may stand for. */
  private readonly keys = new Set<number>();

  /**
   * @param packs the active languages.
   * @throws RangeError when a pack was built for another list of concepts, or when there are more packs than a form has bits for.
   */
  constructor(packs: readonly Pack[]) {
    if (packs.length > MOST_LANGUAGES) throw new RangeError(`At most ${MOST_LANGUAGES} languages can be active, not ${packs.length}.`);
    this.languages = packs.map((p) => p.id);
    this.packs = packs;
    this.sharedOpenings = new Int32Array(packs.length * FIRST_WORD).fill(-1);
    this.forget();
    packs.forEach((pack, language) => {
      if (pack.concepts.join() !== CONCEPT_IDS.join()) {
        throw new RangeError(`The pack "${pack.id}" was built for other concepts than this engine knows: build the packs anew.`);
      }
      this.add(pack, language);
    });
  }

  /** Index of the form with these hashes, which `language` knows; made if it is new. */
  private form(h1: number, h2: number, language: number): number {
    let index = this.words.get(h1, h2);
    if (index < 0) {
      index = this.forms.add(0, -1, -1);
      this.words.set(h1, h2, index);
    }
    const known = this.forms.columns[0] as Int32Array;
    known[index] = (known[index] as number) | (1 << language);
    return index;
  }

  private formOf(word: string, language: number): number {
    let h1 = HASH_SEED_1;
    let h2 = HASH_SEED_2;
    for (let i = 0; i < word.length; i++) {
      h1 = hash1(h1, word.charCodeAt(i));
      h2 = hash2(h2, word.charCodeAt(i));
    }
    return this.form(h1, h2, language);
  }

  private say(form: number, features: number, language: number): void {
    const heads = this.forms.columns[2] as Int32Array;
    const head = heads[form] as number;
    for (let k = head; k >= 0; k = (this.facts.columns[2] as Int32Array)[k] as number) {
      if ((this.facts.columns[0] as Int32Array)[k] !== language) continue;
      const said = this.facts.columns[1] as Int32Array;
      said[k] = (said[k] as number) | features;
      return;
    }
    const row = this.facts.add(language, features, head);
    (this.forms.columns[2] as Int32Array)[form] = row;
  }

  private addSymbol(form: number, symbol: number): void {
    const heads = this.forms.columns[1] as Int32Array;
    const head = heads[form] as number;
    for (let k = head; k >= 0; k = (this.formSymbols.columns[1] as Int32Array)[k] as number)
      if ((this.formSymbols.columns[0] as Int32Array)[k] === symbol) return;
    const row = this.formSymbols.add(symbol, head);
    (this.forms.columns[1] as Int32Array)[form] = row;
  }

  private add(pack: Pack, language: number): void {
    const base = this.symbolCount - FIRST_WORD;
    const symbols = readSymbols(pack.symbols);
    while (this.openings.count < this.symbolCount + symbols.length) this.openings.add(-1);
    const typoSymbols = new Set<number>();
    pack.entries.forEach((written, concept) => {
      const first = this.nodeOutputs.length;
      for (let flags = 0; flags < 4; flags++)
        this.nodeOutputs.push({ concept, weak: (flags & WEAK) !== 0, shadow: (flags & SHADOW) !== 0, language });
      const keys = TYPO_CONCEPTS.includes(CONCEPT_IDS[concept] as Concept);
      for (const [flags, phrase] of readEntries(written)) {
        const root = this.nodes.add(-1, -1);
        for (const end of this.lay(phrase, [root], base)) (this.nodes.columns[1] as Int32Array)[end] = first + flags;
        for (
          let e = (this.nodes.columns[0] as Int32Array)[root] as number;
          e >= 0;
          e = (this.edges.columns[2] as Int32Array)[e] as number
        ) {
          const symbol = (this.edges.columns[0] as Int32Array)[e] as number;
          const [heads, place] =
            symbol < FIRST_WORD ? [this.sharedOpenings, language * FIRST_WORD + symbol] : [this.openings.columns[0] as Int32Array, symbol];
          heads[place] = this.edges.add(symbol, (this.edges.columns[1] as Int32Array)[e] as number, heads[place] as number);
        }
        if (keys && (flags === 0 || CONCEPT_IDS[concept] === 'review') && phrase.length === 1)
          collectSymbols(phrase[0] as PhraseItem, typoSymbols);
      }
    });
    const romanisation = pack.romanised ? new Romanisation(pack.romanised) : undefined;
    const keySkeletons = new PairTable(64);
    this.romanisations.push(romanisation);
    if (romanisation) this.romanised |= 1 << language;
    this.keySkeletons.push(keySkeletons);
    for (let i = 0; i < symbols.length; i++) {
      const symbol = this.symbolCount + i;
      const typo = typoSymbols.has(FIRST_WORD + i);
      for (const [stem, paradigm] of symbols[i] as readonly Stem[]) {
        let s1 = HASH_SEED_1;
        let s2 = HASH_SEED_2;
        for (let k = 0; k < stem.length; k++) {
          s1 = hash1(s1, stem.charCodeAt(k));
          s2 = hash2(s2, stem.charCodeAt(k));
        }
        const endings = paradigm < 0 ? BARE : (pack.paradigms[paradigm] as readonly (readonly [string, number])[]);
        for (const [ending, tags] of endings) {
          let h1 = s1;
          let h2 = s2;
          for (let k = 0; k < ending.length; k++) {
            h1 = hash1(h1, ending.charCodeAt(k));
            h2 = hash2(h2, ending.charCodeAt(k));
          }
          const form = this.form(h1, h2, language);
          this.addSymbol(form, symbol);
          if (tags !== 0) this.say(form, tags, language);
          if (!typo) continue;
          this.slip(stem + ending, form);
          if (romanisation?.ofWord(stem + ending) && romanisation.length >= KEY_SKELETON)
            keySkeletons.set(romanisation.h1, romanisation.h2, form);
        }
      }
    }
    this.symbolCount += symbols.length;
    this.firstSymbols.push(this.symbolCount);
    this.values.push(new Map(pack.numbers.map(([word, value]) => [this.formOf(word, language), value])));
    for (const word of pack.known) this.formOf(word, language);
    for (const [word, bits] of pack.features) this.say(this.formOf(word, language), bits, language);
  }

  private edge(from: number, symbol: number, to: number): void {
    const row = this.edges.add(symbol, to, (this.nodes.columns[0] as Int32Array)[from] as number);
    (this.nodes.columns[0] as Int32Array)[from] = row;
  }

  /** Adds a phrase behind each of `from`; returns the states at its end. */
  private lay(phrase: Phrase, from: readonly number[], base: number): readonly number[] {
    let ends = from;
    for (const item of phrase) {
      if (typeof item !== 'number') {
        // Alternatives of one word each, the usual case, lead to one state together.
        const words = item.every(
          (alternative) =>
            alternative.length === 0 || (alternative.length === 1 && typeof alternative[0] === 'number' && alternative[0] !== GAP),
        );
        if (words) {
          const next = this.nodes.add(-1, -1);
          for (const alternative of item) {
            if (alternative.length === 0) continue;
            const symbol = alternative[0] as number;
            for (const node of ends) this.edge(node, symbol < FIRST_WORD ? symbol : symbol + base, next);
          }
          ends = item.some((alternative) => alternative.length === 0) ? [...ends, next] : [next];
        } else ends = item.flatMap((alternative) => this.lay(alternative, ends, base));
        continue;
      }
      if (item === GAP) {
        let last = ends;
        for (let k = 0; k < GAP_WORDS; k++) {
          const next = this.nodes.add(-1, -1);
          for (const node of last) this.edge(node, -1, next);
          last = [next];
          ends = [...ends, next];
        }
        continue;
      }
      const next = this.nodes.add(-1, -1);
      for (const node of ends) this.edge(node, item < FIRST_WORD ? item : item + base, next);
      ends = [next];
    }
    return ends;
  }

  /** The state in which the phrases of a language begin. */
  start(language: number): number {
    return 1 + language;
  }

  /**
   * The state after a word.
   * @param state a state.
   * @param form index of the word's form, or -1 for a word that is in no phrase.
   * @param special `NUMBER`, `MONEY` or `PERCENT` where the token is a number, else -1.
   */
  step(state: number, form: number, special: number): number {
    const key = (form + 1) * 4 + (special + 1);
    const known = this.steps.get(state, key);
    if (known >= 0) return known;
    const opening = state <= this.languages.length;
    const language = opening ? state - 1 : (this.stateLanguage[state] as number);
    const symbols: number[] = [];
    if (form >= 0) {
      const first = this.firstSymbols[language] as number;
      const end = this.firstSymbols[language + 1] as number;
      for (
        let k = (this.forms.columns[1] as Int32Array)[form] as number;
        k >= 0;
        k = (this.formSymbols.columns[1] as Int32Array)[k] as number
      ) {
        const symbol = (this.formSymbols.columns[0] as Int32Array)[k] as number;
        if (symbol >= first && symbol < end) symbols.push(symbol);
      }
      if (this.values[language]?.has(form)) symbols.push(NUMBER);
    }
    if (special >= 0) symbols.push(NUMBER, special);
    const targets = new Set<number>();
    const [edgeSymbol, edgeTarget, edgeNext] = this.edges.columns as [Int32Array, Int32Array, Int32Array];
    if (opening) {
      for (const symbol of symbols) {
        const head =
          symbol < FIRST_WORD ? this.sharedOpenings[language * FIRST_WORD + symbol] : (this.openings.columns[0] as Int32Array)[symbol];
        for (let e = head ?? -1; e >= 0; e = edgeNext[e] as number) targets.add(edgeTarget[e] as number);
      }
    } else {
      for (const node of this.sets[state] as number[]) {
        for (let e = (this.nodes.columns[0] as Int32Array)[node] as number; e >= 0; e = edgeNext[e] as number) {
          const symbol = edgeSymbol[e] as number;
          if (symbol === -1 || symbols.includes(symbol)) targets.add(edgeTarget[e] as number);
        }
      }
    }
    const next =
      targets.size === 0
        ? 0
        : this.intern(
            [...targets].sort((a, b) => a - b),
            language,
          );
    this.steps.set(state, key, next);
    return next;
  }

  /** Forgets the deterministic states when they have become too many. To be called between texts only: states are renumbered. */
  trim(): void {
    if (this.sets.length >= MOST_STATES) this.forget();
  }

  private forget(): void {
    const first = 1 + this.languages.length;
    this.sets = Array.from({ length: first }, () => []);
    this.outputs = Array.from({ length: first }, () => []);
    this.stateLanguage = Array.from({ length: first }, () => 0);
    this.steps = new PairTable(1 << 14);
    this.stateOf = new Map();
  }

  private intern(set: number[], language: number): number {
    const name = set.join();
    let state = this.stateOf.get(name);
    if (state === undefined) {
      state = this.sets.length;
      this.stateOf.set(name, state);
      this.sets.push(set);
      this.stateLanguage.push(language);
      this.outputs.push(this.outputsOf(set));
    }
    return state;
  }

  /** One output a concept and kind: strong before weak. */
  private outputsOf(set: readonly number[]): Output[] {
    const found = new Map<number, Output>();
    for (const node of set) {
      const index = (this.nodes.columns[1] as Int32Array)[node] as number;
      if (index < 0) continue;
      const output = this.nodeOutputs[index] as Output;
      const key = output.concept * 2 + (output.shadow ? 1 : 0);
      const before = found.get(key);
      if (!before || (before.weak && !output.weak)) found.set(key, output);
    }
    return [...found.values()];
  }

  /** Value of a number word in a language, or NaN. */
  valueOf(form: number, language: number): number {
    return this.values[language]?.get(form) ?? Number.NaN;
  }

  /** What a form says in a language: the `FEATURES` that it carries there. */
  featuresOf(form: number, language: number): number {
    if (form < 0) return 0;
    const [of, said, next] = this.facts.columns as [Int32Array, Int32Array, Int32Array];
    for (let k = (this.forms.columns[2] as Int32Array)[form] as number; k >= 0; k = next[k] as number)
      if (of[k] === language) return said[k] as number;
    return 0;
  }

  /** The languages that know a form: a bit for each, in the order of `languages`. */
  knownIn(form: number): number {
    return form < 0 ? 0 : ((this.forms.columns[0] as Int32Array)[form] as number);
  }

  /** What ends at a state. */
  endsAt(state: number): readonly Output[] {
    return this.outputs[state] as readonly Output[];
  }

  /** Files a key word under itself without each of its letters (Bocek, Hunt and Stiller, "Fast similarity search in large dictionaries", 2007). */
  private slip(word: string, form: number): void {
    if (word.length < TYPO_LENGTH) return;
    this.keys.add(form);
    let p1 = hash1(HASH_SEED_1, word.charCodeAt(0));
    let p2 = hash2(HASH_SEED_2, word.charCodeAt(0));
    for (let at = 1; at < word.length; at++) {
      let h1 = p1;
      let h2 = p2;
      for (let k = at + 1; k < word.length; k++) {
        h1 = hash1(h1, word.charCodeAt(k));
        h2 = hash2(h2, word.charCodeAt(k));
      }
      const head = this.slipHeads.get(h1, h2);
      this.slipHeads.set(h1, h2, this.slips.add(form, at, word.charCodeAt(at), head));
      p1 = hash1(p1, word.charCodeAt(at));
      p2 = hash2(p2, word.charCodeAt(at));
    }
  }

  findHashed(h1: number, h2: number): number {
    return this.words.get(h1, h2);
  }

  /**
   * The key word that an unknown word is one slip away from (a letter more, less, other, or two swapped; never the first), or -1.
   * @param languages bits of the languages whose key words come into question.
   */
  findMisspelt(units: Uint16Array, from: number, to: number, languages: number): number {
    const length = to - from;
    if (length < TYPO_LENGTH || length > 20) return -1;
    let h1 = HASH_SEED_1;
    let h2 = HASH_SEED_2;
    for (let i = from; i < to; i++) {
      h1 = hash1(h1, units[i] as number);
      h2 = hash2(h2, units[i] as number);
    }
    const [slipForm, slipAt, slipUnit, slipNext] = this.slips.columns as [Int32Array, Int32Array, Int32Array, Int32Array];
    const known = this.forms.columns[0] as Int32Array;
    // A letter left out: the word itself is a key word without one.
    for (let s = this.slipHeads.get(h1, h2); s >= 0; s = slipNext[s] as number)
      if ((known[slipForm[s] as number] as number) & languages) return slipForm[s] as number;
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
        const extra = this.words.get(d1, d2);
        if (extra >= 0 && this.keys.has(extra) && (known[extra] as number) & languages) return extra;
      }
      for (let s = this.slipHeads.get(d1, d2); s >= 0; s = slipNext[s] as number) {
        if (!((known[slipForm[s] as number] as number) & languages)) continue;
        if (slipAt[s] === at && length >= LONG_WORD) return slipForm[s] as number;
        if (Math.abs((slipAt[s] as number) - at) === 1 && slipUnit[s] === unit) return slipForm[s] as number;
      }
      p1 = hash1(p1, unit);
      p2 = hash2(p2, unit);
    }
    return -1;
  }

  /** Bits of the languages of which a word in Latin letters, written as people spell them, is a key word. */
  romanisedKeys(units: Uint16Array, from: number, to: number): number {
    let found = 0;
    for (let l = 0; l < this.romanisations.length; l++) {
      const r = this.romanisations[l];
      if (r?.ofLatin(units, from, to) && (this.keySkeletons[l] as PairTable).get(r.h1, r.h2) >= 0) found |= 1 << l;
    }
    return found;
  }

  /** The form of a language that a word in Latin letters spells, or -1. */
  findRomanised(units: Uint16Array, from: number, to: number, language: number): number {
    const r = this.romanisations[language];
    if (!r?.ofLatin(units, from, to)) return -1;
    const { h1, h2 } = r;
    return this.skeletonsOf(language, r).get(h1, h2);
  }

  private skeletonsOf(language: number, r: Romanisation): PairTable {
    let table = this.skeletons[language];
    if (!table) {
      table = new PairTable(1 << 15);
      const pack = this.packs[language] as Pack;
      const words = readSymbols(pack.symbols).flatMap((stems) =>
        stems.flatMap(([stem, paradigm]) => (paradigm < 0 ? [stem] : (pack.paradigms[paradigm] ?? []).map(([ending]) => stem + ending))),
      );
      for (const word of [...words, ...pack.features.map(([w]) => w), ...pack.numbers.map(([w]) => w)])
        if (r.ofWord(word)) table.set(r.h1, r.h2, this.formOf(word, language));
      this.skeletons[language] = table;
    }
    return table;
  }
}

/** The single words that an item of a phrase can be. */
function collectSymbols(item: PhraseItem, into: Set<number>): void {
  if (typeof item === 'number') into.add(item);
  else for (const alternative of item) if (alternative.length === 1) collectSymbols(alternative[0] as PhraseItem, into);
}
