import type { Party } from './analysis.ts';
import { FLAGS, type Flag, POLARITIES, type Polarity, VERBS, type Verb } from './anchor.ts';
import { CONCEPT_IDS, type Concept } from './concepts.ts';
import { FRAME_NAMES, type FrameName } from './frame-names.ts';

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

/** Parties by bit; nobody has a bit too. */
const PARTIES: readonly (Party | 'none')[] = ['me', 'you', 'they', 'none'];
const ANY = -1;

/** The bit of each of `all`. */
const bits = <T extends string>(all: readonly T[]): ReadonlyMap<T, number> => new Map(all.map((x, i) => [x, 1 << i]));
const FLAG_BITS = bits(FLAGS);
const POLARITY_BITS = bits(POLARITIES);
const VERB_BITS = bits(VERBS);
const PARTY_BITS = bits(PARTIES);
const sum = <T extends string>(map: ReadonlyMap<T, number>, some: Iterable<T> | undefined, otherwise: number): number => {
  if (!some) return otherwise;
  let mask = 0;
  for (const x of some) mask |= map.get(x) ?? 0;
  return mask;
};

export const flagBits = (flags: Iterable<Flag>): number => sum(FLAG_BITS, flags, 0);
export const polarityBit = (polarity: Polarity): number => POLARITY_BITS.get(polarity) ?? 0;
export const verbBit = (verb: Verb): number => VERB_BITS.get(verb) ?? 0;
export const partyBit = (party: Party | undefined): number => PARTY_BITS.get(party ?? 'none') ?? 0;
const CONCEPT_INDEX: ReadonlyMap<Concept, number> = new Map(CONCEPT_IDS.map((c, i) => [c, i]));
/** Index of a clause's link; that of no link is the last. */
export const linkIndex = (link: Concept | undefined): number =>
  link === undefined ? CONCEPT_IDS.length : (CONCEPT_INDEX.get(link) as number);
const FRAME_INDEX: ReadonlyMap<FrameName, number> = new Map(FRAME_NAMES.map((name, i) => [name, i]));
export const frameIndex = (name: FrameName): number => FRAME_INDEX.get(name) as number;

/** Flags as bits: all of `is`, one of `any` (no bit = no wish), none of `not`. */
interface FlagTest {
  readonly is: number;
  readonly any: number;
  readonly not: number;
}

const flagTest = (test: { readonly is?: readonly Flag[]; readonly any?: readonly Flag[]; readonly not?: readonly Flag[] }): FlagTest => ({
  is: flagBits(test.is ?? []),
  any: flagBits(test.any ?? []),
  not: flagBits(test.not ?? []),
});

/** Whether flags pass a test. */
export const flagsFit = (test: FlagTest, flags: number): boolean =>
  (flags & test.is) === test.is && (test.any === 0 || (flags & test.any) !== 0) && (flags & test.not) === 0;

/** Which links will do, by `linkIndex`; undefined = any. */
const linkTest = (links: readonly Concept[] | undefined): Uint8Array | undefined => {
  if (!links) return undefined;
  const table = new Uint8Array(CONCEPT_IDS.length + 1);
  for (const link of links) table[linkIndex(link)] = 1;
  return table;
};

/** An `AnchorTest` in bits. */
export interface CompiledAnchorTest {
  readonly polarity: number;
  readonly giver: number;
  readonly verb: number;
  readonly link: Uint8Array | undefined;
  readonly flags: FlagTest;
}

/** A `Company` in bits. */
export interface CompiledCompany {
  readonly test: Company;
  readonly anchor: CompiledAnchorTest | undefined;
  /** By `frameIndex`; undefined = no frame will do. */
  readonly frames: Uint8Array | undefined;
  readonly agent: number;
  readonly flags: FlagTest;
  readonly link: Uint8Array | undefined;
  readonly weak: boolean;
}

/** A `Row` in bits. */
export interface CompiledRow {
  readonly row: Row;
  readonly anchor: CompiledAnchorTest | undefined;
  readonly frame: CompiledCompany | undefined;
  readonly with: readonly CompiledCompany[];
  readonly unless: readonly CompiledCompany[];
  /** One frame of each of these lists must be somewhere in the message, or the row cannot hit. */
  readonly needs: readonly (readonly number[])[];
}

const compileAnchor = (test: AnchorTest): CompiledAnchorTest => ({
  polarity: sum(POLARITY_BITS, test.polarity, ANY),
  giver: sum(PARTY_BITS, test.giver, ANY),
  verb: sum(VERB_BITS, test.verb, ANY),
  link: linkTest(test.link),
  flags: flagTest(test),
});

function compileCompany(test: Company): CompiledCompany {
  let frames: Uint8Array | undefined;
  if (test.frame) {
    frames = new Uint8Array(FRAME_NAMES.length);
    for (const name of test.frame) frames[frameIndex(name)] = 1;
  }
  return {
    test,
    anchor: test.anchor ? compileAnchor(test.anchor) : undefined,
    frames,
    agent: sum(PARTY_BITS, test.agent, ANY),
    flags: flagTest(test),
    link: linkTest(test.link),
    weak: test.weak === true,
  };
}

/** Turns rows into tests on bits: done once, when an engine is made. */
export function compileRows(rows: readonly Row[]): CompiledRow[] {
  return rows.map((row) => ({
    row,
    anchor: row.anchor ? compileAnchor(row.anchor) : undefined,
    frame: row.frame ? compileCompany({ ...row.frame, reach: 'clause' }) : undefined,
    with: (row.with ?? []).map(compileCompany),
    unless: (row.unless ?? []).map(compileCompany),
    needs: (row.with ?? []).flatMap((company) => (company.frame && !company.anchor ? [company.frame.map(frameIndex)] : [])),
  }));
}
