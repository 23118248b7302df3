import type { Rule, RuleExamples } from './rule.ts';

export const confrontationalReply: Rule = {
  id: 'confrontational-reply',
  what: 'argues with, accuses or blames the client over a review, or demands an explanation for it',
  rows: [
    {
      says: 'an accusation over a review',
      anchor: { not: ['denied', 'reported', 'meta', 'third'] },
      with: [{ frame: ['attack', 'challenge'], reach: 'near', not: ['denied', 'reported', 'negated', 'third'] }],
    },
    {
      says: 'indignation at a low rating',
      anchor: { polarity: ['low', 'bad', 'middling'], not: ['denied', 'reported', 'meta', 'third', 'asked'] },
      with: [{ frame: ['challenge', 'attack'], reach: 'near', weak: true, is: ['question'], not: ['denied', 'reported', 'third'] }],
      unless: [{ frame: ['thanks', 'wish'], reach: 'near' }],
    },
    {
      says: 'an accusation in the public answer',
      frame: { frame: ['attack', 'challenge'], not: ['denied', 'reported', 'negated'] },
      surface: ['reply'],
    },
  ],
};

export const examples: RuleExamples = {
  catch: [
    '[[Your review is a lie.]]',
    '[[How dare you give me 3 stars?]]',
    '[[It was your fault, you gave a bad brief, and now this review.]]',
  ],
  pass: ["I'm sorry this fell short. Here is what happened."],
};
