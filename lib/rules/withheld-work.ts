import { EXCUSED, type Rule, type RuleExamples } from './rule.ts';

export const withheldWork: Rule = {
  id: 'withheld-work',
  what: 'makes help, files, a refund or any service owed depend on the review',
  rows: [
    {
      says: 'work only once there is a review',
      anchor: { giver: ['you', 'none'], not: [...EXCUSED, 'given'], link: ['once', 'until', 'unless', 'before', 'if'] },
      with: [
        { frame: ['released'], reach: 'linked', agent: ['me', 'none', 'they'], weak: true, not: ['denied', 'reported', 'past', 'third'] },
        { frame: ['only', 'until', 'unless', 'once', 'before'], reach: 'linked', weak: true },
      ],
    },
    {
      says: 'the reader gets the work after the review',
      anchor: { giver: ['you', 'none'], not: [...EXCUSED, 'given'], link: ['once', 'until', 'unless', 'before'] },
      with: [{ frame: ['work'], reach: 'sentence', joined: ['once', 'until', 'unless', 'before', 'only'], not: ['denied', 'reported'] }],
      unless: [{ frame: ['ask'], reach: 'clause' }],
    },
    {
      says: 'work held back until the review',
      anchor: { giver: ['you', 'none'], not: [...EXCUSED, 'given'] },
      with: [{ frame: ['kept'], reach: 'linked', not: ['denied', 'reported', 'past'] }],
    },
    {
      says: 'the review is wanted before the work is handed over',
      anchor: { giver: ['you', 'none'], any: ['asked', 'wished', 'imperative'], not: [...EXCUSED, 'given', 'negated'] },
      with: [{ frame: ['released'], reach: 'sentence', agent: ['me'], link: ['before'], not: ['denied', 'reported', 'past'] }],
      unless: [{ frame: ['contact', 'unhappy'], reach: 'sentence', weak: true }],
    },
    {
      says: 'review first, then the work',
      anchor: { giver: ['you', 'none'], any: ['imperative', 'asked', 'rating'], not: [...EXCUSED, 'given', 'negated'] },
      with: [
        {
          frame: ['released'],
          reach: 'sentence',
          agent: ['me'],
          side: 'after',
          joined: ['and', 'then'],
          weak: true,
          not: ['denied', 'reported', 'past'],
        },
      ],
      // A favour that is done is no work that is owed.
      unless: [{ frame: ['offered'], reach: 'sentence', side: 'after', agent: ['me'], weak: true }],
    },
    {
      says: 'work stopped, and going on once the review is there or changed',
      anchor: { giver: ['you', 'none'], link: ['once', 'until', 'unless', 'before', 'if'], not: [...EXCUSED, 'given'] },
      with: [{ frame: ['kept'], reach: 'near', weak: true, not: ['denied', 'reported'] }],
    },
    {
      says: 'first the review, then the work',
      anchor: { giver: ['you', 'none'], not: [...EXCUSED, 'given', 'negated'] },
      with: [
        { frame: ['first'], reach: 'clause' },
        { frame: ['work', 'released'], reach: 'near', not: ['denied', 'reported', 'past'] },
      ],
      unless: [{ frame: ['contact', 'unhappy'], reach: 'sentence', weak: true }],
    },
    {
      says: 'first the review, then I do it',
      anchor: { giver: ['you', 'none'], not: [...EXCUSED, 'given', 'negated'] },
      with: [
        { frame: ['first'], reach: 'clause' },
        { frame: ['released'], reach: 'sentence', agent: ['me'], weak: true, not: ['denied', 'reported', 'past'] },
      ],
      unless: [{ frame: ['contact', 'unhappy'], reach: 'sentence', weak: true }],
    },
    {
      says: 'work in exchange for the review',
      anchor: { giver: ['you', 'none'], not: [...EXCUSED, 'given', 'negated'] },
      with: [
        { frame: ['released'], reach: 'clause', agent: ['me'], joined: ['in-return'], not: ['denied', 'negated', 'reported', 'past'] },
      ],
    },
    {
      says: 'work only for those who reviewed',
      anchor: { not: [...EXCUSED, 'negated'] },
      with: [
        { frame: ['everyone'], reach: 'sentence', weak: true },
        { frame: ['only'], reach: 'sentence' },
        { frame: ['work', 'released'], reach: 'sentence', weak: true, not: ['denied', 'reported'] },
      ],
    },
    {
      says: 'no review, no work',
      anchor: { giver: ['you', 'none'], is: ['negated'], not: [...EXCUSED, 'given'] },
      with: [{ frame: ['work', 'released'], reach: 'sentence', is: ['negated'], not: ['denied', 'reported'] }],
    },
  ],
};

export const examples: RuleExamples = {
  catch: ["[[I'll only help you once you change the review.]]", '[[You get the source files after your 5-star review.]]'],
  pass: ['You get the source files after the final payment.'],
};
