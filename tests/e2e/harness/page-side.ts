import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { en } from '../../../lib/i18n/en.ts';
import { resolved } from '../../../lib/i18n/resolve.ts';
import type { Setup } from '../../../lib/inline/requests.ts';
import type { Surroundings } from '../../../lib/inline/start.ts';
import { baseline } from '../../../lib/marketplaces/baseline.ts';
import { RULES } from '../../../lib/rules/index.ts';
import { readPacks } from '../../../scripts/packs.ts';
import type { WithPageSide } from '../../inline/bundle.ts';

interface Started extends WithPageSide {
  stop: AbortController;
}

/** Starts the page side in a page that has run its bundle: as part of the page, with no extension around it. */
export async function startIn(page: Page): Promise<void> {
  const setup: Setup = {
    marketplace: baseline,
    locale: 'en',
    messages: resolved(en),
    stakes: {},
    packs: readPacks(),
    rules: RULES,
    silences: [],
    styles: readFileSync(new URL('../../../lib/inline/layer.css', import.meta.url), 'utf8'),
    isOn: true,
    guard: null,
    marks: 'line',
    markStyles: '',
    quiet: [],
  };
  await page.evaluate((answer) => {
    const inside = window as unknown as Started;
    inside.stop = new AbortController();
    const surroundings: Surroundings = {
      pathname: () => '/',
      load: async () => answer,
      report: () => {},
      learn: () => {},
      showRule: () => {},
      setSilence: async () => {},
      watchSettings: () => {},
      isStale: () => false,
    };
    inside.pageSide.startInline(surroundings, inside.stop.signal);
  }, setup);
}

/** Stops the page side that was started in a page. */
export function stopIn(page: Page): Promise<void> {
  return page.evaluate(() => (window as unknown as Started).stop.abort());
}
