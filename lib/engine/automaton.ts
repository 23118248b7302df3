import type { Forms } from './forms.ts';
import { FIRST_WORD, GAP, NUMBER, type Phrase } from './pack.ts';
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

/**
 * The phrases of the active languages. They are kept as a nondeterministic automaton, a few numbers an entry; its deterministic form is built
 * lazily while texts are read (the subset construction, as in Thompson's and RE2's matchers), so loading is cheap and reading costs one table
 * look-up a word.
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
    this.forget();
  }

  /** Makes room for the phrases of a language whose symbols end before `symbols`. */
  reserve(symbols: number): void {
    while (this.openings.count < symbols) this.openings.add(-1);
  }

  /** Index of what ends where a phrase does, for `add`. */
  addOutput(output: Output): number {
    return this.nodeOutputs.push(output) - 1;
  }

  /**
   * Adds a phrase.
   * @param base what the symbols of its language are higher by than those of its pack.
   */
  add(phrase: Phrase, output: number, language: number, base: number): void {
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

  /** What ends at a state. */
  endsAt(state: number): readonly Output[] {
    return this.outputs[state] as readonly Output[];
  }
}
