import type { Span } from '../engine/types.ts';
import type { Fix } from '../marketplaces/types.ts';
import { withFix } from './edit.ts';
import { plain } from './replace.ts';

/** What became of a text that was to be inserted: the composer has it; it is what it was; or it is neither. */
export type Insertion = 'inserted' | 'refused' | 'unclear';

const PARAGRAPH = '\n\n';

/** What to put in place of the selection, so that a text stands in a paragraph of its own between the words around it. */
export function insertionAt(before: string, selection: Span, text: string): Fix {
  const ahead = before.slice(0, selection.start);
  const behind = before.slice(selection.end);
  const lead = ahead === '' || /\s$/.test(ahead) ? '' : PARAGRAPH;
  const trail = behind.trim() === '' || behind.startsWith('\n') ? '' : PARAGRAPH;
  return { start: selection.start, end: selection.end, text: lead + text.replaceAll(/\r\n?/g, '\n') + trail };
}

/** Where a text ends but for the line breaks at its end: there the caret goes, ahead of what parts an insertion from the words behind. */
export function lastLineEnd(text: string): number {
  let end = text.length;
  while (text[end - 1] === '\n') end--;
  return end;
}

/** What a composer's text says of an insertion: all its lines in their order and nothing else changed, nothing changed, or neither. */
export function insertionIn(before: string, insertion: Fix, now: string): Insertion {
  const text = lines(now);
  if (text === lines(withFix(before, insertion))) return 'inserted';
  return text === lines(before) ? 'refused' : 'unclear';
}

/** The lines with words in them: editors treat the white space at the ends of lines as they like. */
function lines(text: string): string {
  const trimmed = plain(text)
    .split('\n')
    .map((line) => line.trim());
  return trimmed.filter((line) => line !== '').join('\n');
}
