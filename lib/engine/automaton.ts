import type { Forms } from './forms.ts';
import { entryEnd, FIRST_WORD, GAP, NUMBER, type PackedEntry, type Phrase, readEntries, SHADOW, scanEntries, WEAK } from './pack.ts';
import { Columns, PairTable } from './tables.ts';

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

/** The entries of one concept of a language, as its pack holds them. */
interface Source {
  readonly written: string;
  readonly language: number;
  /** What the symbols of the language are higher by than those of its pack. */
  readonly base: number;
  /** Index of the output of an entry without flags; those of the flags follow. */
  readonly output: number;
}

const FLAG_COUNT = 4;

/**
 * The phrases of the active languages. An entry stays as its pack has it until a text first holds a word that can begin it; then it is laid out as
 * a nondeterministic automaton, a few numbers an entry. The deterministic form is built lazily while texts are read (the subset construction, as in
 * Thompson's and RE2's matchers), so loading is cheap and reading costs one table look-up a word.
 */
export class Automaton {
  private readonly forms: Forms;
  private readonly languageCount: number;
  /** Nondeterministic states: head of the list of edges, index of the output or -1. */
  private readonly nodes = new Columns(2, 1 << 14);
  /** Edges: symbol (-1 for any word), target, next. */
  private readonly edges = new Columns(3, 1 << 15);
  private readonly nodeOutputs: Output[] = [];
  /** Symbol -> head of the list, in `edges`, of the states that begin a phrase with it. */
  private readonly openings = new Columns(1, 1 << 13);
  /** The same for the symbols below `FIRST_WORD`, which all languages share: a row of them for each language. */
  private readonly sharedOpenings: Int32Array;
  private readonly sources: Source[] = [];
  /** Entries: source, where it begins there, whether it is laid out. */
  private readonly entries = new Columns(3, 1 << 14);
  /** Symbol -> head of the list, in `waits`, of the entries that it begins and that may not be laid out yet; then the same for shared symbols. */
  private readonly waiting = new Columns(1, 1 << 13);
  private readonly sharedWaiting: Int32Array;
  /** Entry, next. */
  private readonly waits = new Columns(2, 1 << 15);
  /** Deterministic states: their sets, what ends there, and where a key leads. State 0 is dead; then one for each language, where its phrases begin. */
  private sets: number[][] = [];
  private outputs: (readonly Output[])[] = [];
  private stateLanguage: number[] = [];
  private steps = new PairTable(1 << 12);
  private stateOf = new Map<string, number>();

  /** @param forms what the words of a text are looked up in. */
  constructor(forms: Forms, languageCount: number) {
    this.forms = forms;
    this.languageCount = languageCount;
    this.sharedOpenings = new Int32Array(languageCount * FIRST_WORD).fill(-1);
    this.sharedWaiting = new Int32Array(languageCount * FIRST_WORD).fill(-1);
    this.forget();
  }

  /** Makes room for the phrases of a language whose symbols end before `symbols`. */
  reserve(symbols: number): void {
    this.openings.grow(symbols, -1);
    this.waiting.grow(symbols, -1);
  }

  /**
   * Adds the entries of a concept.
   * @param written see `writeEntries`.
   * @param base what the symbols of the language are higher by than those of its pack.
   */
  add(written: string, concept: number, language: number, base: number): void {
    const output = this.nodeOutputs.length;
    for (let flags = 0; flags < FLAG_COUNT; flags++)
      this.nodeOutputs.push({ concept, weak: (flags & WEAK) !== 0, shadow: (flags & SHADOW) !== 0, language });
    const source = this.sources.push({ written, language, base, output }) - 1;
    let begun = -1;
    let entry = -1;
    const heads = this.waiting.columns[0] as Int32Array;
    scanEntries(written, (start, symbol) => {
      if (start !== begun) {
        begun = start;
        entry = this.entries.add(source, start, 0);
      }
      if (symbol < FIRST_WORD) {
        const place = language * FIRST_WORD + symbol;
        this.sharedWaiting[place] = this.waits.add(entry, this.sharedWaiting[place] as number);
      } else heads[symbol + base] = this.waits.add(entry, heads[symbol + base] as number);
    });
  }

  /** Lays out every entry that can begin with a symbol. */
  private layWaiting(symbol: number, language: number): void {
    const [heads, place] =
      symbol < FIRST_WORD ? [this.sharedWaiting, language * FIRST_WORD + symbol] : [this.waiting.columns[0] as Int32Array, symbol];
    for (let k = heads[place] as number; k >= 0; k = (this.waits.columns[1] as Int32Array)[k] as number) {
      const entry = (this.waits.columns[0] as Int32Array)[k] as number;
      const [sourceOf, startOf, laid] = this.entries.columns as [Int32Array, Int32Array, Int32Array];
      if (laid[entry] === 1) continue;
      laid[entry] = 1;
      const source = this.sources[sourceOf[entry] as number] as Source;
      const start = startOf[entry] as number;
      const [flags, phrase] = readEntries(source.written.slice(start, entryEnd(source.written, start)))[0] as PackedEntry;
      this.layEntry(phrase, source.output + flags, source.language, source.base);
    }
    heads[place] = -1;
  }

  private layEntry(phrase: Phrase, output: number, language: number, base: number): void {
    const root = this.nodes.add(-1, -1);
    for (const end of this.lay(phrase, [root], base)) (this.nodes.columns[1] as Int32Array)[end] = output;
    for (let e = (this.nodes.columns[0] as Int32Array)[root] as number; e >= 0; e = (this.edges.columns[2] as Int32Array)[e] as number) {
      const symbol = (this.edges.columns[0] as Int32Array)[e] as number;
      const [heads, place] =
        symbol < FIRST_WORD ? [this.sharedOpenings, language * FIRST_WORD + symbol] : [this.openings.columns[0] as Int32Array, symbol];
      heads[place] = this.edges.add(symbol, (this.edges.columns[1] as Int32Array)[e] as number, heads[place] as number);
    }
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
    const opening = state <= this.languageCount;
    const language = opening ? state - 1 : (this.stateLanguage[state] as number);
    const symbols = this.forms.symbolsOf(form, language);
    if (special >= 0) symbols.push(NUMBER, special);
    const targets = new Set<number>();
    if (opening) {
      for (const symbol of symbols) {
        this.layWaiting(symbol, language);
        const head =
          symbol < FIRST_WORD ? this.sharedOpenings[language * FIRST_WORD + symbol] : (this.openings.columns[0] as Int32Array)[symbol];
        const [, target, next] = this.edges.columns as [Int32Array, Int32Array, Int32Array];
        for (let e = head ?? -1; e >= 0; e = next[e] as number) targets.add(target[e] as number);
      }
    } else {
      const [edgeSymbol, edgeTarget, edgeNext] = this.edges.columns as [Int32Array, Int32Array, Int32Array];
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
    const first = 1 + this.languageCount;
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

  /** One output a concept and kind, strong before weak; by concept, a shadow last, whatever the order in which entries were laid out. */
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
    return [...found.values()].sort((x, y) => x.concept - y.concept || Number(x.shadow) - Number(y.shadow));
  }

  /** What ends at a state. */
  endsAt(state: number): readonly Output[] {
    return this.outputs[state] as readonly Output[];
  }
}
