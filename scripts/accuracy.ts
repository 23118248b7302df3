/** Scores the engine on labelled JSONL files: `npm run accuracy -- [--errors] FILE...`. Every line has `id`, `text`, `rules`, and may have `surface`, `maybe`. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { createLinter } from '../lib/marketplaces/lint.ts';
import { readPacks } from './packs.ts';

interface Labelled {
  id: string;
  text: string;
  rules: string[];
  maybe?: string[];
  surface?: 'message';
}

const UNSCORED: ReadonlySet<string> = new Set(['plain-request', 'off-site-request']);
const args = process.argv.slice(2);
const showErrors = args.includes('--errors');
const only = args.find((x) => x.startsWith('--rule='))?.slice(7);
const { engine } = createLinter(readPacks());
const percent = (x: number): string => (Number.isFinite(x) ? (100 * x).toFixed(1) : 'n/a').padStart(5);

for (const file of args.filter((x) => !x.startsWith('--'))) {
  const rows = readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Labelled);
  let tp = 0;
  let fp = 0;
  let fn = 0;
  let tn = 0;
  const rules = new Map<string, { tp: number; fp: number; fn: number }>();
  const errors: string[] = [];
  for (const row of rows) {
    const found = engine.find(row.text, row.surface).filter((f) => !UNSCORED.has(f.rule));
    const have = new Set(found.map((f) => f.rule));
    const want = new Set(row.rules);
    const maybe = new Set(row.maybe ?? []);
    const firm = [...have].filter((x) => !maybe.has(x) || want.has(x));
    const why = found.map((f) => `${f.rule}(${f.evidence.join('; ')})`).join(' ');
    const say = (kind: string): void =>
      void errors.push(`${kind} ${row.id} want[${row.rules}] maybe[${row.maybe ?? ''}] got ${why} :: ${row.text.replace(/\s+/g, ' ')}`);
    if (want.size > 0) {
      if (have.size > 0) tp++;
      else {
        fn++;
        say('MISS');
      }
    } else if (firm.length > 0) {
      fp++;
      say('ALARM');
    } else if (maybe.size === 0 || have.size === 0) tn++;
    for (const rule of new Set([...want, ...have])) {
      let score = rules.get(rule);
      if (!score) {
        score = { tp: 0, fp: 0, fn: 0 };
        rules.set(rule, score);
      }
      if (want.has(rule) && have.has(rule)) score.tp++;
      else if (want.has(rule)) {
        score.fn++;
        if (have.size > 0) say(`WRONG-RULE -${rule}`);
      } else if (!maybe.has(rule)) score.fp++;
    }
  }
  const total = [...rules.values()].reduce((s, r) => ({ tp: s.tp + r.tp, fp: s.fp + r.fp, fn: s.fn + r.fn }), { tp: 0, fp: 0, fn: 0 });
  console.log(
    `${basename(file).padEnd(20)} n=${String(rows.length).padStart(4)}  P ${percent(tp / (tp + fp))} R ${percent(tp / (tp + fn))} FA ${percent(fp / (fp + tn))}  rule F1 ${percent((2 * total.tp) / (2 * total.tp + total.fp + total.fn))}`,
  );
  if (showErrors) {
    for (const [rule, s] of [...rules].sort()) console.log(`    ${rule.padEnd(24)} tp ${s.tp} fp ${s.fp} fn ${s.fn}`);
    for (const e of errors) if (!only || e.includes(only)) console.log(`  ${e}`);
  }
}
