import { EXCUSED, type Rule, type RuleExamples } from './rule.ts';

export const reviewGating: Rule = {
  id: 'review-gating',
  what: 'steers an unhappy reader away from the public review',
  rows: [
    {
      says: 'come to me before you review',
      anchor: { giver: ['you', 'none'], not: [...EXCUSED, 'given', 'left'], link: ['before', 'instead'] },
      with: [{ frame: ['contact'], reach: 'near', weak: true, not: ['negated', 'past', 'reported'] }],
    },
    {
      says: 'something else to be done before a bad review',
      anchor: { giver: ['you', 'none'], polarity: ['bad', 'low'], link: ['before', 'instead'], not: [...EXCUSED, 'given', 'left'] },
      with: [{ frame: ['ask', 'contact'], reach: 'sentence', weak: true }],
    },
    {
      says: 'if anything is wrong, come to me before or instead of reviewing',
      anchor: { giver: ['you', 'none'], not: [...EXCUSED, 'given', 'left'] },
      with: [
        { frame: ['contact'], reach: 'near', weak: true },
        { frame: ['unhappy'], reach: 'near', weak: true },
        { frame: ['first', 'instead', 'before', 'only'], reach: 'linked', weak: true },
      ],
      unless: [{ frame: ['happy'], reach: 'sentence', is: ['bare'] }],
    },
    {
      says: 'if anything is wrong, come to me, otherwise review',
      anchor: { giver: ['you', 'none'], not: [...EXCUSED, 'given', 'left'] },
      with: [
        { frame: ['contact'], reach: 'near', weak: true },
        { frame: ['unhappy'], reach: 'near', weak: true },
        { frame: ['otherwise'], reach: 'linked' },
      ],
      unless: [{ frame: ['happy'], reach: 'sentence', is: ['bare'] }],
    },
    {
      says: 'below the top rating, come to me',
      anchor: { giver: ['you', 'none'], not: [...EXCUSED, 'given', 'left'], polarity: ['low', 'bad', 'middling'], is: ['conditional'] },
      with: [{ frame: ['contact'], reach: 'linked', weak: true }],
    },
    {
      says: 'anything less than the top rating: come to me',
      anchor: { giver: ['you', 'none'], not: [...EXCUSED, 'given', 'left'], is: ['below'] },
      with: [{ frame: ['contact'], reach: 'linked', weak: true, not: ['negated', 'past', 'reported'] }],
    },
    {
      says: 'praise to the public, complaints to me alone',
      anchor: { giver: ['you', 'none'], not: [...EXCUSED, 'given', 'left'] },
      with: [
        { frame: ['contact'], reach: 'near', weak: true, not: ['negated', 'past', 'reported'] },
        { frame: ['unhappy'], reach: 'near', weak: true },
        { frame: ['only'], reach: 'near', is: ['mine'] },
      ],
      unless: [{ frame: ['happy'], reach: 'sentence', is: ['bare'] }],
    },
    {
      says: 'complaints to me, not onto the public page',
      frame: { frame: ['place'], is: ['negated'], not: ['denied', 'reported', 'meta', 'third'] },
      with: [
        { frame: ['contact'], reach: 'sentence', weak: true, not: ['negated', 'past', 'reported'] },
        { frame: ['unhappy'], reach: 'sentence', weak: true },
      ],
    },
    {
      says: 'not the top rating: come to me',
      anchor: { giver: ['you', 'none'], not: [...EXCUSED, 'given', 'left'], polarity: ['top', 'good'], is: ['conditional', 'negated'] },
      with: [{ frame: ['contact'], reach: 'linked', weak: true }],
    },
    {
      says: 'complaints to me, not into the reviews',
      anchor: { giver: ['you', 'none'], is: ['negated'], not: [...EXCUSED, 'given', 'left'] },
      with: [
        { frame: ['unhappy'], reach: 'sentence', weak: true },
        { frame: ['contact'], reach: 'sentence', weak: true, not: ['negated'] },
      ],
    },
    {
      says: 'anything below the top, first to me',
      anchor: { giver: ['you', 'none'], polarity: ['low', 'bad', 'middling'], verb: ['none'], not: [...EXCUSED, 'given', 'left', 'yours'] },
      with: [
        { frame: ['contact'], reach: 'sentence' },
        { frame: ['first'], reach: 'sentence' },
      ],
    },
    {
      says: 'a review if content, else a word to me',
      anchor: { giver: ['you', 'none'], not: [...EXCUSED, 'given', 'left'], any: ['asked', 'imperative'] },
      with: [
        { frame: ['happy'], reach: 'near', weak: true, any: ['conditional', 'question'] },
        { frame: ['otherwise'], reach: 'near' },
        { frame: ['contact'], reach: 'near' },
      ],
    },
    {
      says: 'a review only if it is a good one, all else to me',
      anchor: { giver: ['you', 'none'], not: [...EXCUSED, 'given', 'left'], any: ['asked', 'imperative'] },
      with: [
        { frame: ['only'], reach: 'clause' },
        { frame: ['happy'], reach: 'sentence', weak: true, is: ['conditional'] },
        { frame: ['contact'], reach: 'sentence', weak: true },
      ],
    },
    {
      says: 'not a review but a word to me',
      anchor: { giver: ['you', 'none'], is: ['negated'], any: ['asked', 'imperative', 'conditional'], not: [...EXCUSED, 'given', 'left'] },
      with: [{ frame: ['contact'], reach: 'near', weak: true, not: ['negated'] }],
    },
    {
      says: 'content readers review, others come to me',
      anchor: { giver: ['you', 'none'], not: [...EXCUSED, 'given', 'left'] },
      with: [
        { frame: ['happy'], reach: 'message', weak: true, any: ['conditional', 'question', 'bare'] },
        { frame: ['unhappy'], reach: 'message', weak: true, any: ['conditional', 'question', 'bare'] },
        { frame: ['contact'], reach: 'message', weak: true },
      ],
    },
  ],
};

export const examples: RuleExamples = {
  catch: ['[[If anything is not 5-star, message me before you leave a review.]]', '[[Not happy? Contact me instead of leaving feedback.]]'],
  pass: ["If anything needs changing, tell me and I'll fix it."],
};
