import { afterAll, beforeAll, it } from 'vitest';
import { type DemoServer, serveDemo } from '../demo/server.ts';
import { badgeText } from './harness/badge.ts';
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

it('the badge counts the warnings of the tab, and is empty again on the next page', async () => {
  const page = await session.open(demo.inbox());
  const waitForBadge = (text: string): Promise<string> =>
    until(
      `the badge “${text}”`,
      () => badgeText(session, page),
      (now) => now === text,
    );
  await waitForBadge('');
  await typeInto(page, 'rich', ASK);
  await waitForMarks(page, 'rich', 1);
  await waitForBadge('1');
  await typeInto(page, 'plain', ASK);
  await waitForMarks(page, 'plain', 1);
  await waitForBadge('2');
  await page.goto(demo.inbox());
  await waitForBadge('');
  await typeInto(page, 'plain', ASK);
  await waitForBadge('1');
});
