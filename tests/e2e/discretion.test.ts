import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DemoServer, serveDemo } from '../demo/server.ts';
import { openCard } from './harness/card.ts';
import { COMPOSERS, clickSend, typeInto } from './harness/composer.ts';
import { waitForMarks } from './harness/marks.ts';
import { launch, type Session } from './harness/session.ts';
import { CLEAN, traces } from './harness/traces.ts';

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
