// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Options } from '../../components/options.tsx';
import { CATALOGS } from '../../lib/i18n/catalogs.ts';
import { LOCALES } from '../../lib/i18n/locales.ts';
import { resolved } from '../../lib/i18n/resolve.ts';
import { MARKETPLACES } from '../../lib/marketplaces/index.ts';
import { SEND_KEYS_KEY, SETTINGS_KEY, UNREADABLE_KEY } from '../../lib/settings/keys.ts';
import { defaultSettings, type Settings } from '../../lib/settings/schema.ts';
import { SendKeysStore } from '../../lib/settings/send-keys.ts';
import { settingsFile } from '../../lib/settings/settings-file.ts';
import { SettingsStore } from '../../lib/settings/store.ts';

const LANGUAGES = [
  { id: 'de', endonym: 'Deutsch' },
  { id: 'en', endonym: 'English' },
  { id: 'ru', endonym: 'Русский' },
];
const SITE = 'https://chat.example.org/*';
const defaults = defaultSettings(['en']);

let stored: Record<string, unknown>;
let allowed: Set<string>;
/** Whether the user says yes when the browser asks. */
let isWilling: boolean;
/** Whether nothing can be stored. */
let isFull: boolean;
let onLeave: () => void;
let root: Root;
let place: HTMLElement;

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.spyOn(console, 'error').mockReturnValue();
  stored = {};
  allowed = new Set(MARKETPLACES.flatMap(({ hosts }) => hosts));
  isWilling = true;
  isFull = false;
  place = document.body.appendChild(document.createElement('div'));
  root = createRoot(place);
});

afterEach(async () => {
  await act(() => root.unmount());
  place.remove();
  location.hash = '';
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

async function open(some: Partial<Settings> = {}, managed: Record<string, unknown> = {}): Promise<void> {
  stored[SETTINGS_KEY] = { ...defaults, ...some };
  const area = {
    get: async (key: string) => (key in stored ? { [key]: structuredClone(stored[key]) } : {}),
    set: async (items: Record<string, unknown>) => {
      if (isFull) throw new Error('The disk is full');
      Object.assign(stored, structuredClone(items));
    },
  };
  const leave = {
    has: async (origins: readonly string[]) => origins.every((origin) => allowed.has(origin)),
    ask: async (origins: readonly string[]) => {
      if (isWilling) for (const origin of origins) allowed.add(origin);
      onLeave();
      return isWilling;
    },
    giveBack: async (origins: readonly string[]) => {
      for (const origin of origins) allowed.delete(origin);
    },
    watch: (onChange: () => void) => {
      const others = onLeave;
      onLeave = () => {
        others?.();
        onChange();
      };
      return () => {};
    },
  };
  onLeave = () => {};
  await act(async () =>
    root.render(
      <Options
        store={new SettingsStore(area, () => defaults, { get: async () => managed })}
        browserLanguage="en-US"
        loadMessages={async (locale) => ({ locale, messages: resolved(CATALOGS[locale]) })}
        watchSettings={() => () => {}}
        languages={LANGUAGES}
        leave={leave}
        sendKeys={new SendKeysStore(area)}
        watchSendKeys={() => () => {}}
      />,
    ),
  );
}

const settings = (): Settings => stored[SETTINGS_KEY] as Settings;
const part = (id: string): HTMLElement => document.getElementById(id)!;
const words = (id: string): string => part(id).textContent ?? '';

async function press(id: string, label: string): Promise<void> {
  const buttons = [...part(id).querySelectorAll('button')];
  const button = buttons.find((one) => one.textContent === label);
  if (!button) throw new Error(`There is no “${label}”, only ${buttons.map((one) => one.textContent)}`);
  await act(async () => button.click());
}

/** As somebody types or chooses it. */
async function set(field: HTMLInputElement | HTMLSelectElement, value: string): Promise<void> {
  const prototype = field instanceof HTMLSelectElement ? HTMLSelectElement.prototype : HTMLInputElement.prototype;
  await act(async () => {
    Object.getOwnPropertyDescriptor(prototype, 'value')!.set!.call(field, value);
    field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }));
  });
}

async function choose(id: string, label: string): Promise<void> {
  const found = [...part(id).querySelectorAll('label')].find((one) => one.textContent === label);
  await act(async () => (found!.querySelector('input') ?? document.getElementById(found!.htmlFor))!.click());
}

async function give(text: string): Promise<void> {
  const picker = part('import').querySelector<HTMLInputElement>('input[type=file]')!;
  Object.defineProperty(picker, 'files', { value: [new File([text], 'settings.json')], configurable: true });
  await act(async () => void picker.dispatchEvent(new Event('change', { bubbles: true })));
  // Reading a file takes more than one turn.
  await act(async () => void (await vi.waitFor(() => expect(words('import')).toMatch(/change/))));
}

describe('languages', () => {
  it('of the interface are named in themselves, and change the page at once', async () => {
    await open();
    const select = part('locale').querySelector('select')!;
    expect([...select.options].map(({ text }) => text)).toEqual([
      'Like the browser (English)',
      ...LOCALES.map((locale) =>
        new Intl.DisplayNames([locale], { type: 'language' }).of(locale)?.replace(/^./, (letter) => letter.toLocaleUpperCase(locale)),
      ),
    ]);
    await set(select, 'ru');
    expect(settings().locale).toBe('ru');
    expect(document.documentElement.lang).toBe('ru');
    expect(words('rule-threat')).toContain('Неприятности из-за отзыва');
  });

  it('one writes in may all be left out, and then it is said that nothing is checked', async () => {
    await open();
    await choose('message-languages', 'Deutsch');
    expect(settings().languages).toEqual(['en', 'ru', 'de']);
    for (const name of ['Deutsch', 'English', 'Русский']) await choose('message-languages', name);
    expect(words('message-languages')).toContain('None is chosen, so nothing is checked.');
  });

  it('of the templates follow the interface until one is chosen', async () => {
    await open();
    await set(part('template-language').querySelector('select')!, 'de');
    expect(settings().templateLanguage).toBe('de');
  });
});

describe('marketplaces', () => {
  it('are turned off and on, and say when their rules were read and where they stand', async () => {
    await open();
    await choose('marketplace-fiverr', 'Check what I write on Fiverr');
    expect(settings().marketplacesOff).toEqual(['fiverr']);
    expect(words('marketplace-upwork')).toMatch(/last read: November \d+, 2026/);
    expect(part('marketplace-upwork').querySelector('a')?.href).toMatch(/^https:\/\/support\.upwork\.com\//);
  });

  it('say where the browser gives no leave, and ask for it', async () => {
    allowed.clear();
    await open();
    expect(words('marketplace-fiverr')).toContain('does not let Fair Ask work there');
    isWilling = false;
    await press('marketplace-fiverr', 'Allow');
    expect(words('marketplace-fiverr')).toContain('The browser gave no leave');
    isWilling = true;
    await press('marketplace-fiverr', 'Allow');
    expect(words('marketplace-fiverr')).toContain('Allowed.');
  });

  it('are told apart from those with no address', async () => {
    await open();
    expect(words('marketplace-flatik')).toContain('We know no address of it');
    expect(part('marketplace-flatik').querySelector('input')).toBeNull();
  });
});

describe('a site that is added', () => {
  const address = (): HTMLInputElement => part('sites').querySelector('input')!;

  it('is asked about first, and given back when it is removed, which can be undone', async () => {
    await open();
    await set(address(), 'https://chat.example.org/rooms');
    await press('sites', 'Add');
    expect([settings().extraSites, allowed.has(SITE)]).toEqual([[SITE], true]);
    expect(words('sites')).toContain('Added: https://chat.example.org.');
    await press('sites', 'Remove');
    expect([settings().extraSites, allowed.has(SITE)]).toEqual([[], false]);
    await press('sites', 'Undo');
    expect([settings().extraSites, allowed.has(SITE)]).toEqual([[SITE], true]);
  });

  it('is not added where the browser gives no leave', async () => {
    await open();
    isWilling = false;
    await set(address(), 'chat.example.org');
    await press('sites', 'Add');
    expect(settings().extraSites).toEqual([]);
    expect(words('sites')).toContain('The browser gave no leave');
    expect(address().value).toBe('chat.example.org');
  });

  it.each([
    ['chat', 'does not read as an address'],
    ['ftp://example.org', 'begin with https or http'],
    ['www.fiverr.com', 'This is part of Fiverr'],
    ['chat.example.org', 'on the list already'],
  ])('is refused with its reason: %s', async (typed, reason) => {
    await open({ extraSites: [SITE] });
    await set(address(), typed);
    await press('sites', 'Add');
    expect(words('sites')).toContain(reason);
    expect(settings().extraSites).toEqual([SITE]);
  });
});

describe('a rule', () => {
  it('says what it means, with an example and what each marketplace says of it', async () => {
    await open();
    expect(words('rule-incentive')).toContain('A fair request comes with nothing attached.');
    expect(words('rule-incentive')).toContain('For example: “Leave a review');
    expect(words('rule-incentive')).toContain('Forbidden by Fiverr.');
    expect(words('rule-plain-request')).toContain('Source: ');
  });

  it('is full, quiet or off', async () => {
    await open();
    const select = part('rule-threat').querySelector('select')!;
    expect(select.value).toBe('full');
    await set(select, 'quiet');
    expect([settings().rulesQuiet, settings().rulesOff]).toEqual([['threat'], []]);
    await set(select, 'off');
    expect([settings().rulesQuiet, settings().rulesOff]).toEqual([[], ['threat']]);
  });

  it('is opened and focused by its address', async () => {
    location.hash = '#rule-threat';
    await open();
    expect(part('rule-threat').querySelector('details')!.open).toBe(true);
    expect(part('rule-threat').contains(document.activeElement)).toBe(true);
  });
});

describe('keys that were learned', () => {
  it('are listed by site, forgotten, and remembered again', async () => {
    stored[SEND_KEYS_KEY] = { 'chat.example.org': { 'message Enter': true, 'message Shift+Enter': false } };
    await open();
    expect(words('send-keys')).toContain('Enter sends (message), Shift+Enter does not send (message)');
    await press('send-keys', 'Forget');
    expect(stored[SEND_KEYS_KEY]).toEqual({});
    await press('send-keys', 'Undo');
    expect(stored[SEND_KEYS_KEY]).toEqual({ 'chat.example.org': { 'message Enter': true, 'message Shift+Enter': false } });
  });

  it('are none at first', async () => {
    await open();
    expect(words('send-keys')).toContain('Nothing is learned yet.');
  });
});

describe('what is ignored', () => {
  const silences: Settings['silences'] = [
    { scope: 'marketplace', rule: 'pressure', marketplace: 'fiverr' },
    { scope: 'wording', rule: 'incentive', words: '0123456789abcdef' },
  ];

  it('is listed with how far it reaches, and taken back one by one, with undo and the focus kept', async () => {
    await open({ rulesOff: ['threat'], silences });
    expect(words('ignored')).toContain('On Fiverr');
    expect(words('ignored')).toContain('One wording, everywhere');
    const button = part('ignored').querySelector('button')!;
    button.focus();
    await press('ignored', 'Turn on');
    expect(settings().rulesOff).toEqual([]);
    expect([document.activeElement, button.textContent]).toEqual([button, 'Undo']);
    await press('ignored', 'Undo');
    expect(settings().rulesOff).toEqual(['threat']);
  });

  it('is taken back at once as a whole, with undo', async () => {
    await open({ rulesOff: ['threat'], silences });
    await press('ignored', 'Turn all on');
    expect([settings().rulesOff, settings().silences]).toEqual([[], []]);
    const bar = part('ignored').querySelector<HTMLElement>('.done-bar')!;
    await act(async () => bar.querySelector('button')!.click());
    expect([settings().rulesOff, settings().silences]).toEqual([['threat'], silences]);
  });

  it('is nothing at first', async () => {
    await open();
    expect(words('ignored')).toContain('Nothing is ignored.');
  });
});

describe('the looks', () => {
  it('change the page and the example at once', async () => {
    await open();
    await choose('theme', 'Dark');
    expect(document.documentElement.dataset.theme).toBe('dark');
    await choose('marks', 'A ground behind the words');
    expect(part('marks').querySelector('mark')!.className).toBe('ground');
    expect([settings().theme, settings().marks]).toEqual(['dark', 'ground']);
  });
});

describe('the settings as a whole', () => {
  it('are reset by a second press, with undo', async () => {
    await open({ sendGuard: true, extraSites: [SITE] });
    allowed.add(SITE);
    await press('reset', 'Reset all settings');
    expect(settings().sendGuard).toBe(true);
    await press('reset', 'Press again to reset');
    expect(settings()).toEqual(defaults);
    expect(allowed.has(SITE)).toBe(false);
    await press('reset', 'Undo');
    expect(settings()).toEqual({ ...defaults, sendGuard: true, extraSites: [SITE] });
  });

  it('are taken from a file only after it was shown what changes, with undo', async () => {
    await open();
    await give(settingsFile({ ...defaults, sendGuard: true, rulesOff: ['threat'] }));
    expect(words('import')).toContain('2 settings would change:');
    expect(words('import')).toContain('now: nonethen: Links a review to harm');
    expect(settings()).toEqual(defaults);
    await press('import', 'Change 2 settings');
    expect(settings()).toMatchObject({ sendGuard: true, rulesOff: ['threat'] });
    await press('import', 'Undo');
    expect(settings()).toEqual(defaults);
  });

  it('stay as they are by a broken file, which is told where it is broken', async () => {
    await open();
    await give('{\n  "format": oops\n}');
    expect(part('import').querySelector('[role=alert]')?.textContent).toContain('line 2, column 13');
    expect(settings()).toEqual(defaults);
  });

  it('are never said to be changed where they could not be stored', async () => {
    await open({ sendGuard: true, extraSites: [SITE] });
    allowed.add(SITE);
    isFull = true;
    await press('reset', 'Reset all settings');
    await press('reset', 'Press again to reset');
    expect(place.querySelector('[role=alert]')?.textContent).toContain('could not be saved');
    expect(words('reset')).not.toContain('Every setting is as it was at first.');
    await press('sites', 'Remove');
    expect(allowed.has(SITE)).toBe(true);
  });

  it('that could not be read are told of, and let go of', async () => {
    stored[UNREADABLE_KEY] = { version: 1, rulesOff: 'all' };
    await open();
    expect(words('data')).toContain('Some settings could not be read');
    await press('data', 'Let go of them');
    expect(stored[UNREADABLE_KEY]).toBeNull();
    expect(words('data')).not.toContain('Some settings could not be read');
  });
});

describe('a setting that an administrator has locked', () => {
  it('is shown, said to be so, and cannot be changed', async () => {
    await open(
      {},
      { sendGuard: true, languages: ['de'], rulesOff: ['threat', 'pressure'], locked: ['sendGuard', 'languages', 'rulesOff'] },
    );
    const guard = part('send-guard').querySelector('input')!;
    expect([guard.checked, guard.disabled]).toEqual([true, true]);
    expect(words('send-guard')).toContain('Set by your administrator.');
    expect(part('message-languages').querySelector('fieldset')!.disabled).toBe(true);
    expect(part('rule-threat').querySelector('select')!.disabled).toBe(true);
    expect([...part('ignored').querySelectorAll('button')].map(({ disabled }) => disabled)).toEqual([true, true]);
  });
});

describe('the search', () => {
  const search = (): HTMLInputElement => place.querySelector('[type=search]')!;
  const shown = (): string[] => [...place.querySelectorAll('main > section:not([hidden])')].map(({ id }) => id);

  it('leaves the rows that match, and says how many', async () => {
    await open();
    await set(search(), 'pity');
    expect(shown()).toEqual(['rules']);
    expect(
      [...place.querySelectorAll('.row:not([hidden])')]
        .map(({ id }) => id)
        .filter((id) => shown().includes('rules') && id.startsWith('rule-')),
    ).toEqual(['rule-guilt-trip']);
    expect(place.querySelector('.result')!.textContent).toBe('1 setting found');
    expect([...place.querySelectorAll('nav a')].map(({ textContent }) => textContent)).toEqual(['Rules']);
  });

  it('says what to do where nothing matches', async () => {
    await open();
    await set(search(), 'zebra');
    expect(place.querySelector('.result')!.textContent).toContain('No setting matches.');
    const clear = [...place.querySelectorAll('button')].find(({ textContent }) => textContent === 'Clear the search')!;
    await act(async () => clear.click());
    expect(shown()).toHaveLength(9);
  });

  it('steps back for an address that is asked for', async () => {
    await open();
    await set(search(), 'zebra');
    await act(async () => {
      location.hash = '#privacy';
      window.dispatchEvent(new Event('hashchange'));
    });
    expect(search().value).toBe('');
    expect(document.activeElement?.id).toBe('privacy-heading');
  });
});
