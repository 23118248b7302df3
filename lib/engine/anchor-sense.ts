import type { Analysis, Mention } from './analysis.ts';
import type { Draft, Item, Polarity } from './anchor.ts';
import type { Clause, Sentence } from './clauses.ts';
import type { Concept } from './concepts.ts';
import { FEATURES } from './pack.ts';
import { EQUALS_SIGN, NUM, PAUSE, RATING, SIGN, WORD } from './tokens.ts';

/** Words between a review and what qualifies it ("a review that is very good"). */
const QUALIFIER_BEFORE = 3;
const QUALIFIER_AFTER = 3;

/** Words between a rating and the thing that it is drawn on. */
const DRAWN_REACH = 3;
/** Concepts of the words that may stand there: prepositions and owners. */
const BETWEEN_DRAWN: ReadonlySet<Concept> = new Set(['out-of', 'from', 'you', 'they', 'work', 'informal', 'formal']);

/** Concepts of words behind a mark that keep it one. */
const ABOUT_REVIEW: ReadonlySet<Concept> = new Set([
  'ask',
  'me',
  'you',
  'place',
  'choice',
  'wish',
  'then',
  'if',
  'review',
  'star',
  'other-site',
  'thanks',
  'deadline',
]);

/** Sense that makes an anchor: one strong word, or a weak one with one piece of help. */
export const ENOUGH = 2;

/** What kind of review it is: by its rating, else by the words beside it. */
export function polarityOf(a: Analysis, from: number, to: number, clause: number, items: readonly Item[]): Polarity {
  let value = Number.NaN;
  for (const item of items) {
    if (item.kind === 'top') value = 1;
    else if (item.kind === 'low') value = 0.2;
    else if (!Number.isNaN(item.value)) value = item.value;
  }
  if (items.some((x) => x.kind === 'low' && items.some((y) => y !== x && y.from >= x.from && y.to <= x.to))) return 'low';
  if (!Number.isNaN(value) && isBelow(a, from, to)) return 'low';
  if (value >= 0.95) return 'top';
  if (value <= 0.6) return 'low';
  if (!Number.isNaN(value)) return 'middling';
  const c = a.clauses[clause] as Clause;
  const s = a.sentences[c.sentence] as Sentence;
  let good = false;
  let bad = false;
  let honest = false;
  const verbal = items.some((i) => i.kind === 'rate');
  for (let i = a.firstAt(s.from); i < a.mentions.length; i++) {
    const m = a.mentions[i] as Mention;
    if (m.from >= to + 6) break;
    if (m.concept !== 'good' && m.concept !== 'bad' && m.concept !== 'honest') continue;
    if (m.from < s.from || m.from >= s.to) continue;
    const before = m.to <= from && from - m.to <= QUALIFIER_BEFORE && sameStretch(a, m.to, from);
    const after = m.from >= to && m.from - to <= (verbal ? 4 : QUALIFIER_AFTER) && m.from < c.to && sameStretch(a, to, m.from);
    const within = m.from < to && m.to > from;
    if (!before && !after && !within) continue;
    if (m.concept !== 'honest' && a.covers('honest', m)) continue;
    if (m.concept === 'honest') honest = true;
    else if (m.concept === 'good') good = true;
    else bad = true;
  }
  // "Good or bad, as you like" is an ask for honesty.
  if (good && bad) return 'honest';
  if (bad) return 'bad';
  if (good) return 'good';
  return honest ? 'honest' : 'plain';
}

/** "Below five stars", "less than a ten": a word of less that runs up to the rating. */
export function isBelow(a: Analysis, from: number, to: number): boolean {
  const less = a.over('bad', from - 1, to);
  return less !== undefined && less.to >= from && less.from <= from;
}

/** No verb and at most a comma between two places of a sentence. */
function sameStretch(a: Analysis, from: number, to: number): boolean {
  let pauses = 0;
  for (let i = from; i < to; i++) {
    const kind = a.tokens.kind[i];
    if (kind === PAUSE) pauses++;
    else if (kind !== WORD && kind !== NUM && kind !== RATING) continue;
  }
  if (pauses > 1) return false;
  for (let i = a.firstAt(from); i < a.mentions.length; i++) {
    const m = a.mentions[i] as Mention;
    if (m.from >= to) break;
    if (m.to <= to && (m.concept === 'if' || m.concept === 'once' || m.concept === 'then' || m.concept === 'ask') && !m.weak) return false;
  }
  return true;
}

/** How much speaks for the public review, and not for work or a mere number. */
export function senseOf(a: Analysis, draft: Draft, polarity: Polarity, inTalk: boolean): number {
  return ownSense(draft, polarity) + helpOf(a, draft, inTalk) + markSense(a, draft, inTalk) - workSense(a, draft, polarity);
}

const every = (items: readonly Item[], ...kinds: readonly Item['kind'][]): boolean => items.every((x) => kinds.includes(x.kind));

/** What its own words say. */
function ownSense({ items, strong }: Draft, polarity: Polarity): number {
  const qualified = polarity === 'good' || polarity === 'honest' || polarity === 'bad';
  return (strong ? 2 : 1) + (items.length > 1 ? 1 : 0) + (qualified ? 1 : 0);
}

/** What the words around it add. */
function helpOf(a: Analysis, draft: Draft, inTalk: boolean): number {
  const { agent, clause: c, from, fromYou, items, possessor, rated, sentence, strong, to, verb, verbMention } = draft;
  let help = 0;
  // School has fours and fives too: a mere mark needs more than something being done to it.
  const mark = !strong && every(items, 'top', 'low', 'number');
  const toSomebody = a.partyBetween('me', c.from, c.to) || a.partyBetween('you', c.from, c.to);
  if (verb !== 'none' && !rated && (!mark || inTalk || (verb !== 'change' && verb !== 'remove' && toSomebody))) help++;
  if (a.inSentence(sentence.index, 'place') || a.inSentence(sentence.index, 'other-site')) help++;
  if (rated && (a.partyBetween('me', rated.to, rated.to + 2) || (agent === 'me' && a.personAt('you', rated.to)))) help++;
  // "Review the deliverables": the verb has its own object.
  else if (rated?.weak && rated.to === to && a.nounAt(rated.to + 1) && !a.over('place', rated.to, rated.to + 2)) help -= 2;
  if (!rated && verb === 'give' && verbMention && a.partyBetween('me', verbMention.to, from)) help++;
  if (a.surface === 'reply' || a.surface === 'review') help++;
  if (fromYou) help++;
  // "Say nothing of the delay in your feedback".
  if (!strong && every(items, 'review') && a.strongOver('dictate', c.from, c.to)) help++;
  // "The mark was a slip": of its giver's finger.
  if (!strong && every(items, 'review') && a.strongOver('mistake', c.from, c.to)) help++;
  // "Your comment is a shame".
  if (!strong && every(items, 'review') && possessor === 'you' && a.strongOver('attack', c.from, c.to)) help++;
  if (possessor === 'you' && every(items, 'star')) help++;
  return help;
}

/** What speaks for and against a mark or a bare number. */
function markSense(a: Analysis, draft: Draft, inTalk: boolean): number {
  const { agent, clause: c, from, items, rated, sentence, strong, to, verb, verbMention } = draft;
  let sense = 0;
  if (!strong && every(items, 'low', 'top') && a.inClause(c.index, 'pity')?.weak === false) sense++;
  // "Hoping for a five": a wish makes a mark of it.
  if (!strong && every(items, 'top') && (a.inSentence(sentence.index, 'wish') || a.inSentence(sentence.index, 'ask'))) sense++;
  // "Anything under five, talk to me".
  if (
    !strong &&
    every(items, 'top', 'number') &&
    isBelow(a, from, to) &&
    (a.inSentence(sentence.index, 'contact') || (verb === 'give' && agent === 'you'))
  )
    sense++;
  // "Change the three to a five in the order number".
  const marks =
    items.some((x) => x.kind === 'top' || x.value === 1) &&
    every(items, 'top', 'low', 'number', 'implied') &&
    items.some((x) => x.kind !== 'implied');
  if (marks && !inTalk && verb === 'change' && belongsElsewhere(a, to, c)) sense -= 3;
  if (!every(items, 'number')) return sense;
  if (inTalk) sense++;
  // "Put a five.": the number ends what is asked for.
  const told = verbMention !== undefined && (a.hasPerson(verbMention) || !a.subjectBefore(verbMention));
  if ((to === c.to || a.tokens.kind[to] === PAUSE) && verb === 'give' && (agent === 'you' || agent === 'me') && told) sense++;
  const between = (party: 'me' | 'you'): boolean => verbMention !== undefined && a.partyBetween(party, verbMention.from - 2, to + 2);
  if (!a.nounAt(from) && !between('me') && !between('you') && !rated) sense--;
  return sense;
}

/** "Review = a free logo": whether an equals sign stands between two places. */
function equals(a: Analysis, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (a.tokens.kind[i] === SIGN && a.tokens.form[i] === EQUALS_SIGN) return true;
  return false;
}

/** "Five stars on the label": a rating with a thing of work a few words behind, and no "for" between. */
function drawn(a: Analysis, { clause: c, items, to }: Draft): boolean {
  if (!items.every((x) => x.kind === 'rating' || x.kind === 'star')) return false;
  const thing = a.between('work-object', to + 1, Math.min(to + 1 + DRAWN_REACH, c.to));
  if (thing?.weak !== false || a.pauseBetween(to, thing.from) || a.over('value', thing.from, thing.to)) return false;
  for (let i = a.firstAt(to); i < a.mentions.length; i++) {
    const m = a.mentions[i] as Mention;
    if (m.from >= thing.from) break;
    if (!BETWEEN_DRAWN.has(m.concept)) return false;
  }
  return true;
}

/** "A review from you on the draft": a preposition a few words behind the review, and the thing of work behind it. */
function aboutWork(a: Analysis, to: number, end: number): boolean {
  for (let i = to; i < Math.min(to + DRAWN_REACH + 1, end); i++) {
    if (a.tokens.kind[i] === PAUSE) return false;
    const preposition = a.over('out-of', i, i + 1);
    if (preposition && a.between('work-object', preposition.to, Math.min(preposition.to + DRAWN_REACH, end))?.weak === false) return true;
  }
  return false;
}

/** Whether words of which none is about asking, the parties or where reviews stand follow a mark in its clause. */
function belongsElsewhere(a: Analysis, to: number, c: Clause): boolean {
  if (c.to - to < 2) return false;
  for (let i = a.firstAt(to); i < c.last; i++) {
    const m = a.mentions[i] as Mention;
    // "In your address" owns something else.
    if (ABOUT_REVIEW.has(m.concept) && !(m.concept === 'you' && m.features & FEATURES.poss)) return false;
  }
  return true;
}

/** What speaks for work: a phrase that means it, or the thing that is worked on beside the word. */
function workSense(a: Analysis, draft: Draft, polarity: Polarity): number {
  const { clause: c, from, possessor, rated, sentence, strong, to } = draft;
  const phrase = a.over('work-sense', from, to);
  const onProfile = phrase?.weak && a.inSentence(sentence.index, 'place')?.weak === false;
  let sense = !phrase || onProfile ? 0 : phrase.weak ? 1 : 4;
  if (drawn(a, draft)) sense += 3;
  if ((polarity !== 'plain' && polarity !== 'honest') || a.inSentence(sentence.index, 'place')) return sense;
  if (polarity === 'plain' && aboutWork(a, to, c.to)) sense += 3;
  const thing = a.between('work-object', from - 1, Math.min(to + 5, c.to));
  // "A free icon pack": what is given away is not what is reviewed.
  const object = thing && (a.over('value', thing.from, thing.to) || equals(a, to, thing.from)) ? undefined : thing;
  if (!object) return !strong && a.inClause(c.index, 'work-object')?.weak === false ? sense + 1 : sense;
  // "In exchange for a review", "until the review": the review is what the rest depends on.
  const hinge = (['for', 'in-return', 'once', 'until', 'unless', 'instead'] as const).some((k) => a.over(k, from - 3, from));
  if (hinge && (strong || possessor === 'you')) return sense;
  if (!strong || rated) return sense + 2;
  // A word that names the review beyond doubt yields only to what it is plainly about ("review the draft"), not to what comes after a comma.
  return object.weak || a.pauseBetween(to, object.from) ? sense : sense + 0.5;
}
