import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { translate } from '../../lib/i18n/translate.ts';
import { type DemoServer, serveDemo } from '../demo/server.ts';
import { violations } from './harness/axe.ts';
import { draft, pressCommand, sent, typeInto } from './harness/composer.ts';
import { waitForMarks } from './harness/marks.ts';
import { launch, type Session } from './harness/session.ts';
import { until } from './harness/until.ts';

const ASK = 'Please leave me a 5 star review.';
const TABS = ['templates', 'check', 'page'] as const;

let demo: DemoServer;
let session: Session;

beforeAll(async () => {
  demo = await serveDemo();
  session = await launch();
});

afterAll(async () => {
  await session?.close();
  await demo?.close();
});

const waitForWords = (page: Page, words: string): Promise<string> =>
  until(
    `“${words}” in the popup`,
    () => page.$eval('body', (body) => body.innerText),
    (text) => text.includes(words),
  );

async function openPopup(tab: (typeof TABS)[number] = 'templates'): Promise<Page> {
  const popup = await session.extensionPage('popup.html');
  await (await popup.waitForSelector(`[role="tab"]:nth-of-type(${TABS.indexOf(tab) + 1})`))!.click();
  return popup;
}

it('the popup says which boxes of the page are watched, and turns the checking of its marketplace off and on', async () => {
  const page = await session.open(demo.inbox());
  await typeInto(page, 'rich', ASK);
  await waitForMarks(page, 'rich', 1);
  const popup = await openPopup('page');
  await waitForWords(popup, translate('en', 'page.boxes', { count: 1, kinds: translate('en', 'surface.message') }));
  await waitForWords(popup, translate('en', 'popup.found', { count: 1 }));

  const check = '.page input[type="checkbox"]';
  await popup.click(check);
  await waitForWords(popup, translate('en', 'page.off'));
  await page.bringToFront();
  await waitForMarks(page, 'rich', 0);
  await popup.bringToFront();
  await popup.click(check);
  await page.bringToFront();
  await waitForMarks(page, 'rich', 1);
  await popup.close();
  await page.close();
});

it('the popup says why no box is watched, and its facts hold no word of the page', async () => {
  const page = await session.open(demo.inbox());
  await page.type('.site-search', 'a secret name');
  const popup = await openPopup('page');
  await waitForWords(popup, translate('en', 'page.none.no-field'));
  await popup.click('.facts summary');
  const facts = await popup.$eval('.facts pre', (lines) => lines.textContent ?? '');
  expect(facts).toContain('input[type="search"]');
  expect(facts).not.toMatch(/secret|Find services|Tomas/);
  await popup.close();
  await page.close();
});

it('the popup says where the browser lets no extension in', async () => {
  const page = await session.browser.newPage();
  const popup = await openPopup('page');
  await waitForWords(popup, translate('en', 'page.unreachable'));
  await popup.close();
  await page.close();
});

it.each(['rich', 'plain', 'react'] as const)(
  'a template is found, filled in and inserted by keyboard alone, and nothing is sent: %s',
  async (composer) => {
    const page = await session.open(demo.inbox());
    await typeInto(page, composer, 'Hello!');
    const popup = await session.extensionPage('popup.html');
    await popup.waitForSelector('[role="option"]');
    await popup.keyboard.type('remind');
    await until(
      'the template that has the word in its title to stand first',
      () => popup.$$eval('[role="option"]', (options) => options[0]?.textContent ?? ''),
      (title) => title.startsWith('Remind'),
    );
    await popup.keyboard.press('ArrowDown');
    await popup.keyboard.press('Enter');
    await popup.waitForSelector('.preview');
    // What was typed the last time is remembered, and selected first of all.
    await pressCommand(popup, 'a');
    await popup.keyboard.type('Noor');
    await popup.keyboard.press('Enter');
    await waitForWords(popup, translate('en', 'templates.inserted'));
    const message = await popup.$eval('.preview', (text) => text.textContent ?? '');
    expect(message).toContain('Hi Noor,');
    await popup.close();
    await page.bringToFront();
    const text = await draft(page, composer);
    expect(text.replace(/\s+/g, ' ').trim()).toBe(`Hello! ${message}`.replace(/\s+/g, ' '));
    expect(await sent(page)).toEqual([]);
    await page.close();
  },
);

it('any text is checked in the popup, by the real engine and card, and is gone with it', async () => {
  const popup = await openPopup('check');
  await popup.select('select', 'fiverr');
  await popup.type('textarea', ASK);
  await waitForWords(popup, translate('en', 'check.found', { count: 1, key: 'F8' }));
  await popup.focus('textarea');
  await popup.keyboard.press('F8');
  for (const key of ['Tab', 'Tab', 'Enter'] as const) await popup.keyboard.press(key);
  await until(
    'the fair wording',
    () => popup.$eval('textarea', (box) => box.value),
    (text) => text === 'If you have a minute, an honest review would help me.',
  );
  await waitForWords(popup, translate('en', 'popup.clear'));
  await popup.close();

  const next = await openPopup('check');
  expect(await next.$eval('textarea', (box) => box.value)).toBe('');
  await next.close();
});

it('the page after installing has a box to try it in, and follows the language that is chosen there', async () => {
  const welcome = await session.extensionPage('welcome.html');
  await waitForWords(welcome, translate('en', 'popup.found', { count: 2 }));
  expect(await violations(welcome)).toEqual([]);
  await welcome.select('select', 'de');
  await waitForWords(welcome, translate('de', 'popup.privacy'));
  expect(await welcome.$eval('html', (html) => html.lang)).toBe('de');
  await welcome.select('select', 'auto');
  await waitForWords(welcome, translate('en', 'popup.privacy'));
  await welcome.close();
});

it.each(['light', 'dark'] as const)('axe has nothing to say against any tab of the popup, in %s', async (theme) => {
  const page = await session.open(demo.inbox());
  await typeInto(page, 'rich', ASK);
  await waitForMarks(page, 'rich', 1);
  const popup = await openPopup();
  await popup.evaluate((name) => {
    document.documentElement.dataset.theme = name;
  }, theme);
  await popup.waitForSelector('[role="option"]');
  expect(await violations(popup)).toEqual([]);
  await popup.click('[role="option"]');
  await popup.waitForSelector('.preview');
  expect(await violations(popup)).toEqual([]);
  for (const tab of [2, 3]) {
    await popup.click(`[role="tab"]:nth-of-type(${tab})`);
    await popup.waitForSelector(tab === 2 ? 'textarea' : '.page p');
    expect(await violations(popup)).toEqual([]);
  }
  await popup.close();
  await page.close();
});
