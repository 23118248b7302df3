import { afterAll, beforeAll, expect, it } from 'vitest';
import { translate } from '../../lib/i18n/translate.ts';
import { type DemoServer, serveDemo } from '../demo/server.ts';
import { sendCommand } from './harness/browser-ui.ts';
import { cardText } from './harness/card.ts';
import { draft, typeInto } from './harness/composer.ts';
import { waitForMarks } from './harness/marks.ts';
import { launch, type Session } from './harness/session.ts';
import { inShadow } from './harness/shadow.ts';
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

it('the command opens the first card from anywhere on the page, and Escape gives the caret back', async () => {
  const page = await session.open(demo.inbox());
  await typeInto(page, 'rich', ASK);
  await waitForMarks(page, 'rich', 1);
  for (let step = 0; step < 16; step++) await page.keyboard.press('ArrowLeft');
  await sendCommand(session, page, 'open-first');
  await until(
    'the card',
    () => cardText(page),
    (text) => text?.includes(translate('en', 'rule.rating-request.name')) ?? false,
  );
  expect(await (await inShadow(page, '[role=dialog]'))!.evaluate((card) => card.matches(':focus-within'))).toBe(true);
  await page.keyboard.press('Escape');
  await page.keyboard.type('just ');
  expect(await draft(page, 'rich')).toBe('Please leave me just a 5 star review.');

  await waitForMarks(page, 'rich', 1);
  await page.focus('.site-search');
  await sendCommand(session, page, 'open-first');
  await until(
    'the card of a box without the focus',
    () => cardText(page),
    (text) => text !== null,
  );
  await page.close();
});

it('the command does nothing where there is nothing to look at', async () => {
  const page = await session.open(demo.inbox());
  await typeInto(page, 'rich', 'The files are ready.');
  await waitForMarks(page, 'rich', 0);
  await sendCommand(session, page, 'open-first');
  await page.keyboard.type(` ${ASK}`);
  await waitForMarks(page, 'rich', 1);
  expect(await cardText(page)).toBeNull();
  await page.close();
});
