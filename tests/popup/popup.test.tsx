// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Outcome } from '../../components/outcome.ts';
import type { PageHealth } from '../../components/page-health.ts';
import { Popup } from '../../components/popup.tsx';
import { CATALOGS } from '../../lib/i18n/catalogs.ts';
import { resolved } from '../../lib/i18n/resolve.ts';
import { baseline } from '../../lib/marketplaces/baseline.ts';
import { fiverr } from '../../lib/marketplaces/fiverr.ts';
import type { Marketplace } from '../../lib/marketplaces/types.ts';
import { SETTINGS_KEY } from '../../lib/settings/keys.ts';
import type { OwnTemplate } from '../../lib/settings/own-template.ts';
import { defaultSettings, type Settings } from '../../lib/settings/schema.ts';
import { SettingsStore } from '../../lib/settings/store.ts';
import { TemplateMemoryStore } from '../../lib/settings/template-memory.ts';
import type { TemplateSet } from '../../lib/templates/types.ts';

const LANGUAGES = [
  { id: 'de', endonym: 'Deutsch' },
  { id: 'en', endonym: 'English' },
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
const FORBIDS: Marketplace = {
  ...fiverr,
  name: 'Silent',
  policy: {
    ...fiverr.policy,
    rules: { ...fiverr.policy.rules, 'plain-request': { stance: 'prohibited', basis: 'stated', note: 'No request at all.' } },
  },
};

let stored: Record<string, unknown>;
let isBroken: { read: boolean; write: boolean };
let root: Root;
let place: HTMLElement;
let isAskedFor: string | null;
let inserted: string[];
let copied: string[];
let outcome: Outcome;

const settings = (): Settings => (stored[SETTINGS_KEY] as Settings | undefined) ?? defaults;

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.spyOn(console, 'error').mockReturnValue();
  // What scrolls to the option with the focus asks for more of CSS than there is here.
  vi.stubGlobal('CSS', { ...globalThis.CSS, escape: (text: string) => text });
  stored = {};
  isBroken = { read: false, write: false };
  isAskedFor = null;
  inserted = [];
  copied = [];
  outcome = 'inserted';
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
  readonly settings?: Partial<Settings>;
  readonly browserLanguage?: string;
  readonly health?: Partial<PageHealth>;
  readonly own?: readonly OwnTemplate[];
}

async function open({ settings: some, browserLanguage = 'en-US', health = {}, own = [] }: Opening = {}): Promise<void> {
  if (some) stored[SETTINGS_KEY] = { ...defaults, ...some };
  const area = {
    get: async (key: string) => {
      if (isBroken.read) throw new Error('The disk is full');
      return key in stored ? { [key]: structuredClone(stored[key]) } : {};
    },
    set: async (items: Record<string, unknown>) => {
      if (isBroken.write) throw new Error('The disk is full');
      Object.assign(stored, structuredClone(items));
    },
  };
  const store = new SettingsStore(area, () => defaults);
  await act(async () =>
    root.render(
      <Popup
        store={store}
        browserLanguage={browserLanguage}
        loadMessages={async (locale) => ({ locale, messages: resolved(CATALOGS[locale]) })}
        watchSettings={() => () => {}}
        memory={new TemplateMemoryStore(area)}
        languages={LANGUAGES}
        loadTemplates={async (language) => JSON.parse(readFileSync(`lib/languages/${language}/templates.json`, 'utf8')) as TemplateSet}
        loadOwnTemplates={async () => own}
        watchOwnTemplates={() => () => {}}
        insert={async (text) => {
          inserted.push(text);
          return outcome;
        }}
        copy={async (text) => {
          copied.push(text);
          return 'copied';
        }}
        readPage={async () => ({ ...ELSEWHERE, ...health })}
        allow={async (origin) => {
          isAskedFor = origin;
          return true;
        }}
        loadSetup={async () => {
          throw new Error('Nothing is checked here');
        }}
        openOptions={() => {}}
      />,
    ),
  );
  // The catalog, the templates and what was remembered come one after the other.
  for (let turn = 0; turn < 5; turn++) await act(async () => {});
}

const words = (): string => place.textContent ?? '';
const options = (): HTMLElement[] => [...place.querySelectorAll<HTMLElement>('[role="option"]')];
const titles = (): (string | null)[] => options().map((option) => option.textContent);
const headings = (): (string | null)[] => [...place.querySelectorAll('.templates header')].map((header) => header.textContent);
const preview = (): string => place.querySelector('.preview')?.textContent ?? '';

function labelled<T extends HTMLElement>(label: string): T {
  const found = [...place.querySelectorAll('label')].find((one) => one.textContent?.startsWith(label));
  return (found?.control ?? place.querySelector(`[id="${found?.htmlFor}"]`) ?? found?.querySelector('input, select')) as T;
}

async function press(label: string): Promise<void> {
  const found = [...place.querySelectorAll('button')].find((one) => one.textContent === label || one.getAttribute('aria-label') === label);
  if (!found) throw new Error(`There is no “${label}”`);
  await act(async () => found.click());
}

async function showTab(name: string): Promise<void> {
  const tab = [...place.querySelectorAll<HTMLElement>('[role="tab"]')].find(({ textContent }) => textContent?.startsWith(name))!;
  await act(async () => tab.click());
}

async function type(field: HTMLInputElement, text: string): Promise<void> {
  await act(async () => {
    const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!;
    set!.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

async function pick(title: string): Promise<void> {
  const option = options().find(({ textContent }) => textContent?.startsWith(title));
  if (!option) throw new Error(`There is no “${title}”, only ${titles()}`);
  await act(async () => option.click());
  for (let turn = 0; turn < 3; turn++) await act(async () => {});
}

describe('the templates', () => {
  it('stand by their moments, with the search ready to type in', async () => {
    await open();
    expect(headings()).toEqual(['While you work', 'When it is done', 'Answers to reviews', 'When something is off']);
    expect(titles()).toHaveLength(14);
    expect(document.activeElement).toBe(place.querySelector('input'));
  });

  it('are found by title before text, whatever the accents and the case', async () => {
    await open({ own: [{ id: 'a', title: 'Café menu', text: 'About the DELIVERY of the menu.' }] });
    await type(place.querySelector('input')!, 'cafe');
    expect(titles()).toEqual(['Café menu']);
    await type(place.querySelector('input')!, 'deliver');
    expect(titles()[0]).toBe('Deliver the work');
    expect(titles()).toContain('Café menu');
    await type(place.querySelector('input')!, 'zzz');
    expect(words()).toContain('No template matches.');
  });

  it('are filled in as one types, and remembered for the next time', async () => {
    await open();
    await pick('Ask for an honest review');
    await type(labelled('Client’s name'), 'Noor');
    expect(preview()).toContain('Hi Noor,');
    await type(labelled('Project'), 'Bakery logo');
    expect(preview()).toContain('the last step of Bakery logo');
    await press('Insert');
    expect(inserted).toEqual([preview()]);
    expect(words()).toContain('Inserted. Read it before you send.');
    await press('Back to all templates');
    expect(headings()[0]).toBe('Used lately');
    await pick('Thank, and ask for nothing');
    expect(preview()).toContain('Hi Noor,');
  });

  it('say so when there is no box to insert into, and can be copied', async () => {
    outcome = 'no-composer';
    await open();
    await pick('Remind once, gently');
    await press('Insert');
    expect(words()).toContain('No message box has the focus, so it was copied instead.');
    await press('Copy');
    expect(copied).toEqual([preview()]);
  });

  it('have sentences that can be added, and tones', async () => {
    await open();
    await pick('Deliver the work');
    expect(preview()).toContain('an honest review in your own words');
    await act(async () => labelled<HTMLInputElement>('Ask for an honest review').click());
    expect(preview()).not.toContain('review');
    await act(async () => {
      const tone = labelled<HTMLSelectElement>('Tone');
      tone.value = 'formal';
      tone.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(preview()).toContain('I am pleased to deliver');
    expect(settings().tone).toBe('formal');
  });

  it('can be favourites, which stand first', async () => {
    await open();
    await pick('Answer a bad review');
    await press('Favourite');
    await press('Back to all templates');
    expect([headings()[0], titles()[0]]).toEqual(['Favourites', 'Answer a bad review']);
  });

  it('come in the language that is chosen', async () => {
    await open({ settings: { templateLanguage: 'de' } });
    expect(titles()).not.toContain('Deliver the work');
    expect(labelled<HTMLSelectElement>('Language').value).toBe('de');
  });

  it('are not offered where a marketplace forbids the very request, and it is said why', async () => {
    await open({ health: { marketplace: FORBIDS, access: 'allowed' } });
    const reminder = options().find(({ textContent }) => textContent?.startsWith('Remind once'))!;
    expect(reminder.getAttribute('aria-disabled')).toBe('true');
    expect(reminder.textContent).toContain('Silent forbids asking for reviews at all.');
    await pick('Deliver the work');
    expect(preview()).not.toContain('review');
    expect(place.querySelector<HTMLInputElement>('input[type="checkbox"]')?.disabled).toBe(true);
  });

  it('of the user’s own have their slots filled in, too', async () => {
    await open({ own: [{ id: 'a', title: 'Hello', text: 'Hi {client}, about {project}: {nothing}' }] });
    await pick('Hello');
    expect(preview()).toBe('Hi [Client’s name], about [Project]: {nothing}');
    await type(labelled('Client’s name'), 'Noor');
    expect(preview()).toBe('Hi Noor, about [Project]: {nothing}');
  });
});

describe('the page in front', () => {
  const openPage = async (opening: Opening): Promise<void> => {
    await open(opening);
    await showTab('This page');
  };

  it('is named, its warnings are counted, and it is said which boxes are watched', async () => {
    const boxes = [{ surface: 'message', warnings: 2 } as const, { surface: 'proposal', warnings: 0 } as const];
    await openPage({ health: { marketplace: fiverr, access: 'allowed', boxes, noComposer: null } });
    expect(place.querySelector('.page h2')?.textContent).toBe('Fiverr');
    expect(words()).toContain('2 things to look at');
    expect(words()).toContain('2 boxes are watched: message and proposal.');
    expect(place.querySelector('[role="tab"][data-selected] .number')?.textContent).toBe('2');
  });

  it('may have no warnings', async () => {
    await openPage({ health: { marketplace: fiverr, access: 'allowed', boxes: [{ surface: 'message', warnings: 0 }] } });
    expect(words()).toContain('Nothing to look at.');
  });

  it('may be none of a marketplace', async () => {
    await openPage({});
    expect(words()).toContain('Fair Ask works on: Fiverr, Upwork, ValuedShops');
  });

  it.each([
    ['nothing', 'It starts when you click into a message box.'],
    ['no-field', 'is no text box'],
    ['read-only', 'can’t be written in'],
    ['other-purpose', 'not for messages'],
    ['too-small', 'too small for a message'],
  ] as const)('has no watched box for a reason that is said: %s', async (noComposer, reason) => {
    await openPage({ health: { marketplace: fiverr, access: 'allowed', noComposer } });
    expect(words()).toContain(reason);
  });

  it('may be one that the browser lets no extension into', async () => {
    await openPage({ health: { access: 'unreachable', origin: null } });
    expect(words()).toContain('This page belongs to the browser');
  });

  it('can be allowed again where leave was taken away', async () => {
    await openPage({ health: { marketplace: fiverr, origin: 'https://www.fiverr.com/*' } });
    expect(words()).toContain('does not let Fair Ask work on Fiverr');
    await press('Allow it here');
    expect(isAskedFor).toBe('https://www.fiverr.com/*');
    expect(words()).toContain('Allowed. Please reload the page.');
  });

  it('can be turned off and on', async () => {
    await openPage({ health: { marketplace: fiverr, access: 'allowed' } });
    await act(async () => labelled<HTMLInputElement>('Check what I write on Fiverr').click());
    expect(settings().marketplacesOff).toEqual(['fiverr']);
    expect(words()).toContain('Nothing is checked here.');
    await act(async () => labelled<HTMLInputElement>('Check what I write on Fiverr').click());
    expect(settings().marketplacesOff).toEqual([]);
  });

  it('has the guard of sending, which is off at first', async () => {
    await openPage({});
    expect(labelled<HTMLInputElement>('Hold before sending').checked).toBe(false);
    await act(async () => labelled<HTMLInputElement>('Hold before sending').click());
    expect(settings().sendGuard).toBe(true);
  });

  it('can be told of in a bug report, without words', async () => {
    const facts = vi.fn(async () => {});
    vi.stubGlobal('navigator', { ...navigator, clipboard: { writeText: facts } });
    await openPage({ health: { facts: 'textarea[role="textbox"]' } });
    await press('Copy page facts');
    expect(facts).toHaveBeenCalledWith('textarea[role="textbox"]');
    expect(words()).toContain('Copied');
  });
});

describe('the popup', () => {
  it('promises privacy and names the key of the card', async () => {
    await open();
    expect(words()).toContain('Your messages never leave this browser.');
    expect(place.querySelector('kbd')?.textContent).toBe('F8');
  });

  it('speaks the language of the browser, unless another is chosen', async () => {
    await open({ browserLanguage: 'de-AT' });
    expect(document.documentElement.lang).toBe('de');
    await act(() => root.unmount());
    root = createRoot(place);
    await open({ browserLanguage: 'de-AT', settings: { locale: 'en' } });
    expect(document.documentElement.lang).toBe('en');
  });

  it('says when the settings can’t be read, and reads them again', async () => {
    isBroken.read = true;
    await open();
    expect(place.querySelector('[role=alert]')?.textContent).toContain('could not be read');
    isBroken.read = false;
    await press('Try again');
    for (let turn = 0; turn < 3; turn++) await act(async () => {});
    expect(place.querySelector('[role=alert]')).toBeNull();
    expect(titles()).toHaveLength(14);
  });

  it('says when a change can’t be saved, and shows what holds', async () => {
    await open();
    await showTab('This page');
    isBroken.write = true;
    await act(async () => labelled<HTMLInputElement>('Hold before sending').click());
    expect(place.querySelector('[role=alert]')?.textContent).toContain('could not be saved');
    expect(labelled<HTMLInputElement>('Hold before sending').checked).toBe(false);
  });
});
