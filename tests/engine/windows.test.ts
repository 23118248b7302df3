import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { windowsOf } from '../../lib/engine/windows.ts';
import { createLinter } from '../../lib/marketplaces/lint.ts';
import { readPacks } from '../../scripts/packs.ts';

const { engine } = createLinter(readPacks());
const CHATTER = 'The logo is in the folder, in three sizes. I can send the source tomorrow. ';
const REQUEST = 'Please leave me a five star review. ';
const LONG = 60_000;

describe('a long text', () => {
  test('is read in windows that follow one another, overlap and cover it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 200_000 }), fc.constantFrom(CHATTER, 'x', '😀', 'слово '), (length, piece) => {
        const text = piece.repeat(Math.ceil(length / piece.length));
        const windows = windowsOf(text);
        expect(windows[0]).toMatchObject({ from: 0, since: 0 });
        expect(windows.at(-1)?.to).toBe(text.length);
        windows.forEach(({ from, since, to }, i) => {
          expect(from).toBeLessThanOrEqual(since);
          expect(since).toBeLessThan(to);
          const next = windows[i + 1];
          if (!next) return;
          expect(next.from).toBeGreaterThan(from);
          expect(next.since).toBeLessThan(to);
          for (const edge of [next.from, next.since, to]) expect(/[\udc00-\udfff]/.test(text[edge] ?? '') && piece === '😀').toBe(false);
        });
      }),
      { numRuns: 60 },
    );
  });

  test.each([0, 11_000, 21_500, 22_400, 23_990, 45_000, 59_000])('holds a request at %i once, where it stands', (place) => {
    const before = CHATTER.repeat(Math.ceil(place / CHATTER.length));
    const text = before + REQUEST + CHATTER.repeat(Math.ceil((LONG - place) / CHATTER.length));
    const findings = engine.find(text).filter((finding) => finding.rule === 'rating-request');
    expect(findings).toHaveLength(1);
    expect(findings[0]?.spans.map(({ start, end }) => text.slice(start, end))).toEqual([REQUEST.trim().slice(0, -1)]);
    expect(findings[0]?.spans[0]?.start).toBe(before.length);
  });

  test('full of requests holds each of them once', () => {
    const message = `${CHATTER}${REQUEST}`;
    const times = Math.ceil(LONG / message.length);
    expect(engine.find(message.repeat(times)).filter((finding) => finding.rule === 'rating-request')).toHaveLength(times);
  });
});
