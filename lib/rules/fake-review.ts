import type { Rule, RuleExamples } from './rule.ts';

export const fakeReview: Rule = {
  id: 'fake-review',
  what: 'arranges a review with no real work or a conflict of interest behind it',
  rows: [
    {
      says: 'reviews bought, sold or arranged',
      frame: { frame: ['sham'], is: ['named'], not: ['denied', 'negated', 'reported', 'meta', 'quoted'] },
    },
    {
      says: 'arranged orders or accounts, and a review somewhere in the message',
      anchor: { not: ['meta', 'quoted'] },
      with: [{ frame: ['sham'], reach: 'message', not: ['denied', 'negated', 'reported', 'meta', 'past', 'quoted', 'named'] }],
    },
    {
      says: 'a word of sham beside the review',
      anchor: { not: ['denied', 'reported', 'meta', 'given', 'third', 'quoted'] },
      with: [{ frame: ['sham'], reach: 'near', weak: true, not: ['denied', 'reported', 'negated', 'meta', 'past'] }],
    },
    {
      says: 'friends or second accounts review',
      anchor: { not: ['denied', 'reported', 'meta', 'given'] },
      with: [{ frame: ['insider'], reach: 'sentence', not: ['denied', 'reported', 'meta', 'negated'] }],
    },
    {
      says: 'people close to the parties review',
      anchor: { verb: ['give'], not: ['denied', 'reported', 'meta', 'given', 'left', 'third'] },
      with: [{ frame: ['insider'], reach: 'clause', weak: true, not: ['denied', 'reported', 'meta', 'negated'] }],
    },
    {
      says: 'an order placed for the review and paid back',
      anchor: { not: ['denied', 'reported', 'meta'] },
      with: [{ frame: ['pay-back'], reach: 'near', not: ['denied', 'reported', 'negated', 'past'] }],
      unless: [{ frame: ['unhappy'], reach: 'sentence' }],
    },
  ],
};

export const examples: RuleExamples = {
  catch: ["[[Place a $5 order and leave me feedback, I'll pay you back.]]", '[[Can your friends also leave reviews from their accounts?]]'],
  pass: ['Can your friends test the site?'],
};
