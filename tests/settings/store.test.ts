import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SETTINGS_KEY, UNREADABLE_KEY } from '../../lib/settings/keys.ts';
import { defaultSettings } from '../../lib/settings/schema.ts';
import { SettingsStore, silencesOf, withSilence } from '../../lib/settings/store.ts';

let stored: Record<string, unknown>;
let store: SettingsStore;
const defaults = defaultSettings(['nl-NL']);

beforeEach(() => {
  stored = {};
  const area = {
    get: async (key: string) => (key in stored ? { [key]: structuredClone(stored[key]) } : {}),
    set: async (items: Record<string, unknown>) => void Object.assign(stored, structuredClone(items)),
  };
  store = new SettingsStore(area, () => defaults);
});

afterEach(() => {
  vi.restoreAllMocks();
});

describe('settings', () => {
  it('are English, Russian and the browser’s language until something is changed', async () => {
    expect(await store.read()).toEqual({
      version: 1,
      languages: ['en', 'ru', 'nl'],
      rulesOff: [],
      silences: [],
      marketplacesOff: [],
      sendGuard: false,
      locale: 'auto',
    });
    expect(stored).toEqual({});
  });

  it('name each language once', () => {
    expect(defaultSettings(['en-GB', 'ru']).languages).toEqual(['en', 'ru']);
  });

  it('keep what is silenced more narrowly than by a rule, once each, and let it be taken back', async () => {
    const wording = { scope: 'wording', rule: 'threat', words: '0123456789abcdef' } as const;
    const onFiverr = { scope: 'marketplace', rule: 'pressure', marketplace: 'fiverr' } as const;
    for (const silence of [wording, onFiverr, wording]) await store.change((all) => withSilence(all, silence, true));
    expect(silencesOf(await store.read())).toEqual([onFiverr, wording]);
    await store.change((all) => withSilence(all, wording, false));
    expect(silencesOf(await store.read())).toEqual([onFiverr]);
  });

  it('that were stored before there were such silences are read as they are', async () => {
    stored[SETTINGS_KEY] = { version: 1, languages: ['en'], rulesOff: ['threat'], locale: 'auto' };
    expect(silencesOf(await store.read())).toEqual([{ scope: 'rule', rule: 'threat' }]);
  });

  it('come back as they were changed', async () => {
    await store.change((settings) => withSilence(settings, { scope: 'rule', rule: 'pressure' }, true));
    expect((await store.read()).rulesOff).toEqual(['pressure']);
    await store.change((settings) => withSilence(settings, { scope: 'rule', rule: 'pressure' }, false));
    expect((await store.read()).rulesOff).toEqual([]);
  });

  it('keep both of two changes at once', async () => {
    await Promise.all([
      store.change((all) => withSilence(all, { scope: 'rule', rule: 'pressure' }, true)),
      store.change((all) => withSilence(all, { scope: 'rule', rule: 'threat' }, true)),
    ]);
    expect((await store.read()).rulesOff).toEqual(['pressure', 'threat']);
  });

  it('are never stored in another shape', async () => {
    await expect(store.change((settings) => ({ ...settings, locale: 'xx' as 'en' }))).rejects.toThrow();
    expect(stored).toEqual({});
  });

  it('give way to the defaults where they can’t be read, are kept aside, and that is reported once', async () => {
    const report = vi.spyOn(console, 'error').mockImplementation(() => {});
    stored[SETTINGS_KEY] = { version: 1, rulesOff: 'all' };
    expect(await store.read()).toEqual(defaults);
    expect(await store.read()).toEqual(defaults);
    expect(stored[UNREADABLE_KEY]).toEqual({ version: 1, rulesOff: 'all' });
    expect(report).toHaveBeenCalledTimes(1);
  });
});
