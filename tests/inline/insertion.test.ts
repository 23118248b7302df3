import { describe, expect, it } from 'vitest';
import { withFix } from '../../lib/inline/edit.ts';
import { insertionAt, insertionIn, lastLineEnd } from '../../lib/inline/insertion.ts';

const TEXT = 'Hi Ann,\n\nthe draft is done.\nThank you!';

/** A text with the caret at `|`, or the selection between two of them, and the text inserted there. */
function inserted(words: string): string {
  const [ahead = '', chosen = '', behind] = words.split('|');
  const before = words.replaceAll('|', '');
  const end = behind === undefined ? ahead.length : ahead.length + chosen.length;
  return withFix(before, insertionAt(before, { start: ahead.length, end }, TEXT));
}

describe('where a text comes in', () => {
  it('an empty composer gets the text alone', () => {
    expect(inserted('|')).toBe(TEXT);
  });

  it('words in front are a paragraph of their own, unless white space ends them', () => {
    expect(inserted('Hello|')).toBe(`Hello\n\n${TEXT}`);
    expect(inserted('Hello |')).toBe(`Hello ${TEXT}`);
    expect(inserted('Hello\u00A0|')).toBe(`Hello\u00A0${TEXT}`);
    expect(inserted('Hello\n|')).toBe(`Hello\n${TEXT}`);
  });

  it('words behind begin a paragraph of their own, unless a line of theirs does', () => {
    expect(inserted('|Bye')).toBe(`${TEXT}\n\nBye`);
    expect(inserted('|\nBye')).toBe(`${TEXT}\nBye`);
    expect(inserted('Hello |\n')).toBe(`Hello ${TEXT}\n`);
  });

  it('it takes the place of what is selected', () => {
    expect(inserted('Hello |old| ')).toBe(`Hello ${TEXT} `);
    expect(inserted('|old|')).toBe(TEXT);
  });

  it('its lines are parted as in a composer, wherever it was written', () => {
    expect(insertionAt('', { start: 0, end: 0 }, 'Hi\r\nAnn').text).toBe('Hi\nAnn');
  });

  it('the caret stands behind its last word', () => {
    const insertion = insertionAt('HelloBye', { start: 5, end: 5 }, TEXT);
    expect(insertion.text.slice(0, lastLineEnd(insertion.text))).toBe(`\n\n${TEXT}`);
  });
});

describe('what became of it', () => {
  const before = 'Hello';
  const insertion = insertionAt(before, { start: 5, end: 5 }, TEXT);

  it('is inserted when every line of it is there in order, with empty lines or without', () => {
    expect(insertionIn(before, insertion, `Hello\n\n${TEXT}`)).toBe('inserted');
    expect(insertionIn(before, insertion, 'Hello\nHi Ann, \nthe\u00A0draft is done.\nThank you!\n')).toBe('inserted');
  });

  it('is refused when the composer has what it had', () => {
    expect(insertionIn(before, insertion, 'Hello\uFEFF\n')).toBe('refused');
  });

  it('is unclear when a line or a line break is missing, or the text came in twice', () => {
    expect(insertionIn(before, insertion, 'Hello\n\nHi Ann,\n\nthe draft is done.')).toBe('unclear');
    expect(insertionIn(before, insertion, `Hello ${TEXT.replaceAll('\n', ' ')}`)).toBe('unclear');
    expect(insertionIn(before, insertion, `Hello\n\n${TEXT}\n\n${TEXT}`)).toBe('unclear');
  });
});
