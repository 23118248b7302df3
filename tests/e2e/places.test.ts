import type { ElementHandle, Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { translate } from '../../lib/i18n/translate.ts';
import { type DemoServer, serveDemo } from '../demo/server.ts';
import { openCard, pressOnCard } from './harness/card.ts';
import { draft, typeInto } from './harness/composer.ts';
import { marks, waitForMarks } from './harness/marks.ts';
import { launch, type Session } from './harness/session.ts';
import { inShadow } from './harness/shadow.ts';
import { until } from './harness/until.ts';

const ASK = 'Please leave me a 5 star review.';
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

function highlights(where: Page | Frame): Promise<number> {
  return where.evaluate(() => [...CSS.highlights.values()].reduce((sum, highlight) => sum + highlight.size, 0));
}

const waitForHighlights = (where: Page | Frame, count: number): Promise<number> =>
  until(
    `${count} highlights`,
    () => highlights(where),
    (now) => now === count,
  );

describe('a composer is looked after', () => {
  it('in an open modal dialog, where the card can be used', async () => {
    await page.evaluate(() => {
      const dialog = document.createElement('dialog');
      dialog.append(document.querySelector('[data-composer="plain"]')!);
      document.body.append(dialog);
      dialog.showModal();
    });
    await typeInto(page, 'plain', ASK);
    await openCard(page, (await waitForMarks(page, 'plain', 1))[0]!);
    await pressOnCard(page, USE);
    await waitForMarks(page, 'plain', 0);
    expect(await draft(page, 'plain')).not.toContain('5 star');
  });

  it('in an open shadow root', async () => {
    await page.evaluate(() => {
      const home = document.querySelector<HTMLElement>('[data-composer="rich"]')!;
      const field = home.querySelector<HTMLElement>('.rich-field')!;
      const host = document.createElement('div');
      field.replaceWith(host);
      const other = document.createElement('textarea');
      host.attachShadow({ mode: 'open' }).append(other, field);
      other.focus();
    });
    const root = await page.evaluateHandle(() => document.querySelector('[data-composer="rich"] div')!.shadowRoot!);
    // From one field to the other inside, which the document never hears of.
    await ((await root.$('.rich-field')) as ElementHandle<HTMLElement>).click();
    await page.keyboard.type(ASK);
    await waitForHighlights(page, 1);
    expect(await root.evaluate((inside) => (inside as ShadowRoot).adoptedStyleSheets.length)).toBe(1);
  });

  it('in a frame that is part of the page', async () => {
    await page.evaluate(() => {
      const frame = document.createElement('iframe');
      document.querySelector('.composers')!.prepend(frame);
      const field = frame.contentDocument!.createElement('div');
      field.contentEditable = 'true';
      field.style.height = '60px';
      frame.contentDocument!.body.append(field);
    });
    const frame = (await page.$('iframe').then((element) => element!.contentFrame()))!;
    await frame.click('div');
    await page.keyboard.type(ASK);
    await waitForHighlights(frame, 1);
    // By the marketplace's own policy, and not by the general one, which only discourages it.
    expect(await frame.evaluate(() => CSS.highlights.has('n1'))).toBe(true);
  });

  it('on a site whose styles would hide us', async () => {
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        'html > div { display: none !important; opacity: 0 !important; translate: 0 -900px !important; pointer-events: none !important }',
      );
      document.adoptedStyleSheets = [sheet];
    });
    await typeInto(page, 'plain', ASK);
    await openCard(page, (await waitForMarks(page, 'plain', 1))[0]!);
    await pressOnCard(page, USE);
    await waitForMarks(page, 'plain', 0);
  });

  it('when a script writes into it', async () => {
    await typeInto(page, 'plain', 'Hello');
    await page.evaluate((text) => {
      document.querySelector<HTMLTextAreaElement>('.plain-field')!.value = text;
    }, ASK);
    await waitForMarks(page, 'plain', 1);
  });

  it('until it is taken out of the page', async () => {
    await typeInto(page, 'plain', ASK);
    await waitForMarks(page, 'plain', 1);
    await page.evaluate(() => document.querySelector('[data-composer="plain"]')!.remove());
    await until(
      'the counter to go',
      () => inShadow(page, '.counter'),
      (counter) => counter === null,
    );
    expect(await highlights(page)).toBe(0);
  });
});

describe('a field is left alone', () => {
  it.each([
    ['when it is a search box', '<textarea class="it" role="searchbox"></textarea>'],
    ['when it is read-only', '<textarea class="it" readonly></textarea>'],
    ['when it has a single line', '<input class="it">'],
    ['when it holds code', '<div class="it cm-content" contenteditable="true">code</div>'],
  ])('%s', async (_, html) => {
    await page.evaluate((markup) => {
      const home = document.querySelector('.composers')!;
      home.insertAdjacentHTML('afterbegin', markup);
    }, html);
    await page.click('.it');
    await page.keyboard.type(ASK);
    await typeInto(page, 'rich', ASK);
    await waitForMarks(page, 'rich', 1);
    expect(await marks(page, 'rich')).toHaveLength(1);
    expect(await highlights(page)).toBe(1);
  });
});
