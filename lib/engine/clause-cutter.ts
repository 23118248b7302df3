import { type Clause, ConceptSet, type Sentence, type Structure } from './clauses.ts';
import { CONCEPT_IDS, type Concept } from './concepts.ts';
import { conceptId, type Mentions } from './mentions.ts';
import { FEATURES } from './pack.ts';
import { PAUSE, QUESTION, RATING, STOP, type Tokens } from './tokens.ts';

function setOf(concepts: readonly Concept[]): Uint8Array {
  const set = new Uint8Array(CONCEPT_IDS.length);
  for (const c of concepts) set[conceptId(c)] = 1;
  return set;
}

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

/** How firmly a concept opens a clause: 2 wherever it stands, 1 only where a clause follows. */
const RANK = new Int8Array(CONCEPT_IDS.length).fill(0);
for (const c of OPENERS) RANK[conceptId(c)] = 2;
for (const c of JOINERS) RANK[conceptId(c)] = 1;
const THEN = conceptId('then');
const ASK = conceptId('ask');
/** Phrases that hold a link word without opening a clause of condition: "grateful if you", "if you would like". */
const HOLDERS = setOf(['ask', 'wish', 'thanks', 'choice', 'deny']);
/** What a condition is about: after one of these an ask, or a new "I", begins the main clause even without a comma. */
const SUBSTANCE = setOf(['satisfied', 'dissatisfied', 'review', 'rate', 'star', 'top-score', 'implied', 'good', 'bad', 'given']);
const ME = conceptId('me');
const YOU = conceptId('you');
const GIVE = conceptId('give');
const RATE = conceptId('rate');
const REVIEW = conceptId('review');
const UNLESS = conceptId('unless');
const BECAUSE = conceptId('because');
/** Links of subordinate clauses, after which a main clause is still to come. */
const CONDITIONS: ReadonlySet<Concept> = new Set(['if', 'once', 'because', 'unless', 'before', 'until']);
/** Concepts that are, or contain, the verb of a clause. */
const VERBAL = setOf([
  ...CLAUSE_MAKERS.filter((c) => c !== 'me' && c !== 'you' && c !== 'they'),
  'implied',
  'pay-back',
  'sham',
  'swap',
  'good',
]);
const MAKES_CLAUSE = setOf(CLAUSE_MAKERS);
/** Words besides "please" that a mere courtesy between commas may hold. */
const COURTESY_WORDS = 5;
/** How far behind an opening word a comma may stand that does not end its clause ("if, of course, …"). */
const PENDING = 2;

/** What the mentions that begin at a token say about clauses. */
interface Opening {
  /** Concept id of the link that the words are, or -1. */
  readonly link: number;
  /** 2 or 1 as in `RANK`, one less for a weak word. */
  readonly rank: number;
  /** Behind the link's words. */
  readonly to: number;
  /** Whether something begins here that makes a clause of its own. */
  readonly makes: boolean;
  /** Whether a main clause can begin here without a comma: an ask, a new "I", a bare imperative. */
  readonly main: boolean;
  /** Behind the last mention that begins here. */
  readonly end: number;
}

/** Cuts tokens into sentences and clauses. */
export function cutClauses(tokens: Tokens, mentions: Mentions): Structure {
  return new ClauseCutter(tokens, mentions).run();
}

class ClauseCutter {
  private readonly tokens: Tokens;
  private readonly mentions: Mentions;
  private readonly clauses: Clause[] = [];
  private readonly sentences: Sentence[] = [];
  /** The first mention that has not been passed. */
  private next = 0;
  private sentence: Sentence | undefined;
  private clause: Clause | undefined;
  /** Whether the clause at hand began after a comma and may turn out to be a mere part of the one before. */
  private fragment = false;
  /** Whether it holds something that makes a clause, a verb, a rating. */
  private makes = false;
  private verbal = false;
  private rated = false;
  /** Where the words end that say what it is about, or -1. */
  private substance = -1;
  /** The phrase at hand that holds link words. */
  private heldFrom = 0;
  private heldTo = 0;
  /** End of the link phrase that opened the clause at hand: link words within it open nothing. */
  private opened = 0;
  /** End of the courtesy between commas that was joined to the clause before it last, or -1. */
  private pleasedTo = -1;

  constructor(tokens: Tokens, mentions: Mentions) {
    this.tokens = tokens;
    this.mentions = mentions;
  }

  run(): Structure {
    const { tokens } = this;
    for (let i = 0; i < tokens.count; i++) {
      const kind = tokens.kind[i] as number;
      if (kind === STOP || kind === QUESTION) this.stop(i, kind === QUESTION);
      else if (kind === PAUSE) this.pause(i);
      else this.word(i, kind);
    }
    this.closeSentence(tokens.count, false);
    const clauseOf = new Int32Array(tokens.count);
    for (const c of this.clauses) clauseOf.fill(c.index, c.from, c.to);
    return { clauses: this.clauses, sentences: this.sentences, clauseOf };
  }

  private stop(at: number, question: boolean): void {
    this.closeSentence(at, question);
    // "??" and "?!" still ask.
    const last = this.sentences.at(-1);
    if (question && last) last.question = true;
  }

  private pause(at: number): void {
    // A comma within a link ("after that, as") is a part of it.
    if (at < this.opened) return;
    // "If, of course, you liked it": the clause that the link word opens is still to come.
    const link = this.clause?.link;
    // "If time allows, …": a courtesy that runs up to the comma is all of it.
    const whole = this.heldTo >= at && this.heldFrom === this.clause?.from;
    const pending =
      (link === 'if' || link === 'unless' || link === 'because') && !whole && !this.makes && !this.rated && at - this.opened <= PENDING;
    if (!pending) this.closeClause(at);
    this.cutLong(at);
  }

  private cutLong(at: number): void {
    if (this.sentence && at - this.sentence.from >= LONGEST_SENTENCE) this.closeSentence(at, false);
  }

  private word(at: number, kind: number): void {
    this.cutLong(at);
    const { mentions } = this;
    const opening = this.openingAt(at);
    let forced = false;
    if (!this.linksAt(at, opening) && opening.main && this.afterCondition(at)) {
      this.closeClause(at);
      forced = true;
    }
    const link = this.opens(at, opening) ? opening.link : -1;
    if (link >= 0) {
      this.divide(at, opening);
      this.opened = opening.to;
    }
    if (!this.clause)
      this.openClause(at, link >= 0 ? (CONCEPT_IDS[link] as Concept) : undefined, this.sentence !== undefined && link < 0 && !forced);
    for (let k = this.next; k < opening.end; k++) {
      const concept = mentions.concept[k] as number;
      if (SUBSTANCE[concept]) this.substance = Math.max(this.substance, mentions.to[k] as number);
      if (VERBAL[concept]) this.verbal = true;
    }
    if (opening.makes) this.makes = true;
    if (kind === RATING) this.rated = true;
    this.next = opening.end;
  }

  private openingAt(at: number): Opening {
    const { mentions } = this;
    let rank = 0;
    let link = -1;
    let to = 0;
    let makes = false;
    let main = false;
    let k = this.next;
    for (; k < mentions.count && (mentions.from[k] as number) <= at; k++) {
      const concept = mentions.concept[k] as number;
      const end = mentions.to[k] as number;
      const weak = mentions.weak[k] === 1;
      const features = mentions.features[k] as number;
      if (HOLDERS[concept] && !weak && end > this.heldTo) {
        this.heldFrom = mentions.from[k] as number;
        this.heldTo = end;
      }
      const r = (RANK[concept] as number) - (weak ? 1 : 0);
      if (RANK[concept] !== 0 && r >= 0 && (end > to || (end === to && r > rank))) {
        // "When you have …" may read as "then, when you have": the condition tells more.
        if (concept !== THEN || link < 0 || !CONDITIONS.has(CONCEPT_IDS[link] as Concept)) link = concept;
        rank = Math.max(r, rank);
        to = end;
      } else if (link === THEN && r > 0 && CONDITIONS.has(CONCEPT_IDS[concept] as Concept)) link = concept;
      if (MAKES_CLAUSE[concept]) makes = true;
      // "If you like it drop a review": the main clause begins with its verb.
      const verb =
        (concept === GIVE || concept === RATE) && !weak && mentions.from[k] === at && features & FEATURES.imp && !this.followsSubject(at);
      if ((concept === ASK && !weak) || verb || (concept === ME && features & FEATURES.nom)) main = true;
    }
    return { link, rank, to, makes, main, end: k };
  }

  /** Whether the link words are links at all, and no part of a longer phrase. */
  private linksAt(at: number, { link }: Opening): boolean {
    return link >= 0 && !(this.heldTo > at && this.heldFrom < at) && at >= this.opened;
  }

  /** Whether the clause at hand is a condition that has said what it is about. */
  private afterCondition(at: number): boolean {
    const link = this.clause?.link;
    return link !== undefined && CONDITIONS.has(link) && this.substance >= 0 && this.substance <= at;
  }

  /** Whether the link opens a clause here. */
  private opens(at: number, opening: Opening): boolean {
    if (!this.linksAt(at, opening)) return false;
    const { link, rank, to, end } = opening;
    // "Without a review" is a mere phrase: it opens nothing.
    if (link === UNLESS && to - at === 1 && this.begins(to, end, (concept) => concept === REVIEW)) return false;
    // "Then" right behind the first word of a clause is only put in ("come then to me").
    if (link === THEN && this.clause && at - this.clause.from === 1) return false;
    if (rank === 2) return true;
    // A weak "as" compares as often as it gives a reason.
    if (link === BECAUSE) return false;
    // "and", "but" and a weak "or" divide only where a clause follows; "good and honest" stays whole.
    const follows = this.begins(to, end, (concept) => MAKES_CLAUSE[concept] === 1 || (RANK[concept] as number) > 0);
    if (RANK[link] === 2) return follows;
    // "My cousins will also leave you one": nothing is joined where nothing was said yet.
    return (follows && this.verbal) || !this.clause;
  }

  /** Ends the clause at hand where a link opens another; a link right behind a link joins it ("and if", "so once"). */
  private divide(at: number, { link, rank }: Opening): void {
    const { clause } = this;
    if (!clause || clause.from >= at) return;
    const justOpened = clause.link !== undefined && at - clause.from <= 1;
    if (!justOpened) this.closeClause(at);
    else if (rank === 2 && link !== THEN) clause.link = CONCEPT_IDS[link] as Concept;
  }

  /** Whether a mention of a fitting concept begins at a token, among those from `k` on. */
  private begins(token: number, k: number, fits: (concept: number) => boolean): boolean {
    const { mentions } = this;
    for (let i = k; i < mentions.count && (mentions.from[i] as number) <= token; i++) {
      if (mentions.from[i] === token && fits(mentions.concept[i] as number)) return true;
    }
    return false;
  }

  /** Whether the word before a token is the reader as subject, or one that keeps an infinitive ("you leave", "want to leave"). */
  private followsSubject(token: number): boolean {
    const { mentions } = this;
    for (let k = this.next - 1; k >= 0 && (mentions.from[k] as number) >= token - 4; k--) {
      const concept = mentions.concept[k];
      // "If it pleased you leave a review": the reader as object is no subject.
      const object = ((mentions.features[k] as number) & (FEATURES.obl | FEATURES.poss)) !== 0;
      if (((concept === YOU && !object) || concept === ASK) && (mentions.to[k] as number) >= token - 1) return true;
    }
    return false;
  }

  private reviewed(clause: Clause): boolean {
    const last = clause === this.clause ? this.next : clause.last;
    for (let i = clause.first; i < last; i++) if (this.mentions.concept[i] === REVIEW) return true;
    return false;
  }

  /** A mere "please" between commas. */
  private courtesy({ first, from, to }: Clause): boolean {
    const { mentions } = this;
    if (to - from > COURTESY_WORDS) return false;
    for (let i = first; i < this.next; i++) {
      if (mentions.concept[i] === ASK && (mentions.from[i] as number) <= from && (mentions.to[i] as number) >= to) return true;
    }
    return false;
  }

  private openClause(at: number, link: Concept | undefined, fragment: boolean): void {
    if (!this.sentence) {
      const clause = this.clauses.length;
      this.sentence = { index: this.sentences.length, from: at, to: at, firstClause: clause, lastClause: clause, question: false };
      this.sentences.push(this.sentence);
    }
    const { next } = this;
    this.clause = {
      index: this.clauses.length,
      from: at,
      to: at,
      sentence: this.sentence.index,
      link,
      first: next,
      last: next,
      concepts: new ConceptSet(),
    };
    this.clauses.push(this.clause);
    this.fragment = fragment;
    this.makes = false;
    this.rated = false;
    this.verbal = false;
    this.substance = -1;
  }

  private closeClause(at: number): void {
    const { clause, clauses, mentions, sentence } = this;
    if (!clause || !sentence) return;
    clause.to = at;
    clause.last = this.next;
    const before = clauses[clause.index - 1];
    const merged = before?.sentence === clause.sentence && this.isPart(clause, before) ? before : undefined;
    if (merged) {
      this.pleasedTo = this.courtesy(clause) ? at : -1;
      merged.to = at;
      merged.last = this.next;
      clauses.pop();
    }
    const whole = merged ?? clause;
    for (let i = whole.first; i < whole.last; i++) whole.concepts.add(mentions.concept[i] as number);
    this.clause = undefined;
    sentence.lastClause = clauses.length;
  }

  /** Whether a clause is a mere part of the one before it. */
  private isPart(clause: Clause, before: Clause): boolean {
    if (clause.to === clause.from) return true;
    // "Change, please, your review": what is asked for stands behind the courtesy.
    if (this.fragment && !this.verbal && this.pleasedTo === before.to && clause.link === undefined) return true;
    if (!this.fragment || (this.makes && !this.courtesy(clause)) || this.rated || clause.link !== undefined) return false;
    // "If it suited you, a review is welcome": the main clause of a condition may have no verb that we know.
    const condition = before.link !== undefined && CONDITIONS.has(before.link);
    return !(condition && !this.reviewed(before) && this.reviewed(clause));
  }

  private closeSentence(at: number, question: boolean): void {
    this.closeClause(at);
    if (!this.sentence) return;
    this.sentence.to = at;
    this.sentence.question ||= question;
    this.sentence = undefined;
  }
}
