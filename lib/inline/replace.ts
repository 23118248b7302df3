import type { Span } from '../engine/types.ts';
import type { Fix } from '../marketplaces/types.ts';
import { withFix } from './edit.ts';

/** What became of a fix: taken; refused, the text being what it was; or the text is neither the old one nor the new one. */
export type Outcome = 'replaced' | 'refused' | 'unclear';

/** What the ladder needs of a rich editor. */
export interface Editor {
  /** The text as it stands now. */
  read(): string;
  /** Selects the words; false where they can't be. */
  select(span: Span): boolean;
  /** Offers the replacement as the browser's own spelling menu does; true where the editor takes it over. */
  offer(text: string): boolean;
  /** Carries the replacement out with the browser's own editing command. */
  command(text: string): void;
  /** Waits until the editor has had its turn. */
  settled(): Promise<void>;
}

/** Some editors apply a change late; a second attempt meanwhile would write it twice. */
const PATIENCE = 4;

/**
 * Replaces words in a rich editor without touching its DOM: undo, caret and model stay the editor's own. No strategy works in every
 * editor, so there are two of them, and the second is tried only while the text is provably the old one.
 */
export async function replaceIn(editor: Editor, before: string, fix: Fix): Promise<Outcome> {
  if (editor.read() !== before) return 'refused';
  if (!editor.select(fix)) return 'refused';
  await editor.settled();
  if (editor.offer(fix.text)) {
    const outcome = await outcomeOf(editor, before, fix);
    if (outcome !== 'refused' || !editor.select(fix)) return outcome;
    await editor.settled();
  } else {
    if (!editor.select(fix)) return 'refused';
    await editor.settled();
  }
  editor.command(fix.text);
  return outcomeOf(editor, before, fix);
}

/** The range to take out for a removal, so that neither a doubled space nor an empty line is left behind. */
export function tidied(text: string, fix: Fix): Fix {
  if (fix.text !== '') return fix;
  let { start, end } = fix;
  while (isBlank(text[end]) && (start === 0 || /\s/.test(text[start - 1]!))) end++;
  const endsLine = end === text.length || text[end] === '\n';
  while (endsLine && isBlank(text[start - 1])) start--;
  const startsLine = start === 0 || text[start - 1] === '\n';
  if (endsLine && startsLine) {
    if (start === 0) while (text[end] === '\n') end++;
    while (text[start - 1] === '\n') start--;
  }
  return { start, end, text: '' };
}

async function outcomeOf(editor: Editor, before: string, fix: Fix): Promise<Outcome> {
  const wanted = plain(withFix(before, fix));
  const old = plain(before);
  let now = old;
  for (let turn = 0; turn < PATIENCE && now === old; turn++) {
    await editor.settled();
    now = plain(editor.read());
    if (now === wanted) return 'replaced';
  }
  return now === old ? 'refused' : 'unclear';
}

/** A text to compare: editors add fillers, swap spaces for non-breaking ones and close or open empty lines of their own accord. */
export function plain(text: string): string {
  return text
    .replace(/[\uFEFF\u200B\u2060]/g, '')
    .replaceAll('\u00A0', ' ')
    .replace(/\n+/g, '\n')
    .trim();
}

function isBlank(char: string | undefined): boolean {
  return char === ' ' || char === '\t' || char === '\u00A0';
}
