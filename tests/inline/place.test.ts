import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edgeNear, placeCard, placeCounter } from '../../lib/inline/place.ts';

const VIEW = { width: 1_200, height: 800 };
const CARD = { width: 348, height: 300 };

describe('the card', () => {
  it('stands below the words where there is room', () => {
    expect(placeCard({ left: 100, top: 100, width: 80, height: 20 }, CARD, VIEW)).toMatchObject({ left: 100, top: 128 });
  });

  it('stands above the words at the bottom of the window', () => {
    expect(placeCard({ left: 100, top: 700, width: 80, height: 20 }, CARD, VIEW)).toMatchObject({ left: 100, top: 392 });
  });

  it('is cut to the larger side where neither has room', () => {
    const { maxHeight, top } = placeCard({ left: 100, top: 250, width: 80, height: 20 }, { width: 348, height: 700 }, VIEW);
    expect({ maxHeight, top }).toEqual({ maxHeight: 514, top: 278 });
  });

  it('stays in the window and leaves the words free wherever they are', () => {
    const box = fc.record({
      left: fc.integer({ min: 0, max: 1_100 }),
      top: fc.integer({ min: 0, max: 770 }),
      width: fc.integer({ min: 1, max: 100 }),
      height: fc.integer({ min: 10, max: 30 }),
    });
    fc.assert(
      fc.property(box, fc.integer({ min: 100, max: 900 }), (words, height) => {
        const { left, top, maxHeight } = placeCard(words, { width: 348, height }, VIEW);
        const bottom = top + Math.min(height, maxHeight);
        expect(left).toBeGreaterThanOrEqual(8);
        expect(left + 348).toBeLessThanOrEqual(VIEW.width - 8);
        expect(top).toBeGreaterThanOrEqual(8);
        expect(bottom).toBeLessThanOrEqual(VIEW.height - 8);
        expect(bottom <= words.top || top >= words.top + words.height).toBe(true);
      }),
    );
  });
});

describe('an edge of the composer', () => {
  it('is left free with the words where it is close to them', () => {
    expect(edgeNear(514, 500)).toBe(500);
    expect(edgeNear(700, 500)).toBe(700);
  });
});

describe('the counter', () => {
  const composer = { left: 200, top: 500, width: 600, height: 90 };
  const counter = { width: 40, height: 24 };

  it('stands on the upper corner at the end of the lines', () => {
    expect(placeCounter(composer, counter, false, VIEW)).toEqual({ left: 750, top: 484 });
    expect(placeCounter(composer, counter, true, VIEW)).toEqual({ left: 210, top: 484 });
  });

  it('stays in the window', () => {
    expect(placeCounter({ ...composer, left: 900 }, counter, false, VIEW).left).toBe(1_152);
    expect(placeCounter({ ...composer, top: 0 }, counter, false, VIEW).top).toBe(8);
  });
});
