import { HASH_SEED_1, HASH_SEED_2, hash1, hash2 } from '../engine/hash.ts';
import type { Warning } from '../marketplaces/types.ts';
import type { Silence } from '../settings/schema.ts';

/** How far a wish not to be told reaches: these words in this box, the same words everywhere, the rule on this marketplace, the rule. */
export type Scope = 'here' | Silence['scope'];

/** What a wish of a scope wider than one box is stored as. */
export function silenceFor(scope: Silence['scope'], text: string, { marketplace, rule, spans }: Warning): Silence {
  switch (scope) {
    case 'rule':
      return { scope, rule };
    case 'marketplace':
      return { scope, rule, marketplace };
    case 'wording':
      return { scope, rule, words: fingerprint(spans.map(({ start, end }) => text.slice(start, end)).join('\n')) };
  }
}

/** Whether the user has asked not to be told of a warning. */
export function isSilenced(silences: readonly Silence[], text: string, warning: Warning): boolean {
  return silences.some(
    (silence) =>
      silence.rule === warning.rule &&
      (silence.scope === 'rule' ||
        (silence.scope === 'marketplace' && silence.marketplace === warning.marketplace) ||
        (silence.scope === 'wording' && JSON.stringify(silence) === JSON.stringify(silenceFor('wording', text, warning)))),
  );
}

/** 16 hexadecimal digits that stand for words, whatever their case and spacing; the words cannot be had back from it. */
function fingerprint(words: string): string {
  let h1 = HASH_SEED_1;
  let h2 = HASH_SEED_2;
  for (const c of words.toLowerCase().replace(/\s+/g, ' ')) {
    h1 = hash1(h1, c.codePointAt(0) as number);
    h2 = hash2(h2, c.codePointAt(0) as number);
  }
  return [h1, h2].map((h) => (h >>> 0).toString(16).padStart(8, '0')).join('');
}
