import { EXCUSED_OR_GIVEN, type Rule, type RuleExamples } from './rule.ts';

export const plainRequest: Rule = {
  id: 'plain-request',
  what: 'asks for a review in a neutral way',
  rows: [
    {
      says: 'an ask for a review',
      anchor: {
        giver: ['you', 'none'],
        polarity: ['plain', 'honest'],
        any: ['asked', 'wished', 'imperative'],
        not: [...EXCUSED_OR_GIVEN, 'negated'],
        verb: ['give', 'receive', 'none'],
      },
    },
  ],
};

export const examples: RuleExamples = { catch: ['[[An honest review would help me.]]'], pass: ['Thanks for the review!'] };
