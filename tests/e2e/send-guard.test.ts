import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { translate } from '../../lib/i18n/translate.ts';
import { type DemoServer, serveDemo } from '../demo/server.ts';
import { cardText } from './harness/card.ts';
import { type Composer, clickSend, draft, pressCommand, sent, typeInto } from './harness/composer.ts';
import { setGuard } from './harness/guard.ts';
import { waitForMarks } from './harness/marks.ts';
import { launch, type Session } from './harness/session.ts';
import { inShadow } from './harness/shadow.ts';
import { until } from './harness/until.ts';

const ASK = 'Please leave me a 5 star review.';
const FAIR = 'The files are ready.';
const HELD = translate('en', 'card.held');

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

const waitForCard = (): Promise<string | null> =>
  until(
    'the card of a held message',
    () => cardText(page),
    (words) => words?.includes(HELD) ?? false,
  );

const waitForSent = (count: number): Promise<string[]> =>
  until(
    `${count} sent messages`,
    () => sent(page),
    (messages) => messages.length === count,
  );

async function press(key: 'Enter', ...modifiers: readonly ('Control' | 'Shift')[]): Promise<void> {
  for (const modifier of modifiers) await page.keyboard.down(modifier);
  await page.keyboard.press(key);
  for (const modifier of modifiers) await page.keyboard.up(modifier);
}

/** Types what breaks a rule and waits until it is marked. */
async function write(composer: Composer): Promise<void> {
  await typeInto(page, composer, ASK);
  await waitForMarks(page, composer, 1);
}

describe('without the guard', () => {
  it('a message is sent at the first Enter', async () => {
    await typeInto(page, 'rich', ASK);
    await waitForMarks(page, 'rich', 1);
    await press('Enter');
    expect(await waitForSent(1)).toEqual([ASK]);
  });
});

describe('with the guard', () => {
  beforeAll(async () => {
    page = await session.open(demo.inbox());
    await setGuard(session, true);
    await page.close();
  });

  it('Enter is held once and explained, the writer keeps the box and the words, and the second Enter sends', async () => {
    await write('rich');
    await press('Enter');
    expect(await waitForCard()).toContain(translate('en', 'rule.rating-request.name'));
    expect(await sent(page)).toEqual([]);
    expect(await draft(page, 'rich')).toBe(ASK);
    expect(await page.evaluate(() => document.activeElement?.classList.contains('rich-field'))).toBe(true);
    const spoken = await (await inShadow(page, '[role=status]'))!.evaluate((region) => region.textContent);
    expect(spoken).toContain(translate('en', 'rule.rating-request.name'));
    const card = (await inShadow(page, '[role=dialog]'))!;
    expect(await card.evaluate((element) => element.getAttribute('aria-describedby'))).toBe('note why');

    await press('Enter');
    expect(await waitForSent(1)).toEqual([ASK]);
  });

  it('a key that is kept down sends nothing', async () => {
    await write('rich');
    await page.keyboard.down('Enter');
    await waitForCard();
    await page.keyboard.down('Enter');
    await page.keyboard.up('Enter');
    expect(await sent(page)).toEqual([]);
    expect(await draft(page, 'rich')).toBe(ASK);
  });

  it('the next message is held again', async () => {
    await write('rich');
    await press('Enter');
    await waitForCard();
    await press('Enter');
    await waitForSent(1);
    // At once, before any pause in which it would be checked.
    await typeInto(page, 'rich', ASK);
    await press('Enter');
    await waitForCard();
    expect(await sent(page)).toHaveLength(1);
  });

  it('a message without a breach is sent at once', async () => {
    await typeInto(page, 'rich', FAIR);
    await press('Enter');
    expect(await waitForSent(1)).toEqual([FAIR]);
  });

  it('a new breach after the first one is held for as well', async () => {
    await write('rich');
    await press('Enter');
    await waitForCard();
    await page.keyboard.type(' I will refund you half if you change it.');
    await press('Enter');
    await waitForCard();
    expect(await sent(page)).toEqual([]);
    await press('Enter');
    await waitForSent(1);
  });

  it.each(['plain', 'react'] as const)('a click on Send is held once in the %s box', async (composer) => {
    await write(composer);
    await clickSend(page, composer);
    await waitForCard();
    expect(await sent(page)).toEqual([]);
    expect(await draft(page, composer)).toBe(ASK);
    await clickSend(page, composer);
    expect(await waitForSent(1)).toEqual([ASK]);
  });

  it('a double click on Send is one press', async () => {
    await write('plain');
    await page.click('[data-composer="plain"] .send', { count: 2 });
    await waitForCard();
    expect(await sent(page)).toEqual([]);
  });

  it('a form that a script of the page submits is held once', async () => {
    await write('plain');
    const submit = (): Promise<void> => page.$eval('form[data-composer="plain"]', (form) => (form as HTMLFormElement).requestSubmit());
    await submit();
    await waitForCard();
    expect(await sent(page)).toEqual([]);
    await submit();
    expect(await waitForSent(1)).toEqual([ASK]);
  });

  it('Ctrl+Enter is held once', async () => {
    await page.$eval('.plain-field', (field) =>
      field.addEventListener('keydown', (event) => {
        const { ctrlKey, key } = event as KeyboardEvent;
        if (ctrlKey && key === 'Enter') field.closest('form')!.requestSubmit();
      }),
    );
    await write('plain');
    await press('Enter', 'Control');
    await waitForCard();
    expect(await sent(page)).toEqual([]);
    await press('Enter', 'Control');
    expect(await waitForSent(1)).toEqual([ASK]);
  });

  it('a key that has been seen to break the line is not held any more', async () => {
    await write('plain');
    await pressCommand(page, 'a');
    await page.keyboard.type('One.');
    await press('Enter');
    await until(
      'a second line',
      () => draft(page, 'plain'),
      (text) => text === 'One.\n',
    );
    const breaksAtOnce = async (): Promise<boolean> => {
      const other = await session.open(demo.inbox());
      await typeInto(other, 'plain', ASK);
      await waitForMarks(other, 'plain', 1);
      await other.keyboard.press('Enter');
      const isHeld = (await cardText(other)) !== null;
      const text = await draft(other, 'plain');
      await other.close();
      return !isHeld && text === `${ASK}\n`;
    };
    await until('the next page to know the key', breaksAtOnce, (does) => does);
  });

  it('is off again as soon as it is turned off', async () => {
    await write('rich');
    await setGuard(session, false);
    await page.bringToFront();
    await page.click('.rich-field');
    await press('Enter');
    expect(await waitForSent(1)).toEqual([ASK]);
  });
});
