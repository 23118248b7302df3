import type { Flag } from '../engine/anchor.ts';
import { EXCUSED_OR_GIVEN, type Rule, type RuleExamples } from './rule.ts';

/** What makes an offer none: over, denied, told of somebody else, or somebody else's. */
const NO_OFFER: readonly Flag[] = ['past', 'negated', 'denied', 'reported', 'third', 'meta'];

export const incentive: Rule = {
  id: 'incentive',
  what: 'offers something of value in exchange for a review, or for changing or not posting one',
  rows: [
    {
      says: 'value offered for a review',
      anchor: { giver: ['you', 'none'], not: EXCUSED_OR_GIVEN },
      with: [
        {
          frame: ['offered'],
          reach: 'sentence',
          agent: ['me'],
          weak: true,
          not: NO_OFFER,
        },
      ],
    },
    {
      says: 'value for a review, whoever gives it',
      anchor: { giver: ['you', 'none'], not: EXCUSED_OR_GIVEN },
      with: [
        {
          frame: ['offered'],
          reach: 'sentence',
          agent: ['none'],
          weak: true,
          joined: ['for', 'in-return', 'if', 'once', 'then', 'unless'],
          not: NO_OFFER,
        },
      ],
    },
    {
      says: 'value for everyone who reviews',
      anchor: { giver: ['you', 'none'], not: EXCUSED_OR_GIVEN },
      with: [
        {
          frame: ['offered'],
          reach: 'sentence',
          agent: ['none'],
          weak: true,
          not: NO_OFFER,
        },
        { frame: ['everyone'], reach: 'sentence' },
      ],
    },
    {
      says: 'value offered next to an ask, tied to it',
      anchor: {
        giver: ['you', 'none'],
        not: EXCUSED_OR_GIVEN,
        any: ['asked', 'wished', 'conditional', 'imperative', 'rating', 'question'],
      },
      with: [
        {
          frame: ['offered'],
          reach: 'linked',
          agent: ['me', 'none'],
          weak: true,
          not: NO_OFFER,
        },
      ],
    },
    {
      says: 'something extra for the review',
      anchor: { giver: ['you', 'none'], not: EXCUSED_OR_GIVEN, any: ['asked', 'wished', 'conditional', 'imperative', 'rating'] },
      with: [
        {
          frame: ['hinted'],
          reach: 'sentence',
          joined: ['and', 'if', 'for', 'in-return', 'then', 'once'],
          not: NO_OFFER,
        },
      ],
      unless: [{ frame: ['choice'], reach: 'clause', weak: true }],
    },
    {
      says: 'the writer pays for the review that is asked beside',
      anchor: { giver: ['you', 'none'], not: EXCUSED_OR_GIVEN, any: ['asked', 'imperative'] },
      with: [
        {
          frame: ['offered'],
          reach: 'near',
          agent: ['me'],
          side: 'after',
          not: ['past', 'negated', 'denied', 'reported', 'third', 'meta', 'conditional'],
        },
      ],
    },
    {
      says: 'something for the reader, and all it takes is the review',
      anchor: { giver: ['you', 'none'], not: EXCUSED_OR_GIVEN, any: ['asked', 'imperative', 'wished'] },
      with: [
        { frame: ['offered'], reach: 'near', side: 'before', agent: ['me', 'none'], not: [...NO_OFFER, 'conditional'] },
        { frame: ['only'], reach: 'clause', side: 'before' },
      ],
    },
    {
      says: 'a client offers money for a good rating of themselves',
      anchor: { giver: ['you'], polarity: ['good', 'top'], not: EXCUSED_OR_GIVEN },
      with: [{ frame: ['pay-back'], reach: 'linked', not: ['past', 'negated', 'denied', 'reported'] }],
    },
  ],
};

export const examples: RuleExamples = {
  catch: [
    "[[Leave a review and I'll add an extra page for free.]]",
    '[[10% off your next order for a review.]]',
    "[[I'll refund half if you remove the review.]]",
  ],
  pass: ['Here is a free extra, thank you.', '10% off your next order.'],
};
