import { de } from './de.ts';
import { type Catalog, en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { it } from './it.ts';
import type { Locale } from './locales.ts';
import { nl } from './nl.ts';
import { pl } from './pl.ts';
import { pt } from './pt.ts';
import { ru } from './ru.ts';
import { uk } from './uk.ts';

/** Every message of the interface, by language: for the background, which speaks for all pages. Our own pages load theirs alone. */
export const CATALOGS: Readonly<Record<Locale, Catalog>> = { en, de, es, fr, it, nl, pl, pt, ru, uk };
