import { describe, expect, it } from 'vitest';
import { CATALOGS } from '../../lib/i18n/catalogs.ts';
import { en, type MessageKey } from '../../lib/i18n/en.ts';
import { LOCALES, localeFor } from '../../lib/i18n/locales.ts';
import { fill, type Message } from '../../lib/i18n/message.ts';
import { resolved } from '../../lib/i18n/resolve.ts';
import { translate } from '../../lib/i18n/translate.ts';
import { RULE_IDS } from '../../lib/rules/ids.ts';

const KEYS = Object.keys(en) as MessageKey[];
const forms = (message: Message): string[] => (typeof message === 'string' ? [message] : Object.values(message));
const valuesIn = (form: string): string[] => [...form.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!).sort();

describe.each(LOCALES)('the catalog %s', (locale) => {
  const catalog = resolved(CATALOGS[locale]);
  const english = resolved(en);

  it('has the same messages as the others', () => {
    expect(Object.keys(catalog).sort()).toEqual([...KEYS].sort());
  });

  it('uses the same values in every form of a message', () => {
    for (const key of KEYS) {
      const expected = valuesIn(forms(english[key])[0]!);
      for (const form of forms(catalog[key])) expect(valuesIn(form), key).toEqual(expected);
    }
  });

  it('has a form for every kind of number', () => {
    const kinds = new Intl.PluralRules(locale).resolvedOptions().pluralCategories.sort();
    for (const key of KEYS) {
      const message = catalog[key];
      if (typeof message !== 'string') expect(Object.keys(message).sort(), key).toEqual(kinds);
    }
  });

  it('names and explains every rule', () => {
    for (const rule of RULE_IDS) {
      expect(translate(locale, `rule.${rule}.name`)).not.toBe('');
      expect(translate(locale, `rule.${rule}.why`)).toMatch(/[.!]$/);
    }
  });
});

describe('a message', () => {
  it('is put into the plural of its language', () => {
    const label = (count: number): string => translate('ru', 'badge.found', { count });
    expect([1, 2, 5, 21].map(label).map((text) => text.match(/мест\p{L}*/u)?.[0])).toEqual(['место', 'места', 'мест', 'место']);
    expect(translate('en', 'badge.found', { count: 1 })).toContain('1 thing to');
  });

  it('reads the same on a page as in our own windows', () => {
    for (const locale of LOCALES) {
      for (const count of [0, 1, 2, 5, 21, 1_000]) {
        const there = fill(locale, resolved(CATALOGS[locale])['counter.label'], { count, key: 'F8' });
        expect(there).toBe(translate(locale, 'counter.label', { count, key: 'F8' }));
      }
    }
  });

  it('never shows the place of a value that is missing', () => {
    expect(() => fill('en', 'Hello {name}')).toThrow('name');
    expect(() => fill('en', { one: 'one', other: 'more' })).toThrow('count');
  });
});

describe('the language of the interface', () => {
  it('is the first one known of those asked for, English otherwise', () => {
    expect(localeFor(['ru-RU', 'en'])).toBe('ru');
    expect(localeFor(['xx', 'ru'])).toBe('ru');
    expect(localeFor(['xx'])).toBe('en');
    expect(localeFor([])).toBe('en');
  });
});
