import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PSEUDO_LOCALES, type PseudoLocale } from '../../lib/i18n/pseudo.ts';
import { launch, type Session } from './harness/session.ts';
import { until } from './harness/until.ts';

/** Our own pages, each with what is there once it has opened, in a narrow window. */
const PAGES = [
  ['popup.html', '[role="option"]'],
  ['options.html', 'main section'],
  ['welcome.html', 'textarea'],
] as const;
const NARROW = { width: 360, height: 640 };

let session: Session;

beforeAll(async () => {
  session = await launch();
});

afterAll(async () => {
  await session?.close();
});

async function open(path: string, content: string, locale: PseudoLocale): Promise<Page> {
  const page = await session.extensionPage(`${path}?pseudo=${locale}`);
  await page.setViewport(NARROW);
  await until(
    `${path} to speak ${locale}`,
    () => page.evaluate((selector) => (document.querySelector(selector) ? document.documentElement.lang : ''), content),
    (lang) => lang === locale,
  );
  return page;
}

describe.each(PSEUDO_LOCALES)('in the made-up language %s', (locale) => {
  it.each(PAGES)('nothing on %s is wider than a narrow window, and it runs the right way', async (path, content) => {
    const page = await open(path, content, locale);
    expect(await page.evaluate(() => document.documentElement.dir)).toBe(locale === 'ar-XB' ? 'rtl' : 'ltr');
    const widest = await page.evaluate(() => {
      const { clientWidth } = document.documentElement;
      const isOut = (element: Element): boolean => {
        const { left, right, width } = element.getBoundingClientRect();
        return width > 1 && (left < -1 || right > clientWidth + 1);
      };
      // What scrolls by itself, or is there for screen readers alone, may be wider.
      const out = [...document.body.querySelectorAll('*')].filter((element) => isOut(element) && !element.closest('.unseen, svg, nav'));
      return out.map((element) => element.outerHTML.slice(0, 120));
    });
    expect(widest).toEqual([]);
    await page.close();
  });
});
