import type { Mention, Party } from './analysis.ts';
import type { Clause, Sentence } from './clauses.ts';
import type { Concept } from './concepts.ts';

export const POLARITIES = ['top', 'middling', 'low', 'good', 'bad', 'honest', 'plain'] as const;
export type Polarity = (typeof POLARITIES)[number];
export const VERBS = ['give', 'receive', 'change', 'remove', 'none'] as const;
export type Verb = (typeof VERBS)[number];

/** What is true of an anchor or frame where it stands. */
export const FLAGS = [
  'asked',
  'wished',
  'given',
  'left',
  'negated',
  'denied',
  'reported',
  'meta',
  'third',
  'boast',
  'question',
  'conditional',
  'past',
  'firm',
  'bare',
  'rating',
  'named',
  'imperative',
  'quoted',
  'mine',
  'yours',
  'below',
  'cited',
] as const;
export type Flag = (typeof FLAGS)[number];

/** One mention of the public review, with everything that rules ask of it. */
export interface Anchor {
  readonly from: number;
  readonly to: number;
  readonly clause: number;
  readonly sentence: number;
  readonly polarity: Polarity;
  /** Who gives the review; undefined where nothing tells. */
  readonly giver: Party | undefined;
  readonly verb: Verb;
  readonly verbMention: Mention | undefined;
  readonly link: Concept | undefined;
  readonly flags: ReadonlySet<Flag>;
  /** Evidence that it is the public review (above 0) and not work. */
  readonly sense: number;
  readonly language: number;
}

/** One part of an anchor: a word or number that names or implies the review. */
export interface Item {
  readonly from: number;
  readonly to: number;
  readonly kind: 'review' | 'rate' | 'star' | 'rating' | 'top' | 'low' | 'implied' | 'number';
  readonly weak: boolean;
  /** The rating as a share of the best one; NaN where none is said. */
  readonly value: number;
  readonly mention: Mention | undefined;
}

/** An anchor in the making: what is known of it before it is judged. */
export interface Draft {
  readonly items: readonly Item[];
  readonly from: number;
  readonly to: number;
  readonly clause: Clause;
  readonly sentence: Sentence;
  /** Whether one of its words names the review beyond doubt. */
  readonly strong: boolean;
  /** The verb of rating among its items, where it stands as a verb. */
  readonly rated: Item | undefined;
  readonly verb: Verb;
  readonly verbMention: Mention | undefined;
  readonly agent: Party | undefined;
  /** Whose it is, by the word before it. */
  readonly possessor: Party | undefined;
  /** "From you" stands behind it. */
  readonly fromYou: boolean;
  readonly giver: Party | undefined;
}
