import type { Analysis, Party } from './analysis.ts';
import type { Anchor, Draft, Flag, Item } from './anchor.ts';
import { endOf, type Group, groupItems } from './anchor-items.ts';
import { ENOUGH, isBelow, polarityOf, senseOf } from './anchor-sense.ts';
import { statusOf } from './anchor-status.ts';
import { findVerb, giverOf } from './anchor-verb.ts';
import type { Clause, Sentence } from './clauses.ts';
import { referBack } from './refer-back.ts';

/** Words between a review and the rating that says what it was. */
const APPOSITION = 4;
const MARKS: ReadonlySet<Item['kind']> = new Set(['rating', 'top', 'low', 'number']);

/** Builds every anchor of a text, in order. */
export function buildAnchors(a: Analysis): Anchor[] {
  const { groups, named } = groupItems(a);
  const anchors: Anchor[] = [];
  let thanked = false;
  for (const group of groups) {
    const anchor = build(a, group, named);
    if (!anchor) continue;
    inherit(anchor, anchors.at(-1));
    // "Thank you for the review! … your kind words": the same review, still given.
    if (anchor.verb === 'none' && anchor.flags.has('yours') && thanked) (anchor.flags as Set<Flag>).add('given');
    if (anchor.flags.has('given') && anchor.giver !== 'me') thanked = true;
    anchors.push(anchor);
  }
  referBack(a, anchors);
  return anchors;
}

/** "I left you a review, full marks": a rating right behind a comma tells of the review before it. */
function inherit(anchor: Anchor, before: Anchor | undefined): void {
  if (anchor.verb !== 'none' || anchor.giver !== undefined || !before?.flags.has('left')) return;
  if (before.sentence !== anchor.sentence || anchor.from - before.to > APPOSITION) return;
  (anchor as { giver: Party | undefined }).giver = before.giver;
  (anchor.flags as Set<Flag>).add('left');
}

/**
 * One anchor of a group of items; undefined where too little speaks for the public review.
 * @param inTalk whether the text speaks of ratings by name: then a bare five is one more easily.
 */
function build(a: Analysis, { items, clause: index }: Group, inTalk: boolean): Anchor | undefined {
  const clause = a.clauses[index] as Clause;
  const from = (items[0] as Item).from;
  const to = endOf(items);
  const known: Omit<Draft, 'giver'> = {
    items,
    from,
    to,
    clause,
    sentence: a.sentences[clause.sentence] as Sentence,
    strong: items.some((x) => !x.weak),
    possessor: a.possessorBefore(from),
    fromYou: a.over('from', to, to + 2) !== undefined && a.partyBetween('you', to, to + 3),
    ...findVerb(a, items, clause, from, to),
  };
  const draft: Draft = { ...known, giver: giverOf(a, known) };
  const polarity = polarityOf(a, from, to, index, items);
  const sense = senseOf(a, draft, polarity, inTalk);
  if (sense < ENOUGH) return undefined;
  const flags = statusOf(a, draft);
  if (sense >= ENOUGH + 1) flags.add('firm');
  if (items.some((x) => x.kind === 'rating' || x.kind === 'top' || x.kind === 'low')) flags.add('rating');
  if (items.some((x) => MARKS.has(x.kind)) && isBelow(a, from, to)) flags.add('below');
  if (items.some((x) => x.kind === 'review' || x.kind === 'rate' || x.kind === 'rating')) flags.add('named');
  return {
    from,
    to,
    clause: index,
    sentence: clause.sentence,
    polarity,
    giver: draft.giver,
    verb: draft.verb,
    verbMention: draft.verbMention,
    link: clause.link,
    flags,
    sense,
    language: items.find((x) => x.mention)?.mention?.language ?? a.mentions[clause.first]?.language ?? 0,
  };
}
