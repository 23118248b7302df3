import { CONCEPT_IDS, type Concept } from './concepts.ts';
import { conceptId, type Mentions } from './mentions.ts';
import { FEATURES } from './pack.ts';
import { PAUSE, QUESTION, QUOTED, RATING, STOP, type Tokens } from './tokens.ts';

/** A sentence that runs on is cut here: chat without punctuation must not make everything near everything. */
const LONGEST_SENTENCE = 64;

/** Concepts whose words open a clause wherever they stand. */
const OPENERS: readonly Concept[] = ['if', 'once', 'until', 'unless', 'before', 'instead', 'otherwise', 'then', 'because'];
/** Concepts whose words open a clause only where one follows. */
const JOINERS: readonly Concept[] = ['and', 'but'];
/** A stretch of words with none of these is no clause of its own: it belongs to the one before. */
const CLAUSE_MAKERS: readonly Concept[] = [
  'me',
  'you',
  'they',
  'give',
  'receive',
  'change',
  'remove',
  'cancel',
  'ask',
  'wish',
  'thanks',
  'contact',
  'offer',
  'release',
  'withhold',
  'harm',
  'demand',
  'duty',
  'dictate',
  'rate',
  'deny',
  'attack',
  'satisfied',
  'dissatisfied',
  'pity',
  'beg',
  'nag',
  'reciprocal',
  'tit-for-tat',
  'pay-back',
];

const RANK = new Int8Array(CONCEPT_IDS.length).fill(0);
for (const c of OPENERS) RANK[conceptId(c)] = 2;
for (const c of JOINERS) RANK[conceptId(c)] = 1;
const THEN = conceptId('then');
const ASK = conceptId('ask');
/** Phrases that hold a link word without opening a clause of condition: "grateful if you", "if you would like". */
const HOLDERS = new Uint8Array(CONCEPT_IDS.length);
for (const c of ['ask', 'wish', 'thanks', 'choice', 'deny'] as const) HOLDERS[conceptId(c)] = 1;
/** What a condition is about: after one of these an ask, or a new "I", begins the main clause even without a comma. */
const SUBSTANCE = new Uint8Array(CONCEPT_IDS.length);
for (const c of ['satisfied', 'dissatisfied', 'review', 'rate', 'star', 'top-score', 'implied', 'good', 'bad', 'given'] as const)
  SUBSTANCE[conceptId(c)] = 1;
const ME = conceptId('me');
const YOU = conceptId('you');
const GIVE = conceptId('give');
const REVIEW = conceptId('review');
const UNLESS = conceptId('unless');
const BECAUSE = conceptId('because');
/** Links of subordinate clauses, after which a main clause is still to come. */
const CONDITIONS: ReadonlySet<Concept> = new Set(['if', 'once', 'because', 'unless', 'before', 'until']);
/** Concepts that are, or contain, the verb of a clause. */
const VERBAL = new Uint8Array(CONCEPT_IDS.length);
for (const c of CLAUSE_MAKERS) if (c !== 'me' && c !== 'you' && c !== 'they') VERBAL[conceptId(c)] = 1;
for (const c of ['implied', 'pay-back', 'sham', 'swap', 'good'] as const) VERBAL[conceptId(c)] = 1;
const MAKES_CLAUSE = new Uint8Array(CONCEPT_IDS.length);
for (const c of CLAUSE_MAKERS) MAKES_CLAUSE[conceptId(c)] = 1;

/** A set of concepts. */
export class ConceptSet {
  private readonly bits = new Uint32Array(Math.ceil(CONCEPT_IDS.length / 32));
  add(id: number): void {
    this.bits[id >> 5] = (this.bits[id >> 5] as number) | (1 << (id & 31));
  }
  has(concept: Concept): boolean {
    const id = conceptId(concept);
    return ((this.bits[id >> 5] as number) & (1 << (id & 31))) !== 0;
  }
}

/** A stretch of tokens `from..to` around one verb, roughly. */
export interface Clause {
  readonly index: number;
  from: number;
  to: number;
  readonly sentence: number;
  /** The concept of the word that opens it, or none. */
  link: Concept | undefined;
  /** Mentions `first..last` begin in it. */
  first: number;
  last: number;
  readonly concepts: ConceptSet;
}

export interface Sentence {
  readonly index: number;
  from: number;
  to: number;
  firstClause: number;
  /** Behind its last clause. */
  lastClause: number;
  question: boolean;
}

export interface Structure {
  readonly clauses: readonly Clause[];
  readonly sentences: readonly Sentence[];
  /** Token -> clause index. */
  readonly clauseOf: Int32Array;
}

/** Cuts tokens into sentences and clauses. */
export function cutClauses(tokens: Tokens, mentions: Mentions): Structure {
  const clauses: Clause[] = [];
  const sentences: Sentence[] = [];
  const clauseOf = new Int32Array(tokens.count);
  let m = 0;
  let sentence: Sentence | undefined;
  let clause: Clause | undefined;
  /** Whether the clause at hand began after a comma and may turn out to be a mere part of the one before. */
  let fragment = false;
  let makes = false;
  let rated = false;
  /** Whether the clause at hand has its verb. */
  let verbal = false;
  /** Whether the clause at hand has said what it is about, and where the words that say so end. */
  let substance = -1;
  /** End of the phrase at hand that holds link words. */
  let held = 0;
  let heldFrom = 0;
  /** End of the link phrase that opened the clause at hand: link words within it open nothing. */
  let opened = 0;

  const namesReview = (token: number, from: number): boolean => {
    for (let k = from; k < mentions.count && (mentions.from[k] as number) <= token; k++)
      if (mentions.from[k] === token && mentions.concept[k] === REVIEW) return true;
    return false;
  };
  /** Whether the word before a token is the reader as subject, or one that keeps an infinitive ("you leave", "want to leave"). */
  const followsSubject = (end: number, token: number): boolean => {
    for (let k = end - 1; k >= 0 && (mentions.from[k] as number) >= token - 4; k--) {
      const concept = mentions.concept[k];
      if ((concept === YOU || concept === ASK) && (mentions.to[k] as number) >= token - 1) return true;
    }
    return false;
  };
  const reviewed = (c: Clause): boolean => {
    for (let i = c.first; i < (c === clause ? m : c.last); i++) if (mentions.concept[i] === REVIEW) return true;
    return false;
  };
  /** A mere "please" between commas. */
  const courtesy = (c: Clause): boolean => {
    if (c.to - c.from > 3) return false;
    for (let i = c.first; i < m; i++)
      if (mentions.concept[i] === ASK && (mentions.from[i] as number) <= c.from && (mentions.to[i] as number) >= c.to) return true;
    return false;
  };
  const openClause = (at: number, link: Concept | undefined, soft: boolean): void => {
    if (!sentence) {
      sentence = { index: sentences.length, from: at, to: at, firstClause: clauses.length, lastClause: clauses.length, question: false };
      sentences.push(sentence);
    }
    clause = { index: clauses.length, from: at, to: at, sentence: sentence.index, link, first: m, last: m, concepts: new ConceptSet() };
    clauses.push(clause);
    fragment = soft;
    makes = false;
    rated = false;
    verbal = false;
    substance = -1;
  };
  const closeClause = (at: number): void => {
    if (!clause || !sentence) return;
    clause.to = at;
    clause.last = m;
    const before = clauses[clause.index - 1];
    if ((fragment && (!makes || courtesy(clause)) && !rated && clause.link === undefined) || clause.to === clause.from) {
      // "If it suited you, a review is welcome": the main clause of a condition may have no verb that we know.
      const main =
        before !== undefined &&
        before.link !== undefined &&
        CONDITIONS.has(before.link) &&
        clause.to > clause.from &&
        reviewed(before) === false &&
        reviewed(clause);
      if (before && before.sentence === clause.sentence && !main) {
        before.to = at;
        before.last = m;
        clauses.pop();
        for (let i = before.first; i < before.last; i++) before.concepts.add(mentions.concept[i] as number);
        clause = undefined;
        sentence.lastClause = clauses.length;
        return;
      }
    }
    for (let i = clause.first; i < clause.last; i++) clause.concepts.add(mentions.concept[i] as number);
    clause = undefined;
    sentence.lastClause = clauses.length;
  };
  const closeSentence = (at: number, question: boolean): void => {
    closeClause(at);
    if (!sentence) return;
    sentence.to = at;
    sentence.question ||= question;
    sentence = undefined;
  };

  for (let i = 0; i < tokens.count; i++) {
    const kind = tokens.kind[i] as number;
    if (kind === STOP || kind === QUESTION) {
      closeSentence(i, kind === QUESTION);
      // "??" and "?!" still ask.
      if (kind === QUESTION && sentences.length > 0) (sentences.at(-1) as Sentence).question = true;
      continue;
    }
    if (kind === PAUSE) {
      // A comma within a link ("after that, as") is a part of it.
      if (i < opened) continue;
      // "If, of course, you liked it": the clause that the link word opens is still to come.
      const link = (clause as Clause | undefined)?.link;
      const pending = (link === 'if' || link === 'unless' || link === 'because') && !makes && !rated && i - opened <= 2;
      if (!pending) closeClause(i);
      if (sentence && i - (sentence as Sentence).from >= LONGEST_SENTENCE) closeSentence(i, false);
      continue;
    }
    if (sentence && i - (sentence as Sentence).from >= LONGEST_SENTENCE) closeSentence(i, false);
    let rank = 0;
    let link = -1;
    let linkTo = 0;
    let maker = false;
    let asks = false;
    let forced = false;
    let end = m;
    while (end < mentions.count && (mentions.from[end] as number) <= i) {
      const concept = mentions.concept[end] as number;
      const r = (RANK[concept] as number) - (mentions.weak[end] ? 1 : 0);
      const from = mentions.from[end] as number;
      if (HOLDERS[concept] && !mentions.weak[end] && (mentions.to[end] as number) > held) {
        heldFrom = from;
        held = mentions.to[end] as number;
      }
      if (
        RANK[concept] !== 0 &&
        r >= 0 &&
        ((mentions.to[end] as number) > linkTo || ((mentions.to[end] as number) === linkTo && r > rank))
      ) {
        rank = r;
        link = concept;
        linkTo = mentions.to[end] as number;
      }
      if (MAKES_CLAUSE[concept]) maker = true;
      if (concept === ASK && !mentions.weak[end]) asks = true;
      // "If you like it drop a review": the main clause begins with its verb.
      if (
        concept === GIVE &&
        !mentions.weak[end] &&
        from === i &&
        (mentions.features[end] as number) & FEATURES.imp &&
        !followsSubject(m, i)
      )
        asks = true;
      if (concept === ME && (mentions.features[end] as number) & FEATURES.nom) asks = true;
      end++;
    }
    if (link >= 0 && ((held > i && heldFrom < i) || i < opened)) link = -1;
    const conditional = clause !== undefined && (clause as Clause).link !== undefined && CONDITIONS.has((clause as Clause).link as Concept);
    if (link < 0 && asks && conditional && substance >= 0 && substance <= i) {
      closeClause(i);
      forced = true;
    }
    // "Without a review" is a mere phrase: it opens nothing.
    if (link === UNLESS && linkTo - i === 1 && namesReview(linkTo, end)) link = -1;
    // A weak "as" compares as often as it gives a reason.
    if (link === BECAUSE && rank < 2) link = -1;
    const opener = link >= 0 && RANK[link] === 2;
    if (link >= 0 && rank < 2) {
      // "and", "but" and a weak "or" divide only where a clause follows; "good and honest" stays whole.
      const next = linkTo;
      let follows = false;
      for (let k = end; k < mentions.count && (mentions.from[k] as number) <= next; k++) {
        if (
          mentions.from[k] === next &&
          (MAKES_CLAUSE[mentions.concept[k] as number] || (RANK[mentions.concept[k] as number] as number) > 0)
        )
          follows = true;
      }
      // "My cousins will also leave you one": nothing is joined where nothing was said yet.
      if (opener ? !follows : (!follows || !verbal) && clause) link = -1;
    }
    // "so" and "or" in the middle of a clause that has not said anything yet open nothing.
    if (link >= 0 && clause && (clause as Clause).from < i) {
      const first = (clause as Clause).link;
      const justOpened = first !== undefined && i - (clause as Clause).from <= 1;
      if (!justOpened) closeClause(i);
      else if (rank === 2 && link !== THEN) (clause as Clause).link = CONCEPT_IDS[link] as Concept;
    }
    if (link >= 0) opened = linkTo;
    if (!clause) openClause(i, link >= 0 ? (CONCEPT_IDS[link] as Concept) : undefined, sentence !== undefined && link < 0 && !forced);
    for (let k = m; k < end; k++) if (SUBSTANCE[mentions.concept[k] as number]) substance = Math.max(substance, mentions.to[k] as number);
    if (maker) makes = true;
    for (let k = m; k < end; k++) if (VERBAL[mentions.concept[k] as number]) verbal = true;
    if (kind === RATING) rated = true;
    if (kind !== QUOTED) clauseOf[i] = (clause as unknown as Clause).index;
    m = end;
  }
  closeSentence(tokens.count, false);
  for (const c of clauses) for (let i = c.from; i < c.to; i++) clauseOf[i] = c.index;
  return { clauses, sentences, clauseOf };
}
