import { EXCUSED, type Rule, type RuleExamples } from './rule.ts';

export const reviewExchange: Rule = {
  id: 'review-exchange',
  what: 'trades reviews',
  rows: [
    {
      says: 'a trade of reviews, said as such',
      frame: { frame: ['swap'], is: ['named'], not: ['denied', 'negated', 'reported', 'third', 'meta'] },
    },
    {
      says: 'a trade beside the review',
      anchor: { not: ['denied', 'reported', 'third', 'meta', 'quoted'] },
      with: [{ frame: ['swap'], reach: 'near', not: ['denied', 'negated', 'reported', 'third', 'meta', 'named'] }],
    },
    {
      says: 'my review of you, the same back please',
      anchor: { giver: ['me'], not: [...EXCUSED, 'negated'] },
      with: [{ frame: ['reciprocal'], reach: 'near', not: ['denied', 'negated', 'reported'] }],
    },
    {
      says: 'my review of you for your review of me',
      anchor: { giver: ['me'], not: [...EXCUSED, 'negated'] },
      with: [
        {
          anchor: { giver: ['you'], not: [...EXCUSED, 'given', 'negated'], polarity: ['plain', 'honest', 'good', 'top'] },
          reach: 'near',
          any: ['asked', 'wished', 'conditional', 'imperative', 'rating'],
        },
      ],
      unless: [{ frame: ['happy'], reach: 'sentence', link: ['if'] }],
    },
    {
      says: 'my top rating of you beside yours of me',
      anchor: { giver: ['me'], polarity: ['top', 'good'], not: [...EXCUSED, 'negated'] },
      with: [
        { anchor: { giver: ['you'], polarity: ['top', 'good'], not: [...EXCUSED, 'given', 'negated', 'past', 'yours'] }, reach: 'near' },
      ],
      unless: [{ frame: ['happy', 'demand', 'claimed', 'thanks'], reach: 'near' }],
    },
    {
      says: 'no review yet, and a word of returning favours',
      anchor: { giver: ['you', 'none'], is: ['negated'], polarity: ['plain', 'honest', 'good', 'top'], not: [...EXCUSED, 'given'] },
      with: [{ frame: ['reciprocal'], reach: 'sentence', not: ['denied', 'negated', 'reported'] }],
    },
    {
      says: 'a review, and one back',
      anchor: {
        giver: ['you', 'none'],
        any: ['asked', 'imperative', 'wished'],
        polarity: ['plain', 'honest', 'good', 'top'],
        not: [...EXCUSED, 'given', 'negated'],
      },
      with: [{ frame: ['tit-for-tat'], reach: 'sentence', side: 'after', not: ['denied', 'negated', 'reported'] }],
    },
    {
      says: 'you rate me, I rate you',
      anchor: { giver: ['me'], not: [...EXCUSED, 'negated', 'left', 'past'] },
      with: [
        {
          anchor: { giver: ['you'], not: [...EXCUSED, 'given', 'negated', 'past'], polarity: ['plain', 'honest', 'good', 'top'] },
          reach: 'sentence',
          side: 'before',
        },
      ],
      unless: [{ frame: ['happy', 'demand', 'claimed'], reach: 'sentence' }],
    },
    {
      says: 'my review of you, in exchange',
      anchor: { giver: ['me'], not: [...EXCUSED, 'negated'] },
      with: [{ frame: ['in-return'], reach: 'sentence', not: ['denied', 'negated', 'reported'] }],
      unless: [{ frame: ['demand', 'claimed', 'offered', 'value'], reach: 'sentence' }],
    },
    {
      says: 'your review of me, and I do the same',
      anchor: { giver: ['you', 'none'], not: [...EXCUSED, 'given', 'negated'], polarity: ['plain', 'honest', 'good', 'top'] },
      with: [{ frame: ['reciprocal'], reach: 'linked', not: ['denied', 'negated', 'reported'] }],
    },
  ],
};

export const examples: RuleExamples = {
  catch: ['[[I gave you 5 stars, please do the same.]]', '[[Review for review?]]', "[[I'll rate you 5 if you rate me 5.]]"],
  pass: ['I left you a review, thank you for the project.'],
};
