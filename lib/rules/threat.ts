import { EXCUSED, type Rule, type RuleExamples } from './rule.ts';

export const threat: Rule = {
  id: 'threat',
  what: 'announces harm if the review is bad, missing or not changed',
  rows: [
    {
      says: 'harm, depending on the review',
      anchor: { giver: ['you', 'none'], not: [...EXCUSED, 'given'] },
      with: [
        {
          frame: ['harm'],
          reach: 'linked',
          agent: ['me', 'none', 'they', 'you'],
          joined: ['if', 'unless', 'otherwise', 'until', 'once', 'and', 'then', 'question', 'before'],
          not: ['denied', 'negated', 'reported', 'past', 'third'],
        },
      ],
    },
    {
      says: 'harm to those who do not review',
      anchor: { giver: ['you', 'none'], not: [...EXCUSED, 'given'] },
      with: [{ frame: ['harm'], reach: 'clause', agent: ['me'], not: ['denied', 'negated', 'reported', 'past', 'third'] }],
    },
    {
      says: 'the reader will be sorry for the review',
      anchor: { giver: ['you', 'none'], not: [...EXCUSED, 'asked', 'imperative', 'question'] },
      with: [{ frame: ['harm'], reach: 'clause', agent: ['you', 'none'], not: ['denied', 'negated', 'reported', 'past', 'third'] }],
    },
    {
      says: 'a bad rating for a bad rating',
      anchor: { polarity: ['bad', 'low'], not: EXCUSED },
      with: [
        {
          anchor: { polarity: ['bad', 'low'], not: EXCUSED },
          reach: 'sentence',
          joined: ['in-return', 'if', 'then', 'otherwise'],
          side: 'after',
        },
      ],
    },
    {
      says: 'you rate me low and I rate you low',
      anchor: { giver: ['you'], polarity: ['bad', 'low'], not: [...EXCUSED, 'given', 'past'] },
      with: [
        {
          anchor: { giver: ['me'], polarity: ['bad', 'low'], not: [...EXCUSED, 'given', 'past', 'negated'] },
          reach: 'sentence',
          side: 'after',
        },
      ],
    },
    {
      says: 'harm over a bad review',
      anchor: { giver: ['you', 'none'], polarity: ['bad', 'low'], not: EXCUSED },
      with: [{ frame: ['harm'], reach: 'near', not: ['denied', 'negated', 'reported', 'past', 'third'] }],
    },
    {
      says: 'harm beside a review to be changed or removed',
      anchor: { giver: ['you', 'none'], verb: ['change', 'remove'], not: EXCUSED },
      with: [{ frame: ['harm'], reach: 'near', not: ['denied', 'negated', 'reported', 'past', 'third'] }],
    },
    {
      says: 'a low rating for a low rating',
      anchor: { giver: ['you', 'none'], is: ['conditional'], not: EXCUSED },
      with: [{ anchor: { giver: ['me'], polarity: ['bad', 'low', 'plain'] }, reach: 'linked', not: ['given', 'past', 'denied'] }],
      unless: [{ frame: ['happy'], reach: 'sentence' }],
    },
    {
      says: 'the same in return for a bad review',
      anchor: { giver: ['you', 'none'], polarity: ['bad', 'low', 'middling'], not: EXCUSED },
      with: [{ frame: ['tit-for-tat'], reach: 'linked', not: ['denied', 'reported'] }],
    },
  ],
};

export const examples: RuleExamples = {
  catch: [
    "[[I'll report you if you don't leave a good review.]]",
    "[[Leave one star and I'll see you in court.]]",
    "[[If you rate me low I'll rate you low.]]",
  ],
  pass: ['I reported the bug.', "I'll report back tomorrow."],
};
