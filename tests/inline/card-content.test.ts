import { describe, expect, it } from 'vitest';
import { LOCALES, type Locale } from '../../lib/i18n/locales.ts';
import { STAKES } from '../../lib/i18n/stakes.ts';
import { translate } from '../../lib/i18n/translate.ts';
import { contentOf, dateOf, type Say, type Speech } from '../../lib/inline/card-content.ts';
import { MARKETPLACES, marketplaceById } from '../../lib/marketplaces/index.ts';
import { type WarningDetails, warningOn } from './warning.ts';

const TEXT = 'If you liked it, please leave me a 5 star review.';
const english: Say = (key, values) => translate('en', key, values);
const speak = (locale: Locale): Speech => ({ locale, say: (key, values) => translate(locale, key, values), stakes: STAKES[locale] ?? {} });

function content(details: WarningDetails, locale: Locale = 'en') {
  const marketplace = marketplaceById(details.marketplace ?? 'fiverr');
  return contentOf(warningOn(TEXT, '5 star review', details), TEXT, marketplace, speak(locale));
}

describe('the card', () => {
  it('calls a thing forbidden only where the source states it, and then says what is at stake', () => {
    const card = content({ rule: 'rating-request' });
    expect(card.stance).toBe('Forbidden by Fiverr.');
    expect(card.stake?.text).toBe(marketplaceById('fiverr').policy.stake?.text);
    expect(card.source.text).toContain('Etiquettes for navigating ratings and reviews from clients, February 24, 2024');
  });

  it('says “likely” where the rule was inferred, and promises no consequence', () => {
    const card = content({ rule: 'review-gating' });
    expect(card.stance).toBe('Likely against Fiverr’s rules.');
    expect(card.stake).toBeUndefined();
    expect(card.source.text).toMatch(/^Our reading of: /);
  });

  it('names no marketplace where general rules apply', () => {
    const card = content({ rule: 'incentive', marketplace: 'baseline' });
    expect(card.stance).not.toContain(marketplaceById('baseline').name);
    expect(card.source.url).toMatch(/^https:/);
  });

  it('names a document without a date where none is known', () => {
    expect(content({ rule: 'rating-request', marketplace: 'valuedshops' }).source.text).toMatch(
      /: Social blackmailing: how protecting becomes damaging$/,
    );
  });

  it('admits it where no clause was found', () => {
    expect(content({ rule: 'off-site-request' }).source.text).toBe(english('source.none'));
    expect(content({ rule: 'rating-request', marketplace: 'baseline' }).source.text).toBe(english('source.general'));
  });

  it('shows a fix within its sentence', () => {
    expect(content({ fix: 'honest review' }).preview).toEqual({
      before: 'If you liked it, please leave me a ',
      old: '5 star review',
      words: 'honest review',
      after: '.',
    });
    expect(content({}).preview).toBeUndefined();
  });

  it('has no words for a removal, even one that leaves a space', () => {
    expect(content({ fix: ' ' }).preview?.words).toBe('');
  });

  it('shows both ends of long old words', () => {
    const long = `please leave ${'word '.repeat(40)}my good friend`;
    const { preview } = contentOf(warningOn(long, long, { fix: 'honest review' }), long, marketplaceById('fiverr'), speak('en'));
    expect(preview?.old).toMatch(/^please leave (?:word )+… (?:word )+my good friend$/);
    expect(preview?.old.length).toBeLessThan(120);
  });

  it('says what else the same replacement settles, and claims it of no other', () => {
    const one = warningOn(TEXT, '5 star review', { fix: 'honest review' });
    const same = warningOn(TEXT, '5 star review', { rule: 'incentive', fix: 'honest review' });
    const other = warningOn(TEXT, '5 star review', { rule: 'pressure', fix: 'review' });
    const card = contentOf(one, TEXT, marketplaceById('fiverr'), speak('en'), [one, same, other]);
    expect(card.alsoSettled).toContain(english('rule.incentive.name'));
    expect(card.alsoSettled).not.toContain(english('rule.pressure.name'));
    expect(contentOf(other, TEXT, marketplaceById('fiverr'), speak('en'), [one, same, other]).alsoSettled).toBeUndefined();
  });

  it('shortens a long sentence around a fix at a word', () => {
    const long = `${'word '.repeat(40)}5 star review${' word'.repeat(40)}`;
    const { preview } = contentOf(warningOn(long, '5 star review', { fix: 'honest review' }), long, marketplaceById('fiverr'), speak('en'));
    expect(preview?.before).toMatch(/^… (?:word )+$/);
    expect(preview?.after).toMatch(/^(?: word)+ …$/);
  });

  it('speaks the language of the interface, the stake included', () => {
    const card = content({ rule: 'rating-request' }, 'ru');
    expect(card.stance).toBe('Fiverr это запрещает.');
    expect(card.stake).toEqual({ text: STAKES.ru?.fiverr });
    expect(card.source.text).toContain('24 февраля 2024');
    expect(card.source.title?.lang).toBe('en');
  });

  it('knows every stake in every language', () => {
    const stakes = MARKETPLACES.filter(({ policy }) => policy.stake).map(({ id }) => id);
    for (const locale of LOCALES.filter((one) => one !== 'en')) expect(Object.keys(STAKES[locale] ?? {}).sort()).toEqual(stakes.sort());
  });

  it('writes a date no more exactly than it is known', () => {
    expect(['2024-02-24', '2020-11', '2022'].map((date) => dateOf(date, 'en'))).toEqual(['February 24, 2024', 'November 2020', '2022']);
  });
});
