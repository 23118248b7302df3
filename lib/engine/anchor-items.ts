import type { Analysis, Mention } from './analysis.ts';
import type { Item } from './anchor.ts';
import type { Clause } from './clauses.ts';
import type { Concept } from './concepts.ts';
import { KIND_DIGIT, kindOf } from './fold.ts';
import { MONEY_SIGN, NUM, PERCENT_SIGN, RATING, SIGN, WORD } from './tokens.ts';

/** Words between the parts of one anchor ("rate us with five stars"). */
const SAME_ANCHOR = 3;

const KINDS: ReadonlyMap<Concept, Item['kind']> = new Map([
  ['review', 'review'],
  ['rate', 'rate'],
  ['top-score', 'top'],
  ['low-score', 'low'],
  ['implied', 'implied'],
] as const);

/** Every part of an anchor in a text, in order. */
function collect(a: Analysis): Item[] {
  const items: Item[] = [];
  const { tokens } = a;
  for (const m of a.mentions) {
    const kind = KINDS.get(m.concept);
    // "A 10 % discount" is no mark.
    if (kind && m.weak && (kind === 'top' || kind === 'low') && a.over('value', m.from, m.to)) continue;
    if ((kind === 'top' || kind === 'low') && m.weak && countsNext(a, m)) continue;
    if (kind === 'top' && m.weak && !Number.isNaN(numberAt(a, m.to - 1)) && (endsScale(a, m.to - 1) || tellsTime(a, m.from))) continue;
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
    // "10/10 questions": a word that says nothing of reviews may be what is counted.
    const inDigits = kindOf(tokens.units[tokens.foldedFrom[i] as number] as number) === KIND_DIGIT;
    const counted = inDigits && tokens.kind[i + 1] === WORD && a.mentions[a.firstAt(i + 1)]?.from !== i + 1;
    items.push({ from: i, to: i + 1, kind: 'rating', weak: value < 1 || counted, value, mention: undefined });
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

/** A count is remembered for so many words. */
const COUNTED_REACH = 9;
/** Words between "change" and the mark that it is changed into. */
const CHANGED_REACH = 8;
/** What is counted has a longer name than most prepositions and particles. */
const COUNTABLE_LETTERS = 5;
/** Concepts of words that may be counted. */
const COUNTABLE: ReadonlySet<Concept> = new Set(['work', 'work-object', 'work-sense']);
/** Lower numbers count more often than they mark. */
const GOOD_MARK = 4;
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
    // "A five in the review".
    const named = a.between('review', i + 2, i + 4) ?? a.between('place', i + 1, i + 4);
    if (short && value >= GOOD_MARK && named && named.clause === a.clauseOf[i]) allowed = true;
    if (!allowed && !(short && !a.subjectAt(i + 2) && (a.partyBetween('me', i + 2, i + 3) || a.partyBetween('you', i + 2, i + 3)))) return;
  }
  if (countedBefore(a, i, value) || endsScale(a, i) || tellsTime(a, i)) return;
  items.push({ from: i, to: i + 1, kind: 'number', weak: true, value: value / (value === 10 ? 10 : 5), mention: undefined });
}

/** "You drop me 5 tracks, I drop you 5": a number that has just counted something counts it again. */
function countedBefore(a: Analysis, i: number, value: number): boolean {
  const { kind } = a.tokens;
  for (let k = Math.max(0, i - COUNTED_REACH); k < i - 1; k++) {
    if (kind[k] !== NUM || numberAt(a, k) !== value || kind[k + 1] !== WORD) continue;
    const known = a.mentions[a.firstAt(k + 1)];
    if (known?.from !== k + 1 || known.concept === 'work' || known.concept === 'work-object') return true;
  }
  return false;
}

/** "Under a five-megabyte export": a mark that ends in a number, and a word behind it that is counted. */
function countsNext(a: Analysis, m: Mention): boolean {
  if (a.tokens.kind[m.to] !== WORD || Number.isNaN(numberAt(a, m.to - 1))) return false;
  if ((a.tokens.end[m.to] as number) - (a.tokens.start[m.to] as number) < COUNTABLE_LETTERS) return false;
  for (let k = a.firstAt(m.to); k < a.mentions.length && a.mentions[k]?.from === m.to; k++)
    if (!COUNTABLE.has((a.mentions[k] as Mention).concept)) return false;
  return true;
}

/** "Before 5", "until the 10": a number behind a word of time is an hour or a day. */
function tellsTime(a: Analysis, i: number): boolean {
  if (a.over('deadline', i, i + 1)) return true;
  return (['before', 'until'] as const).some((concept) => {
    const word = a.over(concept, i - 2, i);
    return word !== undefined && word.to <= i && !a.over('star', i + 1, i + 2);
  });
}

/** "On a scale of 1-10", "from 1 to 5": the end of a scale is no mark, unless one is to be changed into the other. */
function endsScale(a: Analysis, i: number): boolean {
  const { end, kind, start } = a.tokens;
  if (kind[i] !== NUM) return false;
  const joined = kind[i - 1] === NUM && (start[i] as number) - (end[i - 1] as number) === 1;
  const lowest = joined
    ? i - 1
    : kind[i - 1] === WORD && kind[i - 2] === NUM && (end[i - 1] as number) - (start[i - 1] as number) <= 3
      ? i - 2
      : -1;
  return lowest >= 0 && numberAt(a, lowest) <= 1 && !a.over('change', i - CHANGED_REACH, i);
}

/** A number in digits or in words at a token, or NaN. */
function numberAt(a: Analysis, i: number): number {
  if (a.tokens.kind[i] === NUM) return a.tokens.value[i] as number;
  return a.numberWord(i);
}

/**
 * Whether a word that could be a verb of rating stands as a noun. After an article or an adjective it does; a form that names the review as
 * well ("review") is a verb only where one can stand: at the start of a clause, after its subject or an ask, or before "me".
 */
export function isNoun(a: Analysis, verb: Mention): boolean {
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

/** The items that make one anchor together. */
export interface Group {
  readonly items: readonly Item[];
  /** Clause index. */
  readonly clause: number;
}

/** All items of a text, those that belong together in one group, and whether the text speaks of ratings by name. */
export function groupItems(a: Analysis): { groups: Group[]; named: boolean } {
  const items = collect(a);
  const groups: Group[] = [];
  let i = 0;
  while (i < items.length) {
    const first = items[i] as Item;
    const clause = a.clauseOf[first.from] as number;
    const group = [first];
    let to = first.to;
    for (i++; i < items.length; i++) {
      const next = items[i] as Item;
      if (next.from - to > SAME_ANCHOR || a.clauseOf[next.from] !== clause) break;
      group.push(next);
      to = Math.max(to, next.to);
    }
    if (a.clauses[clause]) groups.push({ items: telling(a, group), clause });
  }
  const named = items.some((x) => (x.kind === 'rating' || x.kind === 'review' || x.kind === 'rate') && !x.weak);
  return { groups: groups.filter((group) => group.items.length > 0), named };
}

/** Leaves out of a group what says nothing beside the rest. */
function telling(a: Analysis, group: readonly Item[]): readonly Item[] {
  let items = group;
  // A star sign beside a rating in words adds nothing to it.
  if (items.some((x) => x.kind === 'rating' && x.mention)) items = items.filter((x) => x.kind !== 'rating' || x.mention);
  // "Points for a review": the weak word before the preposition is what is paid.
  const named = items.findLast((x) => x.kind === 'review' && !x.weak);
  if (named) items = items.filter((x) => !(x.kind === 'review' && x.weak && x.to <= named.from && a.between('for', x.to, named.from)));
  // A bare number beside a rating that says itself ("full marks in all three") counts something else.
  if (items.some((x) => x.kind === 'top' || x.kind === 'low' || x.kind === 'rating' || x.kind === 'implied'))
    items = items.filter((x) => x.kind !== 'number');
  // "Rate" with an article is a price, unless the same word names the review.
  items = items.filter((x) => !(x.kind === 'rate' && x.mention && isNoun(a, x.mention) && a.over('review', x.from, x.to) === undefined));
  if (items.length === 0) return items;
  // "10/10 on the rating page": the rating stands, the page is just a page.
  const to = endOf(items);
  const said = items.filter((x) => (x.kind === 'rating' || x.kind === 'top') && !a.over('work-sense', x.from, x.to));
  const onWork = a.between('work-object', to, to + 4)?.weak === false;
  return said.length > 0 && said.length < items.length && !onWork && a.over('work-sense', (items[0] as Item).from, to) ? said : items;
}

/** Behind the last token of items. */
export function endOf(items: readonly Item[]): number {
  return Math.max(...items.map((x) => x.to));
}
