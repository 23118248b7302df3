import type { Row } from './rows.ts';

const FIX_IS_SOUGHT = 'moving a warning with the text asks for its fix, which checks each wording in the whole text (lib/inline/edit.ts)';
const MIRROR_IS_REWRITTEN = 'the copy of the text that bears the marks is written anew for each key (lib/inline/mirror.ts)';

/** Figures that are over their budget, and why. One that is within it again has to be taken off. */
const KNOWN_GAPS: readonly { readonly where: Row['where']; readonly what: string; readonly reason: string }[] = [
  { where: 'Chromium', what: 'first key after a check, textarea, a finding', reason: FIX_IS_SOUGHT },
  { where: 'Chromium', what: 'first key after a check, contenteditable, a finding', reason: FIX_IS_SOUGHT },
  { where: 'Firefox', what: 'first key after a check, textarea, a finding', reason: FIX_IS_SOUGHT },
  { where: 'Firefox', what: 'first key after a check, contenteditable, a finding', reason: FIX_IS_SOUGHT },
  { where: 'Firefox', what: 'key, textarea, a finding: median', reason: MIRROR_IS_REWRITTEN },
];

/** Timings vary from run to run: only one that is this far from its budget, on either side, decides. */
const CLEAR = 1.5;

export interface Verdict {
  readonly words: string;
  /** Whether something has changed that somebody must look at. */
  readonly isNews: boolean;
}

/** How a figure stands to its budget. */
export function verdictOn(row: Row): Verdict {
  const { budget, value, what, where } = row;
  if (budget === undefined) return { words: '', isNews: false };
  const gap = KNOWN_GAPS.find((one) => one.where === where && one.what === what);
  const margin = row.unit === 'ms' ? CLEAR : 1;
  if (value > budget) return { words: gap ? `OVER, known: ${gap.reason}` : 'OVER', isNews: !gap && value > budget * margin };
  return { words: gap ? 'within, but on the list of gaps' : 'within', isNews: gap !== undefined && value <= budget / margin };
}
