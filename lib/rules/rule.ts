import type { Flag } from '../engine/anchor.ts';
import type { EngineRule } from '../engine/engine.ts';
import type { RuleId } from './ids.ts';

/** One speech act: what it is, and how it is recognised from anchors and frames. */
export interface Rule extends EngineRule {
  readonly id: RuleId;
  /** The act in a sentence: what the message does. */
  readonly what: string;
}

/** What shows a rule at a glance: a few telling examples in English; each language's folder has many more. Marked as in `docs/examples.md`. */
export interface RuleExamples {
  readonly catch: readonly string[];
  readonly pass: readonly string[];
}

/** What makes an ask no ask: it is denied, somebody else's, talk about rules, or about reviews that are not the writer's. */
export const EXCUSED: readonly Flag[] = ['denied', 'reported', 'meta', 'third', 'boast', 'quoted'];
/** The same for reviews that are there already. */
export const EXCUSED_OR_GIVEN: readonly Flag[] = [...EXCUSED, 'given', 'left'];
