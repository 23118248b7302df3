import { expect, it } from 'vitest';
import { en } from '../../lib/i18n/en.ts';
import { createLinter } from '../../lib/marketplaces/lint.ts';
import { RULE_IDS } from '../../lib/rules/ids.ts';
import { readPacks } from '../../scripts/packs.ts';

const { engine } = createLinter(readPacks());

it.each(RULE_IDS)('the settings page shows an example that the rule %s does mark', (rule) => {
  const surface = rule === 'confrontational-reply' ? 'reply' : 'message';
  expect(engine.find(en[`options.example.${rule}`], surface).map((finding) => finding.rule)).toContain(rule);
});
