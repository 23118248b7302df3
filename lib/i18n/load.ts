import type { Locale } from './locales.ts';
import type { Messages } from './message.ts';

type Loaders = Readonly<Record<Locale, () => Promise<{ readonly default: Messages }>>>;

const ALL: Loaders = {
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

const POPUP: Loaders = {
  en: () => import('./en.ts?popup'),
  de: () => import('./de.ts?popup'),
  es: () => import('./es.ts?popup'),
  fr: () => import('./fr.ts?popup'),
  it: () => import('./it.ts?popup'),
  nl: () => import('./nl.ts?popup'),
  pl: () => import('./pl.ts?popup'),
  pt: () => import('./pt.ts?popup'),
  ru: () => import('./ru.ts?popup'),
  uk: () => import('./uk.ts?popup'),
};

/** Loads the messages of one language: a page of ours needs no other. */
export async function loadMessages(locale: Locale): Promise<Messages> {
  return (await ALL[locale]()).default;
}

/** Loads what the popup says of them, which has to open quickly. */
export async function loadPopupMessages(locale: Locale): Promise<Messages> {
  return (await POPUP[locale]()).default;
}
