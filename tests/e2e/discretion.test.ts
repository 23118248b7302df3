import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DemoServer, serveDemo } from '../demo/server.ts';
import { openCard } from './harness/card.ts';
import { COMPOSERS, clickSend, typeInto } from './harness/composer.ts';
import { marks, waitForMarks } from './harness/marks.ts';
import { browserUnderTest, launch, type Session } from './harness/session.ts';
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

/** All that a page can see of an extension in its document. */
function traces(page: Page): Promise<{ children: string[]; highlights: number; sheets: number }> {
  return page.evaluate(() => ({
    children: [...document.documentElement.children].map((element) => element.localName),
    highlights: CSS.highlights.size,
    sheets: document.adoptedStyleSheets.length,
  }));
}

const CLEAN = { children: ['head', 'body'], highlights: 0, sheets: 0 };

describe('a page', () => {
  it('can’t tell that we are there before the first finding', async () => {
    const page = await session.open(demo.inbox());
    expect(await traces(page)).toEqual(CLEAN);
    await typeInto(page, 'rich', 'Thank you! An honest review would help me.');
    await clickSend(page, 'rich');
    expect(await traces(page)).toEqual(CLEAN);
    await page.close();
  });

  it('keeps its own document as it is without us, through marks, card and all', async () => {
    const write = async (one: Session): Promise<string> => {
      const page = await one.open(demo.inbox());
      for (const composer of COMPOSERS) await typeInto(page, composer, ASK);
      if (one === session) {
        for (const composer of COMPOSERS) await openCard(page, (await waitForMarks(page, composer, 1))[0]!);
      }
      const body = await page.evaluate(() => document.body.outerHTML);
      await page.close();
      return body;
    };
    const withUs = await write(session);
    await using alone = await launch({ extension: false });
    expect(withUs).toBe(await write(alone));
  });
});

describe.runIf(browserUnderTest() === 'chromium')('an input method', () => {
  it('is left alone while it composes', async () => {
    const page = await session.open(demo.inbox());
    const client = await page.createCDPSession();
    await typeInto(page, 'rich', ASK);
    await waitForMarks(page, 'rich', 1);
    await page.click('.plain-field');
    await client.send('Input.imeSetComposition', { text: ASK, selectionStart: ASK.length, selectionEnd: ASK.length });
    // By the time that a change made afterwards elsewhere has been checked, this one would have been as well.
    await page.evaluate(() =>
      document
        .querySelector('.rich-field')!
        .replaceChildren('Please leave me a 5 star review. I will report you if you leave a bad review.'),
    );
    await waitForMarks(page, 'rich', 2);
    expect(await marks(page, 'plain')).toEqual([]);
    await client.send('Input.insertText', { text: ASK });
    await waitForMarks(page, 'plain', 1);
    await page.close();
  });
});

describe.runIf(browserUnderTest() === 'chromium')('after the extension has been updated', () => {
  it('the script of the old one clears away what it has shown and goes quiet', async () => {
    await using own = await launch();
    const page = await own.open(demo.inbox());
    await typeInto(page, 'rich', ASK);
    await waitForMarks(page, 'rich', 1);
    const worker = await (await own.browser.waitForTarget((target) => target.type() === 'service_worker')).worker();
    await worker!.evaluate(() => (globalThis as unknown as { chrome: { runtime: { reload(): void } } }).chrome.runtime.reload());
    await until(
      'the old script to go quiet',
      async () => {
        await page.click('.plain-field');
        await page.click('.rich-field');
        return traces(page);
      },
      ({ children, highlights }) => children.length === CLEAN.children.length && highlights === 0,
    );
    expect(await page.$eval('.rich-field', (element) => element.textContent)).toBe(ASK);
  });
});
