import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SETTINGS_KEY, UNREADABLE_KEY } from '../../lib/settings/keys.ts';
import { defaultSettings } from '../../lib/settings/schema.ts';
import { loudnessOf, SettingsStore, silencesOf, withLoudness, withSilence } from '../../lib/settings/store.ts';

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
    expect(await store.read()).toEqual(defaults);
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

describe('what an administrator has set', () => {
  const managedBy = (managed: Record<string, unknown>): SettingsStore =>
    new SettingsStore(
      {
        get: async (key: string) => (key in stored ? { [key]: structuredClone(stored[key]) } : {}),
        set: async (items: Record<string, unknown>) => void Object.assign(stored, structuredClone(items)),
      },
      () => defaults,
      { get: async () => managed },
    );

  it('counts until the user changes it, unless it is locked', async () => {
    const free = managedBy({ sendGuard: true });
    expect((await free.read()).sendGuard).toBe(true);
    await free.change((all) => ({ ...all, sendGuard: false }));
    expect((await free.read()).sendGuard).toBe(false);
  });

  it('stays as it is where it is locked, whatever is stored', async () => {
    await store.change((all) => ({ ...all, sendGuard: false, languages: ['en'] }));
    const held = managedBy({ sendGuard: true, languages: ['de'], locked: ['sendGuard'] });
    expect(await held.read()).toMatchObject({ sendGuard: true, languages: ['en'] });
    await held.change((all) => ({ ...all, sendGuard: false, languages: ['fr'] }));
    expect(await held.read()).toMatchObject({ sendGuard: true, languages: ['fr'] });
  });

  it('is what a fresh start goes back to', async () => {
    const preset = managedBy({ sendGuard: true });
    await preset.change((all) => ({ ...all, sendGuard: false, languages: ['de'] }));
    expect(await preset.defaults()).toEqual({ ...defaults, sendGuard: true });
  });

  it('is left out and told where it can’t be read', async () => {
    const told = vi.spyOn(console, 'error').mockReturnValue();
    expect(await managedBy({ sendGuard: 'yes' }).read()).toEqual(defaults);
    expect(told).toHaveBeenCalledOnce();
  });

  it('is nothing where there is no administrator', async () => {
    const alone = new SettingsStore({ get: async () => ({}), set: async () => {} }, () => defaults, {
      get: async () => {
        throw new Error('No managed storage manifest');
      },
    });
    expect(await alone.managed()).toEqual({ templates: [], locked: [] });
  });
});

describe('how loud a rule is', () => {
  it('is full at first, and can be quiet or off, one at a time', () => {
    expect(loudnessOf(defaults, 'threat')).toBe('full');
    const quiet = withLoudness(defaults, 'threat', 'quiet');
    expect(loudnessOf(quiet, 'threat')).toBe('quiet');
    const off = withLoudness(quiet, 'threat', 'off');
    expect([loudnessOf(off, 'threat'), off.rulesQuiet]).toEqual(['off', []]);
    expect(withLoudness(off, 'threat', 'full')).toEqual(defaults);
  });
});
