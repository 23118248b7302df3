import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { closedShadowRoots } from './shadow.ts';

const PICTURES = fileURLToPath(new URL('../../../.output/pictures', import.meta.url));

/** Takes a picture of what a page shows, once nothing of ours moves any more, for people to look at; returns where it was put. */
export async function picture(page: Page, name: string): Promise<string> {
  mkdirSync(PICTURES, { recursive: true });
  for (const root of await closedShadowRoots(page)) {
    await root.evaluate(async (inside) => {
      await Promise.all((inside as unknown as ShadowRoot).getAnimations().map((animation) => animation.finished));
    });
  }
  const path = join(PICTURES, `${name}.png`);
  await page.screenshot({ path });
  return path;
}
