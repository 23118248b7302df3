import { expect, it } from 'vitest';
import { en } from '../../lib/i18n/en.ts';
import { fill } from '../../lib/i18n/message.ts';
import { PSEUDO_LOCALES, pseudoMessages } from '../../lib/i18n/pseudo.ts';
import { resolved } from '../../lib/i18n/resolve.ts';

const english = resolved(en);

it.each(PSEUDO_LOCALES)('the made-up language %s has every message, with its values and plural forms', (locale) => {
  const messages = pseudoMessages(english, locale);
  expect(Object.keys(messages)).toEqual(Object.keys(english));
  expect(fill('en', messages['counter.label'], { count: 2, key: 'F8' })).toMatch(/^2 .*F8/s);
  expect(messages['counter.label']).not.toEqual(english['counter.label']);
});

it('the long one is a third longer than English, and has none of its letters', () => {
  const { 'popup.privacy': privacy } = pseudoMessages(english, 'en-XA');
  expect(String(privacy).length).toBeGreaterThan(String(english['popup.privacy']).length * 1.3);
  expect(privacy).not.toMatch(/[a-z]/i);
});
