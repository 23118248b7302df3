import type { Analysis, Mention, Party } from './analysis.ts';
import type { Anchor, Flag } from './anchor.ts';
import type { Clause } from './clauses.ts';
import type { Concept } from './concepts.ts';
import type { FrameName } from './frame-names.ts';
import { FEATURES } from './pack.ts';
import { EQUALS_SIGN, NUM, PAUSE, QUOTED, SIGN, WORD } from './tokens.ts';

/** A meaning in its place: who does it, and what is true of it there. */
export interface Frame {
  readonly name: FrameName;
  readonly from: number;
  readonly to: number;
  readonly clause: number;
  readonly sentence: number;
  readonly weak: boolean;
  readonly agent: Party | undefined;
  readonly link: Concept | undefined;
  readonly flags: ReadonlySet<Flag>;
  readonly language: number;
}

const PLAIN: readonly Concept[] = [
  'contact',
  'pay-back',
  'harm',
  'tit-for-tat',
  'withhold',
  'pity',
  'beg',
  'duty',
  'nag',
  'deadline',
  'dictate',
  'insider',
  'sham',
  'swap',
  'reciprocal',
  'demand',
  'attack',
  'challenge',
  'insult',
  'abuse',
  'choice',
  'mistake',
  'support',
  'only',
  'first',
  'instead',
  'before',
  'otherwise',
  'in-return',
  'other-site',
  'cancel',
  'either',
  'place',
  'then',
  'work',
  'value',
  'everyone',
  'ask',
  'wish',
  'satisfied',
  'dissatisfied',
  'until',
  'unless',
  'for',
  'thanks',
  'if',
  'once',
  'deny',
];
const IS_PLAIN: ReadonlySet<string> = new Set(PLAIN);

/** A clause with so few words besides a mention says nothing else. */
const BARE = 2;
/** The thing that is called a name as the subject of its clause stands at most so many words before it. */
const SUBJECT_REACH = 5;
/** The thing that is called a name stands right beside it. */
const BESIDE = 1;

const BOUND: ReadonlySet<Concept> = new Set(['if', 'once', 'until', 'unless', 'otherwise']);

/** "You me 5, I you 5": whether digits stand among the words of a mention. */
const holdsNumber = (a: Analysis, m: Mention): boolean => a.tokens.kind.subarray(m.from, m.to).includes(NUM);

/** Concepts of words that name a review or rating. */
const NAMES_REVIEW: readonly Concept[] = ['review', 'rate', 'star', 'top-score', 'low-score', 'implied'];

/** Whether the sentence of a mention names a review or rating. */
const namesReview = (a: Analysis, m: Mention): boolean => NAMES_REVIEW.some((concept) => a.inSentence(m.sentence, concept) !== undefined);

/** What a negator before it denies, so that it denies nothing behind it. */
const OWN_NEGATOR: ReadonlySet<Concept> = new Set(['change', 'remove', 'give', 'rate', 'review', 'star', 'top-score']);
/** What announces something by a verb of its own. */
const SECOND_VERBS: ReadonlySet<Concept> = new Set(['harm', 'withhold', 'release', 'contact']);

/** "Don't change it you'll regret it": the last negator before `m` belongs to another verb that stands between. */
function otherVerbBefore(a: Analysis, m: Mention, clause: Clause): boolean {
  let verb = false;
  for (let i = clause.first; i < clause.last; i++) {
    const other = a.mentions[i] as Mention;
    if (other.from >= m.from) break;
    if (other.concept === 'not') verb = false;
    else if (other.to <= m.from && OWN_NEGATOR.has(other.concept)) verb = true;
  }
  return verb;
}

/** Whether a thing of work is what an insult names: right behind it, before it by a preposition, or beside it where no reader is spoken to. */
function aimedAtThing(a: Analysis, m: Mention, clause: Clause): boolean {
  if (a.between('work-object', m.to, m.to + 1) ?? a.between('work', m.to, m.to + 1)) return true;
  const preposition = a.over('from', m.from - 1, m.from);
  if (preposition && a.over('work-object', preposition.from - 1, preposition.from)) return true;
  if (a.partyBetween('you', clause.from, clause.to)) return false;
  // "This update is a real idiot".
  const subject = a.strongOver('work-object', Math.max(clause.from, m.from - SUBJECT_REACH), m.from);
  return subject !== undefined || (['work-object', 'work'] as const).some((concept) => a.over(concept, m.from - BESIDE, m.to + BESIDE));
}

function flagsOf(a: Analysis, m: Mention): Set<Flag> {
  const flags = new Set<Flag>();
  const clause = a.clauses[m.clause] as Clause;
  const sentence = a.sentences[m.sentence];
  if (sentence?.question) flags.add('question');
  if (clause.link && BOUND.has(clause.link)) flags.add('conditional');
  // "Should time allow, then": a courtesy is the condition.
  const next = a.clauses[m.clause + 1];
  if (m.concept === 'choice' && next?.sentence === m.sentence && next.link === 'then') flags.add('conditional');
  if (a.negated(m.from, m.clause) && !(SECOND_VERBS.has(m.concept) && otherVerbBefore(a, m, clause))) flags.add('negated');
  if (a.quoted(m.from, 1)) flags.add('quoted');
  // "What a moron I am": said of oneself.
  if (a.partyBetween('me', clause.from, clause.to) && !a.partyBetween('you', clause.from, clause.to)) flags.add('mine');
  if (clause.to - clause.from <= m.to - m.from + BARE) flags.add('bare');
  // "That idiot of a script": said of a thing.
  // "Bought reviews I do not touch".
  if (m.concept === 'sham' && a.negatedBehind(m)) flags.add('negated');
  const trade = m.concept === 'swap' || m.concept === 'sham';
  if (trade && (namesReview(a, m) || holdsNumber(a, m))) flags.add('named');
  // "You wrote that …" tells what was written; nothing is dictated.
  if (m.concept === 'dictate' && a.strongOver('reported', m.from, m.to)) flags.add('reported');
  if (m.concept === 'insult' && aimedAtThing(a, m, clause)) flags.add('third');
  if (
    m.features & (FEATURES.past | FEATURES.part) &&
    !(m.features & (FEATURES.inf | FEATURES.imp | FEATURES.cond)) &&
    !a.subjunctive(m.clause) &&
    clause.link !== 'until' &&
    clause.link !== 'before'
  )
    flags.add('past');
  // "Thanks for telling me of the error" is about the work, unless the review is named.
  const slip = m.concept === 'mistake' && (!m.weak || namesReview(a, m));
  for (let k = sentence?.firstClause ?? 0; k <= m.clause; k++) {
    const c = a.clauses[k] as Clause;
    for (let i = c.first; i < c.last; i++) {
      const other = a.mentions[i] as Mention;
      if (other.concept === 'deny' && k === m.clause && !other.weak) flags.add('denied');
      // "You wrote that …" may read as a review that is given.
      const told = other.concept === 'reported' || (other.concept === 'given' && m.concept === 'mistake');
      if (told && other.from < m.from && (!other.weak || (m.concept === 'mistake' ? slip : k === m.clause))) flags.add('reported');
      if (other.concept === 'meta' && k === m.clause && !other.weak) flags.add('meta');
      if (other.concept === 'third-party' && k === m.clause) flags.add('third');
    }
  }
  if (m.concept === 'mistake' && (a.toldByReader(m) || (namesReview(a, m) && a.thankedFor(m)))) flags.add('reported');
  if (flags.has('reported') && a.accepted(m.sentence, m.to)) flags.delete('reported');
  return flags;
}

function frame(name: FrameName, a: Analysis, m: Mention, agent: Party | undefined, weak: boolean, from = m.from, to = m.to): Frame {
  return {
    name,
    from,
    to,
    clause: m.clause,
    sentence: m.sentence,
    weak,
    agent,
    link: (a.clauses[m.clause] as Clause).link,
    flags: flagsOf(a, m),
    language: m.language,
  };
}

/** The nearest mention of one of the concepts in the clause of `m`, or undefined; `except` marks tokens that do not count. */
function nearest(a: Analysis, m: Mention, concepts: readonly Concept[], reach: number, except?: Uint8Array): Mention | undefined {
  const clause = a.clauses[m.clause] as Clause;
  let best: Mention | undefined;
  let distance = reach + 1;
  for (let i = clause.first; i < clause.last; i++) {
    const other = a.mentions[i] as Mention;
    if (!concepts.includes(other.concept) || except?.[other.from]) continue;
    if (
      other.from < m.to &&
      other.to > m.from &&
      (other.concept === m.concept || (other.from >= m.from && other.to <= m.to && m.to - m.from > 1 && m.concept === 'value'))
    )
      continue;
    const d = other.to <= m.from ? m.from - other.to : other.from >= m.to ? other.from - m.to + 1 : 0;
    if (d < distance) {
      distance = d;
      best = other;
    }
  }
  return best;
}

/** Builds the frames of a text that rules can name. */
export function buildFrames(a: Analysis, anchors: readonly Anchor[]): Frame[] {
  const frames: Frame[] = [];
  const anchored = new Uint8Array(a.tokens.count);
  for (const x of anchors) anchored.fill(1, x.from, x.to);
  /** Verbs of reviewing hand over no value. */
  const reviewing = new Uint8Array(a.tokens.count);
  for (const { verb, verbMention } of anchors) if (verb === 'give' && verbMention) reviewing.fill(1, verbMention.from, verbMention.to);
  const anchoredClauses = new Set(anchors.map((x) => x.clause));
  const inAnchor = (m: Mention): boolean => anchored.subarray(m.from, m.to).includes(1);
  for (const m of a.mentions) {
    if (IS_PLAIN.has(m.concept)) frames.push(frame(m.concept, a, m, m.features ? a.agentOf(m) : undefined, m.weak));
    if (m.concept === 'value') value(a, m, reviewing, frames);
    if ((m.concept === 'give' || m.concept === 'contact' || m.concept === 'dictate') && quotes(a, m))
      frames.push({ ...frame('dictate', a, m, a.agentOf(m), false), to: m.to + 1 });
    if (m.concept === 'release' || m.concept === 'offer') released(a, m, frames);
    if (m.concept === 'withhold') frames.push(frame('kept', a, m, a.agentOf(m), m.weak));
    if ((m.concept === 'satisfied' || m.concept === 'dissatisfied') && !inAnchor(m)) content(a, m, frames);
    if ((m.concept === 'good' || m.concept === 'bad') && !inAnchor(m)) quality(a, m, anchoredClauses, frames);
  }
  for (let i = 0; i < a.tokens.count; i++) {
    if (a.tokens.kind[i] !== SIGN || a.tokens.form[i] !== EQUALS_SIGN) continue;
    const clause = a.clauseOf[i] as number;
    const c = a.clauses[clause];
    // At the head of a line it is an ornament.
    if (!c || i === a.sentences[c.sentence]?.from) continue;
    frames.push({
      name: 'in-return',
      from: i,
      to: i + 1,
      clause,
      sentence: c.sentence,
      weak: false,
      agent: undefined,
      link: c.link,
      flags: new Set(),
      language: 0,
    });
  }
  return frames.sort((x, y) => x.from - y.from);
}

/** Whether a verb of writing is followed by words in quotation marks. */
function quotes(a: Analysis, m: Mention): boolean {
  // "I wrote: …" reports.
  if (m.features & FEATURES.past && !(m.features & FEATURES.inf)) return false;
  let i = m.to;
  if (a.tokens.kind[i] === PAUSE) i++;
  return a.tokens.kind[i] === QUOTED && a.tokens.kind[i + 1] === WORD && (a.tokens.kind[i + 2] === WORD || a.tokens.kind[i + 2] === PAUSE);
}

/** Value handed over: by the writer (`offered`), wanted from the reader (`claimed`), or a weak word for it with no verb of giving (`hinted`). */
function value(a: Analysis, m: Mention, reviewing: Uint8Array, frames: Frame[]): void {
  const verb = nearest(a, m, ['offer', 'pay-back', 'receive', 'release'], 8, reviewing);
  const doer = verb ? a.agentOf(verb) : m.features && m.to - m.from === 1 ? a.agentOf(m) : undefined;
  // An ending alone ("a voucher comes") names nobody.
  const agent = doer === 'they' && verb && !a.partyBetween('they', (a.clauses[m.clause] as Clause).from, verb.from) ? undefined : doer;
  if (!verb && onWriter(a, m)) {
    frames.push(frame('offered', a, m, 'me', m.weak));
    return;
  }
  if (m.weak && !verb) {
    frames.push(frame('hinted', a, m, undefined, false));
    return;
  }
  const from = verb ? Math.min(verb.from, m.from) : m.from;
  const to = verb ? Math.max(verb.to, m.to) : m.to;
  const past = verb
    ? (verb.features & (FEATURES.past | FEATURES.part)) !== 0 && (verb.features & (FEATURES.inf | FEATURES.imp | FEATURES.cond)) === 0
    : false;
  const giver: Party | undefined = verb?.concept === 'receive' ? (agent === 'you' ? 'me' : agent === 'me' ? 'you' : agent) : agent;
  const name: FrameName = giver === 'you' ? 'claimed' : 'offered';
  const made = frame(name, a, m, giver, m.weak, from, to);
  const thanks = a.inClause(m.clause, 'thanks');
  if (past || (thanks && thanks.from < from)) (made.flags as Set<Flag>).add('past');
  // "A discount for it I cannot give": word order is free, so a negator on either side counts.
  if (agent === undefined || giver === 'me' ? a.negatedNear(m.clause, from, to) : verb && a.negated(verb.from, verb.clause))
    (made.flags as Set<Flag>).add('negated');
  frames.push(made);
}

/** "From me a discount": value without a verb, and the writer behind a preposition in its clause. */
function onWriter(a: Analysis, m: Mention): boolean {
  const clause = a.clauses[m.clause] as Clause;
  for (let i = clause.first; i < clause.last; i++) {
    const x = a.mentions[i] as Mention;
    if (x.concept === 'from' && a.personAt('me', x.to) && !a.over('review', x.from - 2, x.to + 2)) return true;
  }
  return false;
}

/** Work handed over or done. */
function released(a: Analysis, m: Mention, frames: Frame[]): void {
  const work = nearest(a, m, ['work'], 6);
  if (m.concept === 'offer' && !work) return;
  if (m.weak && !work) return;
  // "The files you ordered unlock": the reader does what stands between, not this.
  const relative = work !== undefined && work.to < m.from - 1 && a.partyBetween('you', work.to, work.to + 1) && !a.hasPerson(m);
  const agent = relative ? undefined : a.agentOf(m);
  const from = work ? Math.min(work.from, m.from) : m.from;
  const to = work ? Math.max(work.to, m.to) : m.to;
  frames.push(frame('released', a, m, agent, work === undefined, from, to));
}

/** "If not, all is well": contentment is said of the other branch, in few words, and is no condition. */
function reassures(a: Analysis, m: Mention): boolean {
  const clause = a.clauses[m.clause] as Clause;
  const before = a.clauses[m.clause - 1];
  const other = (c: Clause | undefined): boolean => c?.sentence === m.sentence && c.link === 'otherwise';
  if (clause.to > m.to + BARE) return false;
  return other(clause) || (clause.link === undefined && other(before));
}

/** The reader's contentment, whichever way it is said: "happy" and "not unhappy". */
function content(a: Analysis, m: Mention, frames: Frame[]): void {
  if (m.concept === 'satisfied' && reassures(a, m)) return;
  // "Not happy" as one phrase of discontent: the "happy" in it is a part of it, and the other way round.
  const opposite = m.concept === 'satisfied' ? 'dissatisfied' : 'satisfied';
  const { first, last } = a.clauses[m.clause] as Clause;
  for (let i = first; i < last; i++) {
    const x = a.mentions[i] as Mention;
    if (x.concept === opposite && x.from <= m.from && x.to >= m.to && x.to - x.from > m.to - m.from) return;
  }
  // "Unless something disappointed you" is "if nothing did".
  const flipped = a.negated(m.from, m.clause, 3) !== ((a.clauses[m.clause] as Clause).link === 'unless');
  const happy = (m.concept === 'satisfied') !== flipped;
  const made = frame(happy ? 'happy' : 'unhappy', a, m, undefined, m.weak);
  (made.flags as Set<Flag>).delete('negated');
  // "All went well and the goods are there": a weak word for somebody else's affairs does not make the contentment theirs.
  if (a.inClause(m.clause, 'third-party')?.weak) (made.flags as Set<Flag>).delete('third');
  frames.push(made);
}

/** "If it's a good one": a condition on quality in a clause without a review of its own. */
function quality(a: Analysis, m: Mention, anchored: ReadonlySet<number>, frames: Frame[]): void {
  const link = (a.clauses[m.clause] as Clause).link;
  if (link !== 'if' && link !== 'unless') return;
  if (a.inClause(m.clause, 'satisfied') || a.inClause(m.clause, 'dissatisfied') || anchored.has(m.clause)) return;
  const happy = (m.concept === 'good') !== (a.negated(m.from, m.clause, 3) || link === 'unless');
  const made = frame(happy ? 'happy' : 'unhappy', a, m, undefined, true);
  (made.flags as Set<Flag>).delete('negated');
  frames.push(made);
}
