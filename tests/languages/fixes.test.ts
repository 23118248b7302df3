import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Pack } from '../../lib/engine/pack.ts';
import { MARKETPLACES } from '../../lib/marketplaces/index.ts';
import { createLinter } from '../../lib/marketplaces/lint.ts';
import { parseExamples } from '../../lib/rules/examples.ts';
import { RULE_IDS } from '../../lib/rules/ids.ts';
import { languageFolder, languageIds, readPacks } from '../../scripts/packs.ts';

const packs = readPacks();
const { engine, lint } = createLinter(packs);
/** What even a fair wording does: it asks. */
const FAIR = new Set(['plain-request']);

describe.each(packs.map((text) => JSON.parse(text) as Pack))('the fair wordings of $name', (pack) => {
  test('are there for every rule', () => {
    expect(Object.keys(pack.fixes).sort()).toEqual([...RULE_IDS].sort());
  });

  test.each(
    Object.values(pack.fixes)
      .flatMap((list) => list.map((fix) => fix.text))
      .filter(Boolean),
  )('break no rule themselves: %s', (text) => {
    expect(
      engine
        .find(text)
        .map((f) => f.rule)
        .filter((rule) => !FAIR.has(rule)),
    ).toEqual([]);
  });
});

describe.each(languageIds())('a fix taken in an example in %s', (language) => {
  const folder = join(languageFolder(language), 'examples');
  const examples = readdirSync(folder).flatMap((file) =>
    parseExamples(readFileSync(join(folder, file), 'utf8'))
      .filter((example) => example.caught)
      .map((example) => ({ rule: file.slice(0, -4), ...example })),
  );

  test.each(MARKETPLACES.map(({ id }) => id))('mends what it was offered for on %s, and breaks nothing new', (marketplace) => {
    for (const { rule, text, surface } of examples) {
      const before = lint(text, { marketplace, surface });
      for (const warning of before.filter((w) => w.rule === rule)) {
        expect(warning.fix, `no fix for: ${text}`).toBeDefined();
        const { start, end, text: words } = warning.fix ?? { start: 0, end: 0, text: '' };
        const mended = text.slice(0, start) + words + text.slice(end);
        const after = lint(mended, { marketplace, surface });
        const there = after.filter((w) => w.rule === rule && w.sentences.some((s) => s.start < start + words.length && s.end > start));
        expect(
          there.map((w) => w.rule),
          `${text}\n-> ${mended}`,
        ).toEqual([]);
        const rules = new Set<string>(before.map((w) => w.rule));
        expect(
          after.map((w) => w.rule).filter((r) => !rules.has(r)),
          `${text}\n-> ${mended}`,
        ).toEqual([]);
      }
    }
  });
});
