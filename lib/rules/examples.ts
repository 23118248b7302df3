import { type Span, SURFACES, type Surface } from '../engine/types.ts';

/** One line of an examples file (`docs/examples.md`). */
export interface Example {
  /** Whether the rule must catch it. */
  readonly caught: boolean;
  readonly text: string;
  /** The words to mark; empty for an example that must pass. */
  readonly marks: readonly Span[];
  readonly surface: Surface;
  readonly line: number;
}

/** Takes the marks out of a text. */
export function readMarks(marked: string): { text: string; marks: Span[] } {
  const marks: Span[] = [];
  let text = '';
  let start = -1;
  for (const part of marked.split(/(\[\[|\]\])/)) {
    if (part === '[[') start = text.length;
    else if (part === ']]') marks.push({ start, end: text.length });
    else text += part;
  }
  return { text, marks };
}

/**
 * Reads an examples file.
 * @throws SyntaxError naming the line of anything that cannot be read.
 */
export function parseExamples(file: string): Example[] {
  const examples: Example[] = [];
  file.split('\n').forEach((raw, i) => {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) return;
    const m = /^([+-]) (?:@(\w+) )?(.+)$/.exec(line);
    if (!m) throw new SyntaxError(`line ${i + 1}: write "+ text" or "- text"`);
    const [, sign, surface = 'message', body] = m as unknown as [string, string, string | undefined, string];
    if (!(SURFACES as readonly string[]).includes(surface))
      throw new SyntaxError(`line ${i + 1}: no surface "${surface}"; there are ${SURFACES.join(', ')}`);
    const { text, marks } = readMarks(body.replaceAll('\\n', '\n'));
    if (sign === '+' && marks.length === 0) throw new SyntaxError(`line ${i + 1}: mark the words that matter with [[ ]]`);
    examples.push({ caught: sign === '+', text, marks, surface: surface as Surface, line: i + 1 });
  });
  return examples;
}
