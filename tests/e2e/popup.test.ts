import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { translate } from '../../lib/i18n/translate.ts';
import { type DemoServer, serveDemo } from '../demo/server.ts';
import { openCard, pressOnCard } from './harness/card.ts';
import { typeInto } from './harness/composer.ts';
import { waitForMarks } from './harness/marks.ts';
import { launch, type Session } from './harness/session.ts';
import { until } from './harness/until.ts';

const ASK = 'Please leave me a 5 star review.';

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

it('a rule that was turned off on the card is turned on in the popup, and the open page marks it again', async () => {
  const page = await session.open(demo.inbox());
  await typeInto(page, 'rich', ASK);
  const [mark] = await waitForMarks(page, 'rich', 1);
  await openCard(page, mark!);
  await pressOnCard(page, translate('en', 'card.ignore-more'));
  await pressOnCard(page, translate('en', 'card.rule-off'));
  await waitForMarks(page, 'rich', 0);

  const popup = await session.extensionPage('popup.html');
  await waitForWords(popup, translate('en', 'rule.rating-request.name'));
  await popup.focus('.rule button');
  await popup.keyboard.press('Enter');
  await waitForWords(popup, translate('en', 'popup.rule-is-on'));
  await page.bringToFront();
  await waitForMarks(page, 'rich', 1);

  await popup.bringToFront();
  await popup.keyboard.press('Enter');
  await waitForWords(popup, translate('en', 'popup.rule-on'));
  await page.bringToFront();
  await waitForMarks(page, 'rich', 0);

  await popup.bringToFront();
  await popup.keyboard.press('Enter');
  await waitForWords(popup, translate('en', 'popup.rule-is-on'));
  await popup.close();
  const next = await session.extensionPage('popup.html');
  await waitForWords(next, translate('en', 'popup.all-on'));
  await next.close();
  await page.close();
});

it('a language that is chosen in the popup is checked in the open page at once, and no longer when it is left out', async () => {
  const page = await session.open(demo.inbox());
  await typeInto(page, 'rich', 'Bitte geben Sie mir eine gute Bewertung.');
  const popup = await session.extensionPage('popup.html');
  await waitForWords(popup, translate('en', 'popup.languages'));
  expect(await waitForWords(popup, 'English')).not.toContain('Deutsch');
  await waitForMarks(page, 'rich', 0);

  await popup.click('.languages summary');
  await popup.click('input[id$="-de"]');
  await until(
    'German among the languages',
    () => popup.$eval('.languages summary', (summary) => summary.textContent ?? ''),
    (words) => words.includes('Deutsch'),
  );
  await page.bringToFront();
  await waitForMarks(page, 'rich', 1);

  await popup.bringToFront();
  await popup.click('input[id$="-de"]');
  await page.bringToFront();
  await waitForMarks(page, 'rich', 0);
  await popup.close();
  await page.close();
});

it('the popup says which boxes of the page are watched, and turns the checking of its marketplace off and on', async () => {
  const page = await session.open(demo.inbox());
  await typeInto(page, 'rich', ASK);
  await waitForMarks(page, 'rich', 1);
  const popup = await session.extensionPage('popup.html');
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
  const popup = await session.extensionPage('popup.html');
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
  const popup = await session.extensionPage('popup.html');
  await waitForWords(popup, translate('en', 'page.unreachable'));
  await popup.close();
  await page.close();
});
