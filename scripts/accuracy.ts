/**
 * Scores the engine, all languages loaded:
 *   npm run accuracy                            the project's examples and the sets of tests/accuracy: a line a set, a table a language, a table by rule
 *   npm run accuracy -- [--errors] [--rule=ID] FILE...   labelled JSONL files; every line has `id`, `text`, `rules`, and may have `surface`, `maybe`, `lang`
 * A broken line is named by its number and the rest goes on.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import { SURFACES } from '../lib/engine/types.ts';
import { createLinter } from '../lib/marketplaces/lint.ts';
import { parseExamples } from '../lib/rules/examples.ts';
import { RULES } from '../lib/rules/index.ts';
import { languageFolder, languageIds, readPacks } from './packs.ts';

const SETS = fileURLToPath(new URL('../tests/accuracy', import.meta.url));

const messageSchema = v.object({
  id: v.string(),
  text: v.string(),
  rules: v.array(v.string()),
  maybe: v.optional(v.array(v.string()), []),
  surface: v.optional(v.picklist(SURFACES)),
  lang: v.optional(v.string(), '?'),
  /** Where only one rule is labelled, as in the examples of a rule. */
  only: v.optional(v.string()),
});
type Message = v.InferOutput<typeof messageSchema>;

const UNSCORED: ReadonlySet<string> = new Set(['plain-request', 'off-site-request']);
const SCORED: readonly string[] = RULES.map((rule) => rule.id).filter((id) => !UNSCORED.has(id));
const { engine } = createLinter(readPacks());

/** Right and wrong answers; of messages, or of one rule. */
class Score {
  private caught = 0;
  private missed = 0;
  private alarmed = 0;
  private passed = 0;

  add(wanted: boolean, found: boolean): void {
    if (wanted) found ? this.caught++ : this.missed++;
    else found ? this.alarmed++ : this.passed++;
  }

  toString(): string {
    const percent = (x: number): string => (Number.isFinite(x) ? (100 * x).toFixed(1) : '–').padStart(5);
    const { caught, missed, alarmed, passed } = this;
    return `P ${percent(caught / (caught + alarmed))} R ${percent(caught / (caught + missed))} FA ${percent(alarmed / (alarmed + passed))}`;
  }

  get count(): number {
    return this.caught + this.missed + this.alarmed + this.passed;
  }
}

/** A score for each name, made when it is first asked for. */
class Scores {
  readonly all = new Map<string, Score>();

  of(name: string): Score {
    let score = this.all.get(name);
    if (!score) {
      score = new Score();
      this.all.set(name, score);
    }
    return score;
  }

  print(title: string): void {
    console.log(`\n${title}`);
    for (const [name, score] of [...this.all].sort()) console.log(`  ${name.padEnd(24)} n=${String(score.count).padStart(5)}  ${score}`);
  }
}

function readSet(file: string): Message[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, i) => {
      if (line.trim() === '') return [];
      try {
        return [v.parse(messageSchema, JSON.parse(line))];
      } catch (error) {
        console.error(`${file}:${i + 1}: ${(error as Error).message}; the line is left out`);
        return [];
      }
    });
}

function readExamples(language: string): Message[] {
  const folder = join(languageFolder(language), 'examples');
  return readdirSync(folder).flatMap((name) => {
    const rule = basename(name, '.txt');
    return parseExamples(readFileSync(join(folder, name), 'utf8')).map((example) => ({
      id: `${language}/${rule}:${example.line}`,
      text: example.text,
      rules: example.caught ? [rule] : [],
      maybe: [],
      surface: example.surface,
      lang: language,
      only: rule,
    }));
  });
}

const args = process.argv.slice(2);
const showErrors = args.includes('--errors');
const onlyRule = args.find((x) => x.startsWith('--rule='))?.slice('--rule='.length);
const files = args.filter((x) => !x.startsWith('--'));
const sets: [name: string, messages: Message[]][] =
  files.length > 0
    ? files.map((file) => [basename(file), readSet(file)])
    : [
        ...languageIds().map((id): [string, Message[]] => [`examples of ${id}`, readExamples(id)]),
        ...readdirSync(SETS)
          .filter((name) => name.endsWith('.jsonl') && !name.startsWith('hard-'))
          .map((name): [string, Message[]] => [name, readSet(join(SETS, name))]),
      ];

const languages = new Scores();
const rules = new Scores();
for (const [name, messages] of sets) {
  const score = new Score();
  const errors: string[] = [];
  for (const message of messages) {
    const { id, text, surface, maybe, lang, only } = message;
    const findings = engine
      .find(text, surface)
      .filter((f) => (only === undefined ? !UNSCORED.has(f.rule) : f.rule === only) && (onlyRule === undefined || f.rule === onlyRule));
    const have = new Set(findings.map((f) => f.rule));
    const want = new Set(message.rules.filter((rule) => onlyRule === undefined || rule === onlyRule));
    const firm = [...have].filter((rule) => !maybe.includes(rule) || want.has(rule));
    // Where only a matter of taste was found, either answer is fine.
    const counts = want.size > 0 || firm.length > 0 || have.size === 0;
    const wrong = want.size > 0 ? have.size === 0 : firm.length > 0;
    if (counts) {
      score.add(want.size > 0, have.size > 0);
      languages.of(lang).add(want.size > 0, have.size > 0);
    }
    for (const rule of only === undefined ? SCORED : [only])
      if (!maybe.includes(rule) || want.has(rule)) rules.of(rule).add(want.has(rule), have.has(rule));
    const missing = [...want].filter((rule) => !have.has(rule));
    if (wrong || missing.length > 0) {
      const kind = wrong ? (want.size > 0 ? 'missed' : 'alarmed') : `without ${missing}`;
      const why = findings.map((f) => `${f.rule} (${f.evidence.join('; ')})`).join(', ');
      errors.push(`${kind} ${id}: wanted [${[...want]}], found [${why}]: ${text.replace(/\s+/g, ' ')}`);
    }
  }
  console.log(`${name.padEnd(20)} n=${String(messages.length).padStart(4)}  ${score}`);
  if (showErrors) for (const error of errors) console.log(`  ${error}`);
}
languages.print('By language');
rules.print('By rule (false alarms: among the messages in which it was found or wanted)');
