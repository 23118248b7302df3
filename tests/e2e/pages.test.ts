import type { ElementHandle, Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { translate } from '../../lib/i18n/translate.ts';
import { marketplaceById } from '../../lib/marketplaces/index.ts';
import { surfaceFor } from '../../lib/marketplaces/surfaces.ts';
import { type Box, type MarketplacePage, PAGES, pageOf, ROOM } from '../pages/marketplace-pages.ts';
import { type AddressOptions, type PageServer, servePages } from '../pages/server.ts';
import { LANGUAGES, REQUESTS } from '../pages/words.ts';
import { cardText, openCard, pressOnCard } from './harness/card.ts';
import { type Composer, draft, field, pressCommand, sent, typeInto } from './harness/composer.ts';
import { type Mark, marks, waitForMarks } from './harness/marks.ts';
import { launch, type Session } from './harness/session.ts';
import { closedShadowRoots, inShadow } from './harness/shadow.ts';
import { CLEAN, traces } from './harness/traces.ts';
import { until } from './harness/until.ts';

const ASK = REQUESTS.en;
const USE = translate('en', 'card.fix.use');

let server: PageServer;
let session: Session;
/** One tab for all: opening another for each test would cost more than what is tested. */
let page: Page;
let visits = 0;

beforeAll(async () => {
  server = await servePages();
  session = await launch();
  await writeIn(['nl', 'pt']);
  page = await session.browser.newPage();
});

afterAll(async () => {
  await session?.close();
  await server?.close();
});

/** Adds languages to those that the extension checks, as its user does. */
async function writeIn(languages: readonly string[]): Promise<void> {
  const welcome = await session.extensionPage('welcome.html');
  await welcome.waitForSelector('.languages');
  for (const language of languages) {
    const box = await welcome.$(`.languages label[lang="${language}"] input`);
    const isOn = (): Promise<boolean> => box!.evaluate((input) => (input as HTMLInputElement).checked);
    if (!(await isOn())) await box!.click();
    await until(`${language} to be checked`, isOn, (now) => now);
  }
  await welcome.close();
}

/** Opens a fixture page, anew even where it is the one that is open already. */
async function open(id: string, { flags, labels = 'en' }: AddressOptions = {}): Promise<void> {
  visits++;
  await page.goto(server.address(pageOf(id), { labels, flags: { ...flags, visit: String(visits) } }));
}

/** The harness knows a composer by the class of its field, and these pages name theirs alike. */
const composer = (name: string): Composer => name as Composer;

const type = (name: string, text: string): Promise<void> => typeInto(page, composer(name), text);
const marked = (name: string, count: number): Promise<Mark[]> => waitForMarks(page, composer(name), count);

interface Shown {
  readonly text: string;
  readonly x: number;
  readonly y: number;
}

/** The counters that are shown, and where their middles are. */
async function counters(): Promise<Shown[]> {
  const roots = (await closedShadowRoots(page)) as ElementHandle<Element>[];
  const found = roots.map((root) =>
    root.evaluate((inside) =>
      [...inside.querySelectorAll('.counter.placed')].map((counter) => {
        const { height, left, top, width } = counter.getBoundingClientRect();
        return { text: counter.textContent ?? '', x: left + width / 2, y: top + height / 2 };
      }),
    ),
  );
  return (await Promise.all(found)).flat();
}

const waitForCounters = (count: number): Promise<Shown[]> => until(`${count} counters`, counters, (shown) => shown.length === count);

function highlights(where: Page | Frame): Promise<number> {
  return where.evaluate(() => [...CSS.highlights.values()].reduce((sum, highlight) => sum + highlight.size, 0));
}

/** Opens what stands around a box and writes the request of the page's people into it. */
async function ask({ before = '', name, opensWith }: Box, { language }: MarketplacePage): Promise<string> {
  if (opensWith) await page.click(opensWith);
  const text = before + REQUESTS[language];
  await type(name, text);
  return text;
}

async function send({ name, send: how }: Box): Promise<void> {
  if (how === 'enter') {
    await page.keyboard.press('Enter');
  } else if (how === 'ctrl-enter') {
    await page.keyboard.down('Control');
    await page.keyboard.press('Enter');
    await page.keyboard.up('Control');
  } else {
    if (how === 'confirm') await page.click('[data-opens="#sure"]');
    await page.click(`[data-sends~="${name}"]`);
  }
}

/** Takes the wording that the card of a mark offers, and returns it. */
async function useFix(mark: Mark): Promise<string> {
  await openCard(page, mark);
  const words = (await inShadow(page, '.fix ins')) as ElementHandle<Element> | null;
  const offered = (await words?.evaluate((element) => element.textContent)) ?? '';
  await pressOnCard(page, USE);
  // As long as it is open, a press on what is behind it is a press on it.
  await until(
    'the card to close',
    () => cardText(page),
    (text) => text === null,
  );
  return offered;
}

/** What the page's marketplace takes a box for, by its hints and the page's real elements. */
async function surfaceOf({ name }: Box, { marketplace: id, path }: MarketplacePage): Promise<string> {
  const marketplace = marketplaceById(id);
  const selectors = marketplace.surfaces.flatMap(({ within = [] }) => within);
  const around = await page.$eval(
    field(composer(name)),
    (element, all) => all.filter((selector) => element.closest(selector) !== null),
    selectors,
  );
  return surfaceFor(marketplace, path, (selector) => around.includes(selector));
}

/** Spaces at the ends of lines are kept apart by editable elements. */
const plain = (text: string): string => text.replaceAll('\u00A0', ' ').trim();

const BOXES = PAGES.flatMap((place) =>
  place.boxes.map((box) => ({ title: `the ${box.name} box of ${place.title}`, id: place.id, place, box })),
);

describe.each(BOXES)('in $title', ({ box, id, place }) => {
  it(`a request in a ${box.surface} is marked, what is sent is what was written, and the emptied box is left alone`, async () => {
    await open(id);
    expect(await surfaceOf(box, place)).toBe(box.surface);
    expect(await traces(page)).toEqual(CLEAN);
    const text = await ask(box, place);
    const [mark] = await marked(box.name, 1);
    expect(REQUESTS[place.language]).toContain(mark!.text.trim());
    const [counter] = await waitForCounters(1);
    expect(counter!.text).toBe('1');
    await send(box);
    await marked(box.name, 0);
    await waitForCounters(0);
    expect((await sent(page)).map(plain)).toEqual([text]);
  });

  it('the fair wording is what gets sent once it is taken', async () => {
    await open(id);
    const text = await ask(box, place);
    const offered = await useFix((await marked(box.name, 1))[0]!);
    await marked(box.name, 0);
    await page.focus(field(composer(box.name)));
    await send(box);
    const [message] = await until(
      'a message to be sent',
      () => sent(page),
      (messages) => messages.length === 1,
    );
    expect(plain(message!)).toBe(plain((box.before ?? '') + offered));
    expect(text).not.toContain(offered);
  });
});

describe('a place is known by its address alone', () => {
  it.each([
    ['fiverr', '/brief/response/1', 'proposal'],
    ['fiverr', '/inbox/buyer_one', 'message'],
    ['upwork', '/nx/wm/workroom/1/messages', 'message'],
    ['upwork', '/ab/proposals/job/~01/apply/', 'proposal'],
    ['upwork', ROOM, 'message'],
  ])('%s %s is a %s', (marketplace, path, surface) => {
    expect(surfaceFor(marketplaceById(marketplace), path, () => false)).toBe(surface);
  });
});

describe('several boxes of a page', () => {
  it.each(PAGES.filter(({ boxes }) => boxes.length > 1).map(({ boxes, id, title }) => ({ boxes, id, title })))(
    'each have marks and a counter of their own: $title',
    async ({ boxes, id }) => {
      await open(id);
      for (const [index, box] of boxes.entries()) {
        await ask(box, pageOf(id));
        await marked(box.name, 1);
        await waitForCounters(index + 1);
      }
      const shown = await counters();
      for (const { name } of boxes) {
        expect(await marks(page, composer(name))).toHaveLength(1);
        const box = await page.$eval(field(composer(name)), (element) => element.getBoundingClientRect().toJSON() as DOMRect);
        const isOnIt = ({ x, y }: Shown): boolean => x > box.left && x < box.right && y > box.top - 16 && y < box.bottom;
        expect(shown.filter(isOnIt)).toHaveLength(1);
      }
      // Writing on in one of them leaves the others as they are.
      const [first, ...others] = boxes;
      if (first!.opensWith === undefined && others.every(({ opensWith }) => opensWith === undefined)) {
        await page.focus(field(composer(first!.name)));
        await pressCommand(page, 'a');
        await page.keyboard.press('Backspace');
        await marked(first!.name, 0);
        for (const { name } of others) expect(await marks(page, composer(name))).toHaveLength(1);
        await waitForCounters(others.length);
      }
    },
  );
});

describe('a box that is mirrored into a hidden textarea', () => {
  it('has one finding and one counter, though the mirror holds the same words and may have the focus', async () => {
    await open('dialog-ru');
    await type('dialog', REQUESTS.ru);
    await marked('dialog', 1);
    await page.focus('.trumbowyg-textarea');
    await page.keyboard.type(REQUESTS.ru);
    await type('dialog', '!');
    await marked('dialog', 1);
    expect(await counters()).toHaveLength(1);
    expect(await highlights(page)).toBe(1);
  });
});

describe('what a page’s own script does', () => {
  it('a chip that fills the box is seen', async () => {
    await open('contact-panel');
    await type('question', 'Hello');
    await page.click('.stars-chip');
    await marked('question', 1);
  });

  it('Enter that breaks the line in a rich inbox sends nothing', async () => {
    await open('inbox-rich');
    await type('message', 'Hello');
    await page.keyboard.press('Enter');
    await page.keyboard.type(ASK);
    await marked('message', 1);
    expect(await sent(page)).toEqual([]);
  });

  it('a form that is taken into a dialog is still looked after, and its card can be used there', async () => {
    await open('cover-letter');
    await type('cover', ASK);
    await marked('cover', 1);
    await page.click('.as-dialog');
    await page.click(field(composer('cover')));
    const offered = await useFix((await marked('cover', 1))[0]!);
    await marked('cover', 0);
    expect(await draft(page, composer('cover'))).toBe(offered);
  });

  it('a room in a frame is looked after by the marketplace’s own policy', async () => {
    await open('room-in-frame');
    const frame = (await page.$('iframe').then((element) => element!.contentFrame()))!;
    await (await frame.waitForSelector('.room-field'))!.click();
    await page.keyboard.type(ASK);
    await until(
      'a highlight in the frame',
      () => highlights(frame),
      (count) => count === 1,
    );
    await page.keyboard.press('Enter');
    await until(
      'no highlight in the frame',
      () => highlights(frame),
      (count) => count === 0,
    );
    expect((await frame.evaluate(() => window.inbox.sent)).map(plain)).toEqual([ASK]);
  });
});

describe.each(['message', 'note'])('on a page that never reloads, the %s box', (name) => {
  it('takes its marks along when it is destroyed, and its successor has its own', async () => {
    await open('spa');
    await type(name, ASK);
    await waitForCounters(1);
    await page.click('.to-order');
    await waitForCounters(0);
    expect(await highlights(page)).toBe(0);
    await type(name, `Hello! ${ASK}`);
    const [mark] = await marked(name, 1);
    expect(mark!.start).toBeGreaterThan(0);
    expect(await counters()).toHaveLength(1);
  });

  it('shows no stale mark when it is used again for another thread, and the old one when one comes back', async () => {
    await open('spa');
    await type(name, ASK);
    await waitForCounters(1);
    await page.click('.to-two');
    await waitForCounters(0);
    expect(await marks(page, composer(name))).toEqual([]);
    await page.click('.to-one');
    await marked(name, 1);
    await waitForCounters(1);
  });

  it('shows no stale mark when the browser’s own Back brings another thread', async () => {
    await open('spa');
    await page.click('.to-two');
    await type(name, ASK);
    await waitForCounters(1);
    await page.evaluate(() => history.back());
    await waitForCounters(0);
    expect(await marks(page, composer(name))).toEqual([]);
  });
});

/** Fields of the hostile page that are no composers. */
const EXCLUDED = ['.site-search', '.search-combobox', '.cm-content', '.read-only', '.password', '.one-line', '.mirror', '.measure'];

/** Writes into a field and then into the page's one composer: once that is marked, the field would have been marked as well. */
async function onlyTheBoxIsMarked(selector: string): Promise<void> {
  await page.focus(selector);
  await page.keyboard.type(ASK);
  await type('message', ASK);
  await marked('message', 1);
  expect(await counters()).toHaveLength(1);
}

describe('on a page full of other fields', () => {
  it.each(EXCLUDED)('%s is never marked', async (selector) => {
    await open('hostile');
    await onlyTheBoxIsMarked(selector);
  });

  it.each(LANGUAGES)('a search that only its placeholder names is never marked (%s)', async (labels) => {
    await open('hostile', { labels });
    await onlyTheBoxIsMarked('.search-by-hint');
  });

  it('a box in an open shadow root is looked after', async () => {
    await open('hostile');
    await page.click('.in-shadow >>> .inside');
    await page.keyboard.type(ASK);
    await waitForCounters(1);
  });

  it('a box in a popover is looked after while that is open, and its card leaves it open', async () => {
    await open('hostile');
    await page.click('.opens-popover');
    await type('aside', ASK);
    const offered = await useFix((await marked('aside', 1))[0]!);
    await marked('aside', 0);
    expect(await draft(page, composer('aside'))).toBe(offered);
    await type('aside', ` ${ASK}`);
    await waitForCounters(1);
    await page.evaluate(() => document.querySelector<HTMLElement>('#aside')!.hidePopover());
    await waitForCounters(0);
  });

  it('nothing is checked while an input method composes, and all of it afterwards', async () => {
    await open('hostile');
    // By its first mark the box is known to be looked after.
    await type('message', ASK);
    await marked('message', 1);
    await pressCommand(page, 'a');
    await page.keyboard.press('Backspace');
    await waitForCounters(0);
    const compose = (kind: string): Promise<void> =>
      page.$eval(
        field(composer('message')),
        (element, event) => void element.dispatchEvent(new CompositionEvent(event, { bubbles: true })),
        kind,
      );
    await compose('compositionstart');
    await page.keyboard.type(ASK);
    // Written later, and marked: the first one has had its time.
    await page.click('.in-shadow >>> .inside');
    await page.keyboard.type(ASK);
    await waitForCounters(1);
    expect(await marks(page, composer('message'))).toEqual([]);
    await compose('compositionend');
    await marked('message', 1);
    await waitForCounters(2);
  });
});

describe('a page whose class names are new with each load', () => {
  it.each(['on', 'off'])('is looked after by general rules alone, ids %s', async (ids) => {
    await open('churn', { flags: { ids } });
    await type('message', ASK);
    const offered = await useFix((await marked('message', 1))[0]!);
    await marked('message', 0);
    await page.click('[data-sends="message"]');
    expect((await sent(page)).map(plain)).toEqual([offered]);
  });
});

describe.each(LANGUAGES)('with the labels and the words of its people in one language (%s)', (labels) => {
  it.each([
    ['contact-panel', 'question'],
    ['host-thread', 'compose'],
  ])('%s is looked after', async (id, name) => {
    await open(id, { labels });
    await type(name, REQUESTS[labels]);
    await useFix((await marked(name, 1))[0]!);
    await marked(name, 0);
  });
});
