import { describe, expect, it } from 'vitest';
import { matchingPlaces, placesOf, SECTIONS } from '../../components/options-index.ts';
import { speechIn } from '../../components/speech.ts';
import { CATALOGS } from '../../lib/i18n/catalogs.ts';
import type { Locale } from '../../lib/i18n/locales.ts';
import { RULE_IDS } from '../../lib/rules/ids.ts';

const places = (locale: Locale) => placesOf(speechIn(locale, CATALOGS[locale]).say, [{ id: 'de', endonym: 'Deutsch' }]);
const found = (query: string, locale: Locale = 'en'): string[] => matchingPlaces(places(locale), query).map(({ id }) => id);

describe('the search over settings', () => {
  it('has every section and every rule until something is asked for', () => {
    expect(new Set(places('en').map(({ section }) => section))).toEqual(new Set(SECTIONS));
    expect(found('  ')).toEqual(expect.arrayContaining(RULE_IDS.map((rule) => `rule-${rule}`)));
  });

  it('finds a row by its name, by what it says, and by its choices', () => {
    expect(found('hold before')).toEqual(['send-guard']);
    expect(found('deutsch')).toContain('message-languages');
    expect(found('dark')).toContain('theme');
  });

  it('wants every word, in any order and any case', () => {
    expect(found('PITY appeals')).toEqual(['rule-guilt-trip']);
    expect(found('pity fiverr')).toEqual([]);
  });

  it('finds all rows of a section by its name', () => {
    expect(found('privacy')).toEqual(['promises', 'stored', 'permissions']);
  });

  it('reads the language of the interface', () => {
    expect(found('неприятности', 'ru')).toEqual(['rule-threat']);
    expect(found('links a review to harm', 'ru')).toEqual([]);
  });

  it('says so by finding nothing', () => {
    expect(found('zebra')).toEqual([]);
  });
});
