import browser, { type Scripting, type Storage } from 'webextension-polyfill';
import { SETTINGS_KEY } from '../../lib/settings/keys.ts';
import type { SettingsStore } from '../../lib/settings/store.ts';

const ID = 'extra-sites';

/** As the manifest has it for the marketplaces: see `entrypoints/compose.content`. */
const SCRIPT: Omit<Scripting.RegisteredContentScript, 'id' | 'matches'> = {
  js: ['content-scripts/compose.js'],
  css: ['content-scripts/compose.css'],
  allFrames: true,
  matchOriginAsFallback: true,
  runAt: 'document_start',
};

/**
 * Sees to it that pages of the sites that the user has added load what those of marketplaces load, as far as the browser gives leave. What was
 * registered before may be gone after an update, so this looks again at each start.
 */
export function keepExtraSites(settings: SettingsStore): void {
  // Two changes at once would register the same script twice.
  let last: Promise<unknown> = Promise.resolve();
  const renew = (): void => {
    last = last
      .then(() => register(settings))
      .catch((error) => console.error('Fair Ask could not take up the sites that were added:', error));
  };
  browser.storage.local.onChanged.addListener((changes: Record<string, Storage.StorageChange>) => {
    const { [SETTINGS_KEY]: change } = changes;
    if (change && sitesIn(change.oldValue) !== sitesIn(change.newValue)) renew();
  });
  browser.permissions.onAdded.addListener(renew);
  browser.permissions.onRemoved.addListener(renew);
  renew();
}

async function register(settings: SettingsStore): Promise<void> {
  const { extraSites } = await settings.read();
  const answers = await Promise.all(extraSites.map((pattern) => browser.permissions.contains({ origins: [pattern] })));
  const matches = extraSites.filter((_, index) => answers[index]);
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  if (matches.length > 0 && registered) await browser.scripting.updateContentScripts([{ id: ID, matches, ...SCRIPT }]);
  else if (matches.length > 0) await browser.scripting.registerContentScripts([{ id: ID, matches, ...SCRIPT }]);
  else if (registered) await browser.scripting.unregisterContentScripts({ ids: [ID] });
}

/** The added sites in settings as they are stored. */
function sitesIn(stored: unknown): string {
  return JSON.stringify((stored as { readonly extraSites?: unknown } | undefined)?.extraSites ?? []);
}
