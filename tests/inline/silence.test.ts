import { describe, expect, test } from 'vitest';
import { isSilenced, silenceFor } from '../../lib/inline/silence.ts';
import { warningOn } from './warning.ts';

const ASK = 'Please leave me a 5 star review.';
const warning = warningOn(ASK, '5 star review');

describe('what the user has asked not to be told', () => {
  test.each(['rule', 'marketplace', 'wording'] as const)('of the scope “%s” is left alone', (scope) => {
    expect(isSilenced([silenceFor(scope, ASK, warning)], ASK, warning)).toBe(true);
  });

  test('is nothing at first', () => {
    expect(isSilenced([], ASK, warning)).toBe(false);
  });

  test('on one marketplace is told on the others', () => {
    const silence = silenceFor('marketplace', ASK, warning);
    expect(isSilenced([silence], ASK, { ...warning, marketplace: 'upwork' })).toBe(false);
  });

  test('of one wording is told of other wordings, and of other rules', () => {
    const silence = silenceFor('wording', ASK, warning);
    const other = 'Please leave me a 5 star rating.';
    expect(isSilenced([silence], other, warningOn(other, '5 star rating'))).toBe(false);
    expect(isSilenced([silence], ASK, { ...warning, rule: 'incentive' })).toBe(false);
  });

  test('of one wording is the same in capitals, elsewhere in a text and over a line’s end', () => {
    const again = 'Hi! All done. Please leave me a 5 STAR\nreview.';
    expect(isSilenced([silenceFor('wording', ASK, warning)], again, warningOn(again, '5 STAR\nreview'))).toBe(true);
  });

  test('of one wording is stored without its words', () => {
    expect(JSON.stringify(silenceFor('wording', ASK, warning))).not.toMatch(/star/i);
  });
});
