/** In Chromium only: the specs can compose as an input method does through its debugging protocol, and Firefox has nothing of the kind. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DemoServer, serveDemo } from '../demo/server.ts';
import { typeInto } from './harness/composer.ts';
import { marks, waitForMarks } from './harness/marks.ts';
import { launch, type Session } from './harness/session.ts';

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

describe('an input method', () => {
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
