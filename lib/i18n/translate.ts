import { type Catalog, en, type MessageKey } from './en.ts';
import type { Locale } from './locales.ts';
import { fill, type Values } from './message.ts';
import { ru } from './ru.ts';

/** Every message of the interface, by language. */
export const CATALOGS: Readonly<Record<Locale, Catalog>> = { en, ru };

/** A message of the interface in a language, with its values filled in. */
export function translate(locale: Locale, key: MessageKey, values?: Values): string {
  return fill(locale, CATALOGS[locale][key], values);
}
