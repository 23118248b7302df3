// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageHealth } from '../../components/page-health.ts';
import { Popup } from '../../components/popup.tsx';
import { baseline } from '../../lib/marketplaces/baseline.ts';
import { fiverr } from '../../lib/marketplaces/fiverr.ts';
import type { RuleId } from '../../lib/rules/ids.ts';
import { SETTINGS_KEY } from '../../lib/settings/keys.ts';
import { defaultSettings, type Settings } from '../../lib/settings/schema.ts';
import { SettingsStore } from '../../lib/settings/store.ts';

const LANGUAGES = [
  { id: 'de', endonym: 'Deutsch' },
  { id: 'en', endonym: 'English' },
  { id: 'ru', endonym: 'Русский' },
];
const defaults = defaultSettings(['en']);
const ELSEWHERE: PageHealth = {
  marketplace: baseline,
  origin: 'https://example.org/*',
  access: 'not-allowed',
  boxes: [],
  noComposer: 'nothing',
  facts: null,
};

let stored: Settings;
let isBroken: { read: boolean; write: boolean };
let root: Root;
let place: HTMLElement;
let isAskedFor: string | null;

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.spyOn(console, 'error').mockReturnValue();
  stored = defaults;
  isBroken = { read: false, write: false };
  place = document.body.appendChild(document.createElement('div'));
  root = createRoot(place);
});

afterEach(async () => {
  await act(() => root.unmount());
  place.remove();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

interface Opening {
  readonly off?: readonly RuleId[];
  readonly silences?: Settings['silences'];
  readonly locale?: Settings['locale'];
  readonly browserLanguage?: string;
  readonly health?: Partial<PageHealth>;
}

async function open({ off = [], silences = [], locale = 'auto', browserLanguage = 'en-US', health = {} }: Opening = {}): Promise<void> {
  stored = { ...defaults, locale, rulesOff: [...off], silences: [...silences] };
  const area = {
    get: async () => {
      if (isBroken.read) throw new Error('The disk is full');
      return { [SETTINGS_KEY]: structuredClone(stored) };
    },
    set: async ({ [SETTINGS_KEY]: settings }: Record<string, unknown>) => {
      if (isBroken.write) throw new Error('The disk is full');
      stored = settings as Settings;
    },
  };
  const store = new SettingsStore(area, () => defaults);
  const readPage = async (): Promise<PageHealth> => ({ ...ELSEWHERE, ...health });
  isAskedFor = null;
  const allow = async (origin: string): Promise<boolean> => {
    isAskedFor = origin;
    return true;
  };
  await act(async () =>
    root.render(<Popup store={store} browserLanguage={browserLanguage} languages={LANGUAGES} readPage={readPage} allow={allow} />),
  );
}

const words = (): string => place.textContent ?? '';
const buttons = (): HTMLButtonElement[] => [...place.querySelectorAll('button')];
const labels = (): (string | null)[] => buttons().map((button) => button.textContent);

function switchOf(label: string): HTMLInputElement {
  const found = [...place.querySelectorAll('label')].find(({ textContent }) => textContent === label);
  return place.querySelector<HTMLInputElement>(`[id="${found?.htmlFor}"]`)!;
}

async function press(label: string): Promise<void> {
  const button = buttons().find(({ textContent }) => textContent === label);
  if (!button) throw new Error(`There is no “${label}”, only ${labels()}`);
  await act(async () => button.click());
}

describe('the popup', () => {
  it('names the marketplace in front, counts its warnings and says which boxes are watched', async () => {
    const boxes = [{ surface: 'message', warnings: 2 } as const, { surface: 'proposal', warnings: 0 } as const];
    await open({ health: { marketplace: fiverr, access: 'allowed', boxes, noComposer: null } });
    expect(place.querySelector('h2')?.textContent).toBe('Fiverr');
    expect(words()).toContain('2 things to look at');
    expect(words()).toContain('2 boxes are watched: message and proposal.');
  });

  it('says so where a marketplace has no warnings', async () => {
    await open({ health: { marketplace: fiverr, access: 'allowed', boxes: [{ surface: 'message', warnings: 0 }] } });
    expect(words()).toContain('Nothing to look at.');
  });

  it.each([
    ['nothing', 'It starts when you click into a message box.'],
    ['no-field', 'is no text box'],
    ['read-only', 'can’t be written in'],
    ['other-purpose', 'not for messages'],
    ['too-small', 'too small for a message'],
  ] as const)('says why no box is watched: %s', async (noComposer, reason) => {
    await open({ health: { marketplace: fiverr, access: 'allowed', noComposer } });
    expect(words()).toContain(reason);
  });

  it('says where the browser lets no extension in', async () => {
    await open({ health: { access: 'unreachable', origin: null } });
    expect(words()).toContain('This page belongs to the browser');
  });

  it('asks for leave where it was taken away', async () => {
    await open({ health: { marketplace: fiverr, origin: 'https://www.fiverr.com/*' } });
    expect(words()).toContain('does not let Fair Ask work on Fiverr');
    await press('Allow it here');
    expect(isAskedFor).toBe('https://www.fiverr.com/*');
    expect(words()).toContain('Allowed. Please reload the page.');
  });

  it('turns a marketplace off and on', async () => {
    await open({ health: { marketplace: fiverr, access: 'allowed' } });
    await act(async () => switchOf('Check what I write on Fiverr').click());
    expect(stored.marketplacesOff).toEqual(['fiverr']);
    expect(words()).toContain('Nothing is checked here.');
    await act(async () => switchOf('Check what I write on Fiverr').click());
    expect(stored.marketplacesOff).toEqual([]);
  });

  it('turns the guard of sending on and off, which is off at first', async () => {
    await open();
    expect(switchOf('Hold before sending').checked).toBe(false);
    await act(async () => switchOf('Hold before sending').click());
    expect(stored.sendGuard).toBe(true);
  });

  it('copies what can be told of the page for a bug report', async () => {
    const copied = vi.fn(async () => {});
    vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText: copied } });
    await open({ health: { facts: 'textarea[role="textbox"]' } });
    await press('Copy page facts');
    expect(copied).toHaveBeenCalledWith('textarea[role="textbox"]');
    expect(words()).toContain('Copied');
  });

  it('says where it works when no marketplace is in front', async () => {
    await open();
    expect(words()).toContain('Fair Ask works on: Fiverr, Upwork, ValuedShops');
  });

  it('says quietly that every rule is on', async () => {
    await open();
    expect(words()).toContain('Every rule is on.');
  });

  it('promises privacy and names the key of the card', async () => {
    await open();
    expect(words()).toContain('Nothing you write leaves this browser.');
    expect(place.querySelector('kbd')?.textContent).toBe('F8');
  });

  it('speaks the language of the browser, or the one that was chosen', async () => {
    await open({ browserLanguage: 'ru-RU', off: ['threat'] });
    expect(words()).toContain('Неприятности из-за отзыва');
    expect(document.documentElement.lang).toBe('ru');
  });

  it('speaks the chosen language rather than the browser’s', async () => {
    await open({ browserLanguage: 'ru-RU', locale: 'en' });
    expect(words()).toContain('Every rule is on.');
    expect(document.documentElement.lang).toBe('en');
  });
});

describe('a rule that is off', () => {
  it('is listed with its name and the reason for it', async () => {
    await open({ off: ['threat', 'rating-request'] });
    expect([...place.querySelectorAll('h3')].map((name) => name.textContent)).toEqual(['Asks for a good rating', 'Links a review to harm']);
    expect(words()).toContain('A fair request leaves the verdict to the client.');
    expect(labels()).toEqual(['Turn on', 'Turn on']);
  });

  it('has a button that a screen reader tells from the others', async () => {
    await open({ off: ['rating-request'] });
    const ids = buttons()[0]?.getAttribute('aria-labelledby')?.split(' ') ?? [];
    expect(ids.map((id) => document.getElementById(id)?.textContent)).toEqual(['Turn on', 'Asks for a good rating']);
  });

  it('is on at once, and stays in sight to be undone', async () => {
    await open({ off: ['threat'] });
    await press('Turn on');
    expect(stored.rulesOff).toEqual([]);
    expect(place.querySelector('[role=status]')?.textContent).toBe('Turned on');
    await press('Undo');
    expect(stored.rulesOff).toEqual(['threat']);
    expect(labels()).toEqual(['Turn on']);
  });

  it('may be off on one marketplace only, or for one wording', async () => {
    await open({
      silences: [
        { scope: 'marketplace', rule: 'threat', marketplace: 'fiverr' },
        { scope: 'wording', rule: 'incentive', words: '0123456789abcdef' },
      ],
    });
    expect(words()).toContain('On Fiverr');
    expect(words()).toContain('One wording, everywhere');
    await press('Turn on');
    expect(stored.silences).toEqual([{ scope: 'wording', rule: 'incentive', words: '0123456789abcdef' }]);
    await press('Undo');
    expect(stored.silences).toHaveLength(2);
  });

  it('keeps the focus on its button', async () => {
    await open({ off: ['threat'] });
    buttons()[0]?.focus();
    await press('Turn on');
    expect(document.activeElement).toBe(buttons()[0]);
  });

  it('leaves the others off', async () => {
    await open({ off: ['rating-request', 'threat'] });
    await press('Turn on');
    expect(stored.rulesOff).toEqual(['threat']);
    expect(labels()).toEqual(['Undo', 'Turn on']);
  });

  it('is still off, and said to be, where that cannot be saved', async () => {
    await open({ off: ['threat'] });
    isBroken.write = true;
    await press('Turn on');
    expect(place.querySelector('[role=alert]')?.textContent).toContain('could not be saved');
    expect(labels()).toEqual(['Turn on']);
    isBroken.write = false;
    await press('Turn on');
    expect(place.querySelector('[role=alert]')).toBeNull();
    expect(stored.rulesOff).toEqual([]);
  });
});

describe('settings that cannot be read', () => {
  it('are said to be so, and can be read again', async () => {
    isBroken.read = true;
    await open({ off: ['threat'] });
    expect(place.querySelector('[role=alert]')?.textContent).toContain('could not be read');
    expect(words()).not.toContain('Every rule is on.');
    isBroken.read = false;
    await press('Try again');
    expect(place.querySelector('[role=alert]')).toBeNull();
    expect(labels()).toEqual(['Turn on']);
  });
});

describe('the languages one writes in', () => {
  it('are named by what they call themselves, and those that are on stand in the summary', async () => {
    await open();
    expect(place.querySelector('summary')?.textContent).toBe('Languages you write inEnglish, Русский');
    expect([...place.querySelectorAll<HTMLLabelElement>('.languages label')].map((label) => [label.textContent, label.lang])).toEqual([
      ['Deutsch', 'de'],
      ['English', 'en'],
      ['Русский', 'ru'],
    ]);
  });

  it('are kept as they are chosen', async () => {
    await open();
    await act(async () => switchOf('Deutsch').click());
    expect(stored.languages).toEqual(['en', 'ru', 'de']);
    await act(async () => switchOf('English').click());
    expect(stored.languages).toEqual(['ru', 'de']);
  });

  it('may all be left out, and then the popup says that nothing is checked', async () => {
    await open();
    await act(async () => switchOf('English').click());
    await act(async () => switchOf('Русский').click());
    expect(words()).toContain('None is chosen, so nothing is checked.');
  });
});
