import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type DemoServer, serveDemo } from '../demo/server.ts';
import { COMPOSERS, type Composer, draft, field, sent, typeInto } from './harness/composer.ts';
import { insertFrom } from './harness/insert.ts';
import { waitForMarks } from './harness/marks.ts';
import { launch, type Session } from './harness/session.ts';
import { until } from './harness/until.ts';

const TEMPLATE = 'Hi Ann,\n\nthe draft is done.\nPlease have a look.\n\nThank you!';
const ASK = 'Please leave me a 5 star review.';

let demo: DemoServer;
let session: Session;
let popup: Page;
let page: Page;

beforeAll(async () => {
  demo = await serveDemo();
  session = await launch();
  popup = await session.extensionPage('popup.html');
});

afterAll(async () => {
  await session?.close();
  await demo?.close();
});

beforeEach(async () => {
  page = await session.open(demo.inbox());
  return () => page.close();
});

const insert = (text = TEMPLATE): Promise<string> => insertFrom(popup, page, text);

const waitForDraft = (composer: Composer, text: string): Promise<string> =>
  until(
    `the draft in the ${composer} composer`,
    () => draft(page, composer).then((words) => words.replaceAll('\u00A0', ' ')),
    (now) => now === text,
  );

/** Selects words in a composer, which has the focus then. */
async function select(composer: Composer, words: string): Promise<void> {
  await page.$eval(
    field(composer),
    (element, wanted) => {
      (element as HTMLElement).focus();
      if (element instanceof HTMLTextAreaElement) {
        const start = element.value.indexOf(wanted);
        element.setSelectionRange(start, start + wanted.length);
        return;
      }
      const node = element.firstChild as Text;
      const start = node.data.indexOf(wanted);
      getSelection()!.setBaseAndExtent(node, start, node, start + wanted.length);
    },
    words,
  );
}

describe.each(COMPOSERS)('a text that is chosen for the %s composer', (composer) => {
  it('comes in whole, and the chat sends nothing', async () => {
    await page.click(field(composer));
    expect(await insert()).toBe('inserted');
    await waitForDraft(composer, TEMPLATE);
    expect(await sent(page)).toEqual([]);
    await page.keyboard.type(' Tom');
    await waitForDraft(composer, `${TEMPLATE} Tom`);
  });

  it('takes the place of what is selected, and the caret stands behind it', async () => {
    await typeInto(page, composer, 'Hello there, goodbye');
    await select(composer, 'there,');
    expect(await insert()).toBe('inserted');
    await page.keyboard.type(' Tom');
    await waitForDraft(composer, `Hello ${TEMPLATE} Tom\n\n goodbye`);
    expect(await sent(page)).toEqual([]);
  });

  it('comes in where one wrote last, when nothing has the focus any more', async () => {
    await typeInto(page, composer, ASK);
    await waitForMarks(page, composer, 1);
    await page.$eval(field(composer), (element) => (element as HTMLElement).blur());
    expect(await insert()).toBe('inserted');
    await waitForDraft(composer, `${ASK}\n\n${TEMPLATE}`);
  });
});

it('a text is checked as soon as it has come in', async () => {
  await page.click(field('rich'));
  expect(await insert(ASK)).toBe('inserted');
  await waitForMarks(page, 'rich', 1);
});

it('there is no composer where nobody has written, nor where something else than a message is being written', async () => {
  expect(await insert()).toBe('no-composer');
  await typeInto(page, 'plain', ASK);
  await waitForMarks(page, 'plain', 1);
  await page.evaluate(() => {
    const search = Object.assign(document.createElement('input'), { type: 'search' });
    document.body.append(search);
    search.focus();
  });
  expect(await insert()).toBe('no-composer');
  expect(await draft(page, 'plain')).toBe(ASK);
});

it('a frame that one wrote in before gets nothing while something else on its page is being written', async () => {
  await page.evaluate(async () => {
    const frame = document.createElement('iframe');
    frame.srcdoc = '<!doctype html><textarea style="width: 200px; height: 80px"></textarea>';
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    const search = Object.assign(document.createElement('input'), { type: 'search', className: 'search' });
    document.body.prepend(search, frame);
    await loaded;
  });
  const frame = (await (await page.$('iframe'))!.contentFrame())!;
  await frame.click('textarea');
  await page.keyboard.type('Hello ');
  const value = (): Promise<string> => frame.$eval('textarea', (element) => element.value);
  await page.focus('.search');
  expect(await insert()).toBe('no-composer');
  expect(await value()).toBe('Hello ');
  await frame.focus('textarea');
  expect(await insert()).toBe('inserted');
  expect(await value()).toBe(`Hello ${TEMPLATE}`);
});

it('a text that the box has no room for is refused as a whole', async () => {
  await page.$eval(field('plain'), (element) => {
    (element as HTMLTextAreaElement).maxLength = 40;
  });
  await typeInto(page, 'plain', 'Hello');
  expect(await insert()).toBe('refused');
  expect(await draft(page, 'plain')).toBe('Hello');
});

it('a page that keeps pastes out gets the text by the browser’s commands', async () => {
  await page.$eval(field('rich'), (element) => element.addEventListener('paste', (event) => event.preventDefault()));
  await page.click(field('rich'));
  expect(await insert()).toBe('inserted');
  await waitForDraft('rich', TEMPLATE);
});

it('a page that cuts the text short is told of', async () => {
  await page.$eval(field('plain'), (element) => {
    element.addEventListener('input', () => {
      const box = element as HTMLTextAreaElement;
      box.value = box.value.slice(0, 20);
    });
  });
  await page.click(field('plain'));
  expect(await insert()).toBe('unclear');
});
