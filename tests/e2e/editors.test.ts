import type { ElementHandle, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { translate } from '../../lib/i18n/translate.ts';
import { type DemoServer, serveDemo } from '../demo/server.ts';
import { cardText, openCard, pressOnCard } from './harness/card.ts';
import { field, typeInto } from './harness/composer.ts';
import { waitForMarks } from './harness/marks.ts';
import { launch, type Session } from './harness/session.ts';
import { inShadow } from './harness/shadow.ts';
import { until } from './harness/until.ts';

const ASK = 'Please leave me a 5 star review.';
const TEXT = `Thank you!\n${ASK}\nBye`;
const say = (key: Parameters<typeof translate>[1]): string => translate('en', key);

/** How an editor answers when it is offered a replacement. */
type Manner = 'takes it, late' | 'refuses it' | 'garbles it';

interface WithModel {
  editor: { text: string };
}

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
  page = await session.open(demo.inbox({ composer: 'rich' }));
  return () => page.close();
});

/**
 * Puts an editor into the page that keeps its own model, as the well-known ones do: it draws each line from the model as a block, half of it
 * in bold, throws away whatever else happens to its DOM, and takes changes from `beforeinput` alone.
 */
async function installEditor(manner: Manner, text: string): Promise<void> {
  await page.evaluate(
    (wanted, start, selector) => {
      const host = document.querySelector<HTMLElement>(selector)!;
      const editor = { text: start };
      (window as unknown as WithModel).editor = editor;
      const leaves = (): Text[] => {
        const walker = document.createTreeWalker(host, NodeFilter.SHOW_TEXT);
        const found: Text[] = [];
        while (walker.nextNode()) found.push(walker.currentNode as Text);
        return found;
      };
      const lineOf = (node: Node): HTMLElement => node.parentElement!.closest('p')!;
      const offsetOf = (node: Node, offset: number): number => {
        let at = 0;
        let line: HTMLElement | null = null;
        for (const leaf of leaves()) {
          if (line && lineOf(leaf) !== line) at++;
          line = lineOf(leaf);
          if (leaf === node) return at + offset;
          at += leaf.length;
        }
        return at;
      };
      const draw = (): void => {
        const lines = editor.text.split('\n').map((words) => {
          const line = document.createElement('p');
          const plain = document.createElement('span');
          const bold = document.createElement('b');
          plain.append(words.slice(0, words.length / 2));
          bold.append(words.slice(words.length / 2));
          line.append(plain, bold);
          return line;
        });
        observer.disconnect();
        host.replaceChildren(...lines);
        observer.observe(host, { childList: true, characterData: true, subtree: true });
      };
      const observer = new MutationObserver(draw);
      host.addEventListener('beforeinput', (event) => {
        event.preventDefault();
        const [range] = event.getTargetRanges();
        if (!range || wanted === 'refuses it') return;
        const from = offsetOf(range.startContainer, range.startOffset);
        const to = offsetOf(range.endContainer, range.endOffset);
        const words = wanted === 'garbles it' ? '…' : (event.data ?? '');
        setTimeout(() => {
          editor.text = editor.text.slice(0, from) + words + editor.text.slice(to);
          draw();
        }, 40);
      });
      draw();
    },
    manner,
    text,
    field('rich'),
  );
  await page.click(field('rich'));
}

const model = (): Promise<string> => page.evaluate(() => (window as unknown as WithModel).editor.text);

async function useFix(): Promise<string> {
  await openCard(page, (await waitForMarks(page, 'rich', 1))[0]!);
  const words = (await inShadow(page, '.fix ins')) as ElementHandle<Element>;
  const offered = (await words.evaluate((element) => element.textContent)) ?? '';
  await pressOnCard(page, say('card.fix.use'));
  return offered;
}

const waitForCard = (words: string): Promise<unknown> =>
  until(
    `a card with “${words}”`,
    () => cardText(page),
    (text) => text?.includes(words) ?? false,
  );

describe('an editor that keeps its own model', () => {
  it('takes the fix itself, late and across its markup, once', async () => {
    await installEditor('takes it, late', TEXT);
    const words = await useFix();
    await waitForMarks(page, 'rich', 0);
    const text = await model();
    expect(text.split(words)).toHaveLength(2);
    expect(text).not.toContain('5 star');
    expect(text.startsWith('Thank you!\n')).toBe(true);
    expect(text.endsWith('\nBye')).toBe(true);
  });

  it('that refuses the fix keeps its text, and the wording can be copied', async () => {
    await installEditor('refuses it', TEXT);
    await useFix();
    await waitForCard(say('card.not-taken'));
    expect(await model()).toBe(TEXT);
    expect(await page.$eval(field('rich'), (element) => element.textContent)).toBe(TEXT.replaceAll('\n', ''));
    await pressOnCard(page, say('card.copy'));
    await waitForCard(say('card.copied'));
  });

  it('that garbles the fix is not touched again, and the card says so', async () => {
    await installEditor('garbles it', TEXT);
    await useFix();
    await waitForCard(say('card.half-taken'));
    expect((await model()).match(/…/g) ?? []).toHaveLength(1);
    expect(await model()).not.toContain('5 star');
  });
});

describe('a composer in a language written from right to left', () => {
  it('is marked where its words are', async () => {
    await page.$eval(field('rich'), (element) => {
      (element as HTMLElement).dir = 'rtl';
    });
    await typeInto(page, 'rich', `שלום! ${ASK}`);
    const [mark] = await waitForMarks(page, 'rich', 1);
    expect(await openCard(page, mark!)).toContain(say('rule.rating-request.name'));
  });
});
