import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type DemoServer, serveDemo } from '../demo/server.ts';
import { openCard } from './harness/card.ts';
import { typeInto } from './harness/composer.ts';
import { waitForMarks } from './harness/marks.ts';
import { picture } from './harness/picture.ts';
import { launch, type Session } from './harness/session.ts';
import { inShadow } from './harness/shadow.ts';

let demo: DemoServer;
let session: Session;
let page: Page;

beforeAll(async () => {
  demo = await serveDemo();
  session = await launch();
});

afterAll(async () => {
  await session?.close();
  await demo?.close();
});

beforeEach(async () => {
  page = await session.open(demo.inbox());
  return () => page.close();
});

/** Opens a card in a browser that reports a media feature. */
async function openWith(name: string, value: string): Promise<void> {
  const client = await page.createCDPSession();
  await client.send('Emulation.setEmulatedMedia', { features: [{ name, value }] });
  await typeInto(page, 'rich', 'Please leave me a 5 star review.');
  await openCard(page, (await waitForMarks(page, 'rich', 1))[0]!);
}

it('the card does not move for somebody who asked for less motion', async () => {
  await openWith('prefers-reduced-motion', 'reduce');
  const card = (await inShadow(page, '[role=dialog]'))!;
  expect(await card.evaluate((element) => getComputedStyle(element).animationName)).toBe('none');
});

it('the card is drawn in the colours that somebody has forced, its main button with an edge', async () => {
  await openWith('forced-colors', 'active');
  const use = (await inShadow(page, '.use'))!;
  const edge = await use.evaluate((button) => getComputedStyle(button).borderTopColor);
  const ground = await use.evaluate((button) => getComputedStyle(button).backgroundColor);
  expect(edge).not.toBe(ground);
  await picture(page, 'card-forced-colours');
});
