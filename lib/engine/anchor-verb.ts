import type { Analysis, Mention, Party } from './analysis.ts';
import type { Draft, Item, Verb } from './anchor.ts';
import { isNoun } from './anchor-items.ts';
import type { Clause } from './clauses.ts';
import { FEATURES } from './pack.ts';

const VERB_REACH = 9;

/** Whether a mark holds its verb of giving ("give me the maximum"). */
const givesMark = (item: Item, verb: Mention): boolean =>
  (item.kind === 'top' || item.kind === 'low') && verb.concept === 'give' && !verb.weak;

/** Whether a verb of giving or getting has a thing of value nearer than the review at `from`. */
function valued(a: Analysis, verb: Mention, from: number): boolean {
  const clause = a.clauses[verb.clause] as Clause;
  for (let i = clause.first; i < clause.last; i++) {
    const m = a.mentions[i] as Mention;
    if (m.concept === 'value' && m.from >= verb.from && m.from - verb.to <= 4 && (from < verb.from || m.from < from)) return true;
  }
  return false;
}

/** What is done to the review, and by whom: the nearest act on it in its clause. */
export function findVerb(
  a: Analysis,
  items: readonly Item[],
  c: Clause,
  from: number,
  to: number,
): Pick<Draft, 'verb' | 'verbMention' | 'rated' | 'agent'> {
  let verbMention: Mention | undefined;
  let verb: Verb = 'none';
  let nearest = VERB_REACH + 1;
  for (let k = c.first; k < c.last; k++) {
    const m = a.mentions[k] as Mention;
    if (m.concept !== 'give' && m.concept !== 'receive' && m.concept !== 'change' && m.concept !== 'remove') continue;
    if (items.some((x) => x.kind !== 'implied' && m.from >= x.from && m.to <= x.to && !givesMark(x, m))) continue;
    // "Give me my money back or the site will hear of it": what is demanded is not the review.
    if (m.to <= from && a.between('otherwise', m.to, from)) continue;
    // "For a rating you'll receive a bonus": what is received is something else.
    if (m.concept === 'receive' && m.from >= to && (a.partyBetween('you', to, m.from) || a.partyBetween('me', to, m.from))) continue;
    // "The review to send the link": what comes behind a word of purpose is done with something else.
    if (m.from >= to && m.features & FEATURES.inf && a.over('for', m.from - 1, m.from)) continue;
    // "Your feedback helps us improve": what the writer does is not done to the review.
    const doer = m.from >= to && a.partyBetween('me', m.from - 1, m.from) && !a.between('out-of', m.from - 2, m.from - 1);
    if ((m.concept === 'change' || m.concept === 'remove') && doer) continue;
    // "Get a discount for a review": what is got is the discount.
    if ((m.concept === 'receive' || m.concept === 'give') && valued(a, m, from)) continue;
    const distance = m.to <= from ? from - m.to : m.from >= to ? m.from - to + 2 : 0;
    // What is done to a review outranks the verb of leaving one ("change the review you left").
    const rank = m.concept === 'change' || m.concept === 'remove' ? distance - (m.weak ? 0 : 4) : distance + (m.weak ? 1 : 0);
    if (distance <= VERB_REACH && rank < nearest) {
      nearest = rank;
      verbMention = m;
      verb = m.concept;
    }
  }
  const rated = items.find((x) => x.kind === 'rate' && x.mention && !isNoun(a, x.mention));
  if (rated?.mention && (verb === 'none' || verb === 'receive' || nearest > 1)) {
    verbMention = rated.mention;
    verb = 'give';
  }
  // Nobody is told to receive: without a subject of its own such a verb says nothing of who does what.
  // In a question it is the reader who would get it ("want a good review?").
  const subjectless =
    a.sentences[c.sentence]?.question !== true &&
    verb === 'receive' &&
    verbMention !== undefined &&
    !(a.hasSubject(verbMention) && (a.isDoer('me', verbMention) || a.isDoer('you', verbMention)));
  const agent = verbMention && !subjectless ? a.agentOf(verbMention) : undefined;
  return { verb, verbMention, rated, agent };
}

/** Who gives the review, by the verb, the owner, and who stands behind it. */
export function giverOf(a: Analysis, draft: Omit<Draft, 'giver'>): Party | undefined {
  const { agent, clause, from, fromYou, possessor, to, verb, verbMention } = draft;
  let giver: Party | undefined = agent;
  if (fromYou) giver = 'you';
  else if (fromMe(a, from, to)) giver = 'me';
  else if (verb === 'receive') giver = agent === 'me' ? 'you' : agent === 'you' ? 'me' : agent;
  // An ending alone ("feedback shows up") names nobody.
  if (giver === 'they' && verbMention && !a.partyBetween('they', clause.from, verbMention.from)) giver = undefined;
  // "I'd like that review off my profile": a phrase that is no verb says nothing of who does it.
  if (
    giver === 'me' &&
    (verb === 'change' || verb === 'remove') &&
    verbMention &&
    !a.isVerb(verbMention) &&
    draft.strong &&
    !draft.items.some((x) => x.kind === 'implied')
  )
    giver = 'you';
  // Whoever is sent to take it down, the review is the reader's.
  if (possessor === 'you') giver = verb === 'change' || verb === 'remove' ? 'you' : (giver ?? 'you');
  if (possessor === 'me') {
    // "My review" in what a client writes is the one that the client gives.
    const mine = a.surface === 'incoming' || a.surface === 'review' || clause.link === 'otherwise' || a.partyBetween('you', to, to + 3);
    if (mine) giver ??= 'me';
    // "My review of you is online": whatever the verb, it is the owner's.
    if ((verbMention === undefined || verbMention.from > to) && a.personAt('you', to + 1)) giver = 'me';
  }
  if (possessor === 'they') giver ??= 'they';
  if (giver === undefined && a.partyBetween('me', to, Math.min(to + 3, clause.to))) giver = 'you';
  // "You me a review, I you a review".
  if (giver === undefined && verb === 'none') giver = a.subjectTowards(clause.index, from);
  // "I wrote the review for you": the writer's words, the reader's review.
  const ghost = giver === 'me' && possessor !== 'me' && a.surface !== 'incoming' && dictated(a, from, to, verbMention);
  if (ghost && !(verbMention && a.negated(verbMention.from, clause.index))) giver = 'you';
  return giver;
}

/** Whether "from me" stands right behind a review, and no "from you" in it. */
function fromMe(a: Analysis, from: number, to: number): boolean {
  const preposition = a.over('from', to - 1, to + 1);
  return preposition !== undefined && a.personAt('me', preposition.to) && !a.partyBetween('you', from, to);
}

/** Whether words for the review are dictated where its verb and its name stand. */
export function dictated(a: Analysis, from: number, to: number, verb: Mention | undefined): boolean {
  return a.over('dictate', verb ? Math.min(verb.from, from) : from, verb ? Math.max(verb.to, to) : to)?.weak === false;
}
