import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { translate } from '../../lib/i18n/translate.ts';
import { badgeText } from './harness/badge.ts';
import { chooseSelectionMenu, inFirefoxWindow } from './harness/browser-ui.ts';
import { cardText, pressOnCard } from './harness/card.ts';
import { launch, type Session } from './harness/session.ts';
import { inShadow } from './harness/shadow.ts';
import { CLEAN, traces } from './harness/traces.ts';
import { until } from './harness/until.ts';

const PAGE = `<!doctype html><title>Elsewhere</title>
<p id="ask">Thanks, all done. Please leave me a 5 star review.</p>
<p id="fair">The files are ready.</p>
<textarea id="box">Please leave me a 5 star review. I will report you if you leave a bad review.</textarea>`;

let server: Server;
let session: Session;
let page: Page;
let address: string;

beforeAll(async () => {
  server = createServer((_, response) => response.writeHead(200, { 'content-type': 'text/html' }).end(PAGE));
  // Not an address that the demo edition may work on by itself.
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.2', resolve));
  address = `http://127.0.0.2:${(server.address() as AddressInfo).port}/`;
  session = await launch();
});

afterAll(async () => {
  await session?.close();
  server?.closeAllConnections();
  server?.close();
});

beforeEach(async () => {
  page = await session.open(address);
  return () => page.close();
});

async function select(selector: string): Promise<void> {
  await page.$eval(selector, (element) => {
    if (element instanceof HTMLTextAreaElement) {
      element.focus();
      element.select();
    } else getSelection()!.selectAllChildren(element);
  });
}

/** A page of the browser's own. Firefox tells its driver nothing of them. */
async function ownPage(): Promise<Page> {
  if (session.name === 'chromium') return session.open('chrome://version');
  const own = await session.browser.newPage();
  own.goto('about:license').catch(() => {});
  await until(
    'the page about licenses',
    () => inFirefoxWindow(session, 'gBrowser.currentURI.spec'),
    (address) => address === 'about:license',
  );
  return own;
}

const waitForCard = (words: string): Promise<string | null> =>
  until(
    `a card with “${words}”`,
    () => cardText(page),
    (text) => text?.includes(words) ?? false,
  );

describe('what is selected on any page', () => {
  it('is checked when the user chooses it in the menu, and nothing of ours is there before or after', async () => {
    await select('#ask');
    expect(await traces(page)).toEqual(CLEAN);
    await chooseSelectionMenu(session, page);
    const words = await waitForCard(translate('en', 'rule.rating-request.name'));
    expect(words).toContain(translate('en', 'card.copy'));
    expect(words).not.toContain(translate('en', 'card.fix.use'));
    expect(words).not.toContain(translate('en', 'card.ignore'));
    await page.keyboard.press('Escape');
    await until(
      'the card to be gone',
      () => traces(page),
      ({ children }) => children.length === CLEAN.children.length,
    );
    expect(await traces(page)).toEqual(CLEAN);
  });

  it('is not changed, in a text field either, and one goes from warning to warning', async () => {
    await select('#box');
    await chooseSelectionMenu(session, page);
    await waitForCard(translate('en', 'card.position', { index: 1, total: 2 }));
    await pressOnCard(page, translate('en', 'card.next'));
    await waitForCard(translate('en', 'card.position', { index: 2, total: 2 }));
    expect(await page.$eval('#box', (box) => (box as HTMLTextAreaElement).value)).toContain('5 star review. I will report you');
    await until(
      'the card to have the focus',
      async () => (await inShadow(page, '[role=dialog]'))!.evaluate((card) => card.matches(':focus-within')),
      (has) => has,
    );
    await page.keyboard.press('Escape');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('box');
  });

  it('may be fine, which the card says', async () => {
    await select('#fair');
    await chooseSelectionMenu(session, page);
    await waitForCard(translate('en', 'selection.clear'));
    await pressOnCard(page, translate('en', 'card.close'));
    expect(await cardText(page)).toBeNull();
  });

  it('may be gone by then, which the card says', async () => {
    await chooseSelectionMenu(session, page);
    await waitForCard(translate('en', 'selection.empty'));
    await page.mouse.click(400, 400);
    expect(await cardText(page)).toBeNull();
  });

  it('can’t be read on the browser’s own pages, which the toolbar button says', async () => {
    const own = await ownPage();
    await chooseSelectionMenu(session, own);
    await until(
      'the button to say so',
      () => badgeText(session, own),
      (text) => text === '!',
    );
    await own.close();
  });
});
