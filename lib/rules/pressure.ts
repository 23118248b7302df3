import { EXCUSED_OR_GIVEN, type Rule, type RuleExamples } from './rule.ts';

export const pressure: Rule = {
  id: 'pressure',
  what: 'insists, nags, sets a duty or a deadline for the review',
  rows: [
    {
      says: 'a duty to review',
      anchor: { giver: ['you', 'none'], not: [...EXCUSED_OR_GIVEN, 'question', 'negated'] },
      with: [{ frame: ['duty'], reach: 'clause', not: ['denied', 'negated', 'reported', 'meta', 'third'], agent: ['you', 'none', 'they'] }],
      unless: [{ frame: ['pity'], reach: 'clause' }],
    },
    {
      says: 'a duty to review, by whatever rules',
      anchor: { giver: ['you'], verb: ['give'], not: [...EXCUSED_OR_GIVEN.filter((flag) => flag !== 'meta'), 'question', 'negated'] },
      with: [{ frame: ['duty'], reach: 'clause', not: ['denied', 'negated', 'reported', 'third'], agent: ['you'] }],
    },
    {
      says: 'a duty, and the review in the clause that it opens',
      anchor: {
        giver: ['you', 'none'],
        verb: ['give'],
        not: [...EXCUSED_OR_GIVEN, 'question', 'negated', 'asked', 'wished', 'conditional', 'past'],
      },
      with: [
        { frame: ['duty'], reach: 'sentence', side: 'before', not: ['denied', 'negated', 'reported', 'meta', 'third', 'conditional'] },
      ],
    },
    {
      says: 'nagging for the review',
      anchor: { giver: ['you', 'none'], not: EXCUSED_OR_GIVEN },
      with: [{ frame: ['nag'], reach: 'near', not: ['denied', 'reported', 'third'] }],
    },
    {
      says: 'a deadline for the review',
      anchor: { giver: ['you', 'none'], not: [...EXCUSED_OR_GIVEN, 'negated', 'conditional'], any: ['asked', 'imperative'] },
      with: [{ frame: ['deadline'], reach: 'clause', not: ['denied', 'reported', 'third'] }],
    },
    {
      says: 'a review asked for at once',
      anchor: { giver: ['you', 'none'], not: [...EXCUSED_OR_GIVEN, 'negated', 'conditional'], is: ['imperative'] },
      with: [{ frame: ['deadline'], reach: 'clause', weak: true, not: ['denied', 'reported', 'third'] }],
      // How fast the work was, in words that are put into the reader's mouth.
      unless: [{ frame: ['dictate'], reach: 'clause', weak: true }],
    },
  ],
};

export const examples: RuleExamples = {
  catch: ['[[You must leave a review.]]', "[[I'm still waiting for your review, do it today.]]", '[[Third reminder: please rate.]]'],
  pass: ['No pressure at all.', 'If you have a minute, a review would help.'],
};
