import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { LOCALES } from '../../lib/i18n/locales.ts';

const FOLDER = new URL('../../public/_locales/', import.meta.url);
/** Chrome's store takes no longer ones. */
const LONGEST_DESCRIPTION = 132;

type Texts = Readonly<Record<string, { readonly message: string }>>;

const languages = readdirSync(FOLDER);
const read = (language: string): Texts => JSON.parse(readFileSync(new URL(`${language}/messages.json`, FOLDER), 'utf8')) as Texts;

it('what browsers and stores show is there in every language of the interface', () => {
  expect(languages.map((language) => language.split('_')[0]).sort()).toEqual([...LOCALES].sort());
});

it.each(languages)('it has the same texts as English, short enough for the stores: %s', (language) => {
  const texts = read(language);
  expect(Object.keys(texts)).toEqual(Object.keys(read('en')));
  for (const { message } of Object.values(texts)) expect(message.trim()).not.toBe('');
  expect(texts.description!.message.length).toBeLessThanOrEqual(LONGEST_DESCRIPTION);
});
