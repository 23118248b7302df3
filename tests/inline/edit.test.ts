import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editBetween, editOf, movedCaret, movedSpan, movedWarning, withFix } from '../../lib/inline/edit.ts';
import { warningOn } from './warning.ts';

const TEXT = 'Please leave me a 5 star review, thank you.';

function spanOf(words: string, text = TEXT): { start: number; end: number } {
  return { start: text.indexOf(words), end: text.indexOf(words) + words.length };
}

function markedIn(next: string, words = '5 star review'): string | null {
  const span = movedSpan(spanOf(words), editBetween(TEXT, next)!);
  return span && next.slice(span.start, span.end);
}

describe('a mark between two checks', () => {
  it('moves with words typed before it', () => {
    expect(markedIn(`Hello! ${TEXT}`)).toBe('5 star review');
  });

  it('stays where it is when words are typed behind it', () => {
    expect(markedIn(`${TEXT} Bye.`)).toBe('5 star review');
  });

  it('stays when the edit only touches its edges', () => {
    expect(markedIn(TEXT.replace('review,', 'review!,'))).toBe('5 star review');
    expect(markedIn(TEXT.replace(' 5', ' (5'))).toBe('5 star review');
  });

  it('vanishes when the edit goes into it', () => {
    expect(markedIn(TEXT.replace('star', 'stars'))).toBeNull();
    expect(markedIn(TEXT.replace('5 star', 'honest'))).toBeNull();
    expect(markedIn('')).toBeNull();
  });

  it('always stands on the same words as before', () => {
    const cut = fc.record({
      text: fc.string(),
      at: fc.nat(),
      gone: fc.nat({ max: 12 }),
      typed: fc.string(),
      from: fc.nat(),
      length: fc.nat({ max: 12 }),
    });
    fc.assert(
      fc.property(cut, ({ text, at, gone, typed, from, length }) => {
        const start = at % (text.length + 1);
        const next = text.slice(0, start) + typed + text.slice(start + gone);
        const edit = editBetween(text, next);
        const span = { start: from % (text.length + 1), end: Math.min((from % (text.length + 1)) + length, text.length) };
        const moved = edit && span.end > span.start && movedSpan(span, edit);
        if (moved) expect(next.slice(moved.start, moved.end)).toBe(text.slice(span.start, span.end));
      }),
    );
  });
});

describe('a warning between two checks', () => {
  const warning = warningOn(TEXT, '5 star review', { fix: 'honest review' });

  it('takes its fix and its sentence along', () => {
    const next = `Hi. ${TEXT}`;
    const moved = movedWarning(warning, editBetween(TEXT, next)!)!;
    expect(withFix(next, moved.fix!)).toBe('Hi. Please leave me a honest review, thank you.');
    expect(moved.sentences.map(({ start, end }) => next.slice(start, end))).toEqual([TEXT]);
  });

  it('has its fix sought only when somebody reads it', () => {
    let sought = 0;
    const lazy = {
      ...warning,
      get fix() {
        sought++;
        return warning.fix;
      },
    };
    const moved = movedWarning(lazy, editBetween(TEXT, `Hi. ${TEXT}`)!)!;
    expect(sought).toBe(0);
    expect(moved.fix).toBeDefined();
    expect(sought).toBe(1);
  });

  it('goes when one of its marks goes', () => {
    const two = { ...warning, spans: [spanOf('Please'), ...warning.spans] };
    expect(movedWarning(two, editBetween(TEXT, TEXT.replace('Please', 'Pleas'))!)).toBeNull();
  });

  it('loses only its fix when the edit goes into what the fix replaces', () => {
    const sentenceFix = { ...warning, fix: { start: 0, end: TEXT.length, text: 'An honest review would help.' } };
    const moved = movedWarning(sentenceFix, editBetween(TEXT, TEXT.replace('thank you', 'thanks'))!)!;
    expect(moved.fix).toBeUndefined();
    expect(moved.spans).toEqual(warning.spans);
  });
});

describe('the caret after a fix', () => {
  const edit = editOf({ start: 10, end: 20, text: 'word' });

  it('stays before the fix, moves along behind it, and goes behind the new words from inside', () => {
    expect([5, 10, 15, 20, 30].map((offset) => movedCaret(offset, edit))).toEqual([5, 10, 14, 14, 24]);
  });
});
