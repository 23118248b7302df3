import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { translate } from '../../lib/i18n/translate.ts';
import { CARD_KEY } from '../../lib/inline/keys.ts';
import { type DemoServer, serveDemo } from '../demo/server.ts';
import { cardText, openCard, pressOnCard } from './harness/card.ts';
import { COMPOSERS, clickSend, draft, pressCommand, sent, typeInto } from './harness/composer.ts';
import { marks, waitForMarks } from './harness/marks.ts';
import { launch, type Session } from './harness/session.ts';
import { inShadow } from './harness/shadow.ts';
import { until } from './harness/until.ts';

const BEFORE = 'Thank you for the order!\n';
const ASK = 'Please leave me a 5 star review.';
const AFTER = '\nHave a good week.';
const USE = translate('en', 'card.fix.use');

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

/** The wording that the open card offers. */
async function offered(): Promise<string> {
  const words = (await inShadow(page, '.fix ins')) as ElementHandle<Element> | null;
  return (await words?.evaluate((element) => element.textContent)) ?? '';
}

/** Waits until the counter shows this number. */
async function waitForNumber(number: string): Promise<void> {
  await until(
    `the number ${number}`,
    async () => (await inShadow(page, '.counter'))?.evaluate((counter) => counter.textContent),
    (shown) => shown === number,
  );
}

describe.each(COMPOSERS)('in the %s composer', (composer) => {
  it('the words that break a rule are marked, and the card says whose rule it is', async () => {
    await typeInto(page, composer, BEFORE + ASK + AFTER);
    const [mark] = await waitForMarks(page, composer, 1);
    expect(ASK).toContain(mark!.text.trim());
    expect(mark!.text).toContain('5 star review');
    const text = await openCard(page, mark!);
    expect(text).toContain(translate('en', 'rule.rating-request.name'));
    expect(text).toContain(translate('en', 'stance.prohibited.stated', { marketplace: 'Fiverr' }));
    expect(text).toContain('Etiquettes for navigating ratings and reviews from clients');
  });

  it.each(['a mark', CARD_KEY])('who presses %s right after the last letter is offered a fix for all of it', async (what) => {
    await typeInto(page, composer, ASK.slice(0, -10));
    const [mark] = await waitForMarks(page, composer, 1);
    await page.keyboard.type(ASK.slice(-10));
    if (what === CARD_KEY) await page.keyboard.press(CARD_KEY);
    else await openCard(page, mark!);
    const words = await offered();
    await pressOnCard(page, USE);
    await until(
      'the fix alone',
      () => draft(page, composer),
      (text) => text === words,
    );
  });

  it('the fix reaches the page’s own model, and one undo takes it back', async () => {
    await typeInto(page, composer, BEFORE + ASK + AFTER);
    const written = await draft(page, composer);
    const [mark] = await waitForMarks(page, composer, 1);
    await openCard(page, mark!);
    const words = await offered();
    await pressOnCard(page, USE);
    await waitForMarks(page, composer, 0);
    const fixed = await draft(page, composer);
    expect(fixed).toContain(words);
    expect(fixed).not.toContain('5 star');

    await pressCommand(page, 'z');
    await until(
      'the old text',
      () => draft(page, composer),
      (text) => text === written,
    );
    await waitForMarks(page, composer, 1);
  });

  it('the caret stays where the writer is, though the fix is made elsewhere', async () => {
    await typeInto(page, composer, BEFORE + ASK + AFTER);
    await waitForMarks(page, composer, 1);
    const counter = await inShadow(page, '.counter');
    await (counter as ElementHandle<Element>).click();
    const words = await offered();
    await pressOnCard(page, USE);
    await until(
      'the card to close',
      () => cardText(page),
      (text) => text === null,
    );
    await page.keyboard.type(' Bye!');
    const text = (await draft(page, composer)).trimEnd();
    expect(text).toContain(words);
    expect(text.endsWith(`${AFTER} Bye!`)).toBe(true);
  });

  it('the counter goes up with a second breach, and down again', async () => {
    await typeInto(page, composer, ASK);
    await waitForNumber('1');
    const more = ` ${ASK}`;
    await page.keyboard.type(more);
    await waitForNumber('2');
    for (const _ of more) await page.keyboard.press('Backspace');
    await waitForNumber('1');
  });

  it('a message within the rules gets neither a mark nor a counter', async () => {
    await typeInto(page, composer, 'Thank you for the order! An honest review would help me.');
    // The other composer is written in later, so by the time it is marked this one has been checked.
    const other = composer === 'plain' ? 'rich' : 'plain';
    await typeInto(page, other, ASK);
    await waitForMarks(page, other, 1);
    expect(await marks(page, composer)).toEqual([]);
    expect(await cardText(page)).toBeNull();
  });

  it('sending takes the marks away, and the page sends what was written', async () => {
    await typeInto(page, composer, ASK);
    await waitForMarks(page, composer, 1);
    await clickSend(page, composer);
    await waitForMarks(page, composer, 0);
    expect(await sent(page)).toEqual([ASK]);
    await until(
      'the counter to go',
      () => inShadow(page, '.counter'),
      (counter) => counter === null,
    );
  });
});
