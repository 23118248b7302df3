import { CONCEPT_IDS, type Concept } from './concepts.ts';
import { foldWord } from './fold.ts';
import {
  FEATURES,
  type Feature,
  FIRST_WORD,
  type FixText,
  GAP,
  MONEY,
  NUMBER,
  type Pack,
  type PackedEntry,
  PERCENT,
  type Phrase,
  type PhraseItem,
  SHADOW,
  type Stem,
  WEAK,
  writeEntries,
  writeSymbols,
} from './pack.ts';
import type { Spellings } from './romanisation.ts';

/** The texts of a language folder. */
export interface LanguageSource {
  /** `language.json`, parsed. */
  readonly meta: {
    readonly id: string;
    readonly name: string;
    readonly endonym: string;
    readonly spellings?: Readonly<Record<string, string>>;
    readonly romanised?: Spellings;
  };
  readonly paradigms: string;
  readonly classes: string;
  readonly fixes: string;
  /** File name without ending, and text. */
  readonly lexicon: readonly (readonly [concept: string, text: string])[];
}

/** A mistake in a language folder: says where it is and what to do. */
export class LexiconError extends Error {
  override readonly name = 'LexiconError';
}

const MARKS = { '~': 'verb', '+': 'noun', '*': 'adjective' } as const;
type Mark = keyof typeof MARKS;
/** A typo must not turn an optional part into a wildcard; longer phrases than this never hit. */
const LONGEST_ENTRY = 24;

const SIGNS: Readonly<Record<string, number>> = { '<num>': NUMBER, '<money>': MONEY, '<percent>': PERCENT, '..': GAP };

interface Line {
  readonly number: number;
  readonly text: string;
}

function linesOf(text: string): Line[] {
  return text
    .split('\n')
    .map((line, i) => ({ number: i + 1, text: line.replace(/(^|\s)#.*$/, '').trim() }))
    .filter((line) => line.text !== '');
}

interface Row {
  readonly suffix: string;
  readonly index: number;
}

class Compiler {
  readonly source: LanguageSource;
  readonly paradigms: [string, number][][] = [];
  private readonly rows: Record<string, Row[]> = { verb: [], noun: [], adjective: [] };
  private readonly symbols: Stem[][] = [];
  private readonly symbolIds = new Map<string, number>();
  private readonly classes = new Map<string, string[]>();
  readonly features: [string, number][] = [];
  readonly numbers: [string, number][] = [];
  known: string[] = [];

  constructor(source: LanguageSource) {
    this.source = source;
  }

  fail(file: string, line: number, message: string): never {
    throw new LexiconError(`lib/languages/${this.source.meta.id}/${file}:${line}: ${message}`);
  }

  readParadigms(): void {
    let section = '';
    for (const { number, text } of linesOf(this.source.paradigms)) {
      const head = /^\[(\w+)\]$/.exec(text);
      if (head) {
        section = head[1] as string;
        if (!(section in this.rows))
          this.fail('paradigms.txt', number, `no section "${section}"; there are ${Object.keys(this.rows).join(', ')}`);
        continue;
      }
      const [suffix, endings] = text.split('|').map((part) => part.trim());
      if (section === '' || suffix === undefined || endings === undefined)
        this.fail('paradigms.txt', number, 'write "ending | endings" under a section');
      const forms = (endings as string).split(/\s+/).map((form): [string, number] => {
        const [ending, tags = ''] = form.split(':') as [string, string?];
        let features = 0;
        for (const tag of tags.split(',').filter(Boolean)) {
          const bit = FEATURES[tag as Feature];
          if (bit === undefined) this.fail('paradigms.txt', number, `no tag "${tag}"; there are ${Object.keys(FEATURES).join(', ')}`);
          features |= bit;
        }
        return [ending === '-' ? '' : foldWord(ending), features];
      });
      this.rows[section]?.push({ suffix: suffix === '-' ? '' : foldWord(suffix as string), index: this.paradigms.length });
      this.paradigms.push(forms);
    }
    for (const rows of Object.values(this.rows)) rows.sort((a, b) => b.suffix.length - a.suffix.length);
  }

  readClasses(): void {
    for (const { number, text } of linesOf(this.source.classes)) {
      const at = text.indexOf(':');
      if (at < 1) this.fail('classes.txt', number, 'write "name: word word"');
      const name = text.slice(0, at).trim();
      const words = text
        .slice(at + 1)
        .trim()
        .split(/\s+/)
        .filter(Boolean);
      if (name === 'num') {
        for (const word of words) {
          const [form, value] = word.split('=');
          if (!form || !value || Number.isNaN(Number(value)))
            this.fail('classes.txt', number, `write number words as five=5, not "${word}"`);
          for (const spelt of this.spellings(form as string)) this.numbers.push([foldWord(spelt), Number(value)]);
        }
      } else if (name === 'nom' || name === 'obl' || name === 'poss' || name === 'comp' || name === 'cond' || name === 'courtesy') {
        for (const word of words) for (const spelt of this.spellings(word)) this.features.push([foldWord(spelt), FEATURES[name]]);
      } else if (name === 'known') this.known = [...this.known, ...words.map(foldWord)];
      else {
        if (name === 'det')
          for (const word of words) if (!((word.at(-1) as string) in MARKS)) this.features.push([foldWord(word), FEATURES.det]);
        this.classes.set(name, [...(this.classes.get(name) ?? []), ...words]);
      }
    }
  }

  /** A word as written, and as people write it who lack its letters. */
  private spellings(word: string): string[] {
    let all = [word];
    for (const [letter, other] of Object.entries(this.source.meta.spellings ?? {})) {
      if (word.toLowerCase().includes(letter)) all = all.flatMap((w) => [w, w.toLowerCase().replaceAll(letter, other)]);
    }
    return all;
  }

  private stemsOf(word: string, file: string, line: number): Stem[] {
    const mark = word.at(-1) as string;
    if (!(mark in MARKS)) return this.spellings(word).map((w): Stem => [foldWord(w), -1]);
    const lemma = word.slice(0, -1);
    return this.spellings(lemma).map((spelt): Stem => {
      const folded = foldWord(spelt);
      const row = this.rows[MARKS[mark as Mark]]?.find((r) => folded.endsWith(r.suffix));
      if (!row) return this.fail(file, line, `no ${MARKS[mark as Mark]} paradigm fits "${lemma}"; add a row to paradigms.txt`);
      return [folded.slice(0, folded.length - row.suffix.length), row.index];
    });
  }

  private symbol(key: string, stems: () => Stem[]): number {
    let id = this.symbolIds.get(key);
    if (id === undefined) {
      id = FIRST_WORD + this.symbols.length;
      this.symbolIds.set(key, id);
      this.symbols.push(stems());
    }
    return id;
  }

  /** The symbols of one item: usually one, several where apostrophes or hyphens divide it. */
  private itemSymbols(item: string, file: string, line: number): number[] {
    const sign = SIGNS[item];
    if (sign !== undefined) return [sign];
    const name = /^\{(\w+)\}$/.exec(item)?.[1];
    if (name !== undefined) {
      if (name === 'num') return [NUMBER];
      const words = this.classes.get(name);
      if (!words) return this.fail(file, line, `no class "${name}" in classes.txt`);
      return [this.symbol(`{${name}}`, () => words.flatMap((w) => this.stemsOf(w, 'classes.txt', 0)))];
    }
    const mark = item.at(-1) as string;
    const bare = mark in MARKS ? item.slice(0, -1) : item;
    const parts = bare.split(/['’\-‑]/).filter(Boolean);
    if (parts.length === 0 || /[^\p{L}\p{M}\p{N}]/u.test(parts.join(''))) this.fail(file, line, `cannot read "${item}"`);
    return parts.map((part, i) => {
      const word = i === parts.length - 1 && mark in MARKS ? part + mark : part;
      if (/^\d+$/.test(word)) return this.symbol(`#${word}`, () => [[word, -1]]);
      return this.symbol(word.toLowerCase(), () => this.stemsOf(word, file, line));
    });
  }

  private phrase(text: string, file: string, line: number): Phrase {
    const tokens = text.match(/[[\]()/]|\{\w+\}|<\w+>|\.\.|[^\s[\]()/]+/g) ?? [];
    let at = 0;
    const alternatives = (close: string): Phrase[] => {
      const all: PhraseItem[][] = [];
      let current: PhraseItem[] = [];
      while (at < tokens.length && tokens[at] !== close) {
        const token = tokens[at++] as string;
        if (token === '/') {
          if (close === '') this.fail(file, line, 'a "/" stands only inside [ ] or ( )');
          all.push(current);
          current = [];
        } else if (token === '[' || token === '(') {
          const inner = alternatives(token === '[' ? ']' : ')');
          if (tokens[at++] === undefined) this.fail(file, line, `"${token}" is not closed`);
          if (inner.some((p) => p.length === 0)) this.fail(file, line, 'an alternative is empty');
          current.push(token === '(' ? [[], ...inner] : inner);
        } else if (token === ']' || token === ')') this.fail(file, line, `"${token}" was not opened`);
        else current.push(...this.itemSymbols(token, file, line));
      }
      return [...all, current];
    };
    return alternatives('')[0] as Phrase;
  }

  private entry(line: string, file: string, number: number): PackedEntry {
    const shadow = /^- /.test(line);
    const weak = /\s\?$/.test(line);
    const phrase = this.phrase(line.replace(/^- /, '').replace(/\s\?$/, ''), file, number);
    const { shortest, longest } = lengths(phrase);
    if (shortest === 0) this.fail(file, number, 'every part is optional: this line would match anything');
    if (longest > LONGEST_ENTRY) this.fail(file, number, `longer than ${LONGEST_ENTRY} words`);
    if (edges(phrase, 0).has(GAP) || edges(phrase, 1).has(GAP)) this.fail(file, number, 'a gap at the edge of a phrase says nothing');
    return [(weak ? WEAK : 0) | (shadow ? SHADOW : 0), phrase];
  }

  /** All phrases, by concept; every mistake of the lexicon is reported at once. */
  entries(): PackedEntry[][] {
    const entries: PackedEntry[][] = CONCEPT_IDS.map(() => []);
    const mistakes: string[] = [];
    for (const [concept, text] of this.source.lexicon) {
      const id = CONCEPT_IDS.indexOf(concept as Concept);
      const file = `lexicon/${concept}.txt`;
      if (id < 0) this.fail(file, 1, `no concept "${concept}" in docs/concepts.md`);
      for (const { number, text: line } of linesOf(text)) {
        try {
          (entries[id] as PackedEntry[]).push(this.entry(line, file, number));
        } catch (error) {
          if (!(error instanceof LexiconError)) throw error;
          mistakes.push(error.message);
        }
      }
    }
    if (mistakes.length > 0) throw new LexiconError(mistakes.join('\n'));
    return entries;
  }

  fixes(): Record<string, FixText[]> {
    const fixes: Record<string, FixText[]> = {};
    for (const { number, text } of linesOf(this.source.fixes)) {
      const m = /^([a-z-]+)( \(informal\))?: (.+)$/.exec(text);
      if (!m) this.fail('fixes.txt', number, 'write "rule: text" or "rule (informal): text"');
      const [, rule, informal, fix] = m as unknown as [string, string, string | undefined, string];
      let list = fixes[rule];
      if (!list) {
        list = [];
        fixes[rule] = list;
      }
      list.push({ text: fix.trim() === '-' ? '' : fix.trim(), informal: informal !== undefined });
    }
    return fixes;
  }

  packedSymbols(): Stem[][] {
    return this.symbols;
  }
}

/** Symbols used oftener than this come first, where their characters are short. */
const COMMON = 12;

/** Numbers the symbols anew, the common ones first, each group in the order of the alphabet, in which a pack is smallest. */
function byFrequency(entries: readonly PackedEntry[][], symbols: readonly Stem[][]): { entries: PackedEntry[][]; symbols: Stem[][] } {
  const uses = symbols.map(() => 0);
  const count = (phrase: Phrase): void => {
    for (const item of phrase) {
      if (typeof item !== 'number') item.forEach(count);
      else if (item >= FIRST_WORD) uses[item - FIRST_WORD] = (uses[item - FIRST_WORD] as number) + 1;
    }
  };
  for (const [, phrase] of entries.flat()) count(phrase);
  const written = symbols.map((stems) => writeSymbols([stems]));
  const common = (i: number): boolean => (uses[i] as number) > COMMON;
  const order = symbols
    .map((_, i) => i)
    .sort((a, b) => Number(common(b)) - Number(common(a)) || ((written[a] as string) < (written[b] as string) ? -1 : 1));
  const place = new Map(order.map((old, i) => [old + FIRST_WORD, i + FIRST_WORD]));
  const renumber = (phrase: Phrase): Phrase =>
    phrase.map((item) => (typeof item === 'number' ? (place.get(item) ?? item) : item.map(renumber)));
  return {
    entries: entries.map((list) => list.map(([flags, phrase]): PackedEntry => [flags, renumber(phrase)])),
    symbols: order.map((i) => symbols[i] as Stem[]),
  };
}

/** How many symbols a phrase has at the least and at the most. */
function lengths(phrase: Phrase): { shortest: number; longest: number } {
  let shortest = 0;
  let longest = 0;
  for (const item of phrase) {
    if (typeof item === 'number') {
      shortest++;
      longest++;
    } else {
      const inner = item.map(lengths);
      shortest += Math.min(...inner.map((l) => l.shortest));
      longest += Math.max(...inner.map((l) => l.longest));
    }
  }
  return { shortest, longest };
}

/** The symbols that a phrase can begin (side 0) or end (side 1) with. */
function edges(phrase: Phrase, side: 0 | 1): Set<number> {
  const found = new Set<number>();
  for (const item of side === 0 ? phrase : [...phrase].reverse()) {
    if (typeof item === 'number') return found.add(item);
    for (const alternative of item) for (const symbol of edges(alternative, side)) found.add(symbol);
    if (!item.some((alternative) => lengths(alternative).shortest === 0)) return found;
  }
  return found;
}

/**
 * Compiles the texts of a language folder.
 * @throws LexiconError naming the file, the line and what to do, on anything that cannot be read.
 */
export function compileLanguage(source: LanguageSource): Pack {
  const compiler = new Compiler(source);
  compiler.readParadigms();
  compiler.readClasses();
  const { entries, symbols } = byFrequency(compiler.entries(), compiler.packedSymbols());
  const { id, name, endonym, romanised } = source.meta;
  return {
    id,
    name,
    endonym,
    ...(romanised ? { romanised } : {}),
    concepts: CONCEPT_IDS,
    paradigms: compiler.paradigms,
    symbols: writeSymbols(symbols),
    features: compiler.features,
    numbers: compiler.numbers,
    known: compiler.known,
    entries: entries.map(writeEntries),
    fixes: compiler.fixes(),
  };
}
