import { describe, expect, test } from 'vitest';
import { createLinter } from '../../lib/marketplaces/lint.ts';
import { readPacks } from '../../scripts/packs.ts';

const { engine } = createLinter(readPacks());
const rulesIn = (text: string): string[] => engine.find(text).map((f) => f.rule);

describe('a request for a good review is seen through every disguise', () => {
  test.each([
    ['plain', 'Please leave me a good review'],
    ['capitals', 'PLEASE LEAVE ME A GOOD REVIEW'],
    ['stretched letters', 'Pleeease leave me a gooood reviewww'],
    ['digits for letters', 'Please leave me a g00d rev1ew'],
    ['spaced letters', 'Please leave me a g o o d r e v i e w'],
    ['dotted letters', 'Please leave me a good r.e.v.i.e.w'],
    ['Cyrillic look-alikes', 'Please leave me a gооd rеviеw'],
    ['zero-width characters', 'Please leave me a go\u200bod rev\u200diew'],
    ['soft hyphens', 'Please leave me a good re\u00adview'],
    ['styled letters', 'Please leave me a 𝗴𝗼𝗼𝗱 𝓻𝓮𝓿𝓲𝓮𝔀'],
    ['full-width letters', 'Please leave me a ｇｏｏｄ ｒｅｖｉｅｗ'],
    ['two letters swapped', 'Please leave me a good reveiw'],
    ['a letter missing', 'Please leave me a good reiew'],
    ['a letter too many', 'Please leave me a good revieew'],
    ['star signs', 'Please leave me ⭐⭐⭐⭐⭐'],
    ['a fraction', 'Please leave me a 5/5 rating'],
    ['a Russian wish with Latin letters in it', 'Оставьте, пожалуйста, хopoший oтзыв'],
    ['decomposed diacritics', 'Оставьте, пожалуйста, хороши\u0306 отзыв'],
  ])('%s', (_, text) => {
    expect(rulesIn(text)).toContain('rating-request');
  });
});
