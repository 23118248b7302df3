import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { SECTIONS } from '../../components/options-index.ts';
import { translate } from '../../lib/i18n/translate.ts';
import { type DemoServer, serveDemo } from '../demo/server.ts';
import { violations } from './harness/axe.ts';
import { badgeTitle } from './harness/badge.ts';
import { cardText, openCard, pressOnCard } from './harness/card.ts';
import { clickSend, sent, typeInto } from './harness/composer.ts';
import { waitForMarks } from './harness/marks.ts';
import { launch, type Session } from './harness/session.ts';
import { until } from './harness/until.ts';

const ASK = 'Please leave me a 5 star review.';

let demo: DemoServer;
let session: Session;
let folder: string;
let options: Page;

beforeAll(async () => {
  demo = await serveDemo();
  session = await launch();
  folder = await mkdtemp(join(tmpdir(), 'fair-ask-options-'));
});

afterAll(async () => {
  await session?.close();
  await demo?.close();
  if (folder) await rm(folder, { recursive: true, force: true });
});

beforeEach(async () => {
  options = await open();
  return async () => {
    await options.bringToFront();
    await reset();
    await options.close();
  };
});

async function open(hash = ''): Promise<Page> {
  const page = await session.extensionPage(`options.html${hash}`);
  await page.waitForSelector('main');
  return page;
}

const waitForWords = (page: Page, words: string, within = 'body'): Promise<string> =>
  until(
    `“${words}” in ${within}`,
    () => page.$eval(within, (body) => (body as HTMLElement).innerText),
    (text) => text.includes(words),
  );

async function press(within: string, label: string): Promise<void> {
  const button = await options.waitForSelector(`::-p-xpath(//*[@id="${within}"]//button[.="${label}"])`);
  await button!.click();
}

async function reset(): Promise<void> {
  // In the language that a test may have left, so by place and not by words.
  await options.click('#reset > .danger');
  await options.click('#reset > .danger');
  await options.waitForSelector('#reset .done-bar');
}

async function importFile(text: string): Promise<void> {
  const path = join(folder, 'settings.json');
  await writeFile(path, text);
  const picker = (await options.$('#import input[type=file]')) as ElementHandle<HTMLInputElement>;
  await picker.uploadFile(path);
}

/** What would be downloaded: the file itself is the browser's affair. */
async function exported(): Promise<string> {
  await options.evaluate(() => {
    const { createObjectURL } = URL;
    URL.createObjectURL = (file) => {
      void (file as Blob).text().then((text) => {
        document.documentElement.dataset.exported = text;
      });
      URL.createObjectURL = createObjectURL;
      return createObjectURL(file);
    };
  });
  await press('export', translate('en', 'options.export.save'));
  return until(
    'the file',
    () => options.evaluate(() => document.documentElement.dataset.exported ?? ''),
    (text) => text !== '',
  );
}

describe('an address within the settings', () => {
  it('leads to a rule: opened, in sight and with the focus', async () => {
    const page = await open('#rule-threat');
    await page.waitForSelector('#rule-threat details[open]');
    const seen = await page.$eval('#rule-threat', (row) => ({
      hasFocus: row.contains(document.activeElement),
      top: row.getBoundingClientRect().top,
      height: innerHeight,
    }));
    expect(seen.hasFocus).toBe(true);
    expect(seen.top).toBeGreaterThanOrEqual(0);
    expect(seen.top).toBeLessThan(seen.height);
    await page.close();
  });

  it('is reached from the list of sections by keyboard alone', async () => {
    await options.focus('nav a[href="#looks"]');
    await options.keyboard.press('Enter');
    await until(
      'the focus on the section',
      () => options.evaluate(() => document.activeElement?.id),
      (id) => id === 'looks-heading',
    );
    await until(
      'the section to be marked in the list',
      () => options.$eval('nav [aria-current]', (link) => link.textContent),
      (name) => name === translate('en', 'options.section.looks'),
    );
  });
});

describe('the open page follows', () => {
  it('a rule that is turned quiet and off', async () => {
    const page = await session.open(demo.inbox());
    await typeInto(page, 'rich', ASK);
    const [mark] = await waitForMarks(page, 'rich', 1);
    expect(await openCard(page, mark!)).toContain(translate('en', 'card.severity.prohibited'));
    await page.keyboard.press('Escape');

    await options.bringToFront();
    await options.select('#rule-rating-request select', 'quiet');
    await page.bringToFront();
    await until(
      'the card to say that it is better avoided',
      async () => {
        await page.keyboard.press('F8');
        return (await cardText(page)) ?? '';
      },
      (words) => words.includes(translate('en', 'card.severity.discouraged')),
    );

    await options.bringToFront();
    await options.select('#rule-rating-request select', 'off');
    await page.bringToFront();
    await waitForMarks(page, 'rich', 0);
    await options.bringToFront();
    await press('ignored-list', translate('en', 'popup.rule-on'));
    await page.bringToFront();
    await waitForMarks(page, 'rich', 1);
    await page.close();
  });

  it('a rule that is quiet never holds a message, whatever the guard does', async () => {
    await options.click('#send-guard input');
    await options.select('#rule-rating-request select', 'quiet');
    const page = await session.open(demo.inbox());
    await typeInto(page, 'plain', ASK);
    await waitForMarks(page, 'plain', 1);
    await clickSend(page, 'plain');
    await until(
      'the message to be sent',
      () => sent(page),
      (messages) => messages.length === 1,
    );
    await page.close();
  });

  it('the language of the interface, and so do settings, popup, card and badge, without a reload', async () => {
    const page = await session.open(demo.inbox());
    await typeInto(page, 'rich', ASK);
    await waitForMarks(page, 'rich', 1);
    const popup = await session.extensionPage('popup.html');
    await waitForWords(popup, translate('en', 'popup.tab.check'));
    await until(
      'the title in English',
      () => badgeTitle(session, page),
      (title) => title === translate('en', 'badge.found', { count: 1 }),
    );

    await options.bringToFront();
    await options.select('#locale select', 'ru');
    await waitForWords(options, translate('ru', 'rule.rating-request.name'));
    await until(
      'the language of the document',
      () => options.evaluate(() => document.documentElement.lang),
      (lang) => lang === 'ru',
    );
    await waitForWords(popup, translate('ru', 'popup.privacy'));
    await until(
      'the title in Russian',
      () => badgeTitle(session, page),
      (title) => title === translate('ru', 'badge.found', { count: 1 }),
    );
    const [mark] = await waitForMarks(page, 'rich', 1);
    expect(await openCard(page, mark!)).toContain(translate('ru', 'rule.rating-request.name'));
    await popup.close();
    await page.close();
  });

  it('what is ignored on the card shows in the settings, and is taken back there', async () => {
    const page = await session.open(demo.inbox());
    await typeInto(page, 'rich', ASK);
    const [mark] = await waitForMarks(page, 'rich', 1);
    await openCard(page, mark!);
    await pressOnCard(page, translate('en', 'card.ignore-more'));
    await pressOnCard(page, translate('en', 'card.ignore-wording'));
    await waitForMarks(page, 'rich', 0);
    await options.bringToFront();
    await waitForWords(options, translate('en', 'popup.one-wording'), '#ignored');
    await press('ignored-list', translate('en', 'popup.rule-on'));
    await page.bringToFront();
    await waitForMarks(page, 'rich', 1);
    await page.close();
  });
});

describe('the settings as a file', () => {
  it('come back after a reset', async () => {
    await options.click('#send-guard input');
    await options.select('#rule-threat select', 'quiet');
    const file = await exported();
    await reset();
    await until(
      'the guard to be off',
      () => options.$eval('#send-guard input', (input) => input.checked),
      (isOn) => !isOn,
    );
    await importFile(file);
    await waitForWords(options, translate('en', 'options.import.changes', { count: 2 }), '#import');
    expect(await options.$eval('#send-guard input', (input) => input.checked)).toBe(false);
    await press('import', translate('en', 'options.import.apply', { count: 2 }));
    await waitForWords(options, translate('en', 'options.import.done'), '#import');
    expect(await options.$eval('#send-guard input', (input) => input.checked)).toBe(true);
    expect(await options.$eval('#rule-threat select', (select) => select.value)).toBe('quiet');
  });

  it('change nothing where the file is broken, and it is said where', async () => {
    await options.click('#send-guard input');
    const file = await exported();
    await importFile(file.replace('"sendGuard": true', '"sendGuard": yes'));
    const words = await waitForWords(
      options,
      translate('en', 'options.import.not-json', { line: 4, column: 0 }).split(' line')[0]!,
      '#import',
    );
    const line = file.split('\n').findIndex((one) => one.includes('sendGuard')) + 1;
    expect(words).toContain(`line ${line}, column `);
    await importFile(file.replace('"sendGuard": true', '"sendGuard": "yes"'));
    await waitForWords(options, translate('en', 'options.import.fields', { paths: 'settings.sendGuard' }), '#import');
    expect(await exported()).toBe(file);
  });
});

describe('axe has nothing to say against the settings', () => {
  it.each(['light', 'dark'] as const)('in %s, with every section and every row open', async (theme) => {
    await options.click(`#theme label:nth-of-type(${theme === 'light' ? 2 : 3})`);
    await until(
      'the theme',
      () => options.evaluate(() => document.documentElement.dataset.theme),
      (now) => now === theme,
    );
    await options.select('#rule-threat select', 'off');
    await importFile('{');
    await options.waitForSelector('#import [role=alert]');
    await options.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    expect(await options.$$eval('main > section:not([hidden])', (sections) => sections.map(({ id }) => id))).toEqual([...SECTIONS]);
    expect(await violations(options)).toEqual([]);
  });

  it('in a narrow window, which nothing on the page is wider than', async () => {
    await options.setViewport({ width: 320, height: 640 });
    await options.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    expect(await options.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth)).toBe(true);
    expect(await violations(options)).toEqual([]);
  });

  it('while something is searched for and nothing found', async () => {
    await options.type('[type=search]', 'zebra');
    await waitForWords(options, translate('en', 'options.none'));
    expect(await violations(options)).toEqual([]);
    await options.click('main > button');
  });
});
