import {
  isArgumentElement,
  isPluralElement,
  isPoundElement,
  isSelectElement,
  type MessageFormatElement,
  parse,
} from '@formatjs/icu-messageformat-parser';
import type { Catalog, MessageKey } from './en.ts';

/** Made-up languages that show what real ones may break: one with long, accented words, one from right to left. */
export const PSEUDO_LOCALES = ['en-XA', 'ar-XB'] as const;
export type PseudoLocale = (typeof PSEUDO_LOCALES)[number];

const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ACCENTED = [...'åƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýžÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ'];

/** How much longer than English other languages get. */
const LONGER = 0.35;

/** English in a made-up language, its values and plural forms as they were. */
export function pseudoCatalog(english: Catalog, locale: PseudoLocale): Catalog {
  const said = locale === 'en-XA' ? accented : turned;
  return Object.fromEntries(Object.entries(english).map(([key, text]) => [key, written(parse(text), said)])) as Record<MessageKey, string>;
}

function written(elements: readonly MessageFormatElement[], said: (words: string) => string): string {
  return elements
    .map((element) => {
      if (isArgumentElement(element)) return `{${element.value}}`;
      if (isPoundElement(element)) return '#';
      if (isPluralElement(element) || isSelectElement(element)) {
        const forms = Object.entries(element.options).map(([name, { value }]) => `${name} {${written(value, said)}}`);
        return `{${element.value}, ${isPluralElement(element) ? 'plural' : 'select'}, ${forms.join(' ')}}`;
      }
      return 'value' in element ? said(String(element.value)) : '';
    })
    .join('');
}

function accented(words: string): string {
  const letters = [...words].map((letter) => ACCENTED[PLAIN.indexOf(letter)] ?? letter).join('');
  return letters.trim() === '' ? letters : letters + '·'.repeat(Math.ceil(words.length * LONGER));
}

/** Each run of letters between marks that turn it from right to left. */
function turned(words: string): string {
  return words.replace(/[\p{L}’]+/gu, '\u202E$&\u202C');
}
