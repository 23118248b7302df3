import type { Analysis } from './analysis.ts';
import type { Anchor } from './anchor.ts';
import type { Clause } from './clauses.ts';
import type { Concept } from './concepts.ts';
import { FRAME_NAMES } from './frame-names.ts';
import type { Frame } from './frames.ts';
import {
  type CompiledAnchorTest,
  type CompiledCompany,
  type CompiledRow,
  flagBits,
  flagsFit,
  frameIndex,
  type Link,
  linkIndex,
  partyBit,
  polarityBit,
  type Reach,
  type Row,
  verbBit,
} from './rows.ts';
import { EQUALS_SIGN, SIGN } from './tokens.ts';

/** Something found: token ranges, main one first. */
export interface Hit {
  readonly row: Row;
  readonly ranges: readonly (readonly [clause: number, from: number, to: number])[];
  readonly evidence: readonly string[];
  readonly language: number;
}

const TIES: ReadonlySet<Concept> = new Set(['then', 'otherwise', 'and', 'because', 'but']);
const MESSAGE_REACH = 6;

interface Placed {
  readonly from: number;
  readonly to: number;
  readonly clause: number;
  readonly sentence: number;
}

/** The links that stand between two places. */
function linksBetween(a: Analysis, x: Placed, y: Placed): Set<Link> {
  const links = new Set<Link>();
  const [first, second] = x.from <= y.from ? [x, y] : [y, x];
  const one = (a.clauses[first.clause] as Clause).link;
  if (one && first.clause !== second.clause) links.add(one);
  for (let k = first.clause + 1; k <= second.clause; k++) {
    const link = (a.clauses[k] as Clause).link;
    if (link) links.add(link);
  }
  if (first.clause === second.clause) {
    if (one) links.add(one);
    for (const c of [
      'and',
      'then',
      'for',
      'in-return',
      'otherwise',
      'until',
      'unless',
      'before',
      'once',
      'if',
      'instead',
      'only',
    ] as const) {
      if (a.between(c, first.from, second.to)) links.add(c);
    }
  }
  // "Either the review goes or I tell your boss".
  const sentence = a.sentences[first.sentence];
  if (sentence && first.sentence === second.sentence && a.strongOver('either', sentence.from, sentence.to)) links.add('otherwise');
  if (first.sentence !== second.sentence) {
    links.add('next');
    if (a.sentences[first.sentence]?.question) links.add('question');
  }
  // "Review = 10 % off".
  for (let i = first.to; i < second.from; i++) if (a.tokens.kind[i] === SIGN && a.tokens.form[i] === EQUALS_SIGN) links.add('in-return');
  for (const c of ['in-return', 'for'] as const) if (a.between(c, first.to - 1, second.to)) links.add(c);
  // "For a review: 10 % off": the preposition stands before the first of the two.
  if (a.between('for', first.from - 3, first.from)) links.add('for');
  if (a.inClause(second.clause, 'in-return') || a.inClause(first.clause, 'in-return')) links.add('in-return');
  return links;
}

function within(a: Analysis, reach: Reach, x: Placed, y: Placed): boolean {
  const distance = x.sentence === y.sentence ? 0 : Math.max(1, Math.abs((a.steps[x.sentence] as number) - (a.steps[y.sentence] as number)));
  switch (reach) {
    case 'clause':
      return x.clause === y.clause;
    case 'sentence':
      return distance === 0;
    case 'near':
      return distance <= 1;
    case 'message':
      return distance <= MESSAGE_REACH;
    case 'linked': {
      if (distance === 0) return true;
      const [first, second] = x.from <= y.from ? [x, y] : [y, x];
      // "In return" reaches back over a sentence or two.
      if (distance > 1) return a.inClause(second.clause, 'in-return') !== undefined;
      if (a.sentences[first.sentence]?.question) return true;
      const opening = a.clauses[a.sentences[second.sentence]?.firstClause ?? 0];
      if (opening?.link && TIES.has(opening.link)) return true;
      return (
        [first.clause, second.clause].some((c) => a.inClause(c, 'in-return')) || a.inClause(opening?.index ?? 0, 'reciprocal') !== undefined
      );
    }
  }
}

/** Interjections that may stand between two sentences that are near. */
const INTERJECTIONS = 2;
const DISTANCE: Readonly<Record<Reach, number>> = { clause: 0, sentence: 0, linked: 3, near: 1, message: MESSAGE_REACH };

/** Anchors or frames in the order of the text, with what rows ask of them in bits. */
class Table<T extends Placed> {
  readonly all: readonly T[];
  readonly flags: Int32Array;
  /** Giver of an anchor, agent of a frame. */
  readonly party: Int32Array;
  readonly link: Int32Array;
  /** Sentence -> index of the first that stands in it or after it. */
  private readonly first: Int32Array;

  constructor(all: readonly T[], sentences: number, describe: (x: T) => { flags: number; party: number; link: number }) {
    this.all = all;
    this.flags = new Int32Array(all.length);
    this.party = new Int32Array(all.length);
    this.link = new Int32Array(all.length);
    this.first = new Int32Array(sentences + 1).fill(all.length);
    for (let i = all.length - 1; i >= 0; i--) {
      const x = all[i] as T;
      const { flags, party, link } = describe(x);
      this.flags[i] = flags;
      this.party[i] = party;
      this.link[i] = link;
      this.first[x.sentence] = i;
    }
    for (let s = sentences - 1; s >= 0; s--) this.first[s] = Math.min(this.first[s] as number, this.first[s + 1] as number);
  }

  /** Index of the first in a sentence or after it. */
  from(sentence: number): number {
    return this.first[Math.max(0, Math.min(sentence, this.first.length - 1))] as number;
  }
}

/** The rows of a text's rules, tried on its anchors and frames. */
export class Matcher {
  private readonly a: Analysis;
  private readonly anchors: Table<Anchor>;
  private readonly frames: Table<Frame>;
  private readonly polarity: Int32Array;
  private readonly verb: Int32Array;
  private readonly names: Int32Array;
  /** Frames that the message holds, by `frameIndex`. */
  private readonly present = new Uint8Array(FRAME_NAMES.length);

  /** @param anchors, frames in the order of the text. */
  constructor(a: Analysis, anchors: readonly Anchor[], frames: readonly Frame[]) {
    this.a = a;
    this.anchors = new Table(anchors, a.sentences.length, (x) => ({
      flags: flagBits(x.flags),
      party: partyBit(x.giver),
      link: linkIndex(x.link),
    }));
    this.frames = new Table(frames, a.sentences.length, (x) => ({
      flags: flagBits(x.flags),
      party: partyBit(x.agent),
      link: linkIndex(x.link),
    }));
    this.polarity = Int32Array.from(anchors, (x) => polarityBit(x.polarity));
    this.verb = Int32Array.from(anchors, (x) => verbBit(x.verb));
    this.names = Int32Array.from(frames, (x) => frameIndex(x.name));
    for (const name of this.names) this.present[name] = 1;
  }

  /** Finds the hits of a rule's rows. */
  run(rows: readonly CompiledRow[]): Hit[] {
    const hits: Hit[] = [];
    for (const row of rows) {
      if (row.row.surface && !row.row.surface.includes(this.a.surface)) continue;
      if (!row.needs.every((names) => names.some((name) => this.present[name] === 1))) continue;
      if (row.anchor) {
        const own: Hit[] = [];
        for (let i = 0; i < this.anchors.all.length; i++) {
          if (!this.anchorFits(row.anchor, i)) continue;
          const hit = this.tryRow(row, this.anchors.all[i] as Anchor);
          if (hit) own.push(hit);
        }
        hits.push(...nearestOnly(this.a, own));
      } else if (row.frame) {
        for (let i = 0; i < this.frames.all.length; i++) {
          if (!this.frameFits(row.frame, i)) continue;
          const hit = this.tryRow(row, this.frames.all[i] as Frame);
          if (hit) hits.push(hit);
        }
      }
    }
    return hits;
  }

  private anchorFits(test: CompiledAnchorTest, i: number): boolean {
    return (
      ((this.polarity[i] as number) & test.polarity) !== 0 &&
      ((this.anchors.party[i] as number) & test.giver) !== 0 &&
      ((this.verb[i] as number) & test.verb) !== 0 &&
      flagsFit(test.flags, this.anchors.flags[i] as number) &&
      (test.link === undefined || test.link[this.anchors.link[i] as number] === 1)
    );
  }

  private frameFits(test: CompiledCompany, i: number): boolean {
    return (
      test.frames !== undefined &&
      test.frames[this.names[i] as number] === 1 &&
      (test.weak || !(this.frames.all[i] as Frame).weak) &&
      ((this.frames.party[i] as number) & test.agent) !== 0 &&
      flagsFit(test.flags, this.frames.flags[i] as number) &&
      (test.link === undefined || test.link[this.frames.link[i] as number] === 1)
    );
  }

  private tryRow(row: CompiledRow, at: Placed & { language: number }): Hit | undefined {
    const found: Placed[] = [];
    for (const company of row.with) {
      const one = this.findCompany(company, at);
      if (!one) return undefined;
      found.push(one);
    }
    for (const company of row.unless) if (this.findCompany(company, at)) return undefined;
    return {
      row: row.row,
      ranges: [at, ...found].map((x) => [x.clause, x.from, x.to] as const),
      evidence: [row.row.says, ...found.flatMap((x) => ('name' in x ? [(x as Frame).name] : []))],
      language: at.language,
    };
  }

  /** Finds the nearest of what a `Company` asks for around a place. */
  private findCompany(company: CompiledCompany, at: Placed): Placed | undefined {
    const steps = DISTANCE[company.test.reach];
    const reach = steps === 0 ? 0 : steps + INTERJECTIONS;
    let best: Placed | undefined;
    let distance = Number.POSITIVE_INFINITY;
    const consider = (x: Placed): void => {
      const d = Math.abs(x.from - at.from);
      if (d < distance && this.stands(company, at, x)) {
        distance = d;
        best = x;
      }
    };
    if (company.anchor) {
      const end = this.anchors.from(at.sentence + reach + 1);
      for (let i = this.anchors.from(at.sentence - reach); i < end; i++) {
        const x = this.anchors.all[i] as Anchor;
        if (
          x.from !== at.from &&
          this.anchorFits(company.anchor, i) &&
          ((this.anchors.party[i] as number) & company.agent) !== 0 &&
          flagsFit(company.flags, this.anchors.flags[i] as number)
        )
          consider(x);
      }
    }
    if (company.frames) {
      const end = this.frames.from(at.sentence + reach + 1);
      for (let i = this.frames.from(at.sentence - reach); i < end; i++) {
        if (!this.frameFits(company, i)) continue;
        const x = this.frames.all[i] as Frame;
        // "Why the two?" is a rating and a challenge at once.
        if (!(x.from === at.from && x.to === at.to) || (x.name === 'challenge' && !x.weak && 'polarity' in at)) consider(x);
      }
    }
    return best;
  }

  /** Whether `x` stands to `at` as a `Company` asks. */
  private stands({ test }: CompiledCompany, at: Placed, x: Placed): boolean {
    if (!within(this.a, test.reach, at, x)) return false;
    if (test.side === 'before' && x.from >= at.from) return false;
    if (test.side === 'after' && x.from <= at.from) return false;
    if (!test.joined) return true;
    const links = linksBetween(this.a, at, x);
    return test.joined.some((link) => links.has(link));
  }
}

/** An offer between two asks belongs to the nearer of them, the one before it if both are as near. */
function nearestOnly(a: Analysis, hits: readonly Hit[]): readonly Hit[] {
  if (hits.length < 2) return hits;
  const best = new Map<number, { hit: Hit; distance: number }>();
  const sentenceOf = (clause: number): number => (a.clauses[clause] as Clause).sentence;
  const distances = hits.map(({ ranges: [main, company] }) =>
    main && company ? Math.abs(sentenceOf(main[0]) - sentenceOf(company[0])) : 0,
  );
  hits.forEach((hit, i) => {
    const company = hit.ranges[1];
    const distance = distances[i] as number;
    if (!company) return;
    const known = best.get(company[1]);
    if (!known || distance < known.distance) best.set(company[1], { hit, distance });
  });
  return hits.filter((hit, i) => {
    const company = hit.ranges[1];
    return !company || distances[i] === 0 || best.get(company[1])?.hit === hit;
  });
}
