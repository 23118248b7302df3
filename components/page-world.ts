import browser from 'webextension-polyfill';
import { loadMessages } from '../lib/i18n/load.ts';
import type { Messages } from '../lib/i18n/message.ts';
import { SETTINGS_KEY } from '../lib/settings/keys.ts';
import { defaultSettings } from '../lib/settings/schema.ts';
import { type ManagedArea, SettingsStore } from '../lib/settings/store.ts';
import type { TemplateSet } from '../lib/templates/types.ts';
import type { Language } from './language.ts';
import type { PageWorld } from './page.tsx';

const IS_DEMO = import.meta.env.MODE === 'demo';

const TEMPLATES = import.meta.glob<TemplateSet>('../lib/languages/*/templates.json', {
  import: 'default',
});

/** The one thing that our pages need of what each language folder says of itself. */
const ENDONYMS: Readonly<Record<string, string>> = import.meta.glob('../lib/languages/*/language.json', {
  import: 'endonym',
  eager: true,
});

const browserLanguage = browser.i18n.getUILanguage();

/** The browser's part of every page of ours. */
export const pageWorld: PageWorld & {
  readonly languages: readonly Language[];
  loadTemplates(language: string): Promise<TemplateSet>;
} = {
  store: new SettingsStore(browser.storage.local, () => defaultSettings([browserLanguage]), browser.storage.managed as ManagedArea),
  browserLanguage,
  loadMessages: async (locale) => (await madeUp()) ?? { locale, messages: await loadMessages(locale) },
  watchSettings: (onChange) => watchStored(SETTINGS_KEY, onChange),
  languages: Object.entries(ENDONYMS)
    .map(([path, endonym]) => ({ id: path.split('/').at(-2)!, endonym }))
    .sort((a, b) => a.endonym.localeCompare(b.endonym)),
  async loadTemplates(language) {
    const load = TEMPLATES[`../lib/languages/${language}/templates.json`];
    if (!load) throw new RangeError(`There are no templates in "${language}"`);
    return load();
  },
};

/** Calls back when what is stored under a key has changed; gives the function that ends it. */
export function watchStored(key: string, onChange: () => void): () => void {
  const changed = (changes: Record<string, unknown>): void => {
    if (key in changes) onChange();
  };
  browser.storage.local.onChanged.addListener(changed);
  return () => browser.storage.local.onChanged.removeListener(changed);
}

/** In the demo a page can be asked to speak a made-up language, by its address. */
export async function madeUp(): Promise<{ readonly locale: string; readonly messages: Messages } | undefined> {
  const asked = IS_DEMO ? new URLSearchParams(location.search).get('pseudo') : null;
  if (asked === null) return undefined;
  const { PSEUDO_LOCALES, pseudoMessages } = await import('../lib/i18n/pseudo.ts');
  const locale = PSEUDO_LOCALES.find((one) => one === asked);
  return locale && { locale, messages: pseudoMessages(await loadMessages('en'), locale) };
}
