import type { Flag } from '../engine/anchor.ts';
import type { Company } from '../engine/rows.ts';
import type { Rule, RuleExamples } from './rule.ts';

const EXCUSED: readonly Flag[] = ['denied', 'reported', 'meta', 'left', 'given', 'third', 'quoted'];
/** Something wanted from the reader, in a few degrees of plainness. */
const DEMAND: Omit<Company, 'reach'> = { frame: ['demand', 'claimed'], not: ['denied', 'reported', 'negated', 'past'] };
const WANTED: Omit<Company, 'reach'> = {
  frame: ['demand', 'claimed', 'offered', 'value', 'released', 'work', 'deadline', 'hinted'],
  weak: true,
  not: ['denied', 'reported', 'past'],
};

export const extortion: Rule = {
  id: 'extortion',
  what: 'threatens a bad review to get something, or demands something for a good one',
  rows: [
    {
      says: 'a demand, or a review from me',
      anchor: { giver: ['me'], not: [...EXCUSED, 'asked'] },
      with: [
        {
          ...DEMAND,
          reach: 'linked',
          joined: ['if', 'unless', 'otherwise', 'until', 'then', 'and', 'in-return', 'for', 'once', 'question'],
        },
      ],
    },
    {
      says: 'a rating of mine, and what it takes',
      anchor: { giver: ['me', 'none', 'you'], is: ['mine'], polarity: ['bad', 'low', 'good', 'top'], not: EXCUSED },
      with: [
        {
          ...DEMAND,
          reach: 'sentence',
          agent: ['you', 'none'],
          joined: ['if', 'unless', 'otherwise', 'until', 'then', 'in-return', 'once'],
        },
      ],
    },
    {
      says: 'a good rating as a bait, and what it takes',
      anchor: { polarity: ['good', 'top'], is: ['question'], not: [...EXCUSED, 'past'] },
      with: [{ ...DEMAND, reach: 'linked', side: 'after' }],
    },
    {
      says: 'a rating from me, and something wanted before or beside it',
      anchor: { giver: ['me'], polarity: ['bad', 'low', 'good', 'top'], not: [...EXCUSED, 'past'] },
      with: [{ ...DEMAND, reach: 'sentence', agent: ['you'], joined: ['and', 'then', 'but', 'otherwise'] }],
    },
    {
      says: 'something wanted, or else a bad review',
      anchor: { giver: ['me', 'none'], polarity: ['bad', 'low'], not: [...EXCUSED, 'asked'] },
      with: [{ ...DEMAND, reach: 'linked', agent: ['you', 'none'], joined: ['otherwise'] }],
    },
    {
      says: 'a demand beside a bad review from me',
      anchor: { giver: ['me'], polarity: ['bad', 'low'], not: EXCUSED },
      with: [{ ...DEMAND, reach: 'near' }],
    },
    {
      says: 'a rating from me under a condition that something is done',
      anchor: { giver: ['me'], polarity: ['bad', 'low', 'good', 'top'], not: [...EXCUSED, 'past'] },
      with: [
        {
          ...WANTED,
          reach: 'sentence',
          agent: ['you', 'none'],
          joined: ['if', 'unless', 'otherwise', 'until', 'for', 'in-return', 'once'],
        },
      ],
      unless: [{ frame: ['happy'], reach: 'sentence', weak: true }],
    },
    {
      says: 'a client wants something and speaks of a bad review',
      anchor: { giver: ['me'], polarity: ['bad', 'low'], not: EXCUSED },
      with: [{ ...WANTED, reach: 'near' }],
      surface: ['incoming'],
    },
    {
      says: 'a plain demand beside a bad review that nobody is said to give',
      anchor: { giver: ['none'], polarity: ['bad', 'low'], not: EXCUSED },
      with: [{ ...DEMAND, reach: 'near' }],
      surface: ['incoming'],
    },
    {
      says: 'a client wants something, tied to a bad review that nobody is said to give',
      anchor: { giver: ['none'], polarity: ['bad', 'low'], not: EXCUSED },
      with: [
        {
          ...WANTED,
          reach: 'near',
          joined: ['if', 'unless', 'otherwise', 'until', 'then', 'once', 'question', 'in-return', 'for', 'and', 'because', 'but'],
        },
      ],
      surface: ['incoming'],
    },
    {
      says: 'a client ties a good review to something',
      anchor: { giver: ['me', 'none', 'you'], polarity: ['good', 'top'], not: [...EXCUSED, 'past'] },
      with: [{ ...WANTED, reach: 'sentence', joined: ['if', 'for', 'and', 'then', 'in-return', 'once', 'otherwise', 'unless', 'until'] }],
      unless: [
        { frame: ['happy'], reach: 'sentence', weak: true },
        { frame: ['offered'], agent: ['me'], reach: 'sentence' },
      ],
      surface: ['incoming'],
    },
    {
      says: 'top ratings from me for whoever gives something',
      anchor: { giver: ['me'], polarity: ['good', 'top'], not: [...EXCUSED, 'past'] },
      with: [
        { frame: ['everyone'], reach: 'sentence' },
        {
          frame: ['value', 'offered', 'claimed', 'demand', 'hinted'],
          reach: 'sentence',
          agent: ['you', 'they', 'none'],
          weak: true,
          not: ['denied', 'negated', 'past'],
        },
      ],
    },
    {
      says: 'or else a bad review from me',
      anchor: { giver: ['me'], polarity: ['bad', 'low'], link: ['otherwise'], not: EXCUSED },
    },
    {
      says: 'a bad review unless something happens',
      anchor: { giver: ['me', 'none'], polarity: ['bad', 'low'], not: EXCUSED },
      with: [{ frame: ['unless', 'otherwise', 'until'], reach: 'sentence' }],
      surface: ['incoming'],
    },
    {
      says: 'do it, or else the review',
      anchor: { giver: ['me', 'none', 'you'], link: ['otherwise', 'unless'], not: EXCUSED },
      with: [{ ...WANTED, reach: 'sentence' }],
      surface: ['incoming'],
    },
  ],
};

export const examples: RuleExamples = {
  catch: ["[[Redo it for free or I'll leave one star.]]", "[[I'll give 5 stars if you give me half my money back.]]"],
  pass: ["I'm not happy with this, please redo it."],
};
