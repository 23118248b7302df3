import type { Row } from './rows.ts';

const CODE_IS_TAKEN_OVER =
  'in the first checks of a page V8 takes over code that it has compiled meanwhile, in the handler that comes next';

/** Figures that are over their budget, and why. One that is within it again has to be taken off. */
const KNOWN_GAPS: readonly { readonly where: Row['where']; readonly what: string; readonly reason: string }[] = [
  { where: 'Chromium', what: 'first key after a check, contenteditable, a finding', reason: CODE_IS_TAKEN_OVER },
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
