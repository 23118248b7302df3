/** In Chromium only: there the old script lives on in the page after an update, cut off, while Firefox stops it by itself. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DemoServer, serveDemo } from '../demo/server.ts';
import { typeInto } from './harness/composer.ts';
import { waitForMarks } from './harness/marks.ts';
import { launch } from './harness/session.ts';
import { CLEAN, traces } from './harness/traces.ts';
import { until } from './harness/until.ts';

const ASK = 'Please leave me a 5 star review.';

let demo: DemoServer;

beforeAll(async () => {
  demo = await serveDemo();
});

afterAll(async () => {
  await demo?.close();
});

describe('after the extension has been updated', () => {
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
