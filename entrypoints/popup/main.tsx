import { createRoot } from 'react-dom/client';
import browser from 'webextension-polyfill';
import type { Language } from '../../components/languages.tsx';
import { Popup } from '../../components/popup.tsx';
import { defaultSettings } from '../../lib/settings/schema.ts';
import { SettingsStore } from '../../lib/settings/store.ts';
import { allow, readPageHealth } from './page-health.ts';

/** What each language folder says of itself. */
const languages: readonly Language[] = Object.values(
  import.meta.glob<Language>('../../lib/languages/*/language.json', { import: 'default', eager: true }),
).sort((a, b) => a.endonym.localeCompare(b.endonym));

const browserLanguage = browser.i18n.getUILanguage();
const store = new SettingsStore(browser.storage.local, () => defaultSettings([browserLanguage]));

createRoot(document.querySelector('#popup')!).render(
  <Popup store={store} browserLanguage={browserLanguage} languages={languages} readPage={readPageHealth} allow={allow} />,
);
