import { describe, expect, test } from 'vitest';
import { createLinter } from '../../lib/marketplaces/lint.ts';
import { readPacks } from '../../scripts/packs.ts';

const { engine } = createLinter(readPacks());
const rulesIn = (text: string, languages?: readonly string[]): string[] => engine.find(text, 'message', languages).map((f) => f.rule);

describe('with all languages active', () => {
  test.each([
    ['en', 'Please leave me a 5 star review.'],
    ['de', 'Bitte geben Sie mir eine gute Bewertung.'],
    ['nl', 'Laat alsjeblieft een positieve review achter.'],
    ['fr', 'Merci de me laisser un avis positif.'],
    ['es', 'Por favor, déjame una reseña positiva.'],
    ['pt', 'Por favor, deixe uma avaliação positiva para mim.'],
    ['it', 'Lasciami una recensione positiva, per favore.'],
    ['pl', 'Proszę o pozytywną opinię na moim profilu.'],
    ['uk', 'Залиште, будь ласка, позитивний відгук.'],
    ['ru', 'Оставьте, пожалуйста, хороший отзыв.'],
  ])('a request in %s is found, in its language', (language, text) => {
    const findings = engine.find(text);
    expect(findings.map((f) => f.rule)).toContain('rating-request');
    expect(findings.every((f) => f.language === language)).toBe(true);
  });

  test.each([
    ['a Russian sentence with English words', 'Поставьте, пожалуйста, five stars, если не сложно'],
    ['two sentences in two languages', 'Hier ist das Logo. Please leave me a good review.'],
  ])('%s is read', (_, text) => {
    expect(rulesIn(text)).toContain('rating-request');
  });

  test.each([
    ['Russian', 'ostavte pozhaluysta horoshiy otzyv'],
    ['Russian, spelt another way', "postav'te pozhalujsta 5 zvezd"],
    ['Ukrainian', 'zalyshte bud laska dobryi vidhuk'],
  ])('%s in Latin letters is read', (_, text) => {
    expect(rulesIn(text)).toContain('rating-request');
  });

  test('a word is not taken for one of another language', () => {
    // "Die" and "rate" are words of German; "note" and "star" of French and English.
    expect(rulesIn('Die nächste Rate ist am Montag fällig, die Note für das Konzept steht im Anhang.')).toEqual([]);
    expect(rulesIn('La note de frais est dans le dossier, dites-moi si tout va bien.')).toEqual([]);
  });

  test('only the languages that are named are read', () => {
    expect(rulesIn('Please leave me a good review.', ['ru'])).toEqual([]);
    expect(rulesIn('Please leave me a good review.', ['en'])).toEqual(['rating-request']);
  });
});
