import type { Page } from 'puppeteer-core';
import { inFirefoxWindow, workerOf } from './browser-ui.ts';
import type { Session } from './session.ts';

interface ExtensionWorker {
  readonly chrome: {
    readonly tabs: { query(query: object): Promise<{ readonly id: number }[]> };
    readonly action: {
      getBadgeText(details: { tabId: number }): Promise<string>;
      getTitle(details: { tabId: number }): Promise<string>;
    };
  };
}

async function inChromium(session: Session, what: 'getBadgeText' | 'getTitle'): Promise<string> {
  const worker = await workerOf(session);
  return worker.evaluate(async (method) => {
    const { chrome } = globalThis as unknown as ExtensionWorker;
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    return tab ? chrome.action[method]({ tabId: tab.id }) : '';
  }, what);
}

/** Firefox shows both on the toolbar button, which lives in the browser's own window: the badge as an attribute, the title as a value for the words of its label. */
function inFirefox(session: Session, expression: string): Promise<string> {
  return inFirefoxWindow(
    session,
    `{
      const button = CustomizableUI.getWidget('extension_fair-ask-browser-action').forWindow(window).node.querySelector('toolbarbutton');
      ${expression};
    }`,
  );
}

/** What the toolbar button's badge says for a tab, which this brings to the front. Empty where there is no badge. */
export async function badgeText(session: Session, page: Page): Promise<string> {
  await page.bringToFront();
  return session.name === 'chromium' ? inChromium(session, 'getBadgeText') : inFirefox(session, "button.getAttribute('badge') ?? ''");
}

/** What the toolbar button is titled for a tab, which this brings to the front. */
export async function badgeTitle(session: Session, page: Page): Promise<string> {
  await page.bringToFront();
  return session.name === 'chromium'
    ? inChromium(session, 'getTitle')
    : inFirefox(session, "JSON.parse(button.getAttribute('data-l10n-args')).extensionTitle");
}
