import type { Company } from '../engine/rows.ts';
import { EXCUSED, type Rule, type RuleExamples } from './rule.ts';

/** The reader said that the rating was a slip, or is asked whether it was; a guess of the writer's is no excuse. */
const OWN_MISTAKE: Company = { frame: ['mistake'], reach: 'near', weak: true, any: ['reported', 'conditional', 'question'] };

export const reviewChangeRequest: Rule = {
  id: 'review-change-request',
  what: 'asks to change, raise or remove a review already left',
  rows: [
    {
      says: 'change or remove your review',
      anchor: {
        verb: ['change', 'remove'],
        giver: ['you', 'none'],
        not: [...EXCUSED, 'negated', 'past'],
        any: ['asked', 'wished', 'imperative', 'conditional', 'question'],
      },
      unless: [OWN_MISTAKE],
    },
    {
      says: 'have support change or remove the review',
      anchor: { verb: ['change', 'remove'], giver: ['you', 'none'], not: [...EXCUSED, 'negated'] },
      with: [{ frame: ['support'], reach: 'sentence', agent: ['you'], not: ['denied', 'reported'] }],
      unless: [OWN_MISTAKE, { frame: ['choice'], reach: 'near', weak: true }],
    },
    {
      says: 'cancel the order so that the review goes',
      anchor: { not: [...EXCUSED, 'negated'] },
      with: [{ frame: ['cancel'], reach: 'linked', not: ['denied', 'reported', 'negated', 'past'] }],
    },
  ],
};

export const examples: RuleExamples = {
  catch: [
    '[[Please change your review to 5 stars.]]',
    '[[Can you delete the feedback?]]',
    "[[Let's cancel the order so the review goes away.]]",
  ],
  pass: [
    'I noticed your recent review and would appreciate any feedback on how I could improve.',
    "If the low rating was an accident, Customer Support can help you revise it, if you'd like.",
  ],
};
