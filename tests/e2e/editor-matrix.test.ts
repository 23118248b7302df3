import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { ElementHandle, Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { MessageKey } from '../../lib/i18n/en.ts';
import { translate } from '../../lib/i18n/translate.ts';
import type { BrowserName } from '../../scripts/browsers.ts';
import { type Edges, edgesOf, isWithin } from '../editors/edges.ts';
import { installEditors } from '../editors/install.ts';
import { type MarkedWords, markedWords, waitForWords } from '../editors/marked.ts';
import { type Cell, drawMatrix, matrixFile } from '../editors/matrix.ts';
import { FIELDS, type Field, PLACES, type Place } from '../editors/places.ts';
import { type EditorServer, serveEditors } from '../editors/server.ts';
import { CASES, type Case, EDITORS, type EditorRow, type Gap, PLACE_GAPS } from '../editors/table.ts';
import { cardText, openCard, pressOnCard } from './harness/card.ts';
import { pressCommand } from './harness/composer.ts';
import { setGuard } from './harness/guard.ts';
import { insertFrom } from './harness/insert.ts';
import { launch, type Session } from './harness/session.ts';
import { inShadow } from './harness/shadow.ts';
import { until } from './harness/until.ts';

const BROWSER = process.env.BROWSER as BrowserName;
const WORDS = 'Leave me a 5 star review';
const FAIR = 'If you have a minute, an honest review would help me.';
const HELLO = 'Thanks! ';
const THREAT = 'I will report you if you leave a bad review';
const BYE = ' Bye';
const TEMPLATE = 'Hi Ann,\n\nthe draft is done.\nPlease have a look.\n\nThank you!';
const LONG = Array.from({ length: 40 }, (_, line) => `This is line ${line} of a long message.`);

interface WithActs {
  acts: string[];
}

let server: EditorServer;
let session: Session;
let popup: Page;
let page: Page;
let editor: EditorRow;
let field: ElementHandle<HTMLElement>;
const results = new Map<string, Cell>();

beforeAll(async () => {
  await installEditors();
  server = await serveEditors();
  session = await launch();
  popup = await session.extensionPage('popup.html');
}, 240_000);

afterAll(async () => {
  await session?.close();
  await server?.close();
  const cell = (row: string, column: string): Cell | undefined => results.get(`${row}, ${column}`);
  const editors = EDITORS.map((row) => row.name);
  const file = matrixFile(BROWSER);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(
    file,
    `${drawMatrix(`editor in ${BROWSER}`, editors, CASES, cell)}\n\n${drawMatrix(`place in ${BROWSER}`, PLACES, FIELDS, cell)}\n`,
  );
});

/** Runs a case and notes what came of it. A known gap must still be there, or it has to come off the table. */
function runs(cell: string, gap: Gap | undefined, act: () => Promise<void>, title = cell.split(', ').at(-1)!): void {
  const known = gap?.browsers.includes(BROWSER) ? gap : undefined;
  const test = known ? it.fails : it;
  test(title, async () => {
    results.set(cell, known ?? 'wrong');
    await act();
    results.set(cell, 'well');
  });
}

const plain = (text: string): string =>
  text
    .replaceAll('\u00A0', ' ')
    .replace(/[\uFEFF\u200B\u2060]/g, '')
    .trimEnd();
const model = (): Promise<string> => page.evaluate(() => window.mounted!.text()).then(plain);
const write = (text: string): Promise<void> => page.evaluate((words) => window.mounted!.write(words), text);
const writeBold = (...pieces: readonly [string, string, string]): Promise<void> =>
  page.evaluate((...words) => window.mounted!.writeBold!(...words), ...pieces);

function waitForModel(text: string): Promise<string> {
  return until('the model', model, (now) => now === text);
}

const closed = (text: string): string => text.replace(/\n+/g, '\n');

/** A text as the editor's model has it: where paragraphs are blocks of their own, no empty line stands between them. */
const asParagraphs = (text: string): string => (editor.hasParagraphs ? closed(text) : text);

/** What stands on the screen, its lines parted by one line break each, as in the models. */
function screen(): Promise<string> {
  return field
    .evaluate((element) => (element instanceof HTMLTextAreaElement ? element.value : element.innerText))
    .then((text) => closed(plain(text)));
}

const load = (address: string): Promise<unknown> => page.goto(address, { waitUntil: 'domcontentloaded' });

/** Loads an editor's page anew: nothing is left of the case before. */
async function loadEditor(row: EditorRow): Promise<void> {
  editor = row;
  await load(server.editor(row.mount));
  await until(
    'the editor',
    () => page.evaluate(() => window.mounted !== undefined),
    (isThere) => isThere,
  );
  // The driver's own search is slow in a page that it has not searched yet.
  field = (await page.evaluateHandle((within) => document.querySelector(within), `.host ${row.field}`)) as ElementHandle<HTMLElement>;
}

/** The driver's own way to click an element waits for frames first, and there are hundreds of clicks. */
async function clickField(): Promise<void> {
  const { left, top, right, bottom } = await edgesOf(field);
  await page.mouse.click((left + right) / 2, (top + bottom) / 2);
}

const focusField = (): Promise<void> => field.evaluate((element) => element.focus());

async function type(...lines: readonly string[]): Promise<void> {
  await clickField();
  for (const [index, line] of lines.entries()) {
    if (index > 0) await page.keyboard.press('Enter');
    await page.keyboard.type(line);
  }
}

async function pressForClipboard(key: 'c' | 'v'): Promise<void> {
  const modifier = process.platform === 'darwin' ? 'Meta' : 'Control';
  await page.keyboard.down(modifier);
  await page.keyboard.press(key);
  await page.keyboard.up(modifier);
}

const waitForMarks = (...words: readonly string[]): Promise<MarkedWords[]> => waitForWords(page.mainFrame(), field, words);

/** Takes the fix of the open card. It closes once the editor has taken the fix, and else tells that it hasn't. */
async function takeFixOnCard(button: MessageKey = 'card.fix.use'): Promise<void> {
  await pressOnCard(page, translate('en', button));
  await until(
    'the card to close',
    () => cardText(page),
    (text) => text === null,
  );
}

async function takeFix(mark: MarkedWords, button?: MessageKey): Promise<void> {
  await openCard(page, mark);
  await takeFixOnCard(button);
}

/** Takes the threat out at the end of the text, where no space takes its place, and brings it back. */
async function cutOut(): Promise<void> {
  const [mark] = await waitForMarks(THREAT);
  await takeFix(mark!, 'card.fix.remove');
  await waitForModel(HELLO.trim());
  expect(await screen()).toBe(await model());
  await pressCommand(page, 'z');
  await waitForModel(`${HELLO}${THREAT}.`);
}

/** Notes from now on what the page gets to see of keys, presses and sending. */
function noteActs(): Promise<void> {
  return page.evaluate(() => {
    const acts: string[] = [];
    (window as unknown as WithActs).acts = acts;
    for (const type of ['keydown', 'keypress', 'keyup', 'pointerdown', 'mousedown', 'click', 'submit']) {
      window.addEventListener(type, () => acts.push(type), { capture: true });
    }
  });
}

const acts = (): Promise<string[]> => page.evaluate(() => (window as unknown as WithActs).acts);

/** Turns the mouse's wheel over the field until its only mark is in sight, or out of sight, as is wanted. */
async function scrollMark(distance: number, isWanted: (line: Edges) => boolean): Promise<MarkedWords> {
  const { left, top } = await edgesOf(field);
  await page.mouse.move(left + 20, top + 20);
  await page.mouse.wheel({ deltaY: Math.round(distance) });
  const found = await until(
    'the mark to have been scrolled',
    () => markedWords(page.mainFrame(), field),
    ([mark]) => mark !== undefined && isWanted(mark.line),
  );
  return found[0]!;
}

const ACTS: Readonly<Record<Case, () => Promise<void>>> = {
  async typed() {
    await type(HELLO + WORDS);
    await waitForMarks(WORDS);
    expect(await model()).toBe(HELLO + WORDS);
  },
  async pasted() {
    await page.$eval(
      '.source',
      (source, text) => {
        const input = source as HTMLInputElement;
        input.value = text;
        input.focus();
        input.select();
      },
      HELLO + WORDS,
    );
    await pressForClipboard('c');
    await clickField();
    await pressForClipboard('v');
    await waitForMarks(WORDS);
    expect(await model()).toBe(HELLO + WORDS);
  },
  async Enter() {
    await write(WORDS);
    await clickField();
    await waitForMarks(WORDS);
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.keyboard.type(WORDS);
    await until(
      'marks on both lines',
      () => markedWords(page.mainFrame(), field),
      (marks) => marks.length >= 2 && new Set(marks.map(({ y }) => y)).size === 2,
    );
  },
  async script() {
    await type('Hello');
    await write(HELLO + WORDS);
    await waitForMarks(WORDS);
    await write('Hello again');
    await waitForMarks();
  },
  async lines() {
    await type('Hi', HELLO + WORDS, 'Bye');
    await waitForMarks(WORDS);
    expect(await model()).toBe(`Hi\n${HELLO}${WORDS}\nBye`);
  },
  async emoji() {
    await write(`🎉👍🏽 ${HELLO}${WORDS}`);
    await focusField();
    await waitForMarks(WORDS);
  },
  async untouched() {
    await write(HELLO + WORDS);
    // Editors themselves note the focus in their own element's classes.
    const html = (): Promise<string> => field.evaluate((element) => element.getAttributeNames() + element.innerHTML);
    const before = await html();
    await focusField();
    await waitForMarks(WORDS);
    expect(await html()).toBe(before);
  },
  async scrolled() {
    await write([...LONG.slice(0, 20), `${HELLO}${WORDS}.${BYE}`, ...LONG.slice(20)].join('\n'));
    await focusField();
    const [far] = await waitForMarks(WORDS);
    const box = await edgesOf(field);
    const near = await scrollMark(far!.y - (box.top + box.bottom) / 2, (line) => isWithin(line, box));
    expect(await openCard(page, near)).toContain(WORDS);
    await page.keyboard.press('Escape');
    await scrollMark(2 * (box.bottom - box.top), ({ bottom }) => bottom < box.top);
    await page.mouse.click(near.x, near.y);
    expect(await cardText(page)).toBeNull();
    await (await inShadow(page, '.counter'))!.click();
    const card = (await inShadow(page, '[role=dialog]')) as ElementHandle<Element>;
    const view = await page.evaluate(() => ({ left: 0, top: 0, right: innerWidth, bottom: innerHeight }));
    expect(isWithin(await edgesOf(card), view)).toBe(true);
    await takeFixOnCard();
    await waitForModel([...LONG.slice(0, 20), HELLO + FAIR + BYE, ...LONG.slice(20)].join('\n'));
  },
  async fix() {
    await type(`${HELLO}${WORDS}.${BYE}`);
    const [mark] = await waitForMarks(WORDS);
    await takeFix(mark!);
    await waitForMarks();
    expect(await model()).toBe(HELLO + FAIR + BYE);
    expect(await screen()).toBe(await model());
    await page.keyboard.type(' Tom!');
    await waitForModel(`${HELLO}${FAIR} Tom!${BYE}`);
    expect(await screen()).toBe(await model());
  },
  async undo() {
    await type(`${HELLO}${WORDS}.${BYE}`);
    const [mark] = await waitForMarks(WORDS);
    await takeFix(mark!);
    expect(await screen()).toBe(HELLO + FAIR + BYE);
    await pressCommand(page, 'z');
    await waitForModel(`${HELLO}${WORDS}.${BYE}`);
    await waitForMarks(WORDS);
  },
  async bold() {
    await writeBold(`${HELLO}Leave me `, 'a 5 star', ` review.${BYE}`);
    await clickField();
    const [mark] = await waitForMarks(WORDS);
    await takeFix(mark!);
    await waitForModel(HELLO + FAIR + BYE);
  },
  async 'cut out'() {
    await write(`${HELLO}${THREAT}.`);
    await clickField();
    await cutOut();
  },
  async 'cut bold'() {
    await writeBold(`${HELLO}I will report you`, ' if you leave ', 'a bad review.');
    await clickField();
    await cutOut();
  },
  async insert() {
    await type(HELLO + WORDS);
    await waitForMarks(WORDS);
    await noteActs();
    const wanted = asParagraphs(`${HELLO}${WORDS}\n\n${TEMPLATE}`);
    expect(await insertFrom(popup, page, TEMPLATE)).toBe('inserted');
    await waitForModel(wanted);
    expect(await screen()).toBe(closed(wanted));
    expect(await acts()).toEqual([]);
    await pressCommand(page, 'z');
    await waitForModel(HELLO + WORDS);
    expect(await insertFrom(popup, page, TEMPLATE)).toBe('inserted');
    await page.keyboard.type(' Tom');
    await waitForModel(`${wanted} Tom`);
    expect(await screen()).toBe(closed(await model()));
  },
  async removed() {
    await write(WORDS);
    await focusField();
    await waitForMarks(WORDS);
    await page.evaluate(() => document.querySelector('.host')!.remove());
    await until(
      'the counter to go',
      () => inShadow(page, '.counter'),
      (counter) => counter === null,
    );
    expect(await page.evaluate(() => CSS.highlights.size)).toBe(0);
    expect(await inShadow(page, '.mirror')).toBeNull();
  },
  async held() {
    await type(`${HELLO}${WORDS}.`);
    await waitForMarks(WORDS);
    await page.keyboard.press('Enter');
    const words = await until(
      'the card of the held message',
      () => cardText(page),
      (text) => text !== null,
    );
    expect(words).toContain(translate('en', 'card.held'));
    expect(await screen()).toBe(`${HELLO}${WORDS}.`);
    await page.keyboard.type(BYE);
    await waitForModel(`${HELLO}${WORDS}.${BYE}`);
    expect(await screen()).toBe(await model());
  },
};

/** One tab for the cases of a row: opening one takes longer than most cases do. */
function inOneTab(): void {
  beforeAll(async () => {
    page = await session.browser.newPage();
    return () => page.close();
  });
}

describe.each(EDITORS)('in $name', (row) => {
  inOneTab();
  beforeEach(() => loadEditor(row));
  for (const name of CASES) {
    if (name === 'held') continue;
    const cell = `${row.name}, ${name}`;
    if (name.endsWith('bold') && !row.isRich) results.set(cell, 'none');
    else runs(cell, row.gaps?.[name], ACTS[name]);
  }
});

/** The frame that the page keeps its field in. */
async function frameWithField(): Promise<Frame> {
  await page.waitForFunction(() => window.field !== undefined);
  const inner = await page.$('iframe');
  return (await inner?.contentFrame()) ?? page.mainFrame();
}

/** Loads a page that keeps a field in a certain place, and clicks into it. Gives the field's frame. */
async function loadPlace(place: Place, kind: Field): Promise<Frame> {
  await load(server.place(place, kind));
  const frame = await frameWithField();
  // The frame's own handle, so that what is evaluated on it sees the frame's own marks.
  field = (await frame.evaluateHandle(() => window.field ?? window.parent.field!)) as ElementHandle<HTMLElement>;
  await field.click();
  return frame;
}

const words = (): Promise<string> =>
  field.evaluate((element) => (element instanceof HTMLTextAreaElement ? element.value : element.innerText)).then(plain);

describe.each(PLACES)('in a place: %s', (place) => {
  inOneTab();
  for (const kind of FIELDS) {
    const cell = `${place}, ${kind}` as const;
    runs(cell, PLACE_GAPS[cell], async () => {
      const frame = await loadPlace(place, kind);
      await page.keyboard.type(`${HELLO}${WORDS}.${BYE}`);
      await waitForWords(frame, field, [WORDS]);
      // The keyboard reaches the card's buttons wherever the card is: the one that closes it, then the one for the fix.
      await page.keyboard.press('F8');
      for (const key of ['Tab', 'Tab', 'Enter'] as const) await page.keyboard.press(key);
      await waitForWords(frame, field, []);
      expect(await words()).toBe(HELLO + FAIR + BYE);
    });

    it(`a text that is chosen can be inserted into a ${kind}`, async () => {
      await loadPlace(place, kind);
      await page.keyboard.type('Hello');
      expect(await insertFrom(popup, page, TEMPLATE)).toBe('inserted');
      await page.keyboard.type(' Tom');
      await until('the text', words, (now) => now === `Hello\n\n${TEMPLATE} Tom`);
    });
  }
});

describe('with the guard of sending on, in', () => {
  beforeAll(() => setGuard(session, true));
  inOneTab();
  for (const row of EDITORS) {
    runs(
      `${row.name}, held`,
      row.gaps?.held,
      async () => {
        await loadEditor(row);
        await ACTS.held();
      },
      row.name,
    );
  }
});
