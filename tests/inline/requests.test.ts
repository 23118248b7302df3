import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { requestSchema } from '../../lib/inline/requests.ts';

const accepts = (message: unknown): boolean => v.is(requestSchema, message);

describe('what the background takes from a page’s script', () => {
  it.each([
    { kind: 'setup', begins: true, place: 'www.fiverr.com' },
    { kind: 'page-side' },
    { kind: 'count', count: 0 },
    { kind: 'silence', silence: { scope: 'rule', rule: 'incentive' }, isSilent: true },
    { kind: 'silence', silence: { scope: 'marketplace', rule: 'incentive', marketplace: 'fiverr' }, isSilent: true },
    { kind: 'silence', silence: { scope: 'wording', rule: 'incentive', words: '0123456789abcdef' }, isSilent: false },
  ])('%o', (message) => {
    expect(accepts(message)).toBe(true);
  });
});

describe('what the background refuses', () => {
  it.each([
    undefined,
    'setup',
    { kind: 'page-side', file: 'else.js' },
    { kind: 'setup', begins: true },
    { kind: 'setup', begins: true, place: 'a'.repeat(254) },
    { kind: 'count', count: -1 },
    { kind: 'count', count: 1.5 },
    { kind: 'count', count: 1, text: 'the message' },
    { kind: 'silence', silence: { scope: 'rule', rule: 'no-such-rule' }, isSilent: true },
    { kind: 'silence', silence: { scope: 'wording', rule: 'incentive', words: 'the words themselves' }, isSilent: true },
    { kind: 'else' },
  ])('%o', (message) => {
    expect(accepts(message)).toBe(false);
  });
});
