import type { Locale } from './locales.ts';
import type { Messages } from './message.ts';

const LOADERS: Readonly<Record<Locale, () => Promise<{ readonly default: Messages }>>> = {
  en: () => import('./en.ts?resolved'),
  de: () => import('./de.ts?resolved'),
  es: () => import('./es.ts?resolved'),
  fr: () => import('./fr.ts?resolved'),
  it: () => import('./it.ts?resolved'),
  nl: () => import('./nl.ts?resolved'),
  pl: () => import('./pl.ts?resolved'),
  pt: () => import('./pt.ts?resolved'),
  ru: () => import('./ru.ts?resolved'),
  uk: () => import('./uk.ts?resolved'),
};

/** Loads the messages of one language: a window of ours needs no other. */
export async function loadMessages(locale: Locale): Promise<Messages> {
  return (await LOADERS[locale]()).default;
}
