import { Analysis } from './analysis.ts';
import { buildAnchors } from './anchors.ts';
import type { Clause } from './clauses.ts';
import type { Concept } from './concepts.ts';
import { buildFrames } from './frames.ts';
import { type Hit, Matcher } from './match.ts';
import { MentionFinder } from './mentions.ts';
import type { Pack } from './pack.ts';
import { compileRows, type Row } from './rows.ts';
import { NUM, RATING, Tokeniser, type Tokens, WORD } from './tokens.ts';
import type { Finding, Span, Surface } from './types.ts';
import { Vocabulary } from './vocabulary.ts';
import { windowsOf } from './windows.ts';
import { ALL_LANGUAGES, WordLanguages } from './word-languages.ts';

/** A rule as the engine needs it. */
export interface EngineRule {
  readonly id: string;
  readonly rows: readonly Row[];
}

/** Text in, findings out. */
export interface Engine {
  /** Ids of the languages that are loaded. */
  readonly languages: readonly string[];
  /**
   * @param text any string; offsets of the findings are UTF-16 units of it.
   * @param languages ids of the languages that come into question; all that are loaded, where none are named.
   * @returns what was found, in the order of the text, whatever any policy says of it.
   */
  find(text: string, surface?: Surface, languages?: readonly string[]): Finding[];
}

/** Something that can start a rule: without one of these a message is clean and the rest is not done. */
const STARTERS: ReadonlySet<Concept> = new Set([
  'review',
  'rate',
  'star',
  'top-score',
  'low-score',
  'implied',
  'insult',
  'abuse',
  'swap',
  'sham',
  'out-of',
  'attack',
  'challenge',
  'reciprocal',
  'tit-for-tat',
]);

/**
 * Makes an engine of language packs and rules.
 * @throws RangeError when a pack was built for another list of concepts.
 */
export function createEngine(packs: readonly Pack[], rules: readonly EngineRule[]): Engine {
  const vocabulary = new Vocabulary(packs);
  const compiled = rules.map(({ id, rows }) => ({ id, rows: compileRows(rows) }));
  const tokeniser = new Tokeniser(vocabulary);
  const wordLanguages = new WordLanguages(vocabulary);
  const finder = new MentionFinder(vocabulary);

  function find(text: string, surface: Surface = 'message', languages?: readonly string[]): Finding[] {
    const windows = windowsOf(text.length);
    if (windows.length === 1) return findIn(text, surface, languages);
    return windows.flatMap(({ from, to, since }, i) => {
      const before = windows[i + 1]?.since ?? text.length;
      return findIn(text.slice(from, to), surface, languages)
        .map((finding) => moved(finding, from))
        .filter(({ spans: [first] }) => first !== undefined && first.start >= since && first.start < before);
    });
  }

  function findIn(text: string, surface: Surface, languages?: readonly string[]): Finding[] {
    const tokens = tokeniser.run(text);
    wordLanguages.run(
      tokens,
      languages ? languages.reduce((bits, id) => bits | (1 << vocabulary.languages.indexOf(id)), 0) : ALL_LANGUAGES,
    );
    const mentions = finder.run(tokens);
    const a = new Analysis(tokens, mentions, surface, {
      numberOf: (i) => (tokens.kind[i] === WORD ? vocabulary.valueOf(tokens.form[i] as number, tokens.language[i] as number) : Number.NaN),
      featuresOf: (i) => (tokens.kind[i] === WORD ? vocabulary.featuresOf(tokens.form[i] as number, tokens.language[i] as number) : 0),
    });
    if (!a.mentions.some((m) => STARTERS.has(m.concept) || (m.concept === 'place' && !m.weak)) && !hasRating(tokens)) return [];
    const anchors = buildAnchors(a);
    const frames = buildFrames(a, anchors);
    const matcher = new Matcher(a, anchors, frames);
    const address = addressOf(a);
    const findings: Finding[] = [];
    for (const rule of compiled) {
      /** Findings of this rule by the sentence that they touch. */
      const bySentence = new Map<number, number>();
      for (const hit of matcher.run(rule.rows))
        merge(findings, bySentence, toFinding(a, tokens, rule.id, hit, vocabulary.languages, address));
    }
    return findings.sort((x, y) => (x.spans[0] as Span).start - (y.spans[0] as Span).start);
  }

  return { languages: vocabulary.languages, find };
}

/** A finding of a text that stands further on in a longer one. */
function moved(finding: Finding, by: number): Finding {
  const move = ({ start, end }: Span): Span => ({ start: start + by, end: end + by });
  return { ...finding, spans: finding.spans.map(move), sentences: finding.sentences.map(move) };
}

function hasRating(tokens: Tokens): boolean {
  for (let i = 0; i < tokens.count; i++) if (tokens.kind[i] === RATING) return true;
  return false;
}

/** The same rule twice in the same sentence is one finding with the wider spans. */
function merge(findings: Finding[], bySentence: Map<number, number>, finding: Finding): void {
  const known = finding.sentences.map((s) => bySentence.get(s.start)).find((i) => i !== undefined);
  const index = known ?? findings.length;
  const other = findings[index];
  findings[index] = other
    ? { ...other, spans: union([...other.spans, ...finding.spans]), sentences: union([...other.sentences, ...finding.sentences]) }
    : finding;
  for (const s of finding.sentences) bySentence.set(s.start, index);
}

/** Spans in order, overlapping ones joined. */
function union(spans: readonly Span[]): Span[] {
  const sorted = [...spans].sort((x, y) => x.start - y.start);
  const joined: { start: number; end: number }[] = [];
  for (const span of sorted) {
    const last = joined.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else joined.push({ ...span });
  }
  return joined;
}

function toFinding(
  a: Analysis,
  tokens: Tokens,
  rule: string,
  hit: Hit,
  languages: readonly string[],
  address: Finding['address'],
): Finding {
  const clauses = [...new Set(hit.ranges.map(([clause]) => clause))].sort((x, y) => x - y);
  const spans: Span[] = [];
  for (const index of clauses) {
    const clause = a.clauses[index] as Clause;
    const span = spanOf(tokens, clause.from, clause.to);
    const last = spans.at(-1);
    // Clauses of one sentence with little between them are marked in one stroke.
    const before = clauses[clauses.indexOf(index) - 1];
    if (last && before !== undefined && (a.clauses[before] as Clause).sentence === clause.sentence && index - before <= 2) {
      spans[spans.length - 1] = { start: last.start, end: span.end };
    } else spans.push(span);
  }
  const sentences = [...new Set(clauses.map((c) => (a.clauses[c] as Clause).sentence))].map((s) => {
    const sentence = a.sentences[s] as { from: number; to: number };
    return spanOf(tokens, sentence.from, sentence.to, true);
  });
  return {
    rule,
    spans,
    sentences: union(sentences),
    evidence: hit.evidence,
    language: languages[hit.language] ?? languages[0] ?? '',
    ...(address ? { address } : {}),
  };
}

/** From the first word to the last; with its closing mark for a sentence. */
function spanOf(tokens: Tokens, from: number, to: number, closed = false): Span {
  let last = to - 1;
  if (!closed) while (last > from && tokens.kind[last] !== WORD && tokens.kind[last] !== NUM && tokens.kind[last] !== RATING) last--;
  const end = closed && to < tokens.count && tokens.kind[to] !== WORD && tokens.start[to] === tokens.end[to - 1] ? to : last;
  return { start: tokens.start[from] as number, end: tokens.end[end] as number };
}

function addressOf(a: Analysis): Finding['address'] {
  let formal = 0;
  let informal = 0;
  for (const m of a.mentions) {
    if (m.concept === 'formal') formal++;
    else if (m.concept === 'informal') informal++;
  }
  return informal > formal ? 'informal' : formal > 0 ? 'formal' : undefined;
}
