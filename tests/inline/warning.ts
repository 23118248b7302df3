import { marketplaceById } from '../../lib/marketplaces/index.ts';
import type { Warning } from '../../lib/marketplaces/types.ts';
import type { RuleId } from '../../lib/rules/ids.ts';

export interface WarningDetails {
  readonly rule?: RuleId;
  readonly marketplace?: string;
  /** What to put in place of the words. */
  readonly fix?: string;
}

/** A warning about the first occurrence of some words of a text that is one sentence. */
export function warningOn(
  text: string,
  words: string,
  { rule = 'rating-request', marketplace = 'fiverr', fix }: WarningDetails = {},
): Warning {
  const start = text.indexOf(words);
  const span = { start, end: start + words.length };
  const stance = marketplaceById(marketplace).policy.rules[rule];
  if (start < 0 || stance.stance === 'allowed') throw new Error(`No warning can be about “${words}” there`);
  return {
    rule,
    spans: [span],
    sentences: [{ start: 0, end: text.length }],
    evidence: [],
    language: 'en',
    severity: stance.stance,
    marketplace,
    stance,
    ...(fix === undefined ? {} : { fix: { ...span, text: fix } }),
  };
}
