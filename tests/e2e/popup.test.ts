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
const MARKETPLACE = 'https://www.fiverr.com/inbox/tomas';

interface ExtensionPage {
  readonly chrome: {
    readonly tabs: { query(query: object): Promise<{ readonly id: number }[]> };
    readonly action: { getPopup(details: { tabId: number }): Promise<string> };
  };
}

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

/** The addresses of the popups of all tabs. */
function popups(extensionPage: Page): Promise<string[]> {
  return extensionPage.evaluate(async () => {
    const { tabs, action } = (globalThis as unknown as ExtensionPage).chrome;
    return Promise.all((await tabs.query({})).map(({ id }) => action.getPopup({ tabId: id })));
  });
}

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
  await popup.keyboard.press('Tab');
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

it('the popup of a tab knows the marketplace there once a composer has been used, until the tab goes elsewhere', async () => {
  const popup = await session.extensionPage('popup.html?marketplace=fiverr');
  await waitForWords(popup, 'Fiverr');
  const named = (): Promise<boolean> =>
    popups(popup).then((all) => all.some((address) => address.endsWith('popup.html?marketplace=fiverr')));
  expect(await named()).toBe(false);

  const page = await session.browser.newPage();
  await page.setRequestInterception(true);
  page.on('request', (request) =>
    request.url() === MARKETPLACE
      ? request.respond({ contentType: 'text/html', body: '<!doctype html><textarea rows="5" cols="40"></textarea>' })
      : request.abort(),
  );
  await page.goto(MARKETPLACE);
  await page.click('textarea');
  await until('the popup to know the marketplace', named, (is) => is);
  await page.goto('about:blank');
  await until('the popup to forget it', named, (is) => !is);
  await page.close();
  await popup.close();
});

it('a language that is chosen in the popup is checked in the open page at once, and no longer when it is left out', async () => {
  const page = await session.open(demo.inbox());
  await typeInto(page, 'rich', 'Bitte geben Sie mir eine gute Bewertung.');
  const popup = await session.extensionPage('popup.html');
  await waitForWords(popup, translate('en', 'popup.languages'));
  expect(await waitForWords(popup, 'English')).not.toContain('Deutsch');
  await waitForMarks(page, 'rich', 0);

  await popup.click('summary');
  await popup.click('input[id$="-de"]');
  await until(
    'German among the languages',
    () => popup.$eval('summary', (summary) => summary.textContent ?? ''),
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
