// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { Ignored } from '../../lib/inline/ignored.ts';
import { warningOn } from './warning.ts';

const TEXT = 'Please leave a 5 star review.';

describe('ignoring a finding', () => {
  const composer = document.createElement('textarea');
  const ignored = new Ignored();
  ignored.add(composer, TEXT, warningOn(TEXT, '5 star review'));

  it('holds for the same words wherever they move in the composer', () => {
    const next = `Hello! ${TEXT}`;
    expect(ignored.has(composer, next, warningOn(next, '5 star review'))).toBe(true);
  });

  it('does not hold for other words, another rule or another composer', () => {
    expect(ignored.has(composer, 'a good review', warningOn('a good review', 'good review'))).toBe(false);
    expect(ignored.has(composer, TEXT, warningOn(TEXT, '5 star review', { rule: 'incentive' }))).toBe(false);
    expect(ignored.has(document.createElement('textarea'), TEXT, warningOn(TEXT, '5 star review'))).toBe(false);
  });
});
