import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SETTINGS_KEY, UNREADABLE_KEY } from '../../lib/settings/keys.ts';
import { defaultSettings } from '../../lib/settings/schema.ts';
import { SettingsStore, withRule } from '../../lib/settings/store.ts';

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
    expect(await store.read()).toEqual({ version: 1, languages: ['en', 'ru', 'nl'], rulesOff: [], locale: 'auto' });
    expect(stored).toEqual({});
  });

  it('name each language once', () => {
    expect(defaultSettings(['en-GB', 'ru']).languages).toEqual(['en', 'ru']);
  });

  it('come back as they were changed', async () => {
    await store.change((settings) => withRule(settings, 'pressure', false));
    expect((await store.read()).rulesOff).toEqual(['pressure']);
    await store.change((settings) => withRule(settings, 'pressure', true));
    expect((await store.read()).rulesOff).toEqual([]);
  });

  it('keep both of two changes at once', async () => {
    await Promise.all([store.change((all) => withRule(all, 'pressure', false)), store.change((all) => withRule(all, 'threat', false))]);
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
