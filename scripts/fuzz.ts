/**
 * Throws a million generated messages at the engine, all languages loaded, and holds what must be true of any text:
 *   npm run fuzz [-- --messages N] [--seed S]      exit 1 with the message at fault, as JSON
 * The messages are made of the words of the lexicons in any order, of the project's examples cut up and joined, and of characters that hurt.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { createLinter } from '../lib/marketplaces/lint.ts';
import { parseExamples } from '../lib/rules/examples.ts';
import { languageFolder, languageIds, readPacks } from './packs.ts';

const { values } = parseArgs({
  options: { messages: { type: 'string', default: '1000000' }, seed: { type: 'string', default: String(Date.now() % 2 ** 31) } },
});
const total = Number(values.messages);
const seed = Number(values.seed);
if (!Number.isInteger(total) || total < 1 || !Number.isInteger(seed)) {
  console.error('Usage: npm run fuzz -- [--messages N] [--seed S], both whole numbers.');
  process.exit(2);
}

/** Two answers in so many are asked for again, to see that they are the same. */
const ASK_AGAIN = 16;
/** A message that takes longer than this is at fault: an ordinary one takes a twentieth of a millisecond. */
const SLOW_MS = 250;
const REPORT = 50_000;

const words = languageIds().flatMap((id) =>
  readdirSync(join(languageFolder(id), 'lexicon')).flatMap((name) =>
    readFileSync(join(languageFolder(id), 'lexicon', name), 'utf8')
      .replace(/#.*$/gm, '')
      .split(/[\s[\]()/?~+*]+/)
      .filter((word) => /^\p{L}/u.test(word)),
  ),
);
const examples = languageIds().flatMap((id) =>
  readdirSync(join(languageFolder(id), 'examples')).flatMap((name) =>
    parseExamples(readFileSync(join(languageFolder(id), 'examples', name), 'utf8')).flatMap((e) => e.text.split(/(?<=[.!?,])\s/)),
  ),
);
const SIGNS = [
  ',',
  '.',
  '!',
  '?',
  '\n',
  ' - ',
  '"',
  '«',
  '(',
  ')',
  '…',
  '⭐⭐⭐⭐⭐',
  '5/5',
  '5*',
  '10%',
  '$5',
  '5',
  '=',
  '👍🏽',
  '💯',
  '\u200b',
  '\u00ad',
  '\u202e',
  '\ud800',
  '\udc00',
  '\u0301',
  '\0',
  'ﬁ',
  '𝟓',
  'r e v i e w',
  'rev1ew',
  'отзwв',
];

const oneOf = (all: readonly string[]): fc.Arbitrary<string> => fc.nat({ max: all.length - 1 }).map((i) => all[i] as string);
const piece = fc.oneof(
  { weight: 6, arbitrary: oneOf(words) },
  { weight: 3, arbitrary: oneOf(examples) },
  { weight: 3, arbitrary: oneOf(SIGNS) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
);
const message = fc
  .tuple(fc.array(piece, { maxLength: 24 }), fc.constantFrom(' ', ' ', ' ', '', '\n'))
  .map(([parts, between]) => parts.join(between));

const { engine } = createLinter(readPacks());
let done = 0;
let found = 0;

/** What is wrong with the answer to a text, or undefined. */
function faultOf(text: string): string | undefined {
  const start = performance.now();
  const findings = engine.find(text);
  const took = performance.now() - start;
  if (took > SLOW_MS) return `took ${took.toFixed(0)} ms`;
  for (const { rule, spans, sentences } of findings) {
    if (spans.length === 0) return `${rule} without a span`;
    for (const list of [spans, sentences]) {
      let at = 0;
      for (const span of list) {
        if (!(span.start >= at && span.end > span.start && span.end <= text.length))
          return `${rule} with a span outside the text or out of order`;
        for (const edge of [span.start, span.end])
          if (/[\ud800-\udbff]/.test(text[edge - 1] ?? '') && /[\udc00-\udfff]/.test(text[edge] ?? '')) return `${rule} splits a character`;
        at = span.end;
      }
    }
  }
  found += findings.length;
  if (done % ASK_AGAIN === 0 && JSON.stringify(engine.find(text)) !== JSON.stringify(findings))
    return 'answered differently the second time';
  return undefined;
}

const from = performance.now();
console.log(`seed ${seed}`);
const result = fc.check(
  fc.property(message, (text) => {
    const fault = faultOf(text);
    if (fault) throw new Error(fault);
    done++;
    if (done % REPORT === 0) console.log(`${done} messages, ${found} findings, ${((performance.now() - from) / 1000).toFixed(0)} s`);
  }),
  { numRuns: total, seed },
);
if (result.failed) {
  console.error(
    `${(result.errorInstance as Error).message}\n${JSON.stringify(result.counterexample)}\nseed ${seed}, path ${result.counterexamplePath}`,
  );
  process.exit(1);
}
console.log(`${done} messages, ${found} findings, nothing at fault`);
