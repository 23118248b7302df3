import { createRoot } from 'react-dom/client';
import browser from 'webextension-polyfill';
import type { Language } from '../../components/languages.tsx';
import { Popup } from '../../components/popup.tsx';
import { MARKETPLACES } from '../../lib/marketplaces/index.ts';
import { defaultSettings } from '../../lib/settings/schema.ts';
import { SettingsStore } from '../../lib/settings/store.ts';

/** What each language folder says of itself. */
const languages: readonly Language[] = Object.values(
  import.meta.glob<Language>('../../lib/languages/*/language.json', { import: 'default', eager: true }),
).sort((a, b) => a.endonym.localeCompare(b.endonym));

const browserLanguage = browser.i18n.getUILanguage();
const store = new SettingsStore(browser.storage.local, () => defaultSettings([browserLanguage]));

// The background names the marketplace in the popup's address: the tab's own address is not ours to read.
const id = new URLSearchParams(location.search).get('marketplace');
const marketplace = MARKETPLACES.find((one) => one.id === id);

createRoot(document.querySelector('#popup')!).render(
  <Popup
    store={store}
    browserLanguage={browserLanguage}
    marketplace={marketplace?.name}
    languages={languages}
    countWarnings={countWarnings}
  />,
);

/** The number on the toolbar button, as the background wrote it for the tab in front. */
async function countWarnings(): Promise<number> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? 0 : Number(await browser.action.getBadgeText({ tabId: tab.id }));
}
