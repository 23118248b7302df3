import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createLinter } from '../../lib/marketplaces/lint.ts';
import { readPacks } from '../../scripts/packs.ts';

const { engine, lint } = createLinter(readPacks());

/** Texts made of the pieces that the engine reads, in any order, and of anything else. */
const pieces = fc.oneof(
  fc.constantFrom(
    'please leave',
    'a review',
    '5 stars',
    '⭐⭐⭐⭐⭐',
    '5/5',
    'if you are happy',
    ', ',
    '. ',
    '? ',
    '\n',
    'otherwise',
    'I will report you',
    'discount',
    'or',
    'and',
    '"',
    '10%',
    '$5',
    'пожалуйста',
    'оставьте отзыв',
    'пять звёзд',
    'если понравилось',
    'скидка',
    'r e v i e w',
    '👍🏽',
    '\u200b',
    '\ud800',
    '\udc00',
    'idiot',
    '=',
    'not',
    'before you',
    'rev1ew',
  ),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const texts = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(' '));

describe('on any text at all, the engine', () => {
  test('answers with ordered spans inside the text, on character boundaries, and twice the same', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const findings = engine.find(text);
        for (const { spans, sentences } of findings) {
          expect(spans.length).toBeGreaterThan(0);
          for (const list of [spans, sentences]) {
            let at = 0;
            for (const { start, end } of list) {
              expect(start).toBeGreaterThanOrEqual(at);
              expect(end).toBeGreaterThan(start);
              expect(end).toBeLessThanOrEqual(text.length);
              for (const edge of [start, end]) {
                const splits = /[\ud800-\udbff]/.test(text[edge - 1] ?? '') && /[\udc00-\udfff]/.test(text[edge] ?? '');
                expect(splits).toBe(false);
              }
              at = end;
            }
          }
        }
        expect(engine.find(text)).toEqual(findings);
      }),
      { numRuns: 600 },
    );
  });

  test('offers fixes that lie inside the text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const { fix } of lint(text, { marketplace: 'fiverr' })) {
          if (!fix) continue;
          expect(fix.start).toBeGreaterThanOrEqual(0);
          expect(fix.end).toBeLessThanOrEqual(text.length);
          expect(fix.end).toBeGreaterThanOrEqual(fix.start);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('still finds a request behind any paragraph that ends before it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('Here is the logo.', 'The files are attached!', 'Спасибо, всё получил.', 'Kind regards\nAnna'),
        (before) => {
          expect(engine.find(`${before}\n\nPlease leave me a good review.`).map((f) => f.rule)).toContain('rating-request');
        },
      ),
    );
  });
});

test('a long text costs about as much per letter as a short one', () => {
  const message =
    'Here is the logo in three sizes. Please leave me a 5 star review, it would mean a lot. I can send the source files tomorrow. ';
  // Time of the processor, which does not run on while other programs have it.
  const time = (text: string): number => {
    const from = process.cpuUsage();
    engine.find(text);
    const { system, user } = process.cpuUsage(from);
    return system + user;
  };
  const long = message.repeat(800);
  for (let i = 0; i < 20; i++) engine.find(message.repeat(8));
  engine.find(long);
  const short = Math.min(...Array.from({ length: 15 }, () => time(message.repeat(8))));
  const whole = Math.min(...Array.from({ length: 3 }, () => time(long)));
  // A hundred times the text; anything quadratic would be a hundred times over.
  expect(whole / short).toBeLessThan(400);
});

test('a finding ends behind its last character, with the marks on it and nothing unseen after it', () => {
  const ends = (text: string): (string | undefined)[] => engine.find(text).map(({ spans }) => text.slice(0, spans.at(-1)?.end));
  expect(ends('Du bist ein Idiot.\u{e0000}')).toEqual(['Du bist ein Idiot']);
  expect(ends('Du bist ein Idiot\u{e0000}')).toEqual(['Du bist ein Idiot']);
  expect(ends('Оставьте хороши\u0438\u0306 отзыв')).not.toContain('Оставьте хороши');
  expect(ends('Leave me ⭐⭐⭐⭐⭐\ufe0f')).toEqual(['Leave me ⭐⭐⭐⭐⭐\ufe0f']);
});
