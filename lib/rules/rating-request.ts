import { EXCUSED_OR_GIVEN, type Rule, type RuleExamples } from './rule.ts';

export const ratingRequest: Rule = {
  id: 'rating-request',
  what: 'asks, hints or hopes for a positive or a specific review or rating',
  rows: [
    {
      says: 'asks for a positive review or a top rating',
      anchor: {
        polarity: ['good', 'top', 'middling'],
        giver: ['you', 'none'],
        any: ['asked', 'wished', 'imperative'],
        not: [...EXCUSED_OR_GIVEN, 'negated', 'past'],
      },
    },
    {
      says: 'a positive review, if anything: the condition names the rating',
      anchor: {
        polarity: ['good', 'top'],
        giver: ['you', 'none'],
        is: ['conditional'],
        not: EXCUSED_OR_GIVEN,
        link: ['if', 'unless', 'until', 'otherwise'],
      },
      unless: [{ frame: ['contact'], reach: 'sentence', weak: true }],
    },
    {
      says: 'something once the rating is there: it names the rating',
      anchor: {
        polarity: ['good', 'top'],
        giver: ['you', 'none'],
        is: ['conditional'],
        not: [...EXCUSED_OR_GIVEN, 'past'],
        link: ['once'],
      },
      unless: [{ frame: ['contact'], reach: 'sentence', weak: true }],
    },
    {
      says: 'a top rating by itself is a wish',
      anchor: {
        polarity: ['top'],
        verb: ['none', 'give'],
        giver: ['you', 'none'],
        is: ['firm'],
        not: [...EXCUSED_OR_GIVEN, 'negated', 'past', 'mine', 'yours'],
      },
      unless: [
        { frame: ['thanks', 'demand'], reach: 'sentence' },
        // "Wow, five stars and such kind words! Thank you".
        { frame: ['thanks'], reach: 'near', side: 'after', is: ['bare'] },
      ],
      surface: ['message', 'delivery', 'proposal'],
    },
    {
      says: 'asks not to give a bad review',
      anchor: {
        polarity: ['bad', 'low', 'middling'],
        giver: ['you', 'none'],
        is: ['negated'],
        any: ['asked', 'wished', 'imperative'],
        not: [...EXCUSED_OR_GIVEN, 'conditional'],
      },
      unless: [{ frame: ['contact'], reach: 'linked' }],
    },
    {
      says: 'thanks for the top rating, and the same again',
      anchor: { polarity: ['top', 'good'], giver: ['you', 'none'], is: ['given'], not: ['denied', 'reported', 'meta', 'third', 'quoted'] },
      with: [{ frame: ['reciprocal'], reach: 'near', side: 'after', agent: ['you'], not: ['denied', 'negated', 'reported', 'past'] }],
    },
    {
      says: 'hopes to get a positive review',
      anchor: {
        polarity: ['good', 'top'],
        verb: ['receive'],
        giver: ['you', 'none'],
        not: [...EXCUSED_OR_GIVEN, 'negated', 'past', 'question'],
      },
    },
  ],
};

export const examples: RuleExamples = {
  catch: ['[[Please leave me a good review.]]', '[[A 5-star rating would be great.]]', '[[I hope I earned five stars.]]'],
  pass: ['An honest review would help me.', 'Please leave a review.', 'Thanks for the 5 stars!'],
};
