import type { Flag } from '../engine/anchor.ts';
import { EXCUSED as EXCUSED_OR_QUOTED, type Rule, type RuleExamples } from './rule.ts';

/** The words that are dictated may well stand in quotation marks; the review for which they are does not. */
const EXCUSED: readonly Flag[] = [...EXCUSED_OR_QUOTED.filter((flag) => flag !== 'quoted'), 'cited'];

export const scriptedReview: Rule = {
  id: 'scripted-review',
  what: 'dictates what the review should say, or supplies its text',
  rows: [
    {
      says: 'words for the review',
      anchor: { giver: ['you', 'none'], not: [...EXCUSED, 'given'] },
      with: [{ frame: ['dictate'], reach: 'linked', not: ['denied', 'negated', 'reported', 'third', 'meta'] }],
      unless: [{ frame: ['choice'], reach: 'clause' }],
    },
    {
      says: 'what to mention in the review',
      anchor: { giver: ['you', 'none'], not: [...EXCUSED, 'question'], polarity: ['plain', 'good', 'top', 'bad', 'low', 'middling'] },
      with: [
        { frame: ['dictate'], reach: 'sentence', weak: true, agent: ['you', 'none'], not: ['denied', 'reported', 'third', 'meta', 'past'] },
      ],
      unless: [{ frame: ['choice'], reach: 'clause', weak: true }],
    },
    {
      says: 'words for the review, in the next sentence',
      anchor: { giver: ['you', 'none'], not: [...EXCUSED, 'given'], any: ['asked', 'wished', 'imperative'] },
      with: [{ frame: ['dictate'], reach: 'near', not: ['denied', 'negated', 'reported', 'third', 'meta', 'question'] }],
      unless: [{ frame: ['choice'], reach: 'clause' }],
    },
  ],
};

export const examples: RuleExamples = {
  catch: [
    '[[Please write that I delivered fast]] in the review.',
    '[[You can copy this text as your review:]] great work.',
    '[[Mention logo design in your review.]]',
  ],
  pass: ['You can mention whatever you like in the review.'],
};
