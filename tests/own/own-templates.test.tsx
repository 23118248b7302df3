// @vitest-environment happy-dom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { OwnTemplates } from '../../components/own-templates.tsx';
import { SettingsProvider } from '../../components/settings-context.ts';
import { SpeechProvider, speechIn } from '../../components/speech.ts';
import { en } from '../../lib/i18n/en.ts';
import { resolved } from '../../lib/i18n/resolve.ts';
import type { Setup } from '../../lib/inline/requests.ts';
import { marketplaceById } from '../../lib/marketplaces/index.ts';
import { RULES } from '../../lib/rules/index.ts';
import type { OwnTemplate } from '../../lib/settings/own-template.ts';
import { OwnTemplatesStore } from '../../lib/settings/own-templates.ts';
import { defaultSettings, type Managed } from '../../lib/settings/schema.ts';
import { readPacks } from '../../scripts/packs.ts';
import { FakeSyncArea } from './sync-area.ts';

const THANKS: OwnTemplate = { id: 'b', title: 'Thanks', text: 'Thank you, {client}.' };
const DELIVERY: OwnTemplate = { id: 'a', title: 'Delivery', text: 'The files are ready.' };

let area: FakeSyncArea;
let root: Root;
let place: HTMLElement;

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.spyOn(console, 'error').mockReturnValue();
  // This DOM has no editing commands.
  document.execCommand = (_, __, text) => {
    enter(document.activeElement as HTMLTextAreaElement, text!);
    return true;
  };
  area = new FakeSyncArea();
  place = document.body.appendChild(document.createElement('div'));
  root = createRoot(place);
});

afterEach(async () => {
  await act(() => root.unmount());
  place.remove();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

async function loadSetup(marketplace: string): Promise<Setup> {
  return {
    marketplace: marketplaceById(marketplace),
    locale: 'en',
    messages: resolved(en),
    stakes: {},
    packs: readPacks(),
    rules: RULES,
    silences: [],
    styles: '',
    marks: 'line',
    markStyles: '',
    quiet: [],
    isOn: true,
    guard: null,
  };
}

async function open(stored: readonly OwnTemplate[] = [], managed: Partial<Managed> = {}): Promise<void> {
  for (const template of stored) area.items[`template:${template.id}`] = template;
  const settings = {
    settings: defaultSettings(['en']),
    managed: { templates: [], locked: [], ...managed },
    change: async () => true,
    isLocked: () => false,
  };
  const store = new OwnTemplatesStore(area);
  await act(async () =>
    root.render(
      <SpeechProvider value={speechIn('en', resolved(en))}>
        <SettingsProvider value={settings}>
          <OwnTemplates store={store} loadSetup={loadSetup} />
        </SettingsProvider>
      </SpeechProvider>,
    ),
  );
}

const words = (): string => place.textContent ?? '';
const alert = (): string => place.querySelector('[role=alert]')?.textContent ?? '';
const titles = (): (string | null)[] => [...place.querySelectorAll('.own-title')].map((title) => title.textContent);
const field = (): HTMLTextAreaElement => place.querySelector('textarea')!;

async function press(label: string): Promise<void> {
  const buttons = [...place.querySelectorAll('button')];
  const button = buttons.find((one) => one.getAttribute('aria-label') === label || one.textContent === label);
  if (!button) throw new Error(`There is no “${label}”, only ${buttons.map((one) => one.getAttribute('aria-label') ?? one.textContent)}`);
  await act(async () => button.click());
}

/** Writes over the selection of a field, as a key would. */
function enter(element: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  const { value, selectionStart, selectionEnd } = element;
  const start = selectionStart ?? value.length;
  // By the property of the class: React has put one of its own over it, to know its own writing from the user's.
  const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(element), 'value')!;
  set!.call(element, value.slice(0, start) + text + value.slice(selectionEnd ?? start));
  element.setSelectionRange(start + text.length, start + text.length);
  element.dispatchEvent(new Event('input', { bubbles: true }));
}

async function type(element: HTMLInputElement | HTMLTextAreaElement, text: string): Promise<void> {
  await act(async () => {
    element.focus();
    enter(element, text);
  });
}

async function write(title: string, text: string): Promise<void> {
  await press('New template');
  await type(place.querySelector('input')!, title);
  await type(field(), text);
}

async function choose(name: string, content: string): Promise<void> {
  const picker = place.querySelector<HTMLInputElement>('input[type=file]')!;
  Object.defineProperty(picker, 'files', { value: [new File([content], name)], configurable: true });
  await act(async () => {
    picker.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

describe('the list of own templates', () => {
  it('says what to do while it is empty', async () => {
    await open();
    expect(words()).toContain('No template of your own yet.');
    expect(words()).not.toContain('Export');
  });

  it('is in the order of titles, and follows what is changed in another browser', async () => {
    await open([THANKS, DELIVERY]);
    expect(titles()).toEqual(['Delivery', 'Thanks']);
    area.items['template:c'] = { id: 'c', title: 'Question', text: 'Which one?' };
    await act(async () => area.tell({ 'template:c': {} }));
    expect(titles()).toEqual(['Delivery', 'Question', 'Thanks']);
  });

  it('can be searched once it is long, in titles and texts', async () => {
    await open([DELIVERY, THANKS]);
    expect(place.querySelector('input[type=search]')).toBeNull();
    const more = Array.from({ length: 6 }, (_, number) => ({ id: `n${number}`, title: `Number ${number}`, text: 'Words' }));
    for (const template of more) area.items[`template:${template.id}`] = template;
    await act(async () => area.tell({ 'template:n0': {} }));
    const search = place.querySelector<HTMLInputElement>('input[type=search]')!;
    await type(search, 'files');
    expect(titles()).toEqual(['Delivery']);
    expect(words()).toContain('1 template');
    await type(search, ' and more');
    expect(words()).toContain('No template matches.');
  });

  it('says that it could not be read, and reads again on demand', async () => {
    area.isBroken = true;
    await open([THANKS]);
    expect(alert()).toContain('could not be read');
    area.isBroken = false;
    await press('Try again');
    expect(titles()).toEqual(['Thanks']);
  });

  it('tells of items that can’t be read, which are kept', async () => {
    area.items['template:x'] = { from: 'the future' };
    await open([THANKS]);
    expect(words()).toContain('1 template can’t be read by this version. It is kept as it is.');
    expect(titles()).toEqual(['Thanks']);
  });

  it('shows an administrator’s templates, which can be copied and not be changed', async () => {
    await open([], { templates: [{ title: 'House style', text: 'Good day, {client}.' }] });
    expect(words()).toContain('Set by your administrator.');
    expect(place.querySelector('.own-team button[id]')).toBeNull();
    expect(place.querySelector('[aria-label^="Delete"]')).toBeNull();
    await press('Copy “House style” to your own');
    await press('Save');
    expect(Object.values(area.items)).toEqual([{ id: expect.any(String), title: 'House style', text: 'Good day, {client}.' }]);
  });

  it('tells how full the room is from 70 % on, and why nothing can be saved when it is full', async () => {
    await open([THANKS]);
    expect(place.querySelector('meter')).toBeNull();
    for (let number = 0; number < 9; number++) area.items[`other-${number}`] = 'x'.repeat(8_000);
    await act(async () => area.tell({ 'template:b': {} }));
    expect(words()).toContain('70.5 of 100 kB are used.');
    for (let number = 0; number < 4; number++) area.items[`more-${number}`] = 'x'.repeat(7_500);
    await act(async () => area.tell({ 'template:b': {} }));
    expect(words()).toContain('Hardly anything more can be saved.');
  });
});

describe('deleting', () => {
  it('can be undone until something else is done, and the focus is on the button for it', async () => {
    await open([THANKS, DELIVERY]);
    await press('Delete “Thanks”');
    expect(titles()).toEqual(['Delivery']);
    expect(document.activeElement?.textContent).toBe('Undo');
    await press('Undo');
    expect(titles()).toEqual(['Delivery', 'Thanks']);
    expect(area.items['template:b']).toEqual(THANKS);
    expect(document.activeElement?.textContent).toContain('Thanks');
    await press('Delete “Thanks”');
    await press('New template');
    await press('Cancel');
    expect(words()).not.toContain('is deleted');
  });

  it('that the browser refuses leaves everything as it is, and says why', async () => {
    await open([THANKS]);
    area.refusal = new Error('This request exceeds the MAX_WRITE_OPERATIONS_PER_MINUTE quota.');
    await press('Delete “Thanks”');
    expect(alert()).toContain('only so many changes a minute');
    expect(titles()).toEqual(['Thanks']);
  });

  it('that can’t be undone yet can be undone later', async () => {
    await open([THANKS]);
    await press('Delete “Thanks”');
    area.refusal = new Error('This request exceeds the MAX_WRITE_OPERATIONS_PER_MINUTE quota.');
    await press('Undo');
    expect(alert()).toContain('try again a little later');
    area.refusal = null;
    await press('Undo');
    expect(alert()).toBe('');
    expect(titles()).toEqual(['Thanks']);
  });
});

describe('writing', () => {
  it('stores a template, and changes it later', async () => {
    await open();
    await write('Hello', 'Good day');
    await press('Save');
    expect(words()).toContain('“Hello” is saved.');
    const row = place.querySelector<HTMLButtonElement>('.own-open')!;
    expect(document.activeElement).toBe(row);
    await act(async () => row.click());
    expect(words()).toContain('Edit the template');
    await type(field(), ', and welcome');
    await press('Save');
    expect(Object.values(area.items)).toMatchObject([{ title: 'Hello', text: 'Good day, and welcome' }]);
  });

  it('asks for a title and a text, and puts the focus where one is missing', async () => {
    await open();
    await press('New template');
    await press('Save');
    expect(words()).toContain('Please give it a title.');
    expect(document.activeElement?.tagName).toBe('INPUT');
    await type(place.querySelector('input')!, 'Hello');
    await press('Save');
    expect(document.activeElement).toBe(field());
    expect(area.writes).toBe(0);
  });

  it('takes more than can be stored, says by how much, and stores nothing until it is shorter', async () => {
    await open();
    await write('Long', 'x'.repeat(2_300));
    expect(words()).toContain('100 signs left');
    await type(field(), 'x'.repeat(101));
    expect(words()).toContain('1 sign too long to be saved');
    await press('Save');
    expect(area.writes).toBe(0);
    expect(field().value).toHaveLength(2_401);
  });

  it('puts slots in at the caret, and warns of one that there is not', async () => {
    await open();
    await write('Hello', 'Hi , {clinet}');
    expect(words()).toContain('{clinet} will stay as it is');
    field().setSelectionRange(3, 3);
    await press('Client’s name');
    expect(field().value).toBe('Hi {client}, {clinet}');
  });

  it('says which marketplaces have something to look at, and shows why on demand', async () => {
    await open();
    await write('Ask', 'Please leave me a 5 star review.');
    await vi.waitFor(() => expect(words()).toContain('Fiverr: 1 thing to look at'));
    await press('Fiverr: 1 thing to look at');
    expect(place.querySelector('select')?.value).toBe('fiverr');
    await act(async () => field().select());
    await type(field(), 'Thank you, {client}.');
    expect(words()).toContain('Nothing to look at on any of them.');
  });

  it('says beforehand that there is no room, and keeps the text', async () => {
    await open([THANKS]);
    for (let number = 0; number < 13; number++) area.items[`other-${number}`] = 'x'.repeat(7_800);
    area.items.last = 'x'.repeat(800);
    await act(async () => area.tell({ 'template:b': {} }));
    await write('Hello', 'Good day '.repeat(20));
    expect(words()).toContain('There is no room to save this');
    await press('Save');
    expect(alert()).toContain('There is no room to save this');
    expect(field().value).toBe('Good day '.repeat(20));
    expect(area.writes).toBe(0);
  });

  it.each([
    ['QUOTA_BYTES quota exceeded', 'There is no room to save this'],
    ['This request exceeds the MAX_WRITE_OPERATIONS_PER_HOUR quota.', 'only so many changes'],
    ['An unexpected error occurred', 'could not save this'],
  ])('keeps the text where the browser refuses, and says why: %s', async (refusal, reason) => {
    await open();
    await write('Hello', 'Good day');
    area.refusal = new Error(refusal);
    await press('Save');
    expect(alert()).toContain(reason);
    expect(field().value).toBe('Good day');
    area.refusal = null;
    await press('Save');
    expect(titles()).toEqual(['Hello']);
  });

  it('goes on while the storage can’t be read', async () => {
    await open();
    await write('Hello', 'Good day');
    area.isBroken = true;
    await act(async () => area.tell({ 'template:x': {} }));
    expect(field().value).toBe('Good day');
  });

  it('tells of a change in another browser meanwhile, and keeps both on demand', async () => {
    await open([THANKS]);
    await act(async () => place.querySelector<HTMLButtonElement>('.own-open')!.click());
    area.items['template:b'] = { ...THANKS, text: 'Many thanks.' };
    await act(async () => area.tell({ 'template:b': {} }));
    expect(alert()).toContain('was changed elsewhere');
    expect(alert()).toContain('Many thanks.');
    expect(field().value).toBe(THANKS.text);
    await press('Keep both');
    expect(alert()).toBe('');
    await press('Save');
    expect((Object.values(area.items) as OwnTemplate[]).map(({ text }) => text)).toEqual(['Many thanks.', THANKS.text]);
  });

  it('that is given up can be taken up again', async () => {
    await open();
    await write('Hello', 'Good day');
    await press('Cancel');
    expect(words()).toContain('What you wrote is not saved.');
    await press('Undo');
    expect(field().value).toBe('Good day');
  });

  it('begins with a copy where a template is duplicated', async () => {
    await open([THANKS]);
    await press('Duplicate “Thanks”');
    expect(place.querySelector('input')?.value).toBe('Thanks (2)');
    await press('Save');
    expect(titles()).toEqual(['Thanks', 'Thanks (2)']);
  });
});

describe('importing', () => {
  it('shows what would happen, does nothing until it is told, and can be undone', async () => {
    await open([THANKS]);
    await choose('more.csv', 'title,text\nThanks,Many thanks\nHello,Good day\n');
    expect(words()).toContain('1 new template');
    expect(words()).toContain('1 has a title of yours and another text');
    expect(area.writes).toBe(0);
    await act(async () => place.querySelectorAll<HTMLInputElement>('input[type=radio]')[1]!.click());
    await press('Import 2 templates');
    expect(titles()).toEqual(['Hello', 'Thanks']);
    expect(area.items['template:b']).toMatchObject({ text: 'Many thanks' });
    await press('Undo');
    expect(Object.values(area.items)).toEqual([THANKS]);
  });

  it('offers nothing where all of it is here already', async () => {
    await open([THANKS]);
    await choose('same.csv', 'Thanks,"Thank you, {client}."\n');
    expect(words()).toContain('All of it is here already.');
    expect([...place.querySelectorAll('button')].map((button) => button.textContent)).toEqual(['Cancel']);
  });

  it('says before it that there is no room, and offers no import', async () => {
    for (let number = 0; number < 13; number++) area.items[`other-${number}`] = 'x'.repeat(7_800);
    await open();
    await choose('more.csv', `title,text\nHello,${'Good day '.repeat(200)}\n`);
    expect(alert()).toContain('There is no room to save this');
    expect([...place.querySelectorAll('button')].map((button) => button.textContent)).toEqual(['Cancel']);
  });

  it('lists the first troubles of a broken file and counts the others', async () => {
    await open();
    await choose('broken.csv', `title,text\n${',x\n'.repeat(12)}`);
    expect(place.querySelectorAll('.file-troubles li')).toHaveLength(8);
    expect(words()).toContain('Row 2, title: is empty');
    expect(words()).toContain('And 4 more');
    expect(area.items).toEqual({});
  });
});
