import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { translate } from '../../lib/i18n/translate.ts';
import { type DemoServer, serveDemo } from '../demo/server.ts';
import { violations } from './harness/axe.ts';
import { openCard, pressOnCard } from './harness/card.ts';
import { field, typeInto } from './harness/composer.ts';
import { type Mark, waitForMarks } from './harness/marks.ts';
import { picture } from './harness/picture.ts';
import { launch, type Session } from './harness/session.ts';
import { inShadow } from './harness/shadow.ts';

const ASK = 'Please leave me a 5 star review.';
const STYLES = readFileSync(new URL('../../lib/inline/layer.css', import.meta.url), 'utf8');

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

async function openedOn(composer: 'rich' | 'plain', text = ASK): Promise<Mark> {
  await typeInto(page, composer, text);
  const [mark] = await waitForMarks(page, composer, 1);
  await openCard(page, mark!);
  return mark!;
}

/** What axe says against the open card: it can't enter a closed root, so the card is looked at in an open one, with the same styles. */
async function violationsOfCard(scheme: 'light' | 'dark'): Promise<string[]> {
  const card = (await inShadow(page, '[role=dialog]'))!;
  const html = await card.evaluate((element) => element.outerHTML);
  const stand = await session.browser.newPage();
  await stand.evaluate(
    (card, styles, colours) => {
      document.documentElement.lang = 'en';
      document.documentElement.style.colorScheme = colours;
      document.title = 'Card';
      const root = document.body.appendChild(document.createElement('main')).attachShadow({ mode: 'open' });
      root.innerHTML = `<style>${styles} :host { display: block !important; color-scheme: ${colours} !important; } .card { animation: none !important; }</style>${card}`;
    },
    html,
    STYLES,
    scheme,
  );
  const found = await violations(stand);
  await stand.close();
  // The stand is no page: it has nothing but the card.
  return found.filter((words) => !/^(?:region|page-has|landmark)/.test(words));
}

async function isInside(): Promise<boolean> {
  const card = (await inShadow(page, '[role=dialog]'))!;
  return card.evaluate((element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const { clientHeight, clientWidth } = document.documentElement;
    return left >= 0 && top >= 0 && right <= clientWidth && bottom <= clientHeight;
  });
}

/** Whether the card leaves the line free that has the caret. */
async function leavesFree(mark: Mark): Promise<boolean> {
  const card = (await inShadow(page, '[role=dialog]'))!;
  return card.evaluate((element, y) => {
    const { top, bottom } = element.getBoundingClientRect();
    return y < top || y > bottom;
  }, mark.y);
}

describe('axe has nothing to say against the card', () => {
  it.each(['light', 'dark'] as const)('as it opens, with all choices, and after one, in %s', async (scheme) => {
    await openedOn('rich');
    expect(await violationsOfCard(scheme)).toEqual([]);
    await pressOnCard(page, translate('en', 'card.ignore-more'));
    expect(await violationsOfCard(scheme)).toEqual([]);
    await pressOnCard(page, translate('en', 'card.rule-off-here', { marketplace: 'Fiverr' }));
    expect(await violationsOfCard(scheme)).toEqual([]);
    await pressOnCard(page, translate('en', 'card.undo'));
  });
});

describe('the card is inside the window and leaves the line free', () => {
  it.each([
    ['in a narrow window', 320, 640],
    ['at twice the size', 600, 430],
  ])('%s', async (name, width, height) => {
    await page.setViewport({ width, height, deviceScaleFactor: name.includes('twice') ? 2 : 1 });
    await page.$eval(field('rich'), (element) => element.scrollIntoView({ block: 'center' }));
    const mark = await openedOn('rich');
    expect(await isInside()).toBe(true);
    expect(await leavesFree(mark)).toBe(true);
    await picture(page, `card-${width}`);
  });

  it.each([
    ['on a page from right to left', 'html { direction: rtl }'],
    ['in a box that sticks to the window', '.composers { position: sticky; bottom: 0 }'],
    ['in a box that is turned into its own layer', '.composers { transform: translateY(-20px) scale(0.9) }'],
    ['in a box that contains and clips what is in it', '.composers { contain: layout paint; overflow: hidden; will-change: transform }'],
    ['in a box that is filtered', '.composers { filter: saturate(0.9); backdrop-filter: blur(1px); perspective: 200px }'],
  ])('%s', async (name, css) => {
    await page.evaluate(applySheet, css);
    const mark = await openedOn('rich');
    expect(await isInside()).toBe(true);
    expect(await leavesFree(mark)).toBe(true);
    await picture(page, name.replaceAll(' ', '-'));
  });
});

/** The page's policy allows no inline styles, but sheets that a script of its own makes. */
function applySheet(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
