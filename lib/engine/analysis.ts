import { cutClauses } from './clause-cutter.ts';
import type { Clause, Sentence, Structure } from './clauses.ts';
import { CONCEPT_IDS, type Concept } from './concepts.ts';
import type { Mentions } from './mentions.ts';
import { FEATURES } from './pack.ts';
import { NUM, PAUSE, QUOTED, RATING, type Tokens } from './tokens.ts';
import type { Surface } from './types.ts';

/** Who does something: the writer, the reader, or somebody else. */
export type Party = 'me' | 'you' | 'they';

const ME_BITS = FEATURES['1s'] | FEATURES['1p'];
const YOU_BITS = FEATURES['2s'] | FEATURES['2p'];
const THEY_BITS = FEATURES['3s'] | FEATURES['3p'];

const VERB_FORMS = ME_BITS | YOU_BITS | THEY_BITS | FEATURES.past | FEATURES.imp | FEATURES.inf | FEATURES.ger | FEATURES.part;

/** A subject stands at most so many words before its verb. */
const SUBJECT_REACH = 12;
/** Words between an ask and the infinitive of what is asked. */
const ASKED_REACH = 6;
/** Quotation marks around fewer words are for emphasis. */
const QUOTED_PHRASE = 5;
/** A sentence of so few words is a mere interjection. */
const INTERJECTION = 2;
/** A clause without a verb has not many words. */
const VERBLESS = 6;
/** No mention is longer, in words. */
const LONGEST_MENTION = 24;

/** Phrases whose negator belongs to them and denies nothing else. */
const HOLDS_NOT: ReadonlySet<Concept> = new Set([
  'ask',
  'wish',
  'choice',
  'dissatisfied',
  'satisfied',
  'nag',
  'attack',
  'otherwise',
  'unless',
  'until',
  'instead',
  'before',
  'duty',
  'beg',
  'pity',
]);

/** One mention in its place. */
export interface Mention {
  readonly concept: Concept;
  readonly from: number;
  readonly to: number;
  readonly weak: boolean;
  readonly features: number;
  readonly language: number;
  readonly clause: number;
  readonly sentence: number;
}

/** What the vocabulary knows of the word at a token. */
export interface WordFacts {
  /** Value of a number word, or NaN. */
  readonly numberOf: (token: number) => number;
  /** `FEATURES` of its form; 0 for an unknown word. */
  readonly featuresOf: (token: number) => number;
}

/** "Great." between two sentences keeps them no further apart: a sentence of a word or two is no step. */
function stepsOf(sentences: readonly Sentence[]): Int32Array {
  const steps = new Int32Array(sentences.length);
  let step = 0;
  for (const s of sentences) {
    steps[s.index] = step;
    if (s.to - s.from > INTERJECTION) step++;
  }
  return steps;
}

function findQuotes(tokens: Tokens): Uint16Array {
  const quotes = new Uint16Array(tokens.count);
  let open = -1;
  for (let i = 0; i < tokens.count; i++) {
    if (tokens.kind[i] !== QUOTED) continue;
    if (open < 0) open = i;
    else {
      if (open > 2 || i < tokens.count - 3) quotes.fill(Math.min(i - open, 0xffff), open + 1, i);
      open = -1;
    }
  }
  return quotes;
}

/** A text taken apart: tokens, mentions, clauses, and the questions that anchors and frames ask of them. */
export class Analysis {
  readonly tokens: Tokens;
  readonly mentions: readonly Mention[];
  readonly clauses: readonly Clause[];
  readonly sentences: readonly Sentence[];
  readonly clauseOf: Int32Array;
  /** Sentence -> how many sentences that say something stand before it. */
  readonly steps: Int32Array;
  readonly surface: Surface;
  /** Token -> party named there by a pronoun, and whether as subject. */
  private readonly roles: Int8Array;
  private readonly possessive: Uint8Array;
  /** Token -> how many tokens the quotation holds in which it stands; 0 outside. */
  private readonly quotes: Uint16Array;
  /** Token -> whether a pronoun there can only be a subject. */
  private readonly nominative: Uint8Array;
  private readonly numberOf: (token: number) => number;
  private readonly featuresOf: (token: number) => number;

  constructor(tokens: Tokens, found: Mentions, surface: Surface, words: WordFacts) {
    const structure: Structure = cutClauses(tokens, found);
    this.tokens = tokens;
    this.surface = surface;
    this.clauses = structure.clauses;
    this.sentences = structure.sentences;
    this.clauseOf = structure.clauseOf;
    this.roles = new Int8Array(tokens.count);
    this.possessive = new Uint8Array(tokens.count);
    this.quotes = findQuotes(tokens);
    this.nominative = new Uint8Array(tokens.count);
    this.numberOf = words.numberOf;
    this.featuresOf = words.featuresOf;
    const mentions: Mention[] = [];
    for (let i = 0; i < found.count; i++) {
      const from = found.from[i] as number;
      const clause = structure.clauseOf[from] as number;
      const concept = CONCEPT_IDS[found.concept[i] as number] as Concept;
      mentions.push({
        concept,
        from,
        to: found.to[i] as number,
        weak: found.weak[i] === 1,
        features: found.features[i] as number,
        language: found.language[i] as number,
        clause,
        sentence: (structure.clauses[clause] as Clause).sentence,
      });
      // "Everyone who" in a message to one reader means the reader.
      const role = concept === 'me' ? 1 : concept === 'you' || concept === 'everyone' ? 2 : concept === 'they' ? 3 : 0;
      if (role !== 0) {
        const features = found.features[i] as number;
        this.roles[from] = features & (FEATURES.obl | FEATURES.poss) ? -role : role;
        if (features & FEATURES.poss) this.possessive[from] = 1;
        if (features & FEATURES.nom) this.nominative[from] = 1;
      }
    }
    this.mentions = mentions;
    this.steps = stepsOf(structure.sentences);
    this.linkBareConditions();
  }

  /**
   * "You take off the star, I publish the files": two clauses side by side without a link, the first with the reader's future, the second with
   * the writer's, are a condition. Only endings tell, so this is for languages whose verbs carry the person.
   */
  private linkBareConditions(): void {
    for (let k = 0; k + 1 < this.clauses.length; k++) {
      const first = this.clauses[k] as Clause;
      const second = this.clauses[k + 1] as Clause;
      // "If not, write to me": the other branch.
      if (first.sentence === second.sentence && first.link === 'if' && first.to - first.from <= 2 && first.concepts.has('not'))
        second.link ??= 'otherwise';
      if (first.sentence !== second.sentence || first.link !== undefined) continue;
      if (second.link !== undefined && second.link !== 'and' && second.link !== 'then') continue;
      const says = (c: Clause, want: number, party: number): boolean => {
        if (this.roles[c.from] === party && this.told(c)) return true;
        for (let i = c.first; i < c.last; i++) {
          const f = (this.mentions[i] as Mention).features;
          if (f & want && !(f & (FEATURES.imp | FEATURES.inf | FEATURES.past))) return true;
        }
        return false;
      };
      const missing =
        first.concepts.has('not') &&
        (['review', 'star', 'top-score'] as const).some((c) => first.concepts.has(c)) &&
        !first.concepts.has('ask') &&
        !first.concepts.has('deny');
      // "No five, and your site goes down": what follows may do without a doer.
      if (missing && second.concepts.has('harm')) first.link = 'if';
      else if ((says(first, YOU_BITS, 2) || missing) && says(second, ME_BITS, 1) && (missing || !says(first, ME_BITS, 1))) {
        first.link = first.concepts.has('not') && !missing ? 'unless' : 'if';
      }
    }
  }

  /** Whether a clause that begins with its subject tells what somebody does, not what was done. */
  private told(c: Clause): boolean {
    let verb = false;
    for (let i = c.first; i < c.last; i++) {
      const m = this.mentions[i] as Mention;
      if (m.features & FEATURES.past && !(m.features & FEATURES.inf)) return false;
      if (m.from === c.from + 1 && m.features & (FEATURES.inf | FEATURES.imp)) verb = true;
    }
    return verb;
  }

  /** Whether a token stands within quotation marks around more than `fewest` words, but not around the whole text. */
  quoted(token: number, fewest = QUOTED_PHRASE): boolean {
    return (this.quotes[token] as number) > fewest;
  }

  /** Mentions of a concept among a clause's. */
  inClause(clause: number, concept: Concept): Mention | undefined {
    const c = this.clauses[clause] as Clause;
    if (!c.concepts.has(concept)) return undefined;
    for (let i = c.first; i < c.last; i++) if (this.mentions[i]?.concept === concept) return this.mentions[i];
    return undefined;
  }

  inSentence(sentence: number, concept: Concept): Mention | undefined {
    const s = this.sentences[sentence];
    if (!s) return undefined;
    for (let c = s.firstClause; c < s.lastClause; c++) {
      const hit = this.inClause(c, concept);
      if (hit) return hit;
    }
    return undefined;
  }

  /** Index of the first mention that begins at a token or after it. */
  firstAt(token: number): number {
    let low = 0;
    let high = this.mentions.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.mentions[middle] as Mention).from < token) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** A mention of the concept that begins in `from..to`. */
  between(concept: Concept, from: number, to: number): Mention | undefined {
    for (let i = this.firstAt(from); i < this.mentions.length; i++) {
      const m = this.mentions[i] as Mention;
      if (m.from >= to) break;
      if (m.concept === concept) return m;
    }
    return undefined;
  }

  /** A mention of the concept that covers part of `from..to`; a strong one, if only such will do. */
  over(concept: Concept, from: number, to: number, strong = false): Mention | undefined {
    for (let i = this.firstAt(from - LONGEST_MENTION); i < this.mentions.length; i++) {
      const m = this.mentions[i] as Mention;
      if (m.from >= to) break;
      if (m.to > from && m.concept === concept && !(strong && m.weak)) return m;
    }
    return undefined;
  }

  pauseBetween(from: number, to: number): boolean {
    for (let i = from; i < to; i++) if (this.tokens.kind[i] === PAUSE) return true;
    return false;
  }

  /** A strong mention of the concept that covers part of `from..to`. */
  strongOver(concept: Concept, from: number, to: number): Mention | undefined {
    return this.over(concept, from, to, true);
  }

  /** Whether a longer mention of the concept holds this one. */
  covers(concept: Concept, inner: Mention): boolean {
    const outer = this.over(concept, inner.from, inner.to);
    return outer !== undefined && outer.from <= inner.from && outer.to >= inner.to && outer.to - outer.from > inner.to - inner.from;
  }

  private partyOf(role: number): Party | undefined {
    return role === 1 ? 'me' : role === 2 ? 'you' : role === 3 ? 'they' : undefined;
  }

  /**
   * Who does what a verb says: from its ending, else from the nearest pronoun that can be its subject (before it, then after it),
   * else the reader, if the form can be an imperative and nothing stands before it that makes it an infinitive of somebody else.
   */
  agentOf(verb: Mention): Party | undefined {
    const f = verb.features;
    // Second person wins over third where forms coincide: one writes to somebody.
    if (f & ME_BITS && !(f & (YOU_BITS | THEY_BITS))) return 'me';
    // "Te dejé" and "te deje" are one spelling: with the reader as object before it, it is the writer who does it.
    if (
      f & ME_BITS &&
      f & FEATURES.past &&
      verb.to - verb.from <= 2 &&
      (this.objectAt('you', verb.from) || this.objectAt('you', verb.from - 1))
    )
      return 'me';
    // A phrase that names its subject itself ("I'll look at it").
    for (let i = verb.from; i < verb.to - 1; i++)
      if ((this.roles[i] as number) > 0 && this.nominative[i]) return this.partyOf(this.roles[i] as number);
    const clause = this.clauses[verb.clause] as Clause;
    const isInfinitive = (f & FEATURES.inf) !== 0 && (f & (ME_BITS | YOU_BITS | THEY_BITS | FEATURES.imp)) === 0;
    // "We would be grateful to you to leave us a review": what is asked for, the reader does, unless it is done to the reader.
    if (isInfinitive && this.askedBefore(verb) && !this.partyBetween('you', verb.from - 1, verb.from)) return 'you';
    for (let i = verb.from - 1; i >= Math.max(clause.from, verb.from - SUBJECT_REACH); i--) {
      const role = this.roles[i] as number;
      // "I remind you that a review is due": behind "that" a subject is sought anew.
      if (!isInfinitive && this.isVerb(verb) && i > clause.from && i < verb.from - 1 && role === 0 && this.featuresOf(i) & FEATURES.comp)
        break;
      // "To us leave a review": before an infinitive stands what it is done to, where a pronoun is both.
      if (role > 0 && !(isInfinitive && i === verb.from - 1 && !this.nominative[i])) return this.partyOf(role);
    }
    const behind = this.subjectBehind(verb, clause);
    if (behind) return behind;
    if (f & ME_BITS && !(f & YOU_BITS)) return 'me';
    // "Be forwarded": done by nobody who is named.
    if (verb.to - verb.from > 1 && f & FEATURES.part && !(f & YOU_BITS)) return undefined;
    if (f & YOU_BITS || (f & FEATURES.imp && !(f & FEATURES.inf))) return 'you';
    // "I", a comma or "please" before: the verb goes on with the subject of the clause before it ("I will stop and report you").
    if (f & FEATURES.imp || f & FEATURES.inf) {
      const before = this.clauses[verb.clause - 1];
      if (clause.link === 'and' && before && before.sentence === clause.sentence) {
        for (let i = before.from; i < before.to; i++) if ((this.roles[i] as number) > 0) return this.partyOf(this.roles[i] as number);
      }
      if (f & FEATURES.imp) return 'you';
    }
    for (let i = verb.to; i < Math.min(clause.to, verb.to + 4); i++) {
      const role = this.roles[i] as number;
      if (role > 0 && this.nominative[i] && f & FEATURES.past) return this.partyOf(role);
    }
    // "Just gave you five stars": without a subject, what was given to the reader came from the writer.
    if (f & FEATURES.past && (this.toReader(clause) || this.readerBehind(verb, clause))) return 'me';
    if (f & THEY_BITS) return 'they';
    return undefined;
  }

  /** Whether an ask stands before a verb in its clause, and none of the words between them names a new doer. */
  private askedBefore(verb: Mention): boolean {
    const clause = this.clauses[verb.clause] as Clause;
    for (let i = clause.first; i < clause.last; i++) {
      const m = this.mentions[i] as Mention;
      if (m.from >= verb.from) break;
      // "May I count on …": an ask that ends with its own subject.
      const own = this.roles[m.to - 1] === 1 && this.nominative[m.to - 1] === 1;
      if (m.concept === 'ask' && !m.weak && !own && m.to <= verb.from && verb.from - m.to <= ASKED_REACH) return true;
    }
    return false;
  }

  /**
   * The subject right behind the verb, as where something else stands first ("then rate I you", in languages that say so), or a reader who is spoken to
   * in the third person ("if writes Sir a review").
   */
  private subjectBehind(verb: Mention, clause: Clause): Party | undefined {
    const f = verb.features;
    if (f & YOU_BITS && f & FEATURES.imp) return undefined;
    for (let i = verb.to; i < Math.min(clause.to, verb.to + 3); i++) {
      const role = this.roles[i] as number;
      if (role <= 0 || !this.nominative[i]) continue;
      if (i === verb.to || (role === 2 && f & THEY_BITS)) return this.partyOf(role);
    }
    return undefined;
  }

  /** "Posted a review for you": the reader named only behind the verb. */
  private readerBehind(verb: Mention, clause: Clause): boolean {
    for (let i = clause.from; i < verb.from; i++) if (this.roles[i] !== 0) return false;
    for (let i = verb.to; i < clause.to; i++) if (Math.abs(this.roles[i] as number) === 2 && !this.possessive[i]) return true;
    return false;
  }

  /** Whether the reader stands in a clause as the one that something is done to or said of, and nobody as the doer. */
  private toReader(clause: Clause): boolean {
    let found = false;
    for (let i = clause.from; i < clause.to; i++) {
      if ((this.roles[i] as number) > 0) return false;
      if (this.roles[i] === -2 && !this.possessive[i]) found = true;
    }
    return found;
  }

  /** The pronoun (any case) that names a party within `from..to`. */
  partyBetween(party: Party, from: number, to: number): boolean {
    const want = party === 'me' ? 1 : party === 'you' ? 2 : 3;
    for (let i = Math.max(0, from); i < Math.min(to, this.roles.length); i++) if (Math.abs(this.roles[i] as number) === want) return true;
    return false;
  }

  /** Whether a party itself is named at a token, not what it owns. */
  personAt(party: Party, token: number): boolean {
    return !this.possessive[token] && this.partyBetween(party, token, token + 1);
  }

  /** Whether a pronoun that can only be an object names a party at a token. */
  private objectAt(party: 'me' | 'you', token: number): boolean {
    return token >= 0 && this.roles[token] === (party === 'me' ? -1 : -2) && !this.possessive[token];
  }

  /** Whether a token stands at the head of its sentence or right behind a pause. */
  startsStretch(token: number): boolean {
    const clause = this.clauses[this.clauseOf[token] as number];
    return clause === undefined || token === this.sentences[clause.sentence]?.from || this.tokens.kind[token - 1] === PAUSE;
  }

  /** The writer or the reader, where one stands as subject right beside the other as object before a token of a clause without a verb. */
  subjectTowards(clause: number, token: number): Party | undefined {
    const c = this.clauses[clause] as Clause;
    if (c.to - c.from > VERBLESS) return undefined;
    for (let i = c.from; i + 1 < Math.min(token, c.to); i++) {
      if (this.nominative[i] && this.roles[i] === 2 && this.objectAt('me', i + 1)) return 'you';
      if (this.nominative[i] && this.roles[i] === 1 && this.objectAt('you', i + 1)) return 'me';
    }
    return undefined;
  }

  /** Whether a pronoun that can only be a subject stands at a token. */
  subjectAt(token: number): boolean {
    return this.nominative[token] === 1;
  }

  /** The value of a number word at a token, or NaN. */
  numberWord(i: number): number {
    return this.numberOf(i);
  }

  /** Whose a noun phrase is that begins at `from`: the possessive that opens it, or one at most three words before it. */
  possessorBefore(from: number): Party | undefined {
    for (let i = from; i >= Math.max(0, from - 3); i--) {
      if (this.possessive[i]) return this.partyOf(Math.abs(this.roles[i] as number));
      if (this.clauseOf[i] !== this.clauseOf[from]) break;
    }
    return undefined;
  }

  /** Whether a clause holds a word that makes its past a wish ("would that"). */
  subjunctive(clause: number): boolean {
    const c = this.clauses[clause] as Clause;
    for (let i = c.from; i < c.to; i++) if (this.featuresOf(i) & FEATURES.cond) return true;
    return false;
  }

  /** Whether the word before `from` makes a noun of what follows: an article, an owner, a number. */
  nounAt(from: number): boolean {
    const i = from - 1;
    if (i < 0 || this.clauseOf[i] !== this.clauseOf[from]) return false;
    if (this.tokens.kind[i] === NUM || this.tokens.kind[i] === RATING) return true;
    return (this.featuresOf(i) & (FEATURES.det | FEATURES.poss)) !== 0;
  }

  /** Whether a party is named, by its pronoun as subject or by a verb's ending, as the one that does what a verb says. */
  isDoer(party: 'me' | 'you', verb: Mention): boolean {
    const [bits, role] = party === 'me' ? [ME_BITS, 1] : [YOU_BITS, 2];
    if (verb.features & bits) return true;
    const clause = this.clauses[verb.clause] as Clause;
    for (let i = Math.max(clause.from, verb.from - SUBJECT_REACH); i < Math.min(clause.to, verb.to + 2); i++)
      if (this.roles[i] === role) return true;
    return false;
  }

  /** Whether a mention has the form of a verb; a phrase such as "off my profile" has none. */
  isVerb(m: Mention): boolean {
    return (m.features & VERB_FORMS) !== 0;
  }

  /** Whether a verb's ending tells its person. */
  hasPerson(verb: Mention): boolean {
    return (verb.features & (ME_BITS | YOU_BITS)) !== 0;
  }

  /** Whether a verb's person is told by its ending or by a subject before it in its clause. */
  hasSubject(verb: Mention): boolean {
    if (verb.features & (ME_BITS | YOU_BITS | THEY_BITS)) return true;
    const clause = this.clauses[verb.clause] as Clause;
    for (let i = verb.from - 1; i >= Math.max(clause.from, verb.from - SUBJECT_REACH); i--) if ((this.roles[i] as number) > 0) return true;
    return false;
  }

  /** Whether a verb has its subject in words before it, so that it is no imperative. */
  subjectBefore(verb: Mention): boolean {
    const clause = this.clauses[verb.clause] as Clause;
    for (let i = verb.from - 1; i >= Math.max(clause.from, verb.from - 4); i--) if ((this.roles[i] as number) > 0) return true;
    return false;
  }

  /** Whether a word is part of a longer phrase that says something of its own ("don't you want to", "not happy"). */
  private held(word: Mention): boolean {
    for (let i = this.firstAt(word.from - LONGEST_MENTION); i < this.mentions.length; i++) {
      const m = this.mentions[i] as Mention;
      if (m.from > word.from) break;
      if (m.to >= word.to && m.to - m.from > word.to - word.from && !m.weak && HOLDS_NOT.has(m.concept)) return true;
    }
    return false;
  }

  /** Whether a clause holds a negator that is no part of a longer phrase and fits. */
  private negator(clause: number, fits: (not: Mention) => boolean): boolean {
    const c = this.clauses[clause] as Clause;
    for (let i = c.first; i < c.last; i++) {
      const m = this.mentions[i] as Mention;
      if (m.concept === 'not' && !this.held(m) && fits(m)) return true;
    }
    return false;
  }

  /** Whether a negator of its own stands near the words `from..to` of a clause, on either side, but not behind a comma ("five stars, not four"). */
  negatedNear(clause: number, from: number, to: number): boolean {
    return this.negator(clause, (not) => not.to >= from - 5 && not.from <= to + 4 && !this.pauseBetween(to, not.from));
  }

  /** "You write that it was a slip": whether the reader and a word such as "that" stand before a mention in its sentence. */
  toldByReader(m: Mention): boolean {
    let reader = false;
    for (let i = this.sentences[m.sentence]?.from ?? m.from; i < m.from; i++) {
      if ((this.roles[i] as number) === 2 || this.featuresOf(i) & YOU_BITS) reader = true;
      else if (reader && this.featuresOf(i) & FEATURES.comp) return true;
    }
    return false;
  }

  /** "Thanks for your message about the accidental rating": whether the writer thanks for what a mention tells, with no comma and no "I" between. */
  thankedFor(m: Mention): boolean {
    let thanked = false;
    for (let i = this.sentences[m.sentence]?.from ?? m.from; i < m.from; i++) {
      const that = i + 1 < m.from && (this.featuresOf(i + 1) & FEATURES.comp) !== 0;
      if ((this.tokens.kind[i] === PAUSE && !that) || this.roles[i] === 1 || this.over('but', i, i + 1) || this.over('ask', i, i + 1))
        thanked = false;
      else if (this.over('thanks', i, i + 1)) thanked = true;
    }
    return thanked;
  }

  /** "You asked for a discount for a good review? Sure, you have it.": whether what is asked for is agreed to behind it, in words that refuse nothing. */
  accepted(sentence: number, from: number): boolean {
    const end = this.sentences[sentence + 1]?.to ?? this.sentences[sentence]?.to ?? from;
    const yes = this.strongOver('accept', from, end);
    if (!yes || yes.from < from || !this.startsStretch(yes.from)) return false;
    return !(['deny', 'not', 'but'] as const).some((concept) => this.inClause(yes.clause, concept));
  }

  /** Whether the writer refuses what a mention says: a negator a few words behind it, and the first person between ("bought reviews I do not touch"). */
  negatedBehind(m: Mention): boolean {
    return this.negator(m.clause, (not) => {
      if (not.from < m.to || not.from > m.to + 4 || this.pauseBetween(m.to, not.from)) return false;
      for (let k = m.to; k <= not.to; k++) if (this.roles[k] === 1 || this.featuresOf(k) & ME_BITS) return true;
      return false;
    });
  }

  /** Whether what begins at `from` is negated within its clause: a negator at most `reach` words before. */
  negated(from: number, clause: number, reach = 5): boolean {
    return this.negator(
      clause,
      (not) => not.to <= from && from - not.to <= reach && !this.between('and', not.to, from) && !this.pauseBetween(not.to, from),
    );
  }
}
