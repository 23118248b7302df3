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
      fc.property(fc.integer({ min: 0, max: 200_000 }), (length) => {
        const windows = windowsOf(length);
        expect(windows[0]).toMatchObject({ from: 0, since: 0 });
        expect(windows.at(-1)?.to).toBe(length);
        windows.forEach(({ from, since, to }, i) => {
          expect(from).toBeLessThanOrEqual(since);
          expect(since).toBeLessThanOrEqual(to);
          const next = windows[i + 1];
          if (!next) return;
          expect(next.from).toBeGreaterThan(from);
          expect(next.since).toBeGreaterThan(next.from);
          expect(next.since).toBeLessThan(to);
        });
      }),
      { numRuns: 60 },
    );
  });

  test.each([0, 11_000, 20_990, 22_400, 23_990, 43_500, 45_000, 59_000])('holds a request at %i once, where it stands', (place) => {
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

  test('whose windows end within characters is marked on characters', () => {
    const text = `${'😀'.repeat(LONG / 2)}\n${REQUEST}`;
    expect(engine.find(text).map(({ spans: [first] }) => text.slice(first?.start, first?.end))).toEqual([REQUEST.trim().slice(0, -1)]);
  });
});
