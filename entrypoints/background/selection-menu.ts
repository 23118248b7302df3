import browser from 'webextension-polyfill';

const ITEM = 'check-selection';

/** Puts the item for checking a selection into the browser's menu, under a title in the language of the interface. */
export async function showSelectionMenu(title: string): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({ id: ITEM, title, contexts: ['selection'] });
}

/**
 * Checks what is selected when the menu's item is chosen: choosing it is what gives leave to look into that page. `onTrouble` where the browser
 * lets no script in.
 */
export function checkSelections(onTrouble: (tab: number) => void): void {
  browser.contextMenus.onClicked.addListener(({ frameId = 0, menuItemId }, tab) => {
    if (menuItemId !== ITEM || tab?.id === undefined) return;
    check(tab.id, frameId).catch((error) => {
      console.error('Fair Ask could not check the selection:', error);
      onTrouble(tab.id!);
    });
  });
}

async function check(tab: number, frame: number): Promise<void> {
  const [outcome] = await browser.scripting.executeScript({ target: { tabId: tab, frameIds: [frame] }, files: ['/selection.js'] });
  // One browser rejects where no script may run, the other may also say so in the result.
  if (!outcome || outcome.error) throw outcome?.error ?? new Error('No script ran');
}
