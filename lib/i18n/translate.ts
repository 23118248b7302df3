import { IntlMessageFormat } from 'intl-messageformat';
import { CATALOGS } from './catalogs.ts';
import type { Catalog, MessageKey } from './en.ts';
import type { Locale } from './locales.ts';
import type { Values } from './message.ts';

/** A message of the interface in a language, with its values filled in. */
export function translate(locale: Locale, key: MessageKey, values?: Values): string {
  return formatted(locale, CATALOGS[locale], key, values);
}

/** A message of a catalog (ICU), with its values filled in. Throws where a value is missing. */
export function formatted(locale: string, catalog: Catalog, key: MessageKey, values?: Values): string {
  return new IntlMessageFormat(catalog[key], locale).format(values) as string;
}
