import type { Analysis, Mention } from './analysis.ts';
import type { Draft, Flag } from './anchor.ts';
import { dictated } from './anchor-verb.ts';
import type { Clause, Sentence } from './clauses.ts';
import type { Concept } from './concepts.ts';
import { FEATURES } from './pack.ts';

/** A negator stands at most so many words before what it negates. */
const NEGATOR_REACH = 3;
const CONDITIONAL: ReadonlySet<Concept> = new Set(['if', 'once', 'until', 'unless', 'before', 'otherwise']);
/** A sentence of denial that only points back has not many words. */
const SHORT_SENTENCE = 9;
/** Words between "only" and what alone is asked for. */
const CONTRAST_REACH = 4;
/** Words between a thanks and what it is for. */
const THANKS_REACH = 9;

/** Everything that is true of an anchor where it stands. */
export function statusOf(a: Analysis, draft: Draft): Set<Flag> {
  const flags = new Set<Flag>();
  if (draft.possessor === 'you') flags.add('yours');
  if (draft.possessor === 'me') flags.add('mine');
  excuse(a, draft, flags);
  if (draft.clause.link && CONDITIONAL.has(draft.clause.link) && !politely(a, draft) && !timed(a, draft)) flags.add('conditional');
  const past = inPast(a, draft);
  tense(a, draft, past, flags);
  given(a, draft, flags);
  asking(a, draft, past, flags);
  return flags;
}

/** What takes the act away: denied, reported, talk about rules, others' reviews, the writer's record, quoted. */
function excuse(a: Analysis, draft: Draft, flags: Set<Flag>): void {
  const { clause, from, sentence, to, verb, verbMention } = draft;
  const toThem = verb === 'give' && verbMention && verbMention.to < from && a.partyBetween('they', verbMention.to, verbMention.to + 1);
  if (toThem) flags.add('third');
  if (a.quoted(from)) flags.add('quoted');
  if (a.quoted(from, 0)) flags.add('cited');
  flagsOfPlace(a, clause.index, sentence.index, from, to, flags);
  if (takenBack(a, sentence.index)) flags.add('denied');
  // "You proposed …. I cannot agree to that, it is against the rules."
  const refused = a.sentences[sentence.index + 1]?.firstClause;
  if (refused !== undefined && a.inSentence(sentence.index, 'reported') && a.inClause(refused, 'deny')?.weak === false) flags.add('denied');
  if (flags.has('reported') && a.accepted(sentence.index, to)) flags.delete('reported');
}

/** "I don't ask for a novel, only for five stars": what is denied stands before the comma, what is asked behind it. */
function contrasted(a: Analysis, denial: Mention, from: number): boolean {
  if (denial.to > from || !a.pauseBetween(denial.to, from)) return false;
  return (a.over('only', from - CONTRAST_REACH, from) ?? a.over('but', from - CONTRAST_REACH, from)) !== undefined;
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
          if (contrasted(a, m, from)) break;
          if (here || (k === clause - 1 && c.link === undefined) || (k === clause - 1 && c.link === 'otherwise')) flags.add('denied');
          break;
        case 'reported':
          if (m.from < from && clause - k <= 2 && !m.weak) flags.add('reported');
          else if (here && m.from < from) flags.add('reported');
          break;
        case 'meta':
          // "A course" may be what is sold: beside an offer a weak word is no talk about rules.
          if (m.weak ? here && a.inClause(k, 'value')?.weak !== false : true) flags.add('meta');
          break;
        case 'third-party':
          // "Rate us in the app store": the writer's own, whatever it is called.
          if (m.weak ? here && !a.inClause(clause, 'me') && !a.inClause(clause, 'other-site') : true) flags.add('third');
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
  return next !== undefined && next.to - next.from <= SHORT_SENTENCE && a.inSentence(sentence + 1, 'deny')?.weak === false;
}

/** "I'd be glad, if you left a review": the condition is the ask itself. */
function politely(a: Analysis, { agent, clause, verb }: Draft): boolean {
  if (clause.link !== 'if' || agent !== 'you' || !acts(verb)) return false;
  if (a.clauses[clause.index - 1]?.sentence !== clause.sentence) return false;
  return (a.inClause(clause.index - 1, 'ask') ?? a.inClause(clause.index - 1, 'wish'))?.weak === false;
}

/** "After delivery please leave a review": a time that is told by a phrase, and the ask in the same clause. */
function timed(a: Analysis, { agent, clause, from, verb, verbMention }: Draft): boolean {
  if (clause.link !== 'once') return false;
  const ask = a.strongOver('ask', clause.from + 1, from) ?? a.strongOver('wish', clause.from + 1, from);
  if (ask && ask.from > clause.from) return true;
  return (
    verbMention !== undefined && agent === 'you' && acts(verb) && verbMention.features === FEATURES.imp && !a.subjectBefore(verbMention)
  );
}

/** Whether a verb is something that one can be asked to do. */
const acts = (verb: Draft['verb']): boolean => verb === 'give' || verb === 'change' || verb === 'remove';

/** Whether the verb tells of the past, and not in a wish or out of courtesy ("I'd be grateful if you revisited"). */
function inPast(a: Analysis, { clause, verbMention }: Draft): boolean {
  if (!verbMention || a.subjunctive(clause.index)) return false;
  const f = verbMention.features;
  if ((f & (FEATURES.past | FEATURES.part)) === 0 || (f & (FEATURES.inf | FEATURES.imp)) !== 0) return false;
  return !(['ask', 'wish'] as const).some((k) => {
    const hit = a.inClause(clause.index, k);
    return hit !== undefined && !hit.weak && hit.to <= verbMention.from;
  });
}

/** Whether a concept is mentioned in the anchor's clause or one beside it. */
function near(a: Analysis, { clause, sentence }: Draft, concept: Concept, open: boolean): boolean {
  for (let k = Math.max(sentence.firstClause, clause.index - 1); k <= Math.min(sentence.lastClause - 1, clause.index + 1); k++) {
    const { link } = a.clauses[k] as Clause;
    if (k !== clause.index && open && !(link === undefined || link === 'then')) continue;
    const hit = a.inClause(k, concept);
    if (hit && !(hit.weak && k !== clause.index)) return true;
  }
  return false;
}

/** "Write not a bad review": where the negator stands between a verb of asking and what is asked for. */
function negatedBehind(a: Analysis, { agent, clause, from, verbMention }: Draft): boolean {
  if (!verbMention || agent !== 'you' || verbMention.to > from || !(verbMention.features & FEATURES.imp)) return false;
  return a.negated(from, clause.index, Math.min(NEGATOR_REACH, from - verbMention.to));
}

/** Whether words that nag for what is missing, such as "still no", stand before the review in its clause. */
function nagged(a: Analysis, { clause, to }: Draft): boolean {
  const nag = a.strongOver('nag', clause.from, to);
  return nag !== undefined && a.between('not', nag.from, nag.to) !== undefined;
}

/** Negation and past, and what a past verb says of a review that is there. */
function tense(a: Analysis, draft: Draft, past: boolean, flags: Set<Flag>): void {
  const { agent, clause, from, giver, to, verb, verbMention } = draft;
  const negated = verbMention
    ? a.negated(verbMention.from, clause.index) || negatedBehind(a, draft)
    : a.negated(from, clause.index, 3) || a.negatedNear(clause.index, from, to - 2);
  if (negated) flags.add('negated');
  // "You still have not left a review": the negator is part of the nagging.
  if (!past || negated || nagged(a, draft)) return;
  const passive = (verb === 'change' || verb === 'remove') && !(verbMention && a.subjectBefore(verbMention));
  if (!passive) flags.add('past');
  if (verb === 'change' || verb === 'remove' || flags.has('conditional') || flags.has('question')) return;
  if (verb === 'receive' && near(a, draft, 'wish', false)) flags.delete('past');
  else if (verb === 'receive' ? giver !== 'me' : giver === 'you' || giver === 'they') flags.add('given');
  if (verb === 'give' && agent === 'me') flags.add('left');
}

/** Whether the review is there already. */
function given(a: Analysis, draft: Draft, flags: Set<Flag>): void {
  const { agent, clause, from, to, verb, verbMention } = draft;
  const open = flags.has('conditional');
  // "Clients who have rated me" speaks of whoever does.
  const anyone = (a.inClause(clause.index, 'everyone') ?? a.over('everyone', clause.from, clause.from + 1)) !== undefined;
  if (anyone) flags.delete('given');
  const said = a.strongOver('given', from - 4, to + 1) ?? a.inClause(clause.index, 'given');
  // "I'd be so grateful for a review" thanks for nothing yet.
  const hoped = said !== undefined && a.strongOver('ask', said.from - 1, said.to) !== undefined;
  // "I see your five": what the writer gets, the reader gave.
  if (said && !said.weak && !nagged(a, draft) && !hoped && !open && !anyone && (agent !== 'me' || verb === 'receive')) flags.add('given');
  if (dictated(a, from, to, verbMention)) for (const flag of ['given', 'left', 'past'] as const) flags.delete(flag);
  const before = clause.link === 'and' && a.clauses[clause.index - 1]?.sentence === clause.sentence;
  const thanks = a.inClause(clause.index, 'thanks') ?? (before ? a.inClause(clause.index - 1, 'thanks') : undefined);
  if (thanks && thanks.from < from && from - thanks.to <= THANKS_REACH && !a.inClause(clause.index, 'ask') && !open) flags.add('given');
}

/** Whether the review is asked or wished for. */
function asking(a: Analysis, draft: Draft, past: boolean, flags: Set<Flag>): void {
  const { agent, clause, giver, sentence, verb, verbMention } = draft;
  if (flags.has('conditional')) {
    if (ownAsk(a, clause)) flags.delete('denied');
    return;
  }
  const imperative =
    verbMention !== undefined &&
    agent === 'you' &&
    acts(verb) &&
    (verbMention.features & FEATURES.imp) !== 0 &&
    !a.subjectBefore(verbMention);
  if (imperative) flags.add('imperative');
  // "I don't ask for much, just leave five stars": what was denied is something else.
  if ((imperative && !a.inClause(clause.index, 'deny')) || ownAsk(a, clause)) flags.delete('denied');
  // "The system counts fives only, so please give no four": a rule is told, and the ask is the writer's own.
  if ((imperative || ownAsk(a, clause)) && !a.inClause(clause.index, 'meta')) flags.delete('meta');
  // "You said that you are happy, so leave five stars".
  if (imperative && (clause.link === 'then' || clause.link === 'but') && !a.inClause(clause.index, 'reported')) flags.delete('reported');
  if (imperative || near(a, draft, 'ask', false) || a.inClause(clause.index, 'duty')) flags.add('asked');
  if (sentence.question && giver === 'you' && verb !== 'none' && !past) flags.add('asked');
  if (near(a, draft, 'wish', false)) flags.add('wished');
}

/** "I don't ask for this, I ask for a five." */
function ownAsk(a: Analysis, clause: Clause): boolean {
  return a.inClause(clause.index, 'ask')?.weak === false && !a.inClause(clause.index, 'deny');
}
