import { EXCUSED, type Rule, type RuleExamples } from './rule.ts';

export const guiltTrip: Rule = {
  id: 'guilt-trip',
  what: 'plays on pity or blame to move the review',
  rows: [
    {
      says: 'pity and the review in one breath',
      anchor: { giver: ['you', 'none', 'they'], not: EXCUSED },
      with: [{ frame: ['pity'], reach: 'sentence', not: ['denied', 'negated', 'reported', 'third'] }],
    },
    {
      says: 'pity beside an ask for a review',
      anchor: { giver: ['you', 'none'], not: [...EXCUSED, 'given'], any: ['asked', 'wished', 'imperative', 'negated', 'conditional'] },
      with: [{ frame: ['pity'], reach: 'near', not: ['denied', 'reported', 'third'] }],
    },
    {
      says: 'pity beside a low rating',
      anchor: { giver: ['you', 'none'], not: EXCUSED, polarity: ['bad', 'low', 'middling', 'top', 'good'] },
      with: [{ frame: ['pity'], reach: 'near', not: ['denied', 'negated', 'reported', 'third'] }],
    },
    {
      says: 'a rating that feeds or ruins the writer, whoever gives it',
      anchor: { polarity: ['bad', 'low', 'top'], is: ['rating'], not: [...EXCUSED, 'left', 'past'] },
      with: [{ frame: ['pity'], reach: 'clause', not: ['denied', 'reported', 'third'] }],
    },
    {
      says: 'begging for a review',
      anchor: { giver: ['you', 'none'], not: EXCUSED },
      with: [{ frame: ['beg'], reach: 'near', not: ['denied', 'negated', 'reported'] }],
    },
    {
      says: 'a bad review that hurts what the writer lives by',
      anchor: { giver: ['you', 'none'], polarity: ['bad', 'low'], not: [...EXCUSED, 'given'] },
      with: [{ frame: ['pity'], reach: 'clause', weak: true, not: ['denied', 'negated', 'reported', 'third'] }],
    },
  ],
};

export const examples: RuleExamples = {
  catch: ["[[I can't feed my family if you leave a bad review.]]", '[[One bad review will destroy my account.]]'],
  pass: ['Reviews help other clients find me.'],
};
