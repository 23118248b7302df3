import type { Page, WebWorker } from 'puppeteer-core';
import type { Session } from './session.ts';

interface Tab {
  readonly id: number;
}

interface Dispatching {
  dispatch(...values: readonly unknown[]): void;
}

/** In Chromium the events of the extension's own interfaces can be dispatched by a script. */
interface ExtensionWorker {
  readonly chrome: {
    readonly tabs: { query(query: object): Promise<Tab[]> };
    readonly contextMenus: { readonly onClicked: Dispatching };
    readonly commands: { readonly onCommand: Dispatching };
  };
}

interface BidiConnection {
  send(method: 'browsingContext.getTree', params: object): Promise<{ result: { contexts: { context: string }[] } }>;
  send(method: 'script.evaluate', params: object): Promise<{ result: { result: { value?: string }; exceptionDetails?: { text: string } } }>;
}

/** The extension's worker, in Chromium. */
export async function workerOf(session: Session): Promise<WebWorker> {
  const target = await session.browser.waitForTarget(
    (one) => one.type() === 'service_worker' && one.url().startsWith('chrome-extension://'),
  );
  const worker = await target.worker();
  if (!worker) throw new Error('The background has no worker');
  return worker;
}

/** Evaluates a script in Firefox's own window. */
export async function inFirefoxWindow(session: Session, expression: string): Promise<string> {
  const { connection } = session.browser as unknown as { connection: BidiConnection };
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const { result } = await connection.send('script.evaluate', {
    expression,
    awaitPromise: true,
    target: { context: tree.result.contexts[0]?.context },
  });
  if (result.exceptionDetails) throw new Error(result.exceptionDetails.text);
  return result.result.value ?? '';
}

/** As if the user chose “Check the selection” in the menu of a page in front: the choice gives leave for that page, and the background is told. */
export async function chooseSelectionMenu(session: Session, page: Page): Promise<void> {
  await page.bringToFront();
  if (session.name === 'firefox') {
    await inFirefoxWindow(
      session,
      `{
        const { extension } = WebExtensionPolicy.getByID('extension@fair-ask');
        extension.tabManager.addActiveTabPermission(gBrowser.selectedTab);
        const info = { menuItemId: 'check-selection', editable: false, frameId: 0, modifiers: [] };
        extension.emit('webext-menu-menuitem-click', info, gBrowser.selectedTab);
        'done';
      }`,
    );
    return;
  }
  const [extension] = [...(await session.browser.extensions()).values()];
  await page.triggerExtensionAction(extension!);
  await (await workerOf(session)).evaluate(async () => {
    const { chrome } = globalThis as unknown as ExtensionWorker;
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    chrome.contextMenus.onClicked.dispatch({ menuItemId: 'check-selection', frameId: 0 }, tab);
  });
}

/** As if the user pressed the keys of a command, with a page in front. */
export async function sendCommand(session: Session, page: Page, command: string): Promise<void> {
  await page.bringToFront();
  if (session.name === 'firefox') {
    await inFirefoxWindow(
      session,
      `{
        const { extension } = WebExtensionPolicy.getByID('extension@fair-ask');
        extension.shortcuts.onCommand(${JSON.stringify(command)});
        'done';
      }`,
    );
    return;
  }
  await (await workerOf(session)).evaluate(async (name) => {
    const { chrome } = globalThis as unknown as ExtensionWorker;
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    chrome.commands.onCommand.dispatch(name, tab);
  }, command);
}
