import type { Catalog } from './en.ts';
import type { Locale } from './locales.ts';

const LOADERS: Readonly<Record<Locale, () => Promise<Catalog>>> = {
  en: async () => (await import('./en.ts')).en,
  de: async () => (await import('./de.ts')).de,
  es: async () => (await import('./es.ts')).es,
  fr: async () => (await import('./fr.ts')).fr,
  it: async () => (await import('./it.ts')).it,
  nl: async () => (await import('./nl.ts')).nl,
  pl: async () => (await import('./pl.ts')).pl,
  pt: async () => (await import('./pt.ts')).pt,
  ru: async () => (await import('./ru.ts')).ru,
  uk: async () => (await import('./uk.ts')).uk,
};

/** Loads one catalog: a window of ours needs no other. */
export function loadCatalog(locale: Locale): Promise<Catalog> {
  return LOADERS[locale]();
}
