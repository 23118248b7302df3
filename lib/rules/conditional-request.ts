import { EXCUSED_OR_GIVEN, type Rule, type RuleExamples } from './rule.ts';

export const conditionalRequest: Rule = {
  id: 'conditional-request',
  what: 'asks for a review only if the experience was positive',
  rows: [
    {
      says: 'a review, if the reader is content',
      anchor: {
        giver: ['you', 'none'],
        polarity: ['plain', 'honest', 'good', 'top'],
        not: [...EXCUSED_OR_GIVEN, 'negated', 'conditional'],
      },
      with: [{ frame: ['happy'], reach: 'sentence', joined: ['if', 'once', 'because', 'unless'], weak: true, not: ['reported', 'third'] }],
    },
    {
      says: 'if the reader is content and leaves a review, that is welcome',
      anchor: {
        giver: ['you'],
        polarity: ['plain', 'honest', 'good', 'top'],
        not: [...EXCUSED_OR_GIVEN, 'negated'],
        is: ['conditional'],
        link: ['if'],
      },
      with: [
        { frame: ['happy'], reach: 'clause', weak: true, side: 'before', joined: ['and'], not: ['reported', 'third'] },
        { frame: ['ask', 'wish', 'released'], reach: 'sentence', side: 'after' },
      ],
    },
    {
      says: 'a question whether all was well, then the ask',
      anchor: {
        giver: ['you', 'none'],
        polarity: ['plain', 'honest', 'good', 'top'],
        not: [...EXCUSED_OR_GIVEN, 'negated', 'conditional'],
      },
      with: [{ frame: ['happy'], reach: 'near', is: ['question'], side: 'before', weak: true, not: ['reported', 'third'] }],
    },
    {
      says: 'a hope that all is well, and in that case the ask',
      anchor: {
        giver: ['you', 'none'],
        polarity: ['plain', 'honest', 'good', 'top'],
        not: [...EXCUSED_OR_GIVEN, 'negated'],
        any: ['asked', 'wished', 'imperative'],
      },
      with: [
        { frame: ['happy'], reach: 'near', side: 'before', weak: true, not: ['reported', 'third'] },
        { frame: ['then'], reach: 'sentence', side: 'before' },
      ],
      // "If you have the time, then": another condition.
      unless: [{ frame: ['choice'], reach: 'sentence', side: 'before', weak: true, is: ['conditional'] }],
    },
    {
      says: 'a bare word of content, then the ask: a condition without its "if"',
      anchor: {
        giver: ['you', 'none'],
        polarity: ['plain', 'honest', 'good', 'top'],
        not: [...EXCUSED_OR_GIVEN, 'negated', 'conditional'],
        is: ['imperative'],
      },
      with: [{ frame: ['happy'], reach: 'sentence', side: 'before', is: ['bare'], not: ['reported', 'third'] }],
      unless: [
        { frame: ['thanks', 'wish'], reach: 'sentence' },
        { frame: ['unhappy'], reach: 'sentence', weak: true },
      ],
    },
    {
      says: 'content clients are asked',
      anchor: {
        giver: ['you', 'none'],
        polarity: ['plain', 'honest', 'good', 'top'],
        not: [...EXCUSED_OR_GIVEN, 'negated', 'conditional'],
        any: ['asked', 'wished', 'imperative'],
      },
      with: [
        { frame: ['happy'], reach: 'clause', weak: true, not: ['reported', 'third'] },
        { frame: ['everyone'], reach: 'clause', weak: true },
      ],
    },
    {
      says: 'the condition in one sentence, the ask in the next',
      anchor: {
        giver: ['you', 'none'],
        polarity: ['plain', 'honest', 'good', 'top'],
        not: [...EXCUSED_OR_GIVEN, 'negated', 'conditional'],
        any: ['asked', 'wished', 'imperative'],
      },
      with: [{ frame: ['happy'], reach: 'linked', link: ['if', 'once', 'unless'], weak: true, not: ['reported', 'third'] }],
    },
  ],
};

export const examples: RuleExamples = {
  catch: [
    '[[If you enjoyed working with me, please leave a review.]]',
    "[[If you're happy with the work, I'd appreciate feedback on my profile.]]",
  ],
  pass: [
    "If you'd like, you can leave a review.",
    'When the order is complete you may leave a review.',
    "If you're happy with the draft I'll send the source files.",
  ],
};
