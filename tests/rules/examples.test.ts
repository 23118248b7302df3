import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Span, Surface } from '../../lib/engine/types.ts';
import { createLinter } from '../../lib/marketplaces/lint.ts';
import { parseExamples, readMarks } from '../../lib/rules/examples.ts';
import { RULE_IDS } from '../../lib/rules/ids.ts';
import { RULE_EXAMPLES } from '../../lib/rules/rule-examples.ts';
import { languageFolder, languageIds, readPacks } from '../../scripts/packs.ts';

const { engine } = createLinter(readPacks());
const FEWEST = 12;

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Every marked place is marked by the engine, and no span begins and ends outside the sentences that hold a mark. */
function expectCaught(rule: string, text: string, marks: readonly Span[], surface: Surface = 'message'): void {
  const spans = engine
    .find(text, surface)
    .filter((f) => f.rule === rule)
    .flatMap((f) => f.spans);
  expect(spans, `${rule} finds nothing in: ${text}`).not.toEqual([]);
  for (const mark of marks) {
    const shown = text.slice(mark.start, mark.end);
    expect(
      spans.some((span) => overlap(span, mark)),
      `no mark on "${shown}" in: ${text}`,
    ).toBe(true);
  }
  for (const span of spans)
    expect(
      marks.some((mark) => overlap(span, mark)),
      `marks "${text.slice(span.start, span.end)}" in: ${text}`,
    ).toBe(true);
}

function expectPassed(rule: string, text: string, surface: Surface = 'message'): void {
  const spans = engine
    .find(text, surface)
    .filter((f) => f.rule === rule)
    .flatMap((f) => f.spans);
  expect(
    spans.map((s) => text.slice(s.start, s.end)),
    text,
  ).toEqual([]);
}

describe('the examples that stand in the rules themselves', () => {
  for (const rule of RULE_IDS) {
    const examples = RULE_EXAMPLES[rule];
    test.each(examples.catch)(`${rule} catches: %s`, (marked) => {
      const { text, marks } = readMarks(marked);
      expectCaught(rule, text, marks);
    });
    test.each(examples.pass)(`${rule} lets pass: %s`, (text) => expectPassed(rule, text));
  }
});

describe.each(languageIds())('the examples in %s', (language) => {
  const folder = join(languageFolder(language), 'examples');

  test('are there for every rule and no other', () => {
    expect(readdirSync(folder).sort()).toEqual(RULE_IDS.map((id) => `${id}.txt`).sort());
  });

  describe.each(RULE_IDS)('of %s', (rule) => {
    const examples = parseExamples(readFileSync(join(folder, `${rule}.txt`), 'utf8'));

    test(`are at least ${FEWEST} of each kind`, () => {
      expect(examples.filter((e) => e.caught).length).toBeGreaterThanOrEqual(FEWEST);
      expect(examples.filter((e) => !e.caught).length).toBeGreaterThanOrEqual(FEWEST);
    });

    for (const { caught, text, marks, surface, line } of examples) {
      test(`line ${line} is ${caught ? 'caught' : 'let pass'}: ${text}`, () =>
        caught ? expectCaught(rule, text, marks, surface) : expectPassed(rule, text, surface));
    }
  });
});
