import type { Messages } from './message.ts';

/** Made-up languages that show what real ones may break: one with long, accented words, one from right to left. */
export const PSEUDO_LOCALES = ['en-XA', 'ar-XB'] as const;
export type PseudoLocale = (typeof PSEUDO_LOCALES)[number];

const PLAIN = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ACCENTED = [...'åƀçðéƒĝĥîĵķļɱñöþǫŕšţûṽŵẋýžÅƁÇÐÉƑĜĤÎĴĶĻṀÑÖÞǪŔŠŢÛṼŴẊÝŽ'];

/** How much longer than English other languages get. */
const LONGER = 0.35;

/** English in a made-up language, its values and plural forms as they were. */
export function pseudoMessages(english: Messages, locale: PseudoLocale): Messages {
  const said = locale === 'en-XA' ? accented : turned;
  const written = (text: string): string =>
    text.replace(/(\{\w+\})|([^{]+)/g, (_, value?: string, words?: string) => value ?? said(words!));
  return Object.fromEntries(
    Object.entries(english).map(([key, message]) => [
      key,
      typeof message === 'string'
        ? written(message)
        : Object.fromEntries(Object.entries(message).map(([category, text]) => [category, written(text)])),
    ]),
  ) as Messages;
}

function accented(words: string): string {
  const letters = [...words].map((letter) => ACCENTED[PLAIN.indexOf(letter)] ?? letter).join('');
  return letters.trim() === '' ? letters : letters + '·'.repeat(Math.ceil(words.length * LONGER));
}

/** Each run of letters between marks that turn it from right to left. */
function turned(words: string): string {
  return words.replace(/[\p{L}’]+/gu, '\u202E$&\u202C');
}
