/** Pictures of every screen of our own pages, for people to look at: `npm run screenshots`. They go to `.output/screenshots`. */
import { mkdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { SETTINGS_KEY } from '../lib/settings/keys.ts';
import { defaultSettings, type Settings } from '../lib/settings/schema.ts';
import { launch } from '../tests/e2e/harness/session.ts';
import { buildExtension } from './build.ts';

const FOLDER = fileURLToPath(new URL('../.output/screenshots/', import.meta.url));

interface Screen {
  readonly name: string;
  readonly path: string;
  /** Widths in pixels: narrow and wide. */
  readonly widths: readonly number[];
  /** Leads from the page as it opens to the screen. */
  prepare?(page: Page): Promise<void>;
}

const SCREENS: readonly Screen[] = [
  { name: 'popup-templates', path: 'popup.html', widths: [320, 380] },
  {
    name: 'popup-template',
    path: 'popup.html',
    widths: [320, 380],
    async prepare(page) {
      await page.waitForSelector('[role="option"]');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForSelector('.preview');
    },
  },
  {
    name: 'popup-check',
    path: 'popup.html',
    widths: [380],
    async prepare(page) {
      await page.click('[role="tab"]:nth-of-type(2)');
      await page.type('textarea', 'Please leave me a 5 star review.');
      await page.waitForSelector('.found');
    },
  },
  {
    name: 'popup-page',
    path: 'popup.html',
    widths: [320, 380],
    async prepare(page) {
      await page.click('[role="tab"]:nth-of-type(3)');
    },
  },
  {
    name: 'welcome',
    path: 'welcome.html',
    widths: [360, 1100],
    async prepare(page) {
      await page.waitForSelector('.found');
    },
  },
  {
    name: 'own-templates',
    path: 'options.html#templates',
    widths: [320, 900],
    async prepare(page) {
      await storeTemplates(page, 7_500);
      await page.waitForSelector('meter');
      await page.click('.own-list li:nth-child(2) button:last-child');
      await page.waitForSelector('.own-done.shown');
    },
  },
  {
    name: 'own-template',
    path: 'options.html#templates',
    widths: [320, 900],
    async prepare(page) {
      await page.waitForSelector('.own-tools .main');
      await page.click('.own-tools .main');
      await page.type('.own-editor input', 'After the delivery');
      await page.type('.own-editor textarea', 'Hello {clinet}, the files are ready. Please leave me a 5 star review.');
      await page.waitForSelector('.objections li');
    },
  },
  {
    name: 'own-import',
    path: 'options.html#templates',
    widths: [320, 900],
    async prepare(page) {
      await storeTemplates(page, 0);
      await page.waitForSelector('.own-list');
      await page.$eval('input[type="file"]', (element) => {
        const files = new DataTransfer();
        files.items.add(new File(['title,text\nThanks,Thank you.\nDelivery,All is done.\nGreeting,Hello!\n'], 'templates.csv'));
        (element as HTMLInputElement).files = files.files;
        element.dispatchEvent(new Event('change', { bubbles: true }));
      });
      await page.waitForSelector('.own-import');
    },
  },
  { name: 'options', path: 'options.html', widths: [320, 1100] },
  {
    name: 'options-rule',
    path: 'options.html#rule-incentive',
    widths: [320, 1100],
    async prepare(page) {
      await page.waitForSelector('#rule-incentive details[open]');
    },
  },
  {
    name: 'options-search',
    path: 'options.html',
    widths: [320, 1100],
    async prepare(page) {
      await page.type('[type="search"]', 'fiverr');
    },
  },
];

const LANGUAGES = [
  { name: 'en', locale: 'en', query: '' },
  { name: 'ru', locale: 'ru', query: '' },
  { name: 'rtl', locale: 'en', query: 'pseudo=ar-XB' },
] as const;

const HEIGHT = 600;

rmSync(FOLDER, { recursive: true, force: true });
mkdirSync(FOLDER, { recursive: true });
if (!process.argv.includes('--built')) await buildExtension('demo', ['chrome']);
await using session = await launch({ browser: 'chromium' });
let count = 0;
for (const screen of SCREENS) {
  for (const theme of ['light', 'dark'] as const) {
    for (const language of LANGUAGES) {
      for (const width of screen.widths) {
        const page = await session.extensionPage('popup.html');
        await page.setViewport({ width, height: HEIGHT, deviceScaleFactor: 2 });
        await set(page, { locale: language.locale, theme });
        const address = new URL(screen.path, page.url());
        address.search = [address.search.slice(1), language.query].filter(Boolean).join('&');
        await page.goto(address.href);
        await page.waitForSelector('main, [role="tabpanel"] *');
        await screen.prepare?.(page);
        await page.evaluate(() => Promise.all(document.getAnimations().map((animation) => animation.finished)));
        await page.screenshot({
          path: `${FOLDER}${screen.name}-${language.name}-${theme}-${width}.png`,
          fullPage: screen.name === 'welcome' || screen.name === 'options',
        });
        count++;
        await page.close();
      }
    }
  }
}
console.log(`${count} pictures in ${FOLDER}`);

async function set(page: Page, some: Partial<Settings>): Promise<void> {
  await page.evaluate(
    (key, settings) =>
      (globalThis as unknown as { chrome: { storage: { local: { set(items: object): Promise<void> } } } }).chrome.storage.local.set({
        [key]: settings,
      }),
    SETTINGS_KEY,
    { ...defaultSettings(['en']), ...some },
  );
}

/** Stores a few templates of the user's own, and so many bytes ten times of something else. */
async function storeTemplates(page: Page, bytes: number): Promise<void> {
  const templates = [
    { id: 'a', title: 'Delivery', text: 'Hello {client}, the files of {project} are ready. Please tell me if anything is missing.' },
    { id: 'b', title: 'Question', text: 'Which of the two do you like better?' },
    { id: 'c', title: 'Thanks', text: 'Thank you for working with me, {client}.' },
  ];
  await page.evaluate(
    (items) =>
      (globalThis as unknown as { chrome: { storage: { sync: { set(items: object): Promise<void> } } } }).chrome.storage.sync.set(items),
    Object.fromEntries([
      ...templates.map((template) => [`template:${template.id}`, template]),
      ...Array.from({ length: 10 }, (_, number) => [`other-${number}`, 'x'.repeat(bytes)]),
    ]),
  );
}
