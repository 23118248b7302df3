import type { Analysis } from './analysis.ts';
import type { Anchor, Flag } from './anchor.ts';
import type { Clause } from './clauses.ts';
import { FEATURES } from './pack.ts';
import { WORD } from './tokens.ts';

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

/**
 * "I have left my review, now I wait for yours": an owner with nothing owned, at the end of its stretch, after a review that the other party gives.
 */
function ellipses(a: Analysis, anchors: readonly Anchor[]): Anchor[] {
  const found: Anchor[] = [];
  for (const m of a.mentions) {
    if ((m.concept !== 'me' && m.concept !== 'you') || !(m.features & FEATURES.poss) || m.to - m.from > 1) continue;
    const clause = a.clauses[m.clause] as Clause;
    if (m.to < clause.to && a.tokens.kind[m.to] === WORD) continue;
    const before = lately(anchors, m.from, m.sentence).at(-1);
    if (!before || before.to >= m.from || before.giver !== (m.concept === 'me' ? 'you' : 'me') || a.inClause(m.clause, 'thanks')) continue;
    const flags = new Set<Flag>(['named']);
    if (clause.link !== undefined) flags.add('conditional');
    if (a.inClause(m.clause, 'wish') || a.inClause(m.clause, 'nag')) flags.add('wished');
    if (a.inClause(m.clause, 'ask')) flags.add('asked');
    found.push({
      ...before,
      from: m.from,
      to: m.to,
      clause: m.clause,
      sentence: m.sentence,
      verb: 'none',
      verbMention: undefined,
      link: clause.link,
      giver: m.concept,
      flags,
    });
  }
  return found;
}

/** "I saw your two stars. Could you change it?": an ask to change or remove, with nothing named, after a review that is there. */
export function referBack(a: Analysis, anchors: Anchor[]): void {
  const referred: Anchor[] = [];
  const used = new Set(anchors.map((x) => x.verbMention));
  const anchored = new Set(anchors.map((x) => x.clause));
  for (const m of a.mentions) {
    if ((m.concept !== 'change' && m.concept !== 'remove') || m.weak || used.has(m) || anchored.has(m.clause)) continue;
    const clause = a.clauses[m.clause] as Clause;
    if (
      clause.to - clause.from > SHORT_CLAUSE ||
      a.strongOver('work-object', clause.from, clause.to) ||
      a.strongOver('work', clause.from, clause.to)
    )
      continue;
    const asked =
      a.inSentence(m.sentence, 'support') !== undefined ||
      (a.inClause(m.clause, 'ask') ?? a.inClause(m.clause, 'wish'))?.weak === false ||
      (a.agentOf(m) === 'you' &&
        ((!a.subjectBefore(m) && (m.features & FEATURES.imp) !== 0) || a.sentences[m.sentence]?.question === true));
    if (!asked || a.negated(m.from, m.clause) || m.features & (FEATURES.past | FEATURES.part)) continue;
    // "The rating was a slip. Please correct it": a free choice, or a way by the support, is no ask for it.
    const slips = clause.link !== 'if' && !a.inSentence(m.sentence, 'support');
    const before = lately(anchors, m.from, m.sentence).findLast(
      (x) =>
        x.from < m.from &&
        m.sentence - x.sentence <= 1 &&
        (x.flags.has('given') ||
          x.flags.has('yours') ||
          x.polarity === 'low' ||
          (slips && a.inClause(x.clause, 'mistake')?.weak === false)),
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
  referred.push(...ellipses(a, anchors));
  if (referred.length === 0) return;
  anchors.push(...referred);
  anchors.sort((x, y) => x.from - y.from);
}
