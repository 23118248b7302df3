import type { FixText, Pack } from '../engine/pack.ts';
import type { Finding, Span } from '../engine/types.ts';
import type { Fix } from './types.ts';

/**
 * A fair wording for a finding: the sentences that make the act give way to one that asks for the same fairly, or to nothing.
 * @param text the text that the finding is about.
 * @param pack the language of the finding; none gives no fix.
 * @param check finds what is wrong with a text: a fix that leaves the same rule broken in its place is not offered.
 * @returns one range to replace, or undefined where nothing clean can be offered.
 */
export function findFix(
  text: string,
  finding: Finding,
  pack: Pack | undefined,
  check: (text: string) => readonly Finding[],
): Fix | undefined {
  const wordings = pack?.fixes[finding.rule] ?? [];
  const informal = finding.address === 'informal';
  const fitting = [...wordings.filter((w) => w.informal === informal), ...wordings.filter((w) => !w.informal && informal)];
  for (const wording of [...fitting, { text: '', informal }]) {
    const fix = compose(text, finding, wording);
    const fixed = text.slice(0, fix.start) + fix.text + text.slice(fix.end);
    if (
      !check(fixed).some(
        (f) => f.rule === finding.rule && f.sentences.some((s) => s.start < fix.start + fix.text.length && s.end > fix.start),
      )
    )
      return fix;
  }
  return undefined;
}

/** The wording in place of the first sentence of the finding; the other sentences go, what stands between them stays. */
function compose(text: string, finding: Finding, wording: FixText): Fix {
  const sentences = finding.sentences;
  const first = sentences[0] as Span;
  const last = sentences.at(-1) as Span;
  let replacement = wording.text;
  if (replacement !== '' && !/[.!?…]$/.test(text.slice(first.start, first.end).trimEnd())) {
    // A chat line without a full stop stays one, unless more follows on the line.
    if (/^\s*(\n|$)/.test(text.slice(last.end))) replacement = replacement.replace(/\.$/, '');
  }
  for (let i = 0; i + 1 < sentences.length; i++) {
    const between = text.slice((sentences[i] as Span).end, (sentences[i + 1] as Span).start);
    replacement += i + 2 === sentences.length ? between.trimEnd() : between;
  }
  if (replacement !== '') return { start: first.start, end: last.end, text: replacement };
  return removal(text, first.start, last.end);
}

/** White space that does not end the line. */
const isBlank = (c: string): boolean => c !== '\n' && c.trim() === '';

/** A range to cut, with the space or line break that would be left doubled. */
function removal(text: string, start: number, end: number): Fix {
  let from = start;
  while (from > 0 && isBlank(text[from - 1] as string)) from--;
  let to = end;
  while (to < text.length && isBlank(text[to] as string)) to++;
  if (from === 0 || text[from - 1] === '\n')
    return { start: from, end: from === 0 && text[to] === '\n' ? to + (/^\n+/.exec(text.slice(to))?.[0].length ?? 0) : to, text: '' };
  if (to === text.length || text[to] === '\n') return { start: from, end: to, text: '' };
  return { start: from, end: to, text: ' ' };
}
