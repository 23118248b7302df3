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
        await page.screenshot({ path: `${FOLDER}${screen.name}-${language.name}-${theme}-${width}.png`, fullPage: true });
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
