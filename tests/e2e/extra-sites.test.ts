import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { translate } from '../../lib/i18n/translate.ts';
import { type DemoServer, serveDemo } from '../demo/server.ts';
import { openCard } from './harness/card.ts';
import { typeInto } from './harness/composer.ts';
import { marks, waitForMarks } from './harness/marks.ts';
import { launch, type Session } from './harness/session.ts';
import { closedShadowRoots } from './harness/shadow.ts';
import { until } from './harness/until.ts';

const ASK = 'Please leave me a 5 star review.';
/** The demo may work there, and does not until it is added: nobody is there in a test to answer the browser's question. */
const SITE = 'http://chat.localhost';

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
    `“${words}” among the sites`,
    () => page.$eval('#sites', (part) => (part as HTMLElement).innerText),
    (text) => text.includes(words),
  );

/** The demo inbox under the name of a site that is no marketplace. */
function chat(): string {
  const address = new URL(demo.inbox());
  address.hostname = new URL(SITE).hostname;
  address.search = '';
  return address.href;
}

/** Waits until the browser has these sites down for our script, as one of our pages is told. */
const waitForSites = (options: Page, sites: readonly string[]): Promise<string[]> =>
  until(
    `the script for ${sites.join(', ') || 'no site'}`,
    () =>
      options.evaluate(async () => {
        const { chrome } = globalThis as unknown as {
          chrome: { scripting: { getRegisteredContentScripts(): Promise<{ matches: string[] }[]> } };
        };
        return (await chrome.scripting.getRegisteredContentScripts()).flatMap(({ matches }) => matches);
      }),
    (now) => JSON.stringify(now) === JSON.stringify(sites),
  );

async function expectLeftAlone(): Promise<void> {
  const page = await session.open(chat());
  await typeInto(page, 'rich', ASK);
  expect([await marks(page, 'rich'), await closedShadowRoots(page)]).toEqual([[], []]);
  await page.close();
}

it('a site that is added is checked by general rules, until it is removed', async () => {
  const options = await session.extensionPage('options.html#sites');
  await options.waitForSelector('#sites form');
  await waitForSites(options, []);
  await expectLeftAlone();

  await options.bringToFront();
  await options.type('#sites input', chat());
  await options.keyboard.press('Enter');
  await waitForWords(options, translate('en', 'options.sites.added', { site: SITE }));
  await waitForSites(options, [`${SITE}/*`]);
  const page = await session.open(chat());
  await typeInto(page, 'rich', ASK);
  const [mark] = await waitForMarks(page, 'rich', 1);
  expect(await openCard(page, mark!)).toContain(translate('en', 'stance.general.discouraged.inferred', { marketplace: '' }));
  await page.close();

  await options.bringToFront();
  await options.click('#sites .undo-row button');
  await waitForWords(options, translate('en', 'options.sites.removed'));
  await waitForSites(options, []);
  await expectLeftAlone();

  await options.bringToFront();
  await options.click('#sites .undo-row button');
  await waitForSites(options, [`${SITE}/*`]);
  await options.close();
});

it('an address that is a marketplace’s, or none, is refused with its reason', async () => {
  const options = await session.extensionPage('options.html');
  await options.waitForSelector('#sites form');
  await options.type('#sites input', 'www.upwork.com');
  await options.keyboard.press('Enter');
  await waitForWords(options, translate('en', 'options.sites.marketplace', { marketplace: 'Upwork' }));
  await options.type('#sites input', ' and more');
  await options.keyboard.press('Enter');
  await waitForWords(options, translate('en', 'options.sites.no-address', { example: 'https://chat.example.org' }));
  await options.close();
});
