/**
 * Every concept that a lexicon can name; `docs/concepts.md` says what belongs under each. The engine knows no word of any language.
 * The order is the order of the bits in a concept set: after a change packs are built anew.
 */
export const CONCEPT_IDS = [
  // The public review itself
  'review',
  'rate',
  'star',
  'out-of',
  'top-score',
  'low-score',
  'implied',
  'good',
  'bad',
  'honest',
  'place',
  'other-site',
  // What is done to the review
  'give',
  'receive',
  'change',
  'remove',
  'cancel',
  // Mood
  'ask',
  'wish',
  'thanks',
  // Links between clauses. An entry opens a clause.
  'if',
  'once',
  'until',
  'unless',
  'before',
  'instead',
  'otherwise',
  'in-return',
  'for',
  'then',
  'because',
  'only',
  'first',
  'and',
  'but',
  'either',
  // Satisfaction
  'satisfied',
  'dissatisfied',
  'contact',
  // Value
  'value',
  'offer',
  'pay-back',
  // Harm
  'harm',
  'tit-for-tat',
  // What is owed
  'work',
  'release',
  'withhold',
  // Pity
  'pity',
  'beg',
  // Pressure
  'duty',
  'nag',
  'deadline',
  // Dictation
  'dictate',
  // Fakes
  'insider',
  'sham',
  'swap',
  'reciprocal',
  // Demands
  'demand',
  // Attack
  'attack',
  'challenge',
  'insult',
  'abuse',
  // Excuses
  'not',
  'deny',
  'reported',
  'accept',
  'meta',
  'third-party',
  'given',
  'choice',
  'mistake',
  'support',
  'everyone',
  'boast',
  // Work sense
  'work-object',
  'work-sense',
  // Who
  'me',
  'you',
  'they',
  'from',
  'informal',
  'formal',
  // Idioms that swallow what they contain
  'shadow',
] as const;

export type Concept = (typeof CONCEPT_IDS)[number];
