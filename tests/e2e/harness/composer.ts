import type { Page } from 'puppeteer-core';
import type { Inbox } from '../../demo/inbox.ts';

/** The composers of the demo inbox: a bare contenteditable, a textarea, and a textarea that React controls. */
export const COMPOSERS = ['rich', 'plain', 'react'] as const;
export type Composer = (typeof COMPOSERS)[number];

/** The selector of a composer's editable element. */
export function field(composer: Composer): string {
  return `.${composer}-field`;
}

/** Clicks into a composer and types with real keys. A line break is Shift+Enter, since Enter alone sends in a chat. */
export async function typeInto(page: Page, composer: Composer, text: string): Promise<void> {
  await page.click(field(composer));
  for (const [index, line] of text.split('\n').entries()) {
    if (index > 0) {
      await page.keyboard.down('Shift');
      await page.keyboard.press('Enter');
      await page.keyboard.up('Shift');
    }
    await page.keyboard.type(line);
  }
}

/** Presses a key with Ctrl, or with Command on a Mac: `z` undoes, `a` selects all. */
export async function pressCommand(page: Page, key: 'a' | 'z'): Promise<void> {
  const modifier = process.platform === 'darwin' ? 'Meta' : 'Control';
  await page.keyboard.down(modifier);
  await page.keyboard.press(key);
  await page.keyboard.up(modifier);
}

/** What stands in a composer as the page's own model has it, whatever the DOM shows. */
export function draft(page: Page, composer: Composer): Promise<string> {
  return page.evaluate((name) => (window as unknown as { inbox: Inbox }).inbox.drafts[name] ?? '', composer);
}

/** Every message that the page has really sent, oldest first. */
export function sent(page: Page): Promise<string[]> {
  return page.evaluate(() => (window as unknown as { inbox: Inbox }).inbox.sent);
}

/** Clicks a composer's own send button. */
export async function clickSend(page: Page, composer: Composer): Promise<void> {
  await page.click(`[data-composer="${composer}"] .send`);
}
