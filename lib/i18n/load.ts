import type { Catalog } from './en.ts';
import type { Locale } from './locales.ts';

const LOADERS: Readonly<Record<Locale, () => Promise<Catalog>>> = {
  en: async () => (await import('./en.ts')).en,
  ru: async () => (await import('./ru.ts')).ru,
};

/** Loads one catalog: a window of ours needs no other. */
export function loadCatalog(locale: Locale): Promise<Catalog> {
  return LOADERS[locale]();
}
