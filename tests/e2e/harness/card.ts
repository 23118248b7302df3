import type { ElementHandle, Page } from 'puppeteer-core';
import type { Mark } from './marks.ts';
import { inShadow } from './shadow.ts';
import { until } from './until.ts';

/** The words on the card, line by line, or null while no card is open. */
export async function cardText(page: Page): Promise<string | null> {
  const card = await inShadow(page, '[role=dialog]');
  return card ? card.evaluate((element) => (element as HTMLElement).innerText) : null;
}

/** Clicks a mark and returns the words on the card that opens. */
export async function openCard(page: Page, mark: Pick<Mark, 'text' | 'x' | 'y'>): Promise<string> {
  await page.mouse.click(mark.x, mark.y);
  const text = await until(
    `the card of “${mark.text}”`,
    () => cardText(page),
    (words) => words !== null,
  );
  return text ?? '';
}

/** Presses a button of the open card with the mouse, by the words on it or its label. */
export async function pressOnCard(page: Page, label: string): Promise<void> {
  const card = await inShadow(page, '[role=dialog]');
  const found = await card?.evaluateHandle(
    (element, words) =>
      [...element.querySelectorAll('button')].find((one) => one.getAttribute('aria-label') === words || one.textContent?.trim() === words),
    label,
  );
  const button = found?.asElement() as ElementHandle<Element> | null | undefined;
  if (!button) throw new Error(`The card has no “${label}”: ${await cardText(page)}`);
  await button.click();
}
