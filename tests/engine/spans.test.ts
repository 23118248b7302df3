import { describe, expect, test } from 'vitest';
import { createLinter } from '../../lib/marketplaces/lint.ts';
import { readPacks } from '../../scripts/packs.ts';

const { engine } = createLinter(readPacks());
const marked = (text: string, rule: string): string[] =>
  engine
    .find(text)
    .filter((f) => f.rule === rule)
    .flatMap((f) => f.spans.map(({ start, end }) => text.slice(start, end)));

describe('a mark', () => {
  test('covers the ask and leaves the rest of the message alone', () => {
    expect(marked('Hi Ann, the files are attached. Please leave me a 5 star review. See you next week!', 'rating-request')).toEqual([
      'Please leave me a 5 star review',
    ]);
  });

  test('stands on the ask and on the reward that go together, each in its own place', () => {
    expect(marked('Please leave a review. In return I will give you a 10% discount. Have a nice day.', 'incentive')).toEqual([
      'Please leave a review',
      'In return I will give you a 10% discount',
    ]);
  });

  test('of an offer between two asks stands on the nearer one, or the one before it', () => {
    const text =
      'Please leave me a review. I will give you a 10% discount for it. If anything is wrong, contact me before you leave a review.';
    expect(marked(text, 'incentive')).toEqual(['Please leave me a review', 'I will give you a 10% discount for it']);
  });
});
