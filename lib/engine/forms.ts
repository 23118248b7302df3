import { HASH_SEED_1, HASH_SEED_2, hash1, hash2 } from './hash.ts';
import { FIRST_WORD, NUMBER, type Pack, scanSymbols } from './pack.ts';
import { Columns, PairTable } from './tables.ts';

/** Stems that are shorter belong to irregular words; a look-up would meet them in every word, so their few forms are written out. */
const SHORTEST_STEM = 2;
/** A stem with its paradigm takes about so many characters of a pack. */
const STEM_LENGTH = 9;
/** The one form of a word that does not inflect. */
const BARE: readonly (readonly [string, number])[] = [['', 0]];

type Endings = readonly (readonly [ending: string, features: number])[];

/**
 * The word forms of the active languages. A pack holds stems and paradigms; a form is put together when a text first holds it, so neither time
 * nor memory is spent on the hundreds of thousands that nobody types.
 */
export class Forms {
  /** Hashes of a form -> its index. */
  private readonly words = new PairTable(1 << 13);
  /** The languages that know a form (a bit each), head of its list in `formSymbols`, head of its list in `facts`, whether all its stems were looked for. */
  private readonly rows = new Columns(4, 1 << 12);
  /** Symbols of forms: symbol, next. */
  private readonly formSymbols = new Columns(2, 1 << 13);
  /** What a form says in a language: language, features, next. */
  private readonly facts = new Columns(3, 1 << 12);
  /** Values of number words, by language. */
  private readonly values: Map<number, number>[] = [];
  /** Hashes of a stem -> head of its list in `stemRows`. */
  private readonly stems = new PairTable(1 << 13);
  /** Symbol, paradigm (or -1), language, next. */
  private readonly stemRows = new Columns(4, 1 << 13);
  /** Hash of an ending and index of its paradigm -> its features. */
  private readonly endings = new PairTable(1 << 12);
  /** Paradigms whose endings no text has asked for yet. */
  private readonly paradigms: (Endings | undefined)[] = [];
  /** Where the symbols of each language begin; after the last, where they end. */
  private readonly firstSymbols: number[] = [FIRST_WORD];

  /** First symbol that no language has taken yet. */
  get symbolCount(): number {
    return this.firstSymbols.at(-1) as number;
  }

  /** Adds the words of a pack as the next language; the symbols of its pack are raised by `symbolCount - FIRST_WORD`. */
  add(pack: Pack): void {
    const language = this.firstSymbols.length - 1;
    const base = this.symbolCount;
    const firstParadigm = this.paradigms.length;
    this.paradigms.push(...pack.paradigms);
    this.stems.reserve(Math.ceil(pack.symbols.length / STEM_LENGTH));
    let count = 0;
    scanSymbols(pack.symbols, (symbol, from, to, paradigm) => {
      if (to - from < SHORTEST_STEM)
        this.writeOut(pack.symbols.slice(from, to), paradigm < 0 ? BARE : (pack.paradigms[paradigm] as Endings), base + symbol, language);
      else this.addStem(pack.symbols, from, to, base + symbol, paradigm < 0 ? -1 : firstParadigm + paradigm, language);
      count = symbol + 1;
    });
    this.firstSymbols.push(base + count);
    this.values.push(new Map(pack.numbers.map(([word, value]) => [this.formOf(word, language), value])));
    for (const word of pack.known) this.formOf(word, language);
    for (const [word, features] of pack.features) this.say(this.formOf(word, language), features, language);
  }

  /** The features that an ending says in a paradigm, or -1 where it has no such ending. */
  private endingOf(hash: number, paradigm: number): number {
    const endings = this.paradigms[paradigm];
    if (endings) this.index(paradigm, endings);
    return this.endings.get(hash, paradigm);
  }

  private index(index: number, paradigm: Endings): void {
    this.paradigms[index] = undefined;
    for (const [ending, features] of paradigm) {
      let h = HASH_SEED_1;
      for (let k = 0; k < ending.length; k++) h = hash1(h, ending.charCodeAt(k));
      const before = Math.max(0, this.endings.get(h, index));
      this.endings.set(h, index, before | features);
    }
  }

  private addStem(written: string, from: number, to: number, symbol: number, paradigm: number, language: number): void {
    let h1 = HASH_SEED_1;
    let h2 = HASH_SEED_2;
    for (let k = from; k < to; k++) {
      h1 = hash1(h1, written.charCodeAt(k));
      h2 = hash2(h2, written.charCodeAt(k));
    }
    this.stems.set(h1, h2, this.stemRows.add(symbol, paradigm, language, this.stems.get(h1, h2)));
  }

  private writeOut(stem: string, endings: Endings, symbol: number, language: number): void {
    for (const [ending, features] of endings) {
      const form = this.formOf(stem + ending, language);
      this.addSymbol(form, symbol);
      if (features !== 0) this.say(form, features, language);
    }
  }

  /** Index of the form with these hashes; made if it is new. */
  private make(h1: number, h2: number): number {
    let index = this.words.get(h1, h2);
    if (index < 0) {
      index = this.rows.add(0, -1, -1, 0);
      this.words.set(h1, h2, index);
    }
    return index;
  }

  private formOf(word: string, language: number): number {
    let h1 = HASH_SEED_1;
    let h2 = HASH_SEED_2;
    for (let i = 0; i < word.length; i++) {
      h1 = hash1(h1, word.charCodeAt(i));
      h2 = hash2(h2, word.charCodeAt(i));
    }
    const form = this.make(h1, h2);
    this.know(form, language);
    return form;
  }

  private know(form: number, language: number): void {
    const known = this.rows.columns[0] as Int32Array;
    known[form] = (known[form] as number) | (1 << language);
  }

  private say(form: number, features: number, language: number): void {
    const head = (this.rows.columns[2] as Int32Array)[form] as number;
    for (let k = head; k >= 0; k = (this.facts.columns[2] as Int32Array)[k] as number) {
      if ((this.facts.columns[0] as Int32Array)[k] !== language) continue;
      const said = this.facts.columns[1] as Int32Array;
      said[k] = (said[k] as number) | features;
      return;
    }
    const row = this.facts.add(language, features, head);
    (this.rows.columns[2] as Int32Array)[form] = row;
  }

  private addSymbol(form: number, symbol: number): void {
    const head = (this.rows.columns[1] as Int32Array)[form] as number;
    for (let k = head; k >= 0; k = (this.formSymbols.columns[1] as Int32Array)[k] as number)
      if ((this.formSymbols.columns[0] as Int32Array)[k] === symbol) return;
    const row = this.formSymbols.add(symbol, head);
    (this.rows.columns[1] as Int32Array)[form] = row;
  }

  /**
   * Index of the form that `units[from..to)` spells, or -1.
   * @param h1, h2 hashes of all these units.
   */
  find(units: Uint16Array, from: number, to: number, h1: number, h2: number): number {
    let form = this.words.get(h1, h2);
    if (form >= 0 && (this.rows.columns[3] as Int32Array)[form] === 1) return form;
    let p1 = HASH_SEED_1;
    let p2 = HASH_SEED_2;
    const [symbols, paradigms, languages, next] = this.stemRows.columns as [Int32Array, Int32Array, Int32Array, Int32Array];
    for (let end = from + 1; end <= to; end++) {
      const unit = units[end - 1] as number;
      p1 = hash1(p1, unit);
      p2 = hash2(p2, unit);
      if (end - from < SHORTEST_STEM) continue;
      let row = this.stems.get(p1, p2);
      if (row < 0) continue;
      let ending = HASH_SEED_1;
      for (let k = end; k < to; k++) ending = hash1(ending, units[k] as number);
      for (; row >= 0; row = next[row] as number) {
        const paradigm = paradigms[row] as number;
        const features = paradigm < 0 ? (end === to ? 0 : -1) : this.endingOf(ending, paradigm);
        if (features < 0) continue;
        if (form < 0) form = this.make(h1, h2);
        this.know(form, languages[row] as number);
        this.addSymbol(form, symbols[row] as number);
        if (features !== 0) this.say(form, features, languages[row] as number);
      }
    }
    if (form >= 0) (this.rows.columns[3] as Int32Array)[form] = 1;
    return form;
  }

  /** The symbols that a form is in a language; a number word is a number as well. */
  symbolsOf(form: number, language: number): number[] {
    const symbols: number[] = [];
    if (form < 0) return symbols;
    const first = this.firstSymbols[language] as number;
    const end = this.firstSymbols[language + 1] as number;
    const [of, next] = this.formSymbols.columns as [Int32Array, Int32Array];
    for (let k = (this.rows.columns[1] as Int32Array)[form] as number; k >= 0; k = next[k] as number) {
      const symbol = of[k] as number;
      if (symbol >= first && symbol < end) symbols.push(symbol);
    }
    if (this.values[language]?.has(form)) symbols.push(NUMBER);
    return symbols;
  }

  /** Value of a number word in a language, or NaN. */
  valueOf(form: number, language: number): number {
    return this.values[language]?.get(form) ?? Number.NaN;
  }

  /** What a form says in a language: the `FEATURES` that it carries there. */
  featuresOf(form: number, language: number): number {
    if (form < 0) return 0;
    const [of, said, next] = this.facts.columns as [Int32Array, Int32Array, Int32Array];
    for (let k = (this.rows.columns[2] as Int32Array)[form] as number; k >= 0; k = next[k] as number)
      if (of[k] === language) return said[k] as number;
    return 0;
  }

  /** The languages that know a form: a bit for each, in the order in which they were added. */
  knownIn(form: number): number {
    return form < 0 ? 0 : ((this.rows.columns[0] as Int32Array)[form] as number);
  }
}
