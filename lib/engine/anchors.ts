import type { Analysis, Mention, Party } from './analysis.ts';
import type { Clause, Sentence } from './clauses.ts';
import type { Concept } from './concepts.ts';
import { FEATURES } from './pack.ts';
import { MONEY_SIGN, NUM, PAUSE, PERCENT_SIGN, RATING, SIGN, WORD } from './tokens.ts';

export type Polarity = 'top' | 'middling' | 'low' | 'good' | 'bad' | 'honest' | 'plain';
export type Verb = 'give' | 'receive' | 'change' | 'remove' | 'none';

/** What is true of an anchor or frame where it stands. */
export type Flag =
  | 'asked'
  | 'wished'
  | 'given'
  | 'left'
  | 'negated'
  | 'denied'
  | 'reported'
  | 'meta'
  | 'third'
  | 'boast'
  | 'question'
  | 'conditional'
  | 'past'
  | 'firm'
  | 'bare'
  | 'rating'
  | 'named'
  | 'imperative'
  | 'quoted'
  | 'mine'
  | 'yours';

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

interface Item {
  from: number;
  to: number;
  kind: 'review' | 'rate' | 'star' | 'rating' | 'top' | 'low' | 'implied' | 'number';
  weak: boolean;
  value: number;
  mention: Mention | undefined;
}

/** Words between the parts of one anchor ("rate us with five stars"). */
const SAME_ANCHOR = 3;
/** Words between a review and what qualifies it ("a review that is very good"). */
const QUALIFIER_BEFORE = 3;
const QUALIFIER_AFTER = 3;
const VERB_REACH = 9;

/** Sense that makes an anchor: one strong word, or a weak one with one piece of help. */
const ENOUGH = 2;

const CONDITIONAL: ReadonlySet<Concept> = new Set(['if', 'once', 'until', 'unless', 'before', 'otherwise']);

function collect(a: Analysis): Item[] {
  const items: Item[] = [];
  const { tokens } = a;
  for (const m of a.mentions) {
    const kind =
      m.concept === 'review'
        ? 'review'
        : m.concept === 'rate'
          ? 'rate'
          : m.concept === 'top-score'
            ? 'top'
            : m.concept === 'low-score'
              ? 'low'
              : m.concept === 'implied'
                ? 'implied'
                : undefined;
    // "A 10 % discount" is no mark.
    if (kind && m.weak && (kind === 'top' || kind === 'low') && a.over('value', m.from, m.to)) continue;
    if (kind) items.push({ from: m.from, to: m.to, kind, weak: m.weak, value: Number.NaN, mention: m });
    else if (m.concept === 'star') {
      const n = m.from - 1;
      const value = n >= 0 ? numberAt(a, n) : Number.NaN;
      if (value >= 1 && value <= 10)
        items.push({ from: n, to: m.to, kind: 'rating', weak: false, value: value / (value > 5 ? 10 : 5), mention: m });
      else items.push({ from: m.from, to: m.to, kind: 'star', weak: true, value: Number.NaN, mention: m });
    } else if (m.concept === 'out-of') {
      const value = m.from > 0 ? numberAt(a, m.from - 1) : Number.NaN;
      const scale = m.to < tokens.count ? numberAt(a, m.to) : Number.NaN;
      if ((scale === 5 || scale === 10 || scale === 100) && value <= scale) {
        items.push({ from: m.from - 1, to: m.to + 1, kind: 'rating', weak: false, value: value / scale, mention: undefined });
      }
    }
  }
  const taken = new Uint8Array(tokens.count);
  for (const x of items) taken.fill(1, x.from, x.to);
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.kind[i] === NUM || (tokens.kind[i] === WORD && !Number.isNaN(a.numberWord(i)))) bareNumber(a, i, items, taken);
    if (tokens.kind[i] !== RATING) continue;
    const value = (tokens.value[i] as number) / (tokens.scale[i] as number);
    // "3/5" may be a fraction or a step; "5/5" hardly is.
    // "10/10 screens are done" counts the work.
    const counts = a.between('work-object', i + 1, i + 2) ?? a.between('work', i + 1, i + 2);
    if (counts) continue;
    items.push({ from: i, to: i + 1, kind: 'rating', weak: value < 1, value, mention: undefined });
  }
  return items.sort((x, y) => x.from - y.from || y.to - x.to);
}

/** Concepts that may follow a number that is a mark ("a five from you"); any other word makes it a count ("five files"). */
const AFTER_MARK: ReadonlySet<Concept> = new Set([
  'place',
  'out-of',
  'if',
  'and',
  'but',
  'otherwise',
  'for',
  'in-return',
  'once',
  'ask',
  'you',
  'me',
  'then',
  'because',
  'instead',
]);

/** A preposition has not many letters ("five for me"). */
const SHORT_WORD = 4;

/** "Make it a 5", "give me five": a number from one to five (or ten) that counts nothing. Weak: it takes a verb and more to be a rating. */
function bareNumber(a: Analysis, i: number, items: Item[], taken: Uint8Array): void {
  const value = numberAt(a, i);
  if (a.between('out-of', i - 1, i)?.weak === false && a.between('out-of', i + 1, i + 2)) return;
  // "A good one" counts nothing either.
  if (value === 1 && a.tokens.kind[i] === WORD) return;
  const sign = a.tokens.kind[i + 1] === SIGN ? a.tokens.form[i + 1] : a.tokens.kind[i - 1] === SIGN ? a.tokens.form[i - 1] : 0;
  if (sign === PERCENT_SIGN || sign === MONEY_SIGN || a.over('value', i, i + 1)) return;
  if (!(value === 10 || (value >= 1 && value <= 5)) || taken[i]) return;
  if (a.over('work', i, i + 3) && !a.over('give', i - 4, i)) return;
  const next = a.tokens.kind[i + 1];
  if (next === WORD || next === NUM || next === RATING) {
    let allowed = false;
    for (let k = a.firstAt(i + 1); k < a.mentions.length && a.mentions[k]?.from === i + 1; k++)
      if (AFTER_MARK.has((a.mentions[k] as Mention).concept)) allowed = true;
    const short = (a.tokens.end[i + 1] as number) - (a.tokens.start[i + 1] as number) <= SHORT_WORD;
    if (!allowed && !(short && (a.partyBetween('me', i + 2, i + 3) || a.partyBetween('you', i + 2, i + 3)))) return;
  }
  items.push({ from: i, to: i + 1, kind: 'number', weak: true, value: value / (value === 10 ? 10 : 5), mention: undefined });
}

/** A number in digits or in words at a token, or NaN. */
function numberAt(a: Analysis, i: number): number {
  if (a.tokens.kind[i] === NUM) return a.tokens.value[i] as number;
  return a.numberWord(i);
}

function flagsOfPlace(a: Analysis, clause: number, sentence: number, from: number, to: number, flags: Set<Flag>): void {
  const c = a.clauses[clause] as Clause;
  const s = a.sentences[sentence] as Sentence;
  if (s.question) flags.add('question');
  for (let k = s.firstClause; k < s.lastClause; k++) {
    const other = a.clauses[k] as Clause;
    for (let i = other.first; i < other.last; i++) {
      const m = a.mentions[i] as Mention;
      const here = k === clause;
      const over = m.from < to && m.to > from;
      switch (m.concept) {
        case 'deny':
          if (here || (k === clause - 1 && c.link === undefined) || (k === clause - 1 && c.link === 'otherwise')) flags.add('denied');
          break;
        case 'reported':
          if (m.from < from && clause - k <= 2 && !m.weak) flags.add('reported');
          else if (here && m.from < from) flags.add('reported');
          break;
        case 'meta':
          if (here || !m.weak) flags.add('meta');
          break;
        case 'third-party':
          // "Rate us in the app store": the writer's own, whatever it is called.
          if (m.weak ? here && !a.inClause(clause, 'me') : true) flags.add('third');
          break;
        case 'boast':
          if (over || (here && !m.weak)) flags.add('boast');
          break;
        default:
      }
    }
  }
}

/** "… Can't agree to that.": a short sentence of denial takes back what stands before it. */
function takenBack(a: Analysis, sentence: number): boolean {
  const next = a.sentences[sentence + 1];
  return next !== undefined && next.to - next.from <= SHORT_CLAUSE && a.inSentence(sentence + 1, 'deny')?.weak === false;
}

function polarityOf(a: Analysis, from: number, to: number, clause: number, items: readonly Item[]): Polarity {
  let value = Number.NaN;
  for (const item of items) {
    if (item.kind === 'top') value = 1;
    else if (item.kind === 'low') value = 0.2;
    else if (!Number.isNaN(item.value)) value = item.value;
  }
  if (items.some((x) => x.kind === 'low' && items.some((y) => y !== x && y.from >= x.from && y.to <= x.to))) return 'low';
  // "Below five stars", "less than a ten".
  const below = a.over('bad', from - 1, to);
  if (below && !Number.isNaN(value) && below.to >= from && below.from <= from) return 'low';
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

/**
 * Whether a word that could be a verb of rating stands as a noun. After an article or an adjective it does; a form that names the review as
 * well ("review") is a verb only where one can stand: at the start of a clause, after its subject or an ask, or before "me".
 */
function isNoun(a: Analysis, verb: Mention): boolean {
  if (a.nounAt(verb.from)) return true;
  for (const c of ['good', 'bad', 'honest'] as const) {
    const adjective = a.over(c, verb.from - 1, verb.from);
    if (adjective && adjective.to === verb.from) return true;
  }
  if (!verb.weak || a.over('review', verb.from, verb.to) === undefined) return false;
  if (a.partyBetween('me', verb.to, verb.to + 1)) return false;
  if (a.over('give', verb.from - 4, verb.from)) return true;
  const clause = a.clauses[verb.clause] as Clause;
  if (verb.from === clause.from) return false;
  if (a.partyBetween('you', verb.from - 1, verb.from)) return false;
  const ask = a.over('ask', verb.from - 1, verb.from);
  return !(ask && ask.to === verb.from);
}

/** Whether a verb of giving or getting has a thing of value nearer than the review at `from`. */
function valued(a: Analysis, verb: Mention, from: number): boolean {
  const clause = a.clauses[verb.clause] as Clause;
  for (let i = clause.first; i < clause.last; i++) {
    const m = a.mentions[i] as Mention;
    if (m.concept === 'value' && m.from >= verb.from && m.from - verb.to <= 4 && (from < verb.from || m.from < from)) return true;
  }
  return false;
}

/** Builds every anchor of a text, in order. */
export function buildAnchors(a: Analysis): Anchor[] {
  const items = collect(a);
  const anchors: Anchor[] = [];
  /** Whether the message speaks of ratings at all: then a bare five is one more easily. */
  let thanked = false;
  const talked = items.some((x) => (x.kind === 'rating' || x.kind === 'review' || x.kind === 'rate') && !x.weak);
  let i = 0;
  while (i < items.length) {
    const group = [items[i] as Item];
    let to = (items[i] as Item).to;
    const clause = a.clauseOf[(items[i] as Item).from] as number;
    let j = i + 1;
    while (j < items.length) {
      const next = items[j] as Item;
      if (next.from - to > SAME_ANCHOR || a.clauseOf[next.from] !== clause) break;
      group.push(next);
      to = Math.max(to, next.to);
      j++;
    }
    i = j;
    // A star sign beside a rating in words adds nothing to it.
    if (group.some((x) => x.kind === 'rating' && x.mention) && group.some((x) => x.kind === 'rating' && !x.mention)) {
      const worded = group.filter((x) => x.kind !== 'rating' || x.mention);
      group.splice(0, group.length, ...worded);
    }
    // A bare number beside a rating that says itself ("full marks in all three") counts something else.
    if (group.some((x) => x.kind === 'top' || x.kind === 'low' || x.kind === 'rating' || x.kind === 'implied')) {
      const said = group.filter((x) => x.kind !== 'number');
      group.splice(0, group.length, ...said);
      to = Math.max(...said.map((x) => x.to));
    }
    const anchor = build(a, group, clause, to, talked);
    if (!anchor) continue;
    // "Thank you for the review! … your kind words": the same review, still given.
    if (anchor.verb === 'none' && anchor.flags.has('yours') && thanked) (anchor.flags as Set<Flag>).add('given');
    if (anchor.flags.has('given') && anchor.giver !== 'me') thanked = true;
    anchors.push(anchor);
  }
  referBack(a, anchors);
  return anchors;
}

/** A clause that only says "please change it" has not many words. */
const SHORT_CLAUSE = 9;

/** The anchors of a sentence and the one before it that stand before a token. */
function lately(anchors: readonly Anchor[], token: number, sentence: number): Anchor[] {
  let low = 0;
  let high = anchors.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((anchors[middle] as Anchor).sentence < sentence - 1) low = middle + 1;
    else high = middle;
  }
  const found: Anchor[] = [];
  for (let i = low; i < anchors.length && (anchors[i] as Anchor).from < token; i++) found.push(anchors[i] as Anchor);
  return found;
}

/** "I saw your two stars. Could you change it?": an ask to change or remove, with nothing named, after a review that is there. */
function referBack(a: Analysis, anchors: Anchor[]): void {
  const referred: Anchor[] = [];
  const used = new Set(anchors.map((x) => x.verbMention));
  const anchored = new Set(anchors.map((x) => x.clause));
  for (const m of a.mentions) {
    if ((m.concept !== 'change' && m.concept !== 'remove') || m.weak || used.has(m) || anchored.has(m.clause)) continue;
    const clause = a.clauses[m.clause] as Clause;
    if (clause.to - clause.from > SHORT_CLAUSE || clause.concepts.has('work-object') || clause.concepts.has('work')) continue;
    const asked =
      (a.inClause(m.clause, 'ask') ?? a.inClause(m.clause, 'wish'))?.weak === false ||
      (a.agentOf(m) === 'you' &&
        ((!a.subjectBefore(m) && (m.features & FEATURES.imp) !== 0) || a.sentences[m.sentence]?.question === true));
    if (!asked || a.negated(m.from, m.clause) || m.features & (FEATURES.past | FEATURES.part)) continue;
    const before = lately(anchors, m.from, m.sentence).findLast(
      (x) => x.from < m.from && m.sentence - x.sentence <= 1 && (x.flags.has('given') || x.flags.has('yours') || x.polarity === 'low'),
    );
    if (!before || before.giver === 'me') continue;
    referred.push({
      ...before,
      from: m.from,
      to: m.to,
      clause: m.clause,
      sentence: m.sentence,
      verb: m.concept,
      verbMention: m,
      link: clause.link,
      giver: 'you',
      flags: new Set<Flag>(['asked', 'named']),
    });
  }
  if (referred.length === 0) return;
  anchors.push(...referred);
  anchors.sort((x, y) => x.from - y.from);
}

function build(a: Analysis, found: readonly Item[], clause: number, end: number, inTalk: boolean): Anchor | undefined {
  let to = end;
  // "Rate" with an article is a price, unless the same word names the review.
  let items = found.filter(
    (x) => !(x.kind === 'rate' && x.mention && isNoun(a, x.mention) && a.over('review', x.from, x.to) === undefined),
  );
  // "10/10 on the rating page": the rating stands, the page is just a page.
  const said = items.filter((x) => (x.kind === 'rating' || x.kind === 'top') && !a.over('work-sense', x.from, x.to));
  const onWork = a.between('work-object', to, to + 4)?.weak === false;
  if (said.length > 0 && said.length < items.length && !onWork && a.over('work-sense', (items[0] as Item).from, to)) {
    items = said;
    to = Math.max(...said.map((x) => x.to));
  }
  const c = a.clauses[clause] as Clause;
  if (!c || items.length === 0) return undefined;
  const from = (items[0] as Item).from;
  const s = a.sentences[c.sentence] as Sentence;
  const flags = new Set<Flag>();

  // The verb: the nearest act on the review in its clause.
  let verbMention: Mention | undefined;
  let verb: Verb = 'none';
  let nearest = VERB_REACH + 1;
  for (let k = c.first; k < c.last; k++) {
    const m = a.mentions[k] as Mention;
    if (m.concept !== 'give' && m.concept !== 'receive' && m.concept !== 'change' && m.concept !== 'remove') continue;
    if (items.some((x) => x.kind !== 'implied' && m.from >= x.from && m.to <= x.to)) continue;
    // "For a rating you'll receive a bonus": what is received is something else.
    if (m.concept === 'receive' && m.from >= to && (a.partyBetween('you', to, m.from) || a.partyBetween('me', to, m.from))) continue;
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
  const subjectless = verb === 'receive' && verbMention !== undefined && !a.hasSubject(verbMention);
  const agent = verbMention && !subjectless ? a.agentOf(verbMention) : undefined;
  const possessor = a.possessorBefore(from);
  let giver: Party | undefined;
  const fromYou = a.over('from', to, to + 2) !== undefined && a.partyBetween('you', to, to + 3);
  if (fromYou) giver = 'you';
  else if (verb === 'receive') giver = agent === 'me' ? 'you' : agent === 'you' ? 'me' : agent;
  else giver = agent;
  // An ending alone ("feedback shows up") names nobody.
  if (giver === 'they' && verbMention && !a.partyBetween('they', (a.clauses[clause] as Clause).from, verbMention.from)) giver = undefined;
  if (possessor === 'you') {
    flags.add('yours');
    // Whoever is sent to take it down, the review is the reader's.
    if (verb === 'change' || verb === 'remove') giver = 'you';
    giver ??= 'you';
  }
  if (possessor === 'me') {
    flags.add('mine');
    // "My review" in what a client writes is the one that the client gives.
    if (a.surface === 'incoming' || a.surface === 'review' || c.link === 'otherwise' || a.partyBetween('you', to, to + 3)) giver ??= 'me';
  }
  if (possessor === 'they') giver ??= 'they';
  if (giver === undefined) {
    if (a.partyBetween('me', to, Math.min(to + 3, c.to))) giver = 'you';
  }

  if (verb === 'give' && verbMention && verbMention.to < from && a.partyBetween('they', verbMention.to, verbMention.to + 1))
    flags.add('third');
  if (a.quoted(from)) flags.add('quoted');
  flagsOfPlace(a, clause, c.sentence, from, to, flags);
  if (takenBack(a, c.sentence)) flags.add('denied');
  if (c.link && CONDITIONAL.has(c.link)) flags.add('conditional');

  // Sense.
  let sense = 0;
  let strong = false;
  for (const item of items) {
    if (!item.weak) strong = true;
    sense = Math.max(sense, item.weak ? 1 : 2);
  }
  if (items.length > 1) sense++;
  const polarity = polarityOf(a, from, to, clause, items);
  if (polarity === 'good' || polarity === 'honest' || polarity === 'bad') sense++;
  if (!strong && items.every((x) => x.kind === 'low' || x.kind === 'top') && a.inClause(clause, 'pity')?.weak === false) sense++;
  // School has fours and fives too: a mere mark needs more than something being done to it.
  const mark = !strong && items.every((x) => x.kind === 'top' || x.kind === 'low' || x.kind === 'number');
  const toSomebody = a.partyBetween('me', c.from, c.to) || a.partyBetween('you', c.from, c.to);
  if (verb !== 'none' && !rated && (!mark || inTalk || (verb !== 'change' && verb !== 'remove' && toSomebody))) sense++;
  if (a.inSentence(c.sentence, 'place') || a.inSentence(c.sentence, 'other-site')) sense++;
  if (rated && a.partyBetween('me', rated.to, rated.to + 2)) sense++;
  // "Review the deliverables": the verb has its own object.
  else if (rated?.weak && rated.to === to && a.nounAt(rated.to + 1) && !a.over('place', rated.to, rated.to + 2)) sense -= 2;
  if (!rated && verb === 'give' && verbMention && a.partyBetween('me', verbMention.to, from)) sense++;
  if (a.surface === 'reply' || a.surface === 'review') sense++;
  if (fromYou) sense++;
  if (possessor === 'you' && items.every((x) => x.kind === 'star')) sense++;
  // "Hoping for a five": a wish makes a mark of it.
  if (!strong && items.every((x) => x.kind === 'top') && (a.inSentence(c.sentence, 'wish') || a.inSentence(c.sentence, 'ask'))) sense++;
  const work = a.over('work-sense', from, to);
  if (work) sense -= work.weak ? 1 : 4;
  if (inTalk && items.every((x) => x.kind === 'number')) sense++;
  // "Put a five.": the number ends what is asked for.
  const closing =
    (to === c.to || a.tokens.kind[to] === PAUSE) &&
    verb === 'give' &&
    (agent === 'you' || agent === 'me') &&
    verbMention !== undefined &&
    (a.hasPerson(verbMention) || !a.subjectBefore(verbMention));
  if (closing && items.every((x) => x.kind === 'number')) sense++;
  if (
    items.every((x) => x.kind === 'number') &&
    !a.nounAt(from) &&
    !(verbMention && (a.partyBetween('me', verbMention.from - 2, to + 2) || a.partyBetween('you', verbMention.from - 2, to + 2))) &&
    !rated
  )
    sense--;
  const coloured = polarity !== 'plain' && polarity !== 'honest';
  const placed = a.inSentence(c.sentence, 'place') !== undefined;
  if (polarity === 'plain' && !placed && a.over('out-of', to, to + 1) && a.between('work-object', to, to + 5)?.weak === false) sense -= 3;
  if (!coloured && !placed) {
    const object = a.between('work-object', from - 1, Math.min(to + 5, c.to));
    // A word that names the review beyond doubt yields only to what it is plainly about ("review the draft"), not to what comes after a comma.
    // "In exchange for a review", "until the review": the review is what the rest depends on.
    const hinge = (['for', 'in-return', 'once', 'until', 'unless', 'instead'] as const).some((k) => a.over(k, from - 3, from));
    if (object)
      sense -=
        hinge && (strong || possessor === 'you') ? 0 : !strong || rated ? 2 : object.weak || a.pauseBetween(to, object.from) ? 0 : 0.5;
    else if (!strong && a.inClause(clause, 'work-object')?.weak === false) sense -= 1;
  }
  if (sense < ENOUGH) return undefined;
  if (sense >= ENOUGH + 1) flags.add('firm');
  if (items.some((x) => x.kind === 'rating' || x.kind === 'top' || x.kind === 'low')) flags.add('rating');
  if (items.some((x) => x.kind === 'review' || x.kind === 'rate' || x.kind === 'rating')) flags.add('named');

  // Status.
  const f = verbMention?.features ?? 0;
  // "I'd be grateful if you revisited": the past of courtesy.
  const courteous =
    verbMention !== undefined &&
    (['ask', 'wish'] as const).some((k) => {
      const hit = a.inClause(clause, k);
      return hit !== undefined && !hit.weak && hit.to <= verbMention.from;
    });
  const pastForm =
    (f & (FEATURES.past | FEATURES.part)) !== 0 && (f & (FEATURES.inf | FEATURES.imp)) === 0 && !courteous && !a.subjunctive(clause);
  if (verbMention && a.negated(verbMention.from, clause)) flags.add('negated');
  else if (!verbMention && (a.negated(from, clause, 3) || a.negatedNear(clause, from, to - 2))) flags.add('negated');
  // "I'd be glad, if you left a review": the condition is the ask itself.
  const before = a.clauses[clause - 1];
  const politely =
    c.link === 'if' &&
    before?.sentence === c.sentence &&
    (verb === 'give' || verb === 'change' || verb === 'remove') &&
    agent === 'you' &&
    (a.inClause(clause - 1, 'ask') ?? a.inClause(clause - 1, 'wish'))?.weak === false;
  if (politely) flags.delete('conditional');
  const open = flags.has('conditional');
  const near = (concept: Concept): boolean => {
    for (let k = Math.max(s.firstClause, clause - 1); k <= Math.min(s.lastClause - 1, clause + 1); k++) {
      const other = a.clauses[k] as Clause;
      if (k !== clause && open && !(other.link === undefined || other.link === 'then')) continue;
      const hit = a.inClause(k, concept);
      if (hit && !(hit.weak && k !== clause)) return true;
    }
    return false;
  };
  if (pastForm && !flags.has('negated')) flags.add('past');
  const done = verb === 'change' || verb === 'remove';
  if (done && !(verbMention && a.subjectBefore(verbMention))) flags.delete('past');
  if (pastForm && !done && !open && !flags.has('negated') && !flags.has('question')) {
    if (verb === 'receive' && near('wish')) flags.delete('past');
    else if (verb === 'receive' ? giver !== 'me' : giver === 'you' || giver === 'they') flags.add('given');
    if (verb === 'give' && agent === 'me') flags.add('left');
  }
  const given = a.strongOver('given', from - 4, to + 1) ?? a.inClause(clause, 'given');
  // "Clients who have rated me" speaks of whoever does.
  const anyone = a.inClause(clause, 'everyone') !== undefined;
  if (anyone) flags.delete('given');
  if (given && !given.weak && !open && !anyone && agent !== 'me') flags.add('given');
  const thanks =
    a.inClause(clause, 'thanks') ??
    (c.link === 'and' && a.clauses[clause - 1]?.sentence === c.sentence ? a.inClause(clause - 1, 'thanks') : undefined);
  if (thanks && thanks.from < from && from - thanks.to <= 9 && !a.inClause(clause, 'ask') && !open) flags.add('given');

  const imperative =
    verbMention !== undefined &&
    agent === 'you' &&
    (verb === 'give' || verb === 'change' || verb === 'remove') &&
    (f & FEATURES.imp) !== 0 &&
    !open &&
    !a.subjectBefore(verbMention);
  if (imperative) {
    flags.add('imperative');
    // "I don't ask for much, just leave five stars": what was denied is something else.
    if (!a.inClause(clause, 'deny')) flags.delete('denied');
  }
  // "I don't ask for this, I ask for a five."
  if (a.inClause(clause, 'ask')?.weak === false && !a.inClause(clause, 'deny')) flags.delete('denied');
  if (!open) {
    if (imperative || near('ask') || a.inClause(clause, 'duty')) flags.add('asked');
    if (s.question && giver === 'you' && verb !== 'none' && !pastForm) flags.add('asked');
    if (near('wish')) flags.add('wished');
  }
  return {
    from,
    to,
    clause,
    sentence: c.sentence,
    polarity,
    giver,
    verb,
    verbMention,
    link: c.link,
    flags,
    sense,
    language: items.find((x) => x.mention)?.mention?.language ?? a.mentions[c.first]?.language ?? 0,
  };
}
