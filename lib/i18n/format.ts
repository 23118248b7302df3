import { IntlMessageFormat } from 'intl-messageformat';
import type { Catalog, MessageKey } from './en.ts';
import type { Values } from './message.ts';

/** A message of a catalog (ICU), with its values filled in, in a locale's plural forms and numbers. Throws where a value is missing. */
export function format(locale: string, catalog: Catalog, key: MessageKey, values?: Values): string {
  return new IntlMessageFormat(catalog[key], locale).format(values) as string;
}
