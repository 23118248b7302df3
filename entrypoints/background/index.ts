import * as v from 'valibot';
import browser, { type Runtime, type Storage } from 'webextension-polyfill';
import { defineBackground } from 'wxt/utils/define-background';
import { CATALOGS } from '../../lib/i18n/catalogs.ts';
import { type Locale, localeFor } from '../../lib/i18n/locales.ts';
import { resolved } from '../../lib/i18n/resolve.ts';
import { STAKES } from '../../lib/i18n/stakes.ts';
import { translate } from '../../lib/i18n/translate.ts';
import styles from '../../lib/inline/layer.css?inline';
import markStyles from '../../lib/inline/marks.css?inline';
import { type Reply, requestSchema, type Setup } from '../../lib/inline/requests.ts';
import { SEND_WORDS } from '../../lib/inline/send-words.ts';
import { TabCounts } from '../../lib/inline/tab-counts.ts';
import { marketplaceAt, marketplaceById } from '../../lib/marketplaces/index.ts';
import type { Marketplace } from '../../lib/marketplaces/types.ts';
import { RULES } from '../../lib/rules/index.ts';
import { SETTINGS_KEY } from '../../lib/settings/keys.ts';
import { defaultSettings } from '../../lib/settings/schema.ts';
import { SendKeysStore } from '../../lib/settings/send-keys.ts';
import { type ManagedArea, SettingsStore, silencesOf, withSilence } from '../../lib/settings/store.ts';
import { keepExtraSites } from './extra-sites.ts';
import { openFirstOnCommand } from './open-first.ts';
import { checkSelections, showSelectionMenu } from './selection-menu.ts';
import { stylesFor } from './styles-for.ts';

/** Language packs as they were built, by file name. */
const PACKS: Readonly<Record<string, string>> = import.meta.glob('../../.packs/*.json', { query: '?raw', import: 'default', eager: true });

const IS_DEMO = import.meta.env.MODE === 'demo';

const rules = RULES.map(({ id, rows }) => ({ id, rows }));

export default defineBackground(() => {
  const settings = new SettingsStore(
    browser.storage.local,
    () => defaultSettings([browser.i18n.getUILanguage()]),
    browser.storage.managed as ManagedArea,
  );
  const counts = new TabCounts(browser.storage.session);
  const sendKeys = new SendKeysStore(browser.storage.local);

  const currentLocale = async (): Promise<Locale> => {
    const { locale } = await settings.read();
    return locale === 'auto' ? localeFor([browser.i18n.getUILanguage()]) : locale;
  };

  /** `keysOf`: the place whose send keys count; absent on our own pages, where nothing is sent and every text is checked. */
  const setup = async (marketplace: Marketplace, keysOf?: string): Promise<Setup> => {
    const [all, locale] = await Promise.all([settings.read(), currentLocale()]);
    const packs = all.languages.flatMap((language) => PACKS[`../../.packs/${language}.json`] ?? []);
    return {
      marketplace,
      isOn: keysOf === undefined || !all.marketplacesOff.includes(marketplace.id),
      guard: all.sendGuard && keysOf !== undefined ? { keys: await sendKeys.of(keysOf), words: SEND_WORDS } : null,
      locale,
      messages: resolved(CATALOGS[locale]),
      stakes: STAKES[locale] ?? {},
      packs,
      rules,
      silences: silencesOf(all),
      styles: stylesFor(all, styles),
      marks: all.marks,
      markStyles,
      quiet: all.rulesQuiet,
    };
  };

  const answer = async (message: unknown, tab: number, frame: number): Promise<Setup | undefined> => {
    const request = v.parse(requestSchema, message);
    switch (request.kind) {
      case 'page-side':
        await browser.scripting.executeScript({
          target: { tabId: tab, frameIds: [frame] },
          files: ['/page-side.js'],
          injectImmediately: true,
        });
        return undefined;
      case 'setup':
        if (request.begins) await showCount(tab, await counts.begin(tab, frame), await currentLocale());
        return setup(marketplaceAt(request.place, IS_DEMO), request.place);
      case 'own-setup':
        return setup(marketplaceById(request.marketplace));
      case 'count':
        await showCount(tab, await counts.set(tab, frame, request.count), await currentLocale());
        return undefined;
      case 'rule-settings':
        await browser.tabs.create({ url: browser.runtime.getURL(`/options.html#rule-${request.rule}`) });
        return undefined;
      case 'send-key':
        await sendKeys.learn(request.place, request.learned);
        return undefined;
      case 'silence':
        await settings.change((all) => withSilence(all, request.silence, request.isSilent));
        return undefined;
    }
  };

  browser.runtime.onMessage.addListener((message: unknown, sender: Runtime.MessageSender): Promise<Reply<unknown>> | undefined => {
    const { tab, frameId } = sender;
    const isOurs = sender.url?.startsWith(browser.runtime.getURL('')) ?? false;
    if (!isOurs && (tab?.id === undefined || frameId === undefined)) return undefined;
    return answer(message, tab?.id ?? -1, frameId ?? 0).then(
      (value) => ({ value }),
      (error) => ({ error: String(error) }),
    );
  });
  const showTrouble = async (tab: number): Promise<void> => {
    await Promise.all([
      browser.action.setBadgeText({ tabId: tab, text: '!' }),
      browser.action.setTitle({ tabId: tab, title: translate(await currentLocale(), 'selection.not-here') }),
    ]);
  };
  keepExtraSites(settings);
  openFirstOnCommand();
  checkSelections((tab) => void showTrouble(tab));
  /** Says the number of each tab in the language that was chosen meanwhile. */
  const showAllCounts = async (): Promise<void> => {
    const [tabs, locale] = await Promise.all([browser.tabs.query({}), currentLocale()]);
    const ids = tabs.flatMap(({ id }) => id ?? []);
    const totals = await Promise.all(ids.map((id) => counts.of(id)));
    // A tab may have been closed meanwhile.
    await Promise.allSettled(ids.map((id, index) => totals[index] !== undefined && showCount(id, totals[index], locale)));
  };
  const showMenu = async (): Promise<void> => showSelectionMenu(translate(await currentLocale(), 'selection.check'));
  browser.runtime.onInstalled.addListener(({ reason, temporary }) => {
    void showMenu();
    // Those who load it for development know it.
    if (reason === 'install' && !temporary && !IS_DEMO) void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
  browser.storage.local.onChanged.addListener((changes: Record<string, Storage.StorageChange>) => {
    const { [SETTINGS_KEY]: change } = changes;
    if (!change || localeIn(change.oldValue) === localeIn(change.newValue)) return;
    void showMenu();
    void showAllCounts();
  });
  browser.tabs.onRemoved.addListener((tab) => counts.forget(tab));
});

/** Shows a tab's number of warnings on the toolbar button. */
async function showCount(tab: number, count: number, locale: Locale): Promise<void> {
  const title = count > 0 ? translate(locale, 'badge.found', { count }) : translate(locale, 'badge.clear');
  await Promise.all([
    browser.action.setBadgeText({ tabId: tab, text: count > 0 ? String(count) : '' }),
    browser.action.setBadgeBackgroundColor({ tabId: tab, color: '#c4313c' }),
    browser.action.setTitle({ tabId: tab, title }),
  ]);
}

/** The language of the interface in settings as they are stored. */
function localeIn(stored: unknown): unknown {
  return (stored as { readonly locale?: unknown } | undefined)?.locale;
}
