/**
 * Measures the check with all languages active against its peers, on the same messages in one run, and how it grows with the text:
 *   npm run bench               tables
 *   npm run -s bench -- --json  {"chars","medianMs","p99Ms","ratio":{"write-good":…},"growth","coldStartMs"}; a ratio is the peer's time divided by ours
 */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createLint } from '../../lib/marketplaces/lint.ts';
import { languageIds, readPacks } from '../packs.ts';
import { CHARS, GROWING, MESSAGES } from './messages.ts';
import { loadPeers } from './peers.ts';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));
/** Runs before the measured ones, in which the compiler of the runtime learns the code. */
const WARM_UP = 2000;
const RUNS = 400;
/** A page of somebody who writes in three languages: the budget of the cold start is for these. */
const COLD_LANGUAGES = ['en', 'ru', 'de'];
const COLD_RUNS = 5;
const GROWTH_RUNS = 5;
const KILOBYTE = 1000;
const MEGABYTE = 1_000_000;

if (!existsSync(`${FOLDER}node_modules`)) {
  console.error('Installing the peers into scripts/bench …');
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: FOLDER, stdio: ['ignore', 'ignore', 'inherit'] });
}

/** The value below which `share` of the numbers lie. */
function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] as number;
}

async function time(run: (text: string) => unknown, text: string): Promise<number> {
  const start = performance.now();
  const result = run(text);
  if (result instanceof Promise) await result;
  return performance.now() - start;
}

const packs = readPacks();
const lint = createLint(packs);
const ours = (text: string): unknown => lint(text, { marketplace: 'fiverr' });
const peers = await loadPeers();

for (let i = 0; i < WARM_UP; i++) ours(MESSAGES[i % MESSAGES.length] as string);
const times = new Map<string, number[]>([['fair-ask', []], ...peers.map((p): [string, number[]] => [p.name, []])]);
for (const peer of peers) for (let i = 0; i < peer.runs; i++) await time(peer.run, MESSAGES[i % MESSAGES.length] as string);
// In turns, so that whatever else the machine does falls on all alike.
for (let i = 0; i < RUNS; i++) {
  for (const message of MESSAGES) {
    times.get('fair-ask')?.push(await time(ours, message));
    for (const peer of peers) if (i < peer.runs) times.get(peer.name)?.push(await time(peer.run, message));
  }
}

/** Cost of a megabyte in thousandths of the cost of a kilobyte, the best of several runs each; 1 is linear. */
function growthOf(text: (length: number) => string): number {
  const cost = (length: number, runs: number): number => {
    const input = text(length);
    let best = Number.POSITIVE_INFINITY;
    for (let i = 0; i < runs; i++) {
      const start = performance.now();
      ours(input);
      best = Math.min(best, performance.now() - start);
    }
    return best;
  };
  for (let i = 0; i < RUNS; i++) ours(text(KILOBYTE));
  return cost(MEGABYTE, GROWTH_RUNS) / (cost(KILOBYTE, RUNS) * (MEGABYTE / KILOBYTE));
}
const growth = Object.entries(GROWING).map(([name, text]) => [name, growthOf(text)] as const);

const known = COLD_LANGUAGES.filter((id) => languageIds().includes(id));
const cold = Array.from({ length: COLD_RUNS }, () =>
  Number(execFileSync(process.execPath, [`${FOLDER}cold.ts`, ...known], { encoding: 'utf8' })),
);

const mine = times.get('fair-ask') as number[];
const ratio = Object.fromEntries(peers.map((p) => [p.name, quantile(times.get(p.name) as number[], 0.5) / quantile(mine, 0.5)]));
const round = (x: number): number => Number(x.toPrecision(3));

if (process.argv.includes('--json')) {
  console.log(
    JSON.stringify({
      chars: CHARS,
      medianMs: round(quantile(mine, 0.5)),
      p99Ms: round(quantile(mine, 0.99)),
      ratio: Object.fromEntries(Object.entries(ratio).map(([name, r]) => [name, round(r)])),
      growth: round(Math.max(...growth.map(([, g]) => g))),
      coldStartMs: round(quantile(cold, 0.5)),
    }),
  );
} else {
  console.log(`${CHARS} characters, ${packs.length} languages active, ${MESSAGES.length} messages, half of them with a finding`);
  for (const [name, all] of times)
    console.log(
      `  ${name.padEnd(12)} median ${quantile(all, 0.5).toFixed(4)} ms  p99 ${quantile(all, 0.99).toFixed(4)} ms${name in ratio ? `  ${round(ratio[name] as number)} times ours` : ''}`,
    );
  console.log(`cost of 1 MB in 1000 times the cost of 1 kB (budget 1.3)`);
  for (const [name, g] of growth) console.log(`  ${name.padEnd(22)} ${g.toFixed(2)}`);
  console.log(`first check in a fresh process, ${known.join(', ')}: ${quantile(cold, 0.5).toFixed(0)} ms (budget 50)`);
}
