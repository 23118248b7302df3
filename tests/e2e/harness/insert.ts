import type { Page } from 'puppeteer-core';
import type { InsertOutcome, WithInsert } from '../../../lib/inline/insert.ts';

interface Target {
  readonly tabId: number;
  readonly allFrames?: boolean;
  readonly frameIds?: number[];
}

/** What the browsers give to the extension's own pages. */
interface WithExtension {
  readonly chrome: {
    readonly tabs: { query(query: object): Promise<{ readonly id: number; readonly url?: string }[]> };
    readonly scripting: {
      executeScript(script: {
        target: Target;
        files?: string[];
        func?: (text: string) => unknown;
        args?: string[];
      }): Promise<{ readonly frameId: number; readonly result?: unknown }[]>;
    };
  };
}

/**
 * Has a text inserted in a page as the popup does: from one of the extension's own pages, which is in front meanwhile, and in one frame after
 * the other until one of them has a composer.
 */
export async function insertFrom(popup: Page, page: Page, text: string): Promise<InsertOutcome> {
  await popup.bringToFront();
  const outcome = await popup.evaluate(
    async (address, words) => {
      const { scripting, tabs } = (globalThis as unknown as WithExtension).chrome;
      const tab = (await tabs.query({})).find(({ url }) => url === address);
      if (!tab) throw new Error(`No tab shows ${address}`);
      const frames = await scripting.executeScript({ target: { tabId: tab.id, allFrames: true }, files: ['/insert.js'] });
      const call = (template: string): unknown => (globalThis as WithInsert).fairAskInsert?.(template);
      for (const frameId of frames.map((frame) => frame.frameId).sort((a, b) => a - b)) {
        const target = { tabId: tab.id, frameIds: [frameId] };
        const [answer] = await scripting.executeScript({ target, func: call, args: [words] });
        if (answer?.result !== 'no-composer') return answer?.result as InsertOutcome;
      }
      return 'no-composer';
    },
    page.url(),
    text,
  );
  await page.bringToFront();
  return outcome;
}
