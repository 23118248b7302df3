import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { translate } from '../../lib/i18n/translate.ts';
import { launch, type Session } from './harness/session.ts';

let session: Session;

beforeAll(async () => {
  session = await launch();
});

afterAll(async () => {
  await session?.close();
});

/** Policies stand in folders of the system, which a test leaves alone: the page is told what the browser would tell it. */
async function tellPresets(page: Page): Promise<void> {
  await page.evaluateOnNewDocument(() => {
    const { chrome } = globalThis as unknown as { chrome: { storage: { managed: object } } };
    const presets = { sendGuard: true, rulesQuiet: ['threat'], locked: ['sendGuard'] };
    Object.defineProperty(chrome.storage.managed, 'get', {
      value: (...args: unknown[]) => {
        const answer = args.find((one) => typeof one === 'function') as ((items: object) => void) | undefined;
        answer?.(presets);
        return Promise.resolve(presets);
      },
    });
  });
  await page.reload();
}

it('the browser takes the schema of presets, and has none until an administrator sets some', async () => {
  const options = await session.extensionPage('options.html');
  await options.waitForSelector('#send-guard input');
  const [schema, presets] = await options.evaluate(async () => {
    const { chrome } = globalThis as unknown as {
      chrome: {
        runtime: { getManifest(): { storage?: { managed_schema?: string } } };
        storage: { managed: { get(): Promise<object> } };
      };
    };
    return [chrome.runtime.getManifest().storage?.managed_schema, await chrome.storage.managed.get()];
  });
  expect([schema, presets]).toEqual(['managed-schema.json', {}]);
  await options.close();
});

it('what an administrator has locked is set and cannot be changed, what is only preset can be', async () => {
  const options = await session.extensionPage('options.html');
  await tellPresets(options);
  await options.waitForSelector('#send-guard input');
  const guard = await options.$eval('#send-guard input', (input) => [input.checked, input.disabled]);
  expect(guard).toEqual([true, true]);
  expect(await options.$eval('#send-guard', (row) => row.textContent)).toContain(translate('en', 'options.locked'));
  expect(await options.$eval('#rule-threat select', (select) => [select.value, select.disabled])).toEqual(['quiet', false]);
  await options.close();
});
