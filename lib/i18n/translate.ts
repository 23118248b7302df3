import { CATALOGS } from './catalogs.ts';
import type { MessageKey } from './en.ts';
import { format } from './format.ts';
import type { Locale } from './locales.ts';
import type { Values } from './message.ts';

/** A message of the interface in a language, with its values filled in: where all catalogs are at hand, as in the background. */
export function translate(locale: Locale, key: MessageKey, values?: Values): string {
  return format(locale, CATALOGS[locale], key, values);
}
