import browser from 'webextension-polyfill';
import type { WithPageSide } from '../../lib/inline/page-side.ts';

const COMMAND = 'open-first';

/** Opens the first warning of the page in front when the user presses the command's keys, wherever the focus is. */
export function openFirstOnCommand(): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === COMMAND && tab?.id !== undefined) void openFirst(tab.id);
  });
}

async function openFirst(tab: number): Promise<void> {
  const inFocus = await browser.scripting.executeScript({ target: { tabId: tab, allFrames: true }, func: openHere, args: [true] });
  if (inFocus.some(({ result }) => result)) return;
  for (const { frameId } of inFocus) {
    const [opened] = await browser.scripting.executeScript({ target: { tabId: tab, frameIds: [frameId] }, func: openHere, args: [false] });
    if (opened?.result) return;
  }
}

/** Runs in a page's frame, by itself. Whether a card was opened there. */
function openHere(isFocusNeeded: boolean): boolean {
  const { activeElement } = document;
  const hasFocus = document.hasFocus() && !activeElement?.matches('iframe, frame');
  if (isFocusNeeded && !hasFocus) return false;
  return (globalThis as WithPageSide).fairAskPageSide?.inline?.openFirst() ?? false;
}
