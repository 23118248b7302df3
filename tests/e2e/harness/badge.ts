import type { Page } from 'puppeteer-core';
import type { Session } from './session.ts';

interface ExtensionWorker {
  readonly chrome: {
    readonly tabs: { query(query: object): Promise<{ readonly id: number }[]> };
    readonly action: { getBadgeText(details: { tabId: number }): Promise<string> };
  };
}

interface BidiConnection {
  send(method: 'browsingContext.getTree', params: object): Promise<{ result: { contexts: { context: string }[] } }>;
  send(method: 'script.evaluate', params: object): Promise<{ result: { result: { value?: string } } }>;
}

async function chromiumBadge(session: Session): Promise<string> {
  const target = await session.browser.waitForTarget(
    (one) => one.type() === 'service_worker' && one.url().startsWith('chrome-extension://'),
  );
  const worker = await target.worker();
  if (!worker) throw new Error('The background has no worker');
  return worker.evaluate(async () => {
    const { chrome } = globalThis as unknown as ExtensionWorker;
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    return tab ? chrome.action.getBadgeText({ tabId: tab.id }) : '';
  });
}

/** Firefox shows the badge as an attribute of the toolbar button, which lives in the browser's own window. */
async function firefoxBadge(session: Session): Promise<string> {
  const { connection } = session.browser as unknown as { connection: BidiConnection };
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const windows = tree.result.contexts.map(({ context }) => context);
  const answer = await connection.send('script.evaluate', {
    expression: `CustomizableUI.getWidget('extension_fair-ask-browser-action').forWindow(window).node.querySelector('toolbarbutton').getAttribute('badge') ?? ''`,
    awaitPromise: false,
    target: { context: windows[0] },
  });
  return answer.result.result.value ?? '';
}

/** What the toolbar button's badge says for a tab, which this brings to the front. Empty where there is no badge. */
export async function badgeText(session: Session, page: Page): Promise<string> {
  await page.bringToFront();
  return session.name === 'chromium' ? chromiumBadge(session) : firefoxBadge(session);
}
