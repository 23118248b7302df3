import type { Analysis, Party } from './analysis.ts';
import type { Anchor, Flag, Polarity, Verb } from './anchor.ts';
import type { Clause } from './clauses.ts';
import type { Concept } from './concepts.ts';
import type { Frame, FrameName } from './frames.ts';

/** How far apart two things may stand. `linked`: in one sentence, or in neighbouring ones with a word that ties them. */
export type Reach = 'clause' | 'sentence' | 'linked' | 'near' | 'message';

/** A link between two clauses: the word that opens one of them, a question before, or nothing. */
export type Link = Concept | 'question' | 'next';

/** What an anchor must be. Every part that is given must hold. */
export interface AnchorTest {
  readonly polarity?: readonly Polarity[];
  /** `none` = nothing tells. */
  readonly giver?: readonly (Party | 'none')[];
  readonly verb?: readonly Verb[];
  readonly link?: readonly Concept[];
  /** All of these. */
  readonly is?: readonly Flag[];
  /** One of these. */
  readonly any?: readonly Flag[];
  /** None of these. */
  readonly not?: readonly Flag[];
}

/** A second thing that must be there. */
export interface Company {
  readonly frame?: readonly FrameName[];
  readonly anchor?: AnchorTest;
  readonly reach: Reach;
  readonly agent?: readonly (Party | 'none')[];
  readonly is?: readonly Flag[];
  readonly any?: readonly Flag[];
  readonly not?: readonly Flag[];
  /** The frame's own clause is opened by one of these. */
  readonly link?: readonly Concept[];
  /** One of these links stands between the two (on either clause, or between). */
  readonly joined?: readonly Link[];
  /** Weak words will do. */
  readonly weak?: boolean;
  /** It stands before, or after, the anchor. */
  readonly side?: 'before' | 'after';
}

/** One way to break a rule. */
export interface Row {
  /** What the row is about, in a few words: for people who read the table. */
  readonly says: string;
  readonly anchor?: AnchorTest;
  /** Without an anchor: the frame that carries the act. */
  readonly frame?: Omit<Company, 'reach' | 'joined' | 'side'> & { readonly frame: readonly FrameName[] };
  /** All of these must be there. */
  readonly with?: readonly Company[];
  /** None of these may be there. */
  readonly unless?: readonly Company[];
  /** Only on these surfaces. */
  readonly surface?: readonly string[];
}

/** Something found: token ranges, main one first. */
export interface Hit {
  readonly row: Row;
  readonly ranges: readonly (readonly [clause: number, from: number, to: number])[];
  readonly evidence: readonly string[];
  readonly language: number;
}

const TIES: ReadonlySet<Concept> = new Set(['then', 'otherwise', 'and', 'because', 'but']);
const MESSAGE_REACH = 6;

const partyFits = (want: readonly (Party | 'none')[] | undefined, party: Party | undefined): boolean =>
  !want || want.includes(party ?? 'none');
const flagsFit = (
  test: {
    readonly is?: readonly Flag[] | undefined;
    readonly any?: readonly Flag[] | undefined;
    readonly not?: readonly Flag[] | undefined;
  },
  flags: ReadonlySet<Flag>,
): boolean =>
  (!test.is || test.is.every((f) => flags.has(f))) &&
  (!test.any || test.any.some((f) => flags.has(f))) &&
  !(test.not?.some((f) => flags.has(f)) ?? false);

function anchorFits(test: AnchorTest, anchor: Anchor): boolean {
  return (
    (!test.polarity || test.polarity.includes(anchor.polarity)) &&
    partyFits(test.giver, anchor.giver) &&
    (!test.verb || test.verb.includes(anchor.verb)) &&
    (!test.link || (anchor.link !== undefined && test.link.includes(anchor.link))) &&
    flagsFit(test, anchor.flags)
  );
}

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
  if (first.sentence !== second.sentence) {
    links.add('next');
    if (a.sentences[first.sentence]?.question) links.add('question');
  }
  for (const c of ['in-return', 'for'] as const) if (a.between(c, first.to - 1, second.to)) links.add(c);
  // "For a review: 10 % off": the preposition stands before the first of the two.
  if (a.between('for', first.from - 3, first.from)) links.add('for');
  if (a.inClause(second.clause, 'in-return') || a.inClause(first.clause, 'in-return')) links.add('in-return');
  return links;
}

function within(a: Analysis, reach: Reach, x: Placed, y: Placed): boolean {
  const distance = Math.abs(x.sentence - y.sentence);
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

function frameFits(test: Omit<Company, 'reach'>, frame: Frame): boolean {
  return (
    (test.frame?.includes(frame.name) ?? false) &&
    (!frame.weak || test.weak === true) &&
    partyFits(test.agent, frame.agent) &&
    flagsFit(test, frame.flags) &&
    (!test.link || (frame.link !== undefined && test.link.includes(frame.link)))
  );
}

/** Things by sentence, so that looking around costs what is around. */
class BySentence<T extends Placed> {
  private readonly rows: T[][] = [];
  constructor(all: readonly T[]) {
    for (const x of all) {
      const row = this.rows[x.sentence];
      if (row) row.push(x);
      else this.rows[x.sentence] = [x];
    }
  }
  *near(sentence: number, distance: number): Generator<T> {
    for (let s = Math.max(0, sentence - distance); s <= sentence + distance; s++) {
      const row = this.rows[s];
      if (row) yield* row;
    }
  }
}

const DISTANCE: Readonly<Record<Reach, number>> = { clause: 0, sentence: 0, linked: 3, near: 1, message: MESSAGE_REACH };

interface Around {
  readonly anchors: BySentence<Anchor>;
  readonly frames: BySentence<Frame>;
}

/** Finds what a `Company` asks for near a place. */
function findCompany(a: Analysis, test: Company, at: Placed, around: Around): Placed | undefined {
  const fits = (x: Placed): boolean => {
    if (!within(a, test.reach, at, x)) return false;
    if (test.side === 'before' && x.from >= at.from) return false;
    if (test.side === 'after' && x.from <= at.from) return false;
    if (test.joined) {
      const links = linksBetween(a, at, x);
      if (!test.joined.some((l) => links.has(l))) return false;
    }
    return true;
  };
  let best: Placed | undefined;
  let distance = Number.POSITIVE_INFINITY;
  const consider = (x: Placed): void => {
    const d = Math.abs(x.from - at.from);
    if (d < distance && fits(x)) {
      distance = d;
      best = x;
    }
  };
  if (test.anchor) {
    for (const x of around.anchors.near(at.sentence, DISTANCE[test.reach]))
      if (x.from !== at.from && anchorFits(test.anchor, x) && partyFits(test.agent, x.giver) && flagsFit(test, x.flags)) consider(x);
  }
  if (test.frame)
    for (const x of around.frames.near(at.sentence, DISTANCE[test.reach]))
      if (frameFits(test, x) && !(x.from === at.from && x.to === at.to)) consider(x);
  return best;
}

function tryRow(a: Analysis, row: Row, at: Placed & { language: number }, around: Around): Hit | undefined {
  const ranges: [number, number, number][] = [[at.clause, at.from, at.to]];
  const evidence: string[] = [row.says];
  for (const company of row.with ?? []) {
    const found = findCompany(a, company, at, around);
    if (!found) return undefined;
    ranges.push([found.clause, found.from, found.to]);
    if ('name' in found) evidence.push((found as Frame).name);
  }
  for (const company of row.unless ?? []) if (findCompany(a, company, at, around)) return undefined;
  return { row, ranges, evidence, language: at.language };
}

/** Finds the hits of rules' rows in one text. */
export function matcher(a: Analysis, anchors: readonly Anchor[], frames: readonly Frame[]): (rows: readonly Row[]) => Hit[] {
  const around: Around = { anchors: new BySentence(anchors), frames: new BySentence(frames) };
  return (rows) => matchRows(a, rows, anchors, frames, around);
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

function matchRows(a: Analysis, rows: readonly Row[], anchors: readonly Anchor[], frames: readonly Frame[], around: Around): Hit[] {
  const hits: Hit[] = [];
  for (const row of rows) {
    if (row.surface && !row.surface.includes(a.surface)) continue;
    if (row.anchor) {
      const own: Hit[] = [];
      for (const anchor of anchors) {
        if (!anchorFits(row.anchor, anchor)) continue;
        const hit = tryRow(a, row, anchor, around);
        if (hit) own.push(hit);
      }
      hits.push(...nearestOnly(a, own));
    } else if (row.frame) {
      for (const f of frames) {
        if (!frameFits(row.frame, f)) continue;
        const hit = tryRow(a, row, f, around);
        if (hit) hits.push(hit);
      }
    }
  }
  return hits;
}
