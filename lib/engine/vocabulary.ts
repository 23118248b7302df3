import { CONCEPT_IDS, type Concept } from './concepts.ts';
import { FIRST_WORD, GAP, NUMBER, type Pack, type Phrase, type PhraseItem, SHADOW, WEAK } from './pack.ts';

/** Concepts whose words carry so much that one slip of the finger in them is forgiven. */
const TYPO_CONCEPTS: readonly Concept[] = [
  'review', 'star', 'rate', 'good', 'bad', 'honest', 'change', 'remove', 'value', 'satisfied', 'ask', 'implied', 'top-score', 'insider',
];
/** Shorter words have too many neighbours. */
const TYPO_LENGTH = 5;
/** In words from this length on, another or an extra letter is forgiven; in shorter ones only a swap or a letter left out. */
const LONG_WORD = 6;

/** Two independent 32-bit hashes of a folded word: together they stand for the word itself (64 bits; a false match is beyond hope). */
export const HASH_SEED_1 = 0x811c9dc5 | 0;
export const HASH_SEED_2 = 0x2545f491 | 0;
export function hash1(h: number, unit: number): number {
  return Math.imul(h ^ unit, 0x01000193);
}
export function hash2(h: number, unit: number): number {
  const x = Math.imul(h ^ unit, 0x5bd1e995);
  return x ^ (x >>> 15);
}

/** An open-addressing table from a pair of integers to an integer >= 0. */
export class PairTable {
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
    while ((this.values[slot] as number) >= 0 && !(this.keys[slot * 2] === a && this.keys[slot * 2 + 1] === b)) slot = (slot + 1) & this.mask;
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
    for (let i = 0; i < values.length; i++) if ((values[i] as number) >= 0) this.set(keys[i * 2] as number, keys[i * 2 + 1] as number, values[i] as number);
  }
}

/** What one word form can be: symbols of the languages that know it, with what its endings say of person and mood. */
interface Form {
  readonly symbols: number[];
  features: number;
  value: number;
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
/** Words that a gap may hold. */
const GAP_WORDS = 3;

/**
 * The words and phrases of the active languages in one automaton. Phrases are kept as a nondeterministic automaton, a few numbers an entry;
 * its deterministic form is built lazily while texts are read (the subset construction, as in Thompson's and RE2's matchers), so loading is
 * cheap and reading costs one table look-up a word.
 */
export class Vocabulary {
  readonly languages: readonly string[];
  readonly forms: Form[] = [];
  private readonly words = new PairTable(1 << 15);
  private readonly slips = new PairTable(1 << 14);
  private readonly slipForms: { form: number; at: number; unit: number }[][] = [];
  private symbolCount = FIRST_WORD;
  /** Nondeterministic states: symbol and target by turns; -1 as symbol stands for any word. */
  private readonly nodes: number[][] = [];
  private readonly nodeOutputs: (Output | undefined)[] = [];
  /** Symbol -> states that begin a phrase with it. */
  private readonly openings = new Map<number, number[]>();
  /** Deterministic states: their sets, what ends there, and where a key leads. State 0 is dead, state 1 the beginning. */
  private sets: number[][] = [[], []];
  private outputs: (readonly Output[])[] = [[], []];
  private steps = new PairTable(1 << 14);
  private stateOf = new Map<string, number>();
  private keyForms: Set<number> | undefined;

  /**
   * @param packs the active languages.
   * @throws RangeError when a pack was built for another list of concepts.
   */
  constructor(packs: readonly Pack[]) {
    this.languages = packs.map((p) => p.id);
    packs.forEach((pack, language) => {
      if (pack.concepts.join() !== CONCEPT_IDS.join()) {
        throw new RangeError(`The pack "${pack.id}" was built for other concepts than this engine knows: build the packs anew.`);
      }
      this.add(pack, language);
    });
  }

  private form(word: string): Form {
    let h1 = HASH_SEED_1;
    let h2 = HASH_SEED_2;
    for (let i = 0; i < word.length; i++) {
      const unit = word.charCodeAt(i);
      h1 = hash1(h1, unit);
      h2 = hash2(h2, unit);
    }
    let index = this.words.get(h1, h2);
    if (index < 0) {
      index = this.forms.length;
      this.forms.push({ symbols: [], features: 0, value: -1 });
      this.words.set(h1, h2, index);
    }
    return this.forms[index] as Form;
  }

  private add(pack: Pack, language: number): void {
    const base = this.symbolCount - FIRST_WORD;
    const typoSymbols = new Set<number>();
    pack.entries.forEach((list, concept) => {
      const outputs = [0, 1, 2, 3].map((flags): Output => ({ concept, weak: (flags & WEAK) !== 0, shadow: (flags & SHADOW) !== 0, language }));
      const keys = TYPO_CONCEPTS.includes(CONCEPT_IDS[concept] as Concept);
      for (const [flags, phrase] of list) {
        const root = this.node();
        for (const end of this.lay(phrase, [root], base)) this.nodeOutputs[end] = outputs[flags] as Output;
        const edges = this.nodes[root] as number[];
        for (let i = 0; i < edges.length; i += 2) {
          const symbol = edges[i] as number;
          const known = this.openings.get(symbol);
          if (known) known.push(edges[i + 1] as number);
          else this.openings.set(symbol, [edges[i + 1] as number]);
        }
        if (keys) for (const item of phrase.length === 1 ? phrase : []) collectSymbols(item, typoSymbols);
      }
    });
    const features = new Map<string, number>();
    for (const [word, bits] of pack.features) features.set(word, (features.get(word) ?? 0) | bits);
    pack.symbols.forEach((stems, i) => {
      const symbol = this.symbolCount + i;
      const typo = typoSymbols.has(FIRST_WORD + i);
      for (const [stem, paradigm] of stems) {
        const forms = paradigm < 0 ? ([['', 0]] as const) : (pack.paradigms[paradigm] as readonly (readonly [string, number])[]);
        for (const [ending, tags] of forms) {
          const word = stem + ending;
          const form = this.form(word);
          if (!form.symbols.includes(symbol)) form.symbols.push(symbol);
          form.features |= tags | (features.get(word) ?? 0);
          if (typo) this.slip(word);
        }
      }
    });
    this.symbolCount += pack.symbols.length;
    for (const [word, value] of pack.numbers) this.form(word).value = value;
    for (const word of pack.known) this.form(word);
    for (const [word, bits] of features) this.form(word).features |= bits;
  }

  private node(): number {
    this.nodes.push([]);
    this.nodeOutputs.push(undefined);
    return this.nodes.length - 1;
  }

  /** Adds a phrase behind each of `from`; returns the states at its end. */
  private lay(phrase: Phrase, from: readonly number[], base: number): number[] {
    let ends = [...from];
    for (const item of phrase) {
      if (typeof item !== 'number') {
        ends = [...new Set(item.flatMap((alternative) => this.lay(alternative, ends, base)))];
        continue;
      }
      if (item === GAP) {
        let last = ends;
        for (let k = 0; k < GAP_WORDS; k++) {
          const next = this.node();
          for (const node of last) (this.nodes[node] as number[]).push(-1, next);
          last = [next];
          ends = [...ends, next];
        }
        continue;
      }
      const next = this.node();
      const symbol = item < FIRST_WORD ? item : item + base;
      for (const node of ends) (this.nodes[node] as number[]).push(symbol, next);
      ends = [next];
    }
    return ends;
  }

  /**
   * The state after a word.
   * @param state a state; 1 begins.
   * @param form index of the word's form, or -1 for a word that is in no phrase.
   * @param special `NUMBER`, `MONEY` or `PERCENT` where the token is a number, else -1.
   */
  step(state: number, form: number, special: number): number {
    const key = (form + 1) * 4 + (special + 1);
    const known = this.steps.get(state, key);
    if (known >= 0) return known;
    const symbols: number[] = [];
    if (form >= 0) {
      const known = this.forms[form] as Form;
      symbols.push(...known.symbols);
      if (known.value >= 0) symbols.push(NUMBER);
    }
    if (special >= 0) symbols.push(NUMBER, special);
    const targets = new Set<number>();
    if (state === 1) {
      for (const symbol of symbols) for (const target of this.openings.get(symbol) ?? []) targets.add(target);
    } else {
      for (const node of this.sets[state] as number[]) {
        const edges = this.nodes[node] as number[];
        for (let i = 0; i < edges.length; i += 2) {
          const symbol = edges[i] as number;
          if (symbol === -1 || symbols.includes(symbol)) targets.add(edges[i + 1] as number);
        }
      }
    }
    const next = targets.size === 0 ? 0 : this.intern([...targets].sort((a, b) => a - b));
    this.steps.set(state, key, next);
    return next;
  }

  /** Forgets the deterministic states when they have become too many. To be called between texts only: states are renumbered. */
  trim(): void {
    if (this.sets.length < MOST_STATES) return;
    this.sets = [[], []];
    this.outputs = [[], []];
    this.steps = new PairTable(1 << 14);
    this.stateOf = new Map();
  }

  private intern(set: number[]): number {
    const name = set.join();
    let state = this.stateOf.get(name);
    if (state === undefined) {
      state = this.sets.length;
      this.stateOf.set(name, state);
      this.sets.push(set);
      this.outputs.push(this.outputsOf(set));
    }
    return state;
  }

  /** One output a concept and kind: strong before weak. */
  private outputsOf(set: readonly number[]): Output[] {
    const found = new Map<number, Output>();
    for (const node of set) {
      const output = this.nodeOutputs[node];
      if (!output) continue;
      const key = output.concept * 2 + (output.shadow ? 1 : 0);
      const before = found.get(key);
      if (!before || (before.weak && !output.weak)) found.set(key, output);
    }
    return [...found.values()];
  }

  /** Value of a number word by its form, or NaN. */
  valueOf(form: number): number {
    const value = this.forms[form]?.value ?? -1;
    return value < 0 ? Number.NaN : value;
  }

  featuresOf(form: number): number {
    return this.forms[form]?.features ?? 0;
  }

  /** What ends at a state. */
  endsAt(state: number): readonly Output[] {
    return this.outputs[state] as readonly Output[];
  }

  /** Files a key word under itself without each of its letters (Bocek, Hunt and Stiller, "Fast similarity search in large dictionaries", 2007). */
  private slip(word: string): void {
    if (word.length < TYPO_LENGTH) return;
    const form = this.find(word);
    for (let at = 1; at < word.length; at++) {
      const [h1, h2] = hashWithout(word, at);
      let list = this.slips.get(h1, h2);
      if (list < 0) {
        list = this.slipForms.length;
        this.slipForms.push([]);
        this.slips.set(h1, h2, list);
      }
      (this.slipForms[list] as { form: number; at: number; unit: number }[]).push({ form, at, unit: word.charCodeAt(at) });
    }
  }

  /** Index of a form, or -1. */
  find(word: string): number {
    let h1 = HASH_SEED_1;
    let h2 = HASH_SEED_2;
    for (let i = 0; i < word.length; i++) {
      const unit = word.charCodeAt(i);
      h1 = hash1(h1, unit);
      h2 = hash2(h2, unit);
    }
    return this.words.get(h1, h2);
  }

  findHashed(h1: number, h2: number): number {
    return this.words.get(h1, h2);
  }

  /** The key word that an unknown word is one slip away from (a letter more, less, other, or two swapped; never the first), or -1. */
  findMisspelt(units: Uint16Array, from: number, to: number): number {
    const length = to - from;
    if (length < TYPO_LENGTH || length > 20) return -1;
    const word = String.fromCharCode(...units.subarray(from, to));
    let h1 = HASH_SEED_1;
    let h2 = HASH_SEED_2;
    for (let i = 0; i < length; i++) {
      h1 = hash1(h1, word.charCodeAt(i));
      h2 = hash2(h2, word.charCodeAt(i));
    }
    // A letter left out: the word itself is a key word without one.
    const missing = this.slips.get(h1, h2);
    if (missing >= 0 && length >= TYPO_LENGTH) return (this.slipForms[missing]?.[0] as { form: number }).form;
    for (let at = 1; at < length; at++) {
      const [d1, d2] = hashWithout(word, at);
      // A letter too many.
      const extra = this.words.get(d1, d2);
      if (extra >= 0 && length > LONG_WORD && this.isKey(extra)) return extra;
      const list = this.slips.get(d1, d2);
      if (list < 0) continue;
      for (const slip of this.slipForms[list] as { form: number; at: number; unit: number }[]) {
        if (slip.at === at && length >= LONG_WORD) return slip.form;
        if (Math.abs(slip.at - at) === 1 && slip.unit === word.charCodeAt(at)) return slip.form;
      }
    }
    return -1;
  }

  private isKey(form: number): boolean {
    this.keyForms ??= new Set(this.slipForms.flat().map((s) => s.form));
    return this.keyForms.has(form);
  }
}

/** The single words that an item of a phrase can be. */
function collectSymbols(item: PhraseItem, into: Set<number>): void {
  if (typeof item === 'number') into.add(item);
  else for (const alternative of item) if (alternative.length === 1) collectSymbols(alternative[0] as PhraseItem, into);
}

function hashWithout(word: string, at: number): [number, number] {
  let h1 = HASH_SEED_1;
  let h2 = HASH_SEED_2;
  for (let i = 0; i < word.length; i++) {
    if (i === at) continue;
    h1 = hash1(h1, word.charCodeAt(i));
    h2 = hash2(h2, word.charCodeAt(i));
  }
  return [h1, h2];
}
