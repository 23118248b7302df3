import type { MessageKey } from '../lib/i18n/en.ts';
import type { Locale } from '../lib/i18n/locales.ts';
import type { Values } from '../lib/i18n/message.ts';
import { translate } from '../lib/i18n/translate.ts';

/** The language that a page of ours speaks. */
export interface Speech {
  readonly locale: Locale;
  say(key: MessageKey, values?: Values): string;
}

/** A page's words in a language of the interface. */
export function speechIn(locale: Locale): Speech {
  return { locale, say: (key, values) => translate(locale, key, values) };
}
