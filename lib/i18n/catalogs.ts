import { type Catalog, en } from './en.ts';
import type { Locale } from './locales.ts';
import { ru } from './ru.ts';

/** Every message of the interface, by language: for the background, which speaks for all pages. Our own pages load theirs alone. */
export const CATALOGS: Readonly<Record<Locale, Catalog>> = { en, ru };
