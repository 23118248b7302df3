import { describe, expect, test } from 'vitest';
import { baseline, policyOf } from '../../lib/marketplaces/baseline.ts';
import { MARKETPLACES, marketplaceById } from '../../lib/marketplaces/index.ts';
import type { Stance } from '../../lib/marketplaces/types.ts';
import { RULE_IDS, type RuleId } from '../../lib/rules/ids.ts';

const ISO_DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;

describe.each(MARKETPLACES)('the policy of $name', ({ policy, checked }) => {
  const stances = Object.values(policy.rules);

  test('has a stance on every rule and on nothing else', () => {
    expect(Object.keys(policy.rules)).toEqual([...RULE_IDS]);
  });

  test('rests every stated stance on a source, and names no source that it does not list', () => {
    for (const [rule, { basis, source }] of Object.entries(policy.rules)) {
      if (basis === 'stated') expect(source, rule).toBeDefined();
      if (source !== undefined) expect(Object.keys(policy.sources), rule).toContain(source);
    }
  });

  test('uses every source that it lists', () => {
    expect(new Set(stances.flatMap(({ source }) => source ?? []))).toEqual(new Set(Object.keys(policy.sources)));
  });

  test('takes what is at stake from a listed source', () => {
    if (policy.stake) expect(Object.keys(policy.sources)).toContain(policy.stake.source);
  });

  test('explains every stance in one sentence', () => {
    for (const { note } of stances) expect(note).toMatch(/^\S.*[^.\s]\.$/);
    for (const { note } of stances) expect(note).not.toMatch(/[.!?] \p{Lu}/u);
  });

  test('dates itself and its sources in the ISO way', () => {
    expect(checked).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    for (const { date } of Object.values(policy.sources)) if (date !== undefined) expect(date).toMatch(ISO_DATE);
  });

  test('links only to secure public addresses and titles every source', () => {
    for (const { title, url } of Object.values(policy.sources)) {
      expect(title).not.toBe('');
      if (url !== undefined) expect(new URL(url).protocol).toBe('https:');
    }
  });

  test('claims no knowledge of a rule that no source speaks to', () => {
    for (const { basis, source } of stances) if (source === undefined) expect(basis).toBe('inferred');
  });
});

describe('the clauses of the marketplaces decide', () => {
  const pinned: readonly (readonly [clause: string, marketplace: string, rule: RuleId, stance: Stance, source: string])[] = [
    ['F1', 'fiverr', 'scripted-review', 'prohibited', 'FV1'],
    ['F2', 'fiverr', 'rating-request', 'prohibited', 'FV1'],
    ['F3', 'fiverr', 'conditional-request', 'prohibited', 'FV1'],
    ['F4', 'fiverr', 'guilt-trip', 'prohibited', 'FV1'],
    ['F5', 'fiverr', 'incentive', 'prohibited', 'FV1'],
    ['F6', 'fiverr', 'threat', 'prohibited', 'FV1'],
    ['F7', 'fiverr', 'plain-request', 'allowed', 'FV1'],
    ['F8', 'fiverr', 'review-change-request', 'prohibited', 'FV3'],
    ['F9', 'fiverr', 'confrontational-reply', 'discouraged', 'FV1'],
    ['F12', 'fiverr', 'pressure', 'prohibited', 'FV1'],
    ['U3', 'upwork', 'confrontational-reply', 'discouraged', 'UP3'],
    ['U5', 'upwork', 'extortion', 'prohibited', 'UP3'],
    ['B1', 'upwork', 'fake-review', 'prohibited', 'UP1'],
    ['B4', 'upwork', 'incentive', 'prohibited', 'UP1'],
    ['B5', 'upwork', 'threat', 'prohibited', 'UP1'],
    ['B7', 'upwork', 'withheld-work', 'prohibited', 'UP1'],
    ['B9', 'upwork', 'plain-request', 'allowed', 'UP1'],
    ['B10', 'upwork', 'pressure', 'prohibited', 'UP1'],
    ['K1', 'flatik', 'conditional-request', 'allowed', 'FK1'],
    ['K1', 'flatik', 'plain-request', 'allowed', 'FK1'],
    ['K3', 'flatik', 'fake-review', 'prohibited', 'FK1'],
    ['K5', 'flatik', 'confrontational-reply', 'discouraged', 'FK1'],
    ['V1', 'valuedshops', 'withheld-work', 'prohibited', 'VS1'],
    ['V2', 'valuedshops', 'fake-review', 'prohibited', 'VS3'],
    ['V4', 'valuedshops', 'confrontational-reply', 'discouraged', 'VS1'],
    ['V6', 'valuedshops', 'rating-request', 'discouraged', 'VS1'],
  ];

  test.each(pinned)('%s: on %s %s is %s', (_clause, marketplace, rule, stance, source) => {
    expect(marketplaceById(marketplace).policy.rules[rule]).toMatchObject({ stance, source });
  });

  test.each(['fiverr', 'upwork', 'valuedshops'])('F13, B12, V5: %s says what a breach costs', (id) => {
    expect(marketplaceById(id).policy.stake?.text).toMatch(/warning|suspension/i);
  });

  test('no cost is claimed for Flatik, whose guide names none', () => {
    expect(marketplaceById('flatik').policy.stake).toBeUndefined();
  });

  test('the same words may be forbidden on one marketplace, welcome on another and left to judgement elsewhere', () => {
    const stances = MARKETPLACES.map(({ id, policy }) => [id, policy.rules['conditional-request'].stance]);
    expect(Object.fromEntries(stances)).toEqual({
      fiverr: 'prohibited',
      upwork: 'discouraged',
      flatik: 'allowed',
      valuedshops: 'discouraged',
      baseline: 'discouraged',
    });
  });
});

describe('where a marketplace is silent', () => {
  test('the baseline’s stance is taken over as an inference, with no source, and the note says that nothing was found', () => {
    const policy = policyOf(baseline.policy, { sources: {}, rules: {} });
    for (const rule of RULE_IDS) {
      expect(policy.rules[rule]).toEqual({
        stance: baseline.policy.rules[rule].stance,
        basis: 'inferred',
        note: expect.stringContaining('No clause of this marketplace was found'),
      });
    }
  });

  test('neither the baseline’s sources nor its stake are taken for the marketplace’s own', () => {
    const policy = policyOf(baseline.policy, { sources: {}, rules: {} });
    expect(policy.sources).toEqual({});
    expect(policy.stake).toBeUndefined();
  });

  test.each([
    ['flatik', 'rating-request', 'discouraged'],
    ['flatik', 'incentive', 'prohibited'],
    ['upwork', 'conditional-request', 'discouraged'],
    ['valuedshops', 'conditional-request', 'discouraged'],
    ['fiverr', 'off-site-request', 'discouraged'],
  ] as const)('on %s %s is %s', (id, rule, stance) => {
    const { policy } = marketplaceById(id);
    expect(policy.rules[rule]).toMatchObject({ stance, basis: 'inferred' });
    expect(policy.rules[rule].source).toBeUndefined();
  });
});

describe('the baseline', () => {
  const rulesThatAre = (stance: Stance) => RULE_IDS.filter((rule) => baseline.policy.rules[rule].stance === stance);

  test('prohibits what law or nearly every marketplace forbids', () => {
    expect(rulesThatAre('prohibited')).toEqual([
      'incentive',
      'review-exchange',
      'threat',
      'withheld-work',
      'fake-review',
      'extortion',
      'abusive-language',
    ]);
  });

  test('allows the plain request and nothing else', () => {
    expect(rulesThatAre('allowed')).toEqual(['plain-request']);
  });
});
