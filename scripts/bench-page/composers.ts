import type { Page } from 'puppeteer-core';
import { field } from '../../tests/e2e/harness/composer.ts';
import { waitForMarks } from '../../tests/e2e/harness/marks.ts';
import { ASK, longMessage, TYPED } from './texts.ts';

/** A long message in one kind of composer. */
export interface Case {
  readonly composer: 'plain' | 'rich';
  /** Whether there is something to mark in the text. */
  readonly asking: boolean;
}

export const CASES: readonly Case[] = [
  { composer: 'plain', asking: false },
  { composer: 'plain', asking: true },
  { composer: 'rich', asking: false },
  { composer: 'rich', asking: true },
];

/** Longer than the pause after which a text is checked. */
const PAUSE_MS = 450;

/** A composer without a mark after so many frames gets none. */
const MOST_FRAMES = 300;

/** How a case is called in tables. */
export function titleOf({ composer, asking }: Case): string {
  return `${composer === 'plain' ? 'textarea' : 'contenteditable'}, ${asking ? 'a finding' : 'no finding'}`;
}

/** Puts the long message into the composer, as if it had been there before; it has no focus yet. */
export function fill(page: Page, { composer, asking }: Case): Promise<void> {
  return page.$eval(
    field(composer),
    (element, text) => {
      if (element instanceof HTMLTextAreaElement) element.value = text;
      else {
        const lines = text.split('\n').map((line) => {
          const block = document.createElement('div');
          block.append(line);
          return block;
        });
        element.replaceChildren(...lines);
      }
    },
    longMessage(asking),
  );
}

/** Gives the composer the focus, with the caret at the end of its text. */
export async function focus(page: Page, { composer }: Case): Promise<void> {
  await page.$eval(field(composer), (element) => {
    (element as HTMLElement).focus();
    if (element instanceof HTMLTextAreaElement) element.setSelectionRange(element.value.length, element.value.length);
    else getSelection()?.setPosition(element.lastChild?.lastChild ?? element, element.lastChild?.textContent?.length ?? 0);
  });
}

/** Waits until the check shows what it has found. Where it finds nothing there is nothing to see: it has had its time then. */
export async function checked(page: Page, { composer, asking }: Case): Promise<void> {
  if (asking) await waitForMarks(page, composer, 1);
  await rest(PAUSE_MS);
}

/** Waits. */
export function rest(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Types with real keys, a frame for each, and rests after each burst so that the text is checked. */
export async function typeInBursts(page: Page, bursts: number, keys: number): Promise<void> {
  let typed = 0;
  for (let burst = 0; burst < bursts; burst++) {
    for (let key = 0; key < keys; key++) {
      await page.keyboard.type(TYPED[typed++ % TYPED.length] as string);
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
    }
    await rest(PAUSE_MS);
  }
}

/** Opens and closes composers in the page, each with a text that gets a mark: half of them textareas. */
export function openAndClose(page: Page, count: number): Promise<void> {
  return page.evaluate(
    async (text, rounds, mostFrames) => {
      const home = document.querySelector('.composers')!;
      for (let round = 0; round < rounds; round++) {
        const composer = document.createElement(round % 2 === 0 ? 'textarea' : 'div');
        composer.className = 'field';
        if (composer instanceof HTMLTextAreaElement) composer.value = text;
        else {
          composer.contentEditable = 'true';
          composer.append(text);
        }
        home.append(composer);
        composer.focus();
        let frames = 0;
        do {
          await new Promise((resolve) => requestAnimationFrame(resolve));
          if (frames++ > mostFrames) throw new Error('The composer was not looked after');
        } while (CSS.highlights.size === 0);
        composer.remove();
      }
    },
    ASK,
    count,
    MOST_FRAMES,
  );
}
