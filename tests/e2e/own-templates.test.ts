import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { MessageKey } from '../../lib/i18n/en.ts';
import { translate } from '../../lib/i18n/translate.ts';
import { sizeOf } from '../../lib/settings/sync-quota.ts';
import { fileOf } from '../../lib/settings/template-files.ts';
import { cardText } from './harness/card.ts';
import { pressCommand } from './harness/composer.ts';
import { picture } from './harness/picture.ts';
import { launch, type Session } from './harness/session.ts';
import { until } from './harness/until.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const ASK = 'Hi, please leave me a 5 star review.';

interface ExtensionPage {
  readonly chrome: {
    readonly storage: {
      readonly sync: {
        get(keys: null): Promise<Record<string, unknown>>;
        set(items: object): Promise<void>;
        clear(): Promise<void>;
        getBytesInUse(keys: null): Promise<number>;
      };
    };
  };
}

const say = (key: MessageKey, values: Record<string, string | number> = {}): string => translate('en', key, values);

let session: Session;
let page: Page;
let folder: string;

beforeAll(async () => {
  session = await launch();
  folder = mkdtempSync(join(tmpdir(), 'own-templates-'));
});

afterAll(async () => {
  await session?.close();
  rmSync(folder, { recursive: true, force: true });
});

beforeEach(async () => {
  page = await session.extensionPage('options.html');
  await waitForWords(say('own.new'));
  return async () => {
    await page.evaluate(() => (globalThis as unknown as ExtensionPage).chrome.storage.sync.clear());
    await page.close();
  };
});

const words = (on: Page): Promise<string> => on.$eval('body', (body) => body.innerText);

function waitForWords(wanted: string, on: Page = page): Promise<string> {
  return until(
    `“${wanted}” on the page`,
    () => words(on),
    (text) => text.includes(wanted),
  );
}

/** The button with these words on it or for its label. */
async function button(label: string): Promise<ElementHandle<Element>> {
  const found = await until(
    `the button “${label}”`,
    () => page.$(`button ::-p-text(${label}), button[aria-label=${JSON.stringify(label)}]`),
    (element) => element !== null,
  );
  return found!;
}

const press = async (label: string): Promise<void> => (await button(label)).click();

function focused(): Promise<string> {
  return page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');
}

const waitForFocus = (label: string): Promise<string> => until(`the focus on “${label}”`, focused, (name) => name.includes(label));

async function write(title: string, text: string): Promise<void> {
  await press(say('own.new'));
  await page.waitForSelector('.own-editor input');
  await page.type('.own-editor input', title);
  await page.type('.own-editor textarea', text);
}

function stored(): Promise<Record<string, { title: string; text: string }>> {
  return page.evaluate(() => (globalThis as unknown as ExtensionPage).chrome.storage.sync.get(null)) as never;
}

async function texts(): Promise<string[]> {
  return Object.entries(await stored())
    .filter(([key]) => key.startsWith('template:'))
    .map(([, { title, text }]) => `${title}: ${text}`)
    .sort();
}

async function importFile(name: string, content: string): Promise<void> {
  const path = join(folder, name);
  writeFileSync(path, content);
  const picker = await page.$('input[type="file"]');
  await (picker as ElementHandle<HTMLInputElement>).uploadFile(path);
  await waitForWords(say('own.import-of', { name }));
}

/** What axe says against what is shown now, in light and in dark. */
async function violations(): Promise<string[]> {
  const found: string[] = [];
  for (const theme of ['light', 'dark']) {
    await page.evaluate((name) => {
      document.documentElement.dataset.theme = name;
    }, theme);
    await page.evaluate(AXE);
    const results = await page.evaluate(async () => (window as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run());
    found.push(...results.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${theme}: ${id}: ${node.html}`)));
  }
  return found;
}

describe('an own template', () => {
  it('is checked as it is written, says who objects and why, is saved, and is found in the popup, which lists it at once', async () => {
    const popup = await session.extensionPage('popup.html');
    await waitForWords(say('templates.tone'), popup);
    await page.bringToFront();
    expect(await violations()).toEqual([]);

    await write('After the delivery', ASK);
    await waitForWords(say('check.found', { count: 1, key: 'F8' }));
    await waitForWords(say('own.objects', { marketplace: 'Fiverr', things: say('popup.found', { count: 1 }) }));
    await page.keyboard.press('F8');
    const card = await until(
      'the card',
      () => cardText(page),
      (text) => text !== null,
    );
    expect(card).toContain(say('rule.rating-request.name'));
    await page.keyboard.press('Escape');
    expect(await violations()).toEqual([]);
    await picture(page, `own-editor-${session.name}`);

    await page.focus('.own-editor textarea');
    await pressCommand(page, 'a');
    await page.keyboard.press('Backspace');
    await page.type('.own-editor textarea', 'The files are ready, ');
    await press(say('slot.client'));
    await page.keyboard.type('.');
    await waitForWords(say('own.nobody-objects'));
    await press(say('own.save'));
    await waitForWords(say('own.saved', { title: 'After the delivery' }));
    await waitForFocus('After the delivery');
    expect(await texts()).toEqual(['After the delivery: The files are ready, {client}.']);
    expect(await violations()).toEqual([]);

    await popup.bringToFront();
    await waitForWords('After the delivery', popup);
    await popup.close();
  });

  it('warns of a slot that there is not', async () => {
    await write('Hello', 'Hello {clinet}');
    await waitForWords('{clinet} will stay as it is');
  });

  it('is written in a narrow window without anything reaching beyond its edge', async () => {
    await page.setViewport({ width: 320, height: 640 });
    await write('A title that is rather long for a narrow window', ASK);
    await waitForWords(say('own.objects', { marketplace: say('own.in-general'), things: say('popup.found', { count: 1 }) }));
    const isWithin = (): Promise<boolean> =>
      page.$eval(
        '.own',
        (section) => document.documentElement.scrollWidth <= innerWidth && section.getBoundingClientRect().right <= innerWidth,
      );
    expect(await isWithin()).toBe(true);
    await press(say('own.save'));
    await waitForFocus('A title');
    expect(await isWithin()).toBe(true);
  });

  it('is deleted with an undo that has the focus, and is as it was after it', async () => {
    await write('Thanks', 'Thank you.');
    await press(say('own.save'));
    await waitForFocus('Thanks');
    await press(say('own.delete', { title: 'Thanks' }));
    await waitForWords(say('own.deleted', { title: 'Thanks' }));
    await waitForFocus(say('own.undo'));
    expect(await texts()).toEqual([]);
    expect(await violations()).toEqual([]);
    await page.keyboard.press('Enter');
    await waitForWords(say('own.undone'));
    await waitForFocus('Thanks');
    expect(await texts()).toEqual(['Thanks: Thank you.']);
  });

  it('that was not saved comes back as it was written', async () => {
    await write('Half', 'Half a thought');
    await press(say('own.cancel'));
    await waitForWords(say('own.put-aside'));
    await waitForFocus(say('own.undo'));
    await page.keyboard.press('Enter');
    await page.waitForSelector('.own-editor textarea');
    expect(await page.$eval('.own-editor textarea', (box) => (box as HTMLTextAreaElement).value)).toBe('Half a thought');
  });
});

describe('an import', () => {
  it('of a broken file says where it is broken and changes nothing', async () => {
    await importFile('broken.json', '{\n  "format": "fair-ask-templates",\n  "version": 1,\n  "templates": [}\n}');
    await waitForWords(say('own.import-cannot'));
    await waitForWords(say('own.file.json', { line: 4, column: 17 }));
    expect(await violations()).toEqual([]);
    await picture(page, `own-import-broken-${session.name}`);
    await press(say('own.cancel'));
    await waitForFocus(say('own.import'));

    await importFile('broken.csv', 'title,text\nA,a\n,b\n');
    await waitForWords(say('own.file.cell', { row: 3, column: 'title', fault: say('own.fault.empty') }));
    expect(await stored()).toEqual({});
  });

  it('of JSON and of CSV shows what it would do, does it on demand, and can be undone; what is exported can be read again', async () => {
    const mine = [
      { id: 'x', title: 'Hello', text: 'Good day' },
      { id: 'y', title: 'Thanks', text: 'Thank you' },
    ];
    await importFile('mine.json', fileOf(mine));
    await waitForWords(say('own.import-added', { count: 2 }));
    expect(await stored()).toEqual({});
    await press(say('own.import-do', { count: 2 }));
    await waitForWords(say('own.imported', { count: 2 }));
    expect(await texts()).toEqual(['Hello: Good day', 'Thanks: Thank you']);

    await importFile('theirs.csv', '\uFEFFtext;title\r\nThank you;Thanks\r\n"Good morning,\r\n{client}";Hello\r\n');
    await waitForWords(say('own.import-same', { count: 1 }));
    await waitForWords(say('own.import-conflicts', { count: 1 }));
    expect(await violations()).toEqual([]);
    await picture(page, `own-import-${session.name}`);
    await page.click('.own-choice label:nth-of-type(2)');
    await press(say('own.import-do', { count: 1 }));
    await waitForWords(say('own.imported', { count: 1 }));
    expect(await texts()).toEqual(['Hello: Good morning,\n{client}', 'Thanks: Thank you']);
    await waitForFocus(say('own.undo'));
    await page.keyboard.press('Enter');
    await waitForWords(say('own.undone'));
    expect(await texts()).toEqual(['Hello: Good day', 'Thanks: Thank you']);

    await page.evaluate(() => {
      const make = URL.createObjectURL;
      URL.createObjectURL = (blob) => {
        void (blob as Blob).text().then((text) => Object.assign(globalThis, { exported: text }));
        return make(blob);
      };
    });
    await press(say('own.export'));
    await waitForWords(say('own.exported'));
    const exported = await until(
      'the exported file',
      () => page.evaluate(() => (globalThis as unknown as { exported?: string }).exported),
      (text) => text !== undefined,
    );
    expect(exported).toBe(fileOf(mine));
  });
});

it('when the browser’s room is full, saving says so before anything is written, and nothing is lost', async () => {
  await page.evaluate(async () => {
    const { sync } = (globalThis as unknown as ExtensionPage).chrome.storage;
    const items = Array.from({ length: 12 }, (_, number) => [`filler-${number}`, 'x'.repeat(8_150)]);
    await sync.set(Object.fromEntries(items));
    await sync.set({ 'filler-last': 'x'.repeat(4_300), 'template:old': { id: 'old', title: 'Old', text: 'Goodbye' } });
  });
  await page.waitForSelector('meter');
  await waitForWords(say('own.room-full'));
  expect(await violations()).toEqual([]);
  const before = await stored();

  await write('Long', 'A good long text for a client. '.repeat(10));
  await press(say('own.save'));
  await page.waitForSelector('.own-editor [role="alert"]');
  expect(await words(page)).toMatch(/no room to save this: it takes 0\.\d kB more, and 0(?:\.\d)? kB are left/);
  expect(await page.$eval('.own-editor textarea', (box) => (box as HTMLTextAreaElement).value)).toBe(
    'A good long text for a client. '.repeat(10),
  );
  expect(await stored()).toEqual(before);
  expect(await violations()).toEqual([]);
  await picture(page, `own-full-${session.name}`);
});

it('the size of a template is what the browser counts, so that the last room can be used', async () => {
  const odd = { id: 'odd', title: 'Ünïcode 😀 Ж', text: 'a < b > c & "d" \\ \n\t \u2028 \u2029 \u0007 \u007f é 漢字 {client} </script>' };
  const counted = await page.evaluate(async (template) => {
    const { sync } = (globalThis as unknown as ExtensionPage).chrome.storage;
    await sync.set({ 'template:odd': template });
    return sync.getBytesInUse(null);
  }, odd);
  const own = sizeOf('template:odd', odd);
  expect(own).toBeGreaterThanOrEqual(counted);
  // The browsers differ in how they write a few rare signs.
  expect(own - counted).toBeLessThanOrEqual(20);
});
