/**
 * The command line: checks a text, or a file of texts.
 *   npm run -s check -- "TEXT" [--marketplace ID] [--surface S]     exit 0 clean, 1 with a prohibited finding, 2 on bad use
 *   npm run -s check -- --jsonl FILE [--marketplace ID|any]         one JSON object a line in and out; FILE - is standard input; exit 0
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { type Finding, type Span, SURFACES, type Surface } from '../lib/engine/types.ts';
import { MARKETPLACES, marketplaceById } from '../lib/marketplaces/index.ts';
import { createLinter } from '../lib/marketplaces/lint.ts';
import type { Linter } from '../lib/marketplaces/linter.ts';
import type { Warning } from '../lib/marketplaces/types.ts';
import { RULES } from '../lib/rules/index.ts';
import { readPacks } from './packs.ts';

const USAGE = `Usage: npm run -s check -- "TEXT" [--marketplace ID] [--surface S]
       npm run -s check -- --jsonl FILE [--marketplace ID|any]     (FILE - is standard input)
Marketplaces: ${MARKETPLACES.map((m) => m.id).join(', ')}
Surfaces: ${SURFACES.join(', ')}`;

/** Wrong use of the command: the message says what is wrong and what would be right. */
class UsageError extends Error {}

const marked = (text: string, span: Span): string => text.slice(span.start, span.end);

/** The text with every marked stretch in brackets. */
function withMarks(text: string, warnings: readonly Warning[]): string {
  const spans = warnings.flatMap((w) => w.spans).sort((a, b) => a.start - b.start || b.end - a.end);
  const joined: { start: number; end: number }[] = [];
  for (const span of spans) {
    const last = joined.at(-1);
    if (last && span.start <= last.end) last.end = Math.max(last.end, span.end);
    else joined.push({ ...span });
  }
  let out = '';
  let at = 0;
  for (const span of joined) {
    out += `${text.slice(at, span.start)}[[${marked(text, span)}]]`;
    at = span.end;
  }
  return out + text.slice(at);
}

function describe(text: string, warning: Warning): string {
  const marketplace = marketplaceById(warning.marketplace);
  const { stance } = warning;
  const source = stance.source ? marketplace.policy.sources[stance.source] : undefined;
  const verdict =
    stance.stance === 'prohibited'
      ? stance.basis === 'stated'
        ? `forbidden by ${marketplace.name}`
        : `likely against the rules of ${marketplace.name}`
      : stance.basis === 'stated'
        ? `${marketplace.name} advises against it`
        : `better avoided on ${marketplace.name}`;
  const lines = [
    `${warning.rule} (${warning.severity}): ${verdict}`,
    `  marked: ${warning.spans.map((s) => `"${marked(text, s)}"`).join(' … ')}`,
    `  reason: the message ${RULES.find((r) => r.id === warning.rule)?.what}. ${stance.note}`,
    `  source: ${source ? [source.title, source.date, source.url].filter(Boolean).join(', ') : 'none found; inferred'}`,
  ];
  const stake = marketplace.policy.stake;
  if (stake && warning.severity === 'prohibited' && stance.basis === 'stated') lines.push(`  at stake: ${stake.text}`);
  if (warning.fix)
    lines.push(
      `  fix: ${warning.fix.text.trim() === '' ? `remove "${text.slice(warning.fix.start, warning.fix.end).trim()}"` : `"${warning.fix.text}"`}`,
    );
  return lines.join('\n');
}

function surfaceOf(value: unknown): Surface {
  if (value === undefined) return 'message';
  if (typeof value === 'string' && (SURFACES as readonly string[]).includes(value)) return value as Surface;
  throw new UsageError(`No surface "${String(value)}"; there are ${SURFACES.join(', ')}.`);
}

function checkText(linter: Linter, text: string, marketplace: string, surface: Surface): number {
  const warnings = linter.lint(text, { marketplace, surface });
  console.log(withMarks(text, warnings));
  if (warnings.length === 0) console.log(`\nNothing to warn of on ${marketplaceById(marketplace).name}.`);
  for (const warning of warnings) console.log(`\n${describe(text, warning)}`);
  return warnings.some((w) => w.severity === 'prohibited') ? 1 : 0;
}

interface Answer {
  rule: string;
  severity: string | null;
  start: number;
  end: number;
  text: string;
}

function answerLine(linter: Linter, line: string, fallback: string): object {
  let row: unknown;
  try {
    row = JSON.parse(line);
  } catch (error) {
    return { id: null, error: `not JSON: ${(error as Error).message}` };
  }
  if (typeof row !== 'object' || row === null || Array.isArray(row))
    return { id: null, error: 'a line must be a JSON object with "id" and "text"' };
  const { id, text, surface, marketplace = fallback, language } = row as Record<string, unknown>;
  if (typeof id !== 'string' && typeof id !== 'number') return { id: null, error: '"id" must be a string or a number' };
  if (typeof text !== 'string') return { id: null, error: `"text" of ${JSON.stringify(id)} must be a string` };
  try {
    const where = surfaceOf(surface);
    const place = fallback === 'any' ? 'any' : marketplace;
    if (typeof place !== 'string') throw new UsageError('"marketplace" must be a string');
    if (language !== undefined && !(typeof language === 'string' && linter.engine.languages.includes(language))) {
      throw new UsageError(`No language ${JSON.stringify(language)}; there are ${linter.engine.languages.join(', ')}.`);
    }
    const answer = (f: Finding, severity: string | null): Answer => {
      const span = f.spans[0] as Span;
      return { rule: f.rule, severity, start: span.start, end: span.end, text: marked(text, span) };
    };
    const languages = language === undefined ? undefined : [language];
    const findings =
      place === 'any'
        ? linter.engine.find(text, where, languages).map((f) => answer(f, null))
        : linter.lint(text, { marketplace: place, surface: where, ...(languages ? { languages } : {}) }).map((w) => answer(w, w.severity));
    return { id, findings };
  } catch (error) {
    if (error instanceof UsageError || error instanceof RangeError) return { id: null, error: `${JSON.stringify(id)}: ${error.message}` };
    throw error;
  }
}

function checkFile(linter: Linter, file: string, marketplace: string): void {
  let content: string;
  try {
    content = readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch (error) {
    throw new UsageError(`Cannot read ${file}: ${(error as Error).message}`);
  }
  const out: string[] = [];
  content.split(/\r?\n/).forEach((line, i) => {
    if (line.trim() === '') return;
    const answer = answerLine(linter, line, marketplace);
    if ('error' in answer) Object.assign(answer, { error: `line ${i + 1}: ${answer.error}` });
    out.push(JSON.stringify(answer));
  });
  process.stdout.write(out.length > 0 ? `${out.join('\n')}\n` : '');
}

function main(): number {
  let parsed: ReturnType<typeof parse>;
  try {
    parsed = parse();
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
  const { values, positionals } = parsed;
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const marketplace = values.marketplace ?? (values.jsonl === undefined ? 'baseline' : 'any');
  if (!(marketplace === 'any' && values.jsonl !== undefined) && !MARKETPLACES.some((m) => m.id === marketplace)) {
    throw new UsageError(
      `No marketplace "${marketplace}"; there are ${MARKETPLACES.map((m) => m.id).join(', ')}${values.jsonl === undefined ? '' : ', any'}.`,
    );
  }
  if (values.jsonl !== undefined) {
    if (positionals.length > 0) throw new UsageError('Give either a text or --jsonl FILE, not both.');
    if (values.surface !== undefined) throw new UsageError('With --jsonl the surface stands in each line.');
    checkFile(createLinter(readPacks()), values.jsonl, marketplace);
    return 0;
  }
  if (positionals.length !== 1)
    throw new UsageError(positionals.length === 0 ? 'Give a text to check.' : 'Give one text; put it in quotes.');
  return checkText(createLinter(readPacks()), positionals[0] as string, marketplace, surfaceOf(values.surface));
}

function parse() {
  return parseArgs({
    allowPositionals: true,
    options: {
      marketplace: { type: 'string' },
      surface: { type: 'string' },
      jsonl: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  });
}

try {
  process.exitCode = main();
} catch (error) {
  if (!(error instanceof UsageError)) throw error;
  console.error(`${error.message}\n${USAGE}`);
  process.exitCode = 2;
}
