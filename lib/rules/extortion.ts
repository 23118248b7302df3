import type { Rule } from './rule.ts';

export const extortion: Rule = {
  id: 'extortion',
  what: 'threatens a bad review to get something, or demands something for a good one',
  rows: [
    {
      says: 'a demand, or a bad review from me',
      anchor: { giver: ['me'], not: ['denied', 'reported', 'meta', 'left', 'negated'] },
      with: [{ frame: ['demand', 'claimed'], reach: 'linked', not: ['denied', 'reported', 'negated'] }],
    },
    {
      says: 'a demand under a condition, a rating from me with it',
      anchor: { giver: ['me'], polarity: ['bad', 'low', 'good', 'top'], not: ['denied', 'reported', 'meta', 'left', 'negated'] },
      with: [{ frame: ['released', 'offered', 'value', 'work', 'deadline'], reach: 'sentence', joined: ['if', 'unless', 'otherwise', 'until', 'for', 'in-return', 'once'], weak: true, not: ['denied', 'reported'] }],
    },
    {
      says: 'a demand, or else the review',
      anchor: { giver: ['me', 'none'], polarity: ['bad', 'low', 'good', 'top'], not: ['denied', 'reported', 'meta', 'left', 'given', 'asked', 'negated'] },
      with: [{ frame: ['demand', 'claimed', 'value'], reach: 'linked', joined: ['otherwise', 'unless', 'if'], not: ['denied', 'reported', 'negated'] }],
      surface: ['incoming', 'review'],
    },
  ],
  examples: {
    catch: ["[[Redo it for free or I'll leave one star.]]", "[[I'll give 5 stars if you give me half my money back.]]"],
    pass: ["I'm not happy with this, please redo it."],
  },
};
