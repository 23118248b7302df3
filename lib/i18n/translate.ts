import { IntlMessageFormat } from 'intl-messageformat';
import { CATALOGS } from './catalogs.ts';
import type { MessageKey } from './en.ts';
import type { Locale } from './locales.ts';
import type { Values } from './message.ts';

/** A message of the interface in a language, with its values filled in: where all catalogs are at hand. Throws where a value is missing. */
export function translate(locale: Locale, key: MessageKey, values?: Values): string {
  return new IntlMessageFormat(CATALOGS[locale][key], locale).format(values) as string;
}
