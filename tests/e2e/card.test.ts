import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { translate } from '../../lib/i18n/translate.ts';
import { type DemoServer, serveDemo } from '../demo/server.ts';
import { cardText, openCard, pressOnCard } from './harness/card.ts';
import { draft, field, typeInto } from './harness/composer.ts';
import { type Mark, marks, waitForMarks } from './harness/marks.ts';
import { launch, type Session } from './harness/session.ts';
import { inShadow } from './harness/shadow.ts';
import { until } from './harness/until.ts';

const ASK = 'Please leave me a 5 star review.';
const THREAT = 'I will report you if you leave a bad review.';
const say = (key: Parameters<typeof translate>[1]): string => translate('en', key);

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

const waitForCard = (words: string): Promise<unknown> =>
  until(
    `a card with “${words}”`,
    () => cardText(page),
    (text) => text?.includes(words) ?? false,
  );

const waitForNoCard = (): Promise<unknown> =>
  until(
    'the card to close',
    () => cardText(page),
    (text) => text === null,
  );

async function written(text: string, count: number): Promise<Mark[]> {
  await typeInto(page, 'rich', text);
  return waitForMarks(page, 'rich', count);
}

function focusIsIn(selector: string): Promise<boolean> {
  return page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
}

describe('the card', () => {
  it('opens for a pointer that rests on a mark, and goes with it', async () => {
    const [mark] = await written(ASK, 1);
    await page.mouse.move(mark!.x, mark!.y, { steps: 3 });
    await waitForCard(say('rule.rating-request.name'));
    await page.mouse.move(5, 5, { steps: 3 });
    await waitForNoCard();
  });

  it('leaves the focus in the composer when a mouse opens it', async () => {
    const [mark] = await written(ASK, 1);
    await openCard(page, mark!);
    expect(await focusIsIn(field('rich'))).toBe(true);
    await page.keyboard.type('x');
    expect(await draft(page, 'rich')).toContain('x');
  });

  it('closes on Escape, which the page never hears of', async () => {
    const [mark] = await written(ASK, 1);
    await page.evaluate(() => {
      document.addEventListener('keydown', (event) => {
        document.title = event.key;
      });
    });
    await openCard(page, mark!);
    await page.keyboard.press('Escape');
    await waitForNoCard();
    expect(await page.title()).not.toBe('Escape');
    await page.keyboard.press('Escape');
    expect(await page.title()).toBe('Escape');
  });

  it('closes on a click elsewhere', async () => {
    const [mark] = await written(ASK, 1);
    await openCard(page, mark!);
    await page.mouse.click(5, 5);
    await waitForNoCard();
  });

  it('goes through several warnings', async () => {
    const [first] = await written(`${ASK}\n${THREAT}`, 2);
    await openCard(page, first!);
    await pressOnCard(page, say('card.next'));
    await waitForCard(say('rule.threat.name'));
    await pressOnCard(page, say('card.next'));
    await waitForCard(say('rule.rating-request.name'));
    await pressOnCard(page, say('card.previous'));
    await waitForCard(say('rule.threat.name'));
  });

  it('works by keyboard alone, and gives the caret back', async () => {
    await written(`${ASK}\nThank you.`, 1);
    await page.keyboard.press('F8');
    await waitForCard(say('rule.rating-request.name'));
    expect(await focusIsIn(field('rich'))).toBe(false);
    await page.keyboard.press('Escape');
    await waitForNoCard();
    await page.keyboard.type(' Bye!');
    expect(await draft(page, 'rich')).toBe(`${ASK}\nThank you. Bye!`);

    await page.keyboard.press('F8');
    await waitForCard(say('rule.rating-request.name'));
    for (const _ of [1, 2]) await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await waitForMarks(page, 'rich', 0);
    expect(await focusIsIn(field('rich'))).toBe(true);
  });

  it('listens to people and not to events that a page has made', async () => {
    await written(ASK, 1);
    await page.evaluate((selector) => {
      const composer = document.querySelector<HTMLElement>(selector)!;
      for (const type of ['pointerdown', 'mousedown', 'pointerup', 'mouseup', 'click']) {
        composer.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, clientX: 20, clientY: 20 }));
      }
      composer.dispatchEvent(new KeyboardEvent('keydown', { key: 'F8', bubbles: true, composed: true, cancelable: true }));
    }, field('rich'));
    expect(await cardText(page)).toBeNull();
    await page.keyboard.press('F8');
    await waitForCard(say('rule.rating-request.name'));
  });

  it('keeps the keyboard inside while it has it', async () => {
    await written(ASK, 1);
    await page.keyboard.press('F8');
    await waitForCard(say('rule.rating-request.name'));
    const focused = async (): Promise<string> => {
      const element = (await inShadow(page, 'button:focus, a:focus')) as ElementHandle<Element> | null;
      return (await element?.evaluate((one) => one.getAttribute('aria-label') ?? one.textContent)) ?? '';
    };
    const seen: string[] = [];
    do {
      await page.keyboard.press(seen.length % 2 === 0 ? 'Tab' : 'ArrowDown');
      seen.push(await focused());
    } while (seen.length < 20 && (seen.length === 1 || seen.at(-1) !== seen[0]));
    expect(seen).toContain(say('card.fix.use'));
    expect(seen).toContain(say('card.ignore'));
    expect(seen.at(-1)).toBe(seen[0]);
  });

  it('is named and described for screen readers', async () => {
    const [mark] = await written(ASK, 1);
    await openCard(page, mark!);
    const card = (await inShadow(page, '[role=dialog]')) as ElementHandle<Element>;
    const words = await card.evaluate((element) =>
      ['aria-labelledby', 'aria-describedby'].map((name) => element.querySelector(`#${element.getAttribute(name)}`)?.textContent),
    );
    expect(words[0]).toContain(say('rule.rating-request.name'));
    expect(words[0]).toContain(say('card.severity.prohibited'));
    expect(words[1]).toContain(translate('en', 'stance.prohibited.stated', { marketplace: 'Fiverr' }));
    expect(words[1]).toContain(say('rule.rating-request.why'));
  });

  it('covers neither the words it is about nor the line that is being written', async () => {
    await written(`${ASK}\nOne more line.\nAnd one more.`, 1);
    await page.keyboard.press('F8');
    await waitForCard(say('rule.rating-request.name'));
    const caretLine = await page.evaluate(() => {
      const { top, bottom } = getSelection()!.getRangeAt(0).getBoundingClientRect();
      return { top, bottom };
    });
    const [mark] = await marks(page, 'rich');
    const card = (await inShadow(page, '[role=dialog]')) as ElementHandle<Element>;
    const box = await until(
      'the card to be placed',
      () => card.boundingBox(),
      (one) => one !== null && one.y > 0,
    );
    expect(box!.y + box!.height <= mark!.y || box!.y >= caretLine.bottom).toBe(true);
  });

  it('leaves the edge of the composer free where the words are close to it', async () => {
    const [mark] = await written(ASK, 1);
    await openCard(page, mark!);
    const composer = await (await page.$(field('rich')))!.boundingBox();
    const card = (await inShadow(page, '[role=dialog]')) as ElementHandle<Element>;
    const box = await until(
      'the card to be placed',
      () => card.boundingBox(),
      (one) => one !== null && one.y > 0,
    );
    expect(box!.y + box!.height < composer!.y || box!.y > composer!.y + composer!.height).toBe(true);
  });
});

describe('what the writer decides', () => {
  const silence = async (choice: Parameters<typeof say>[0]): Promise<void> => {
    const [mark] = await written(ASK, 1);
    await openCard(page, mark!);
    await pressOnCard(page, say('card.ignore-more'));
    await pressOnCard(page, say(choice));
  };
  const inAnother = async (marketplace: string, count: number, text = ASK): Promise<void> => {
    const other = await session.open(demo.inbox({ marketplace }));
    await typeInto(other, 'rich', `${text}\n${THREAT}`);
    await waitForMarks(other, 'rich', count);
    await other.close();
    await page.bringToFront();
  };

  it('“ignore here” leaves those words alone, and only those, until it is taken back', async () => {
    const [mark] = await written(ASK, 1);
    await openCard(page, mark!);
    await pressOnCard(page, say('card.ignore'));
    await waitForCard(say('card.silenced.here'));
    await waitForMarks(page, 'rich', 0);
    await pressOnCard(page, say('card.undo'));
    await waitForMarks(page, 'rich', 1);
    await pressOnCard(page, say('card.ignore'));
    await waitForCard(say('card.silenced.here'));
    await page.keyboard.press('Escape');
    await waitForNoCard();
    await page.keyboard.press('End');
    await page.keyboard.type(` ${THREAT}`);
    const [left] = await waitForMarks(page, 'rich', 1);
    expect(THREAT).toContain(left!.text);
  });

  it('a wording can be ignored everywhere, and undo brings it back', async () => {
    await silence('card.ignore-wording');
    await waitForCard(say('card.silenced.wording'));
    await waitForMarks(page, 'rich', 0);
    await inAnother('upwork', 1);
    await inAnother('upwork', 2, 'Please give me five stars.');
    await pressOnCard(page, say('card.undo'));
    await waitForMarks(page, 'rich', 1);
    await inAnother('upwork', 2);
  });

  it('a rule can be turned off on one marketplace, and undo brings it back', async () => {
    page = await session.open(demo.inbox({ marketplace: 'fiverr' }));
    const [mark] = await written(ASK, 1);
    await openCard(page, mark!);
    await pressOnCard(page, say('card.ignore-more'));
    await pressOnCard(page, translate('en', 'card.rule-off-here', { marketplace: 'Fiverr' }));
    await waitForCard(translate('en', 'card.silenced.marketplace', { marketplace: 'Fiverr' }));
    await waitForMarks(page, 'rich', 0);
    await inAnother('fiverr', 1);
    await inAnother('upwork', 2);
    await pressOnCard(page, say('card.undo'));
    await waitForMarks(page, 'rich', 1);
  });

  it('turning a rule off silences it everywhere, and undo brings it back', async () => {
    await typeInto(page, 'plain', ASK);
    await waitForMarks(page, 'plain', 1);
    const [mark] = await written(ASK, 1);
    await openCard(page, mark!);
    await pressOnCard(page, say('card.ignore-more'));
    await pressOnCard(page, say('card.rule-off'));
    await waitForCard(say('card.silenced.rule'));
    await waitForMarks(page, 'rich', 0);
    await waitForMarks(page, 'plain', 0);

    const other = await session.open(demo.inbox());
    await typeInto(other, 'rich', `${ASK}\n${THREAT}`);
    await waitForMarks(other, 'rich', 1);

    await page.bringToFront();
    await pressOnCard(page, say('card.undo'));
    await waitForMarks(page, 'rich', 1);
    await waitForMarks(page, 'plain', 1);
    await other.bringToFront();
    await waitForMarks(other, 'rich', 2);
    await other.close();
  });
});
