import browser, { type Tabs } from 'webextension-polyfill';

/** The tab in front. Where the popup stands in a tab of its own, as on small screens, the one that was used last before it. */
export async function tabInFront(): Promise<Tabs.Tab | undefined> {
  const own = await browser.tabs.getCurrent();
  const [front] = await browser.tabs.query({ active: true, currentWindow: true });
  if (!own || front?.id !== own.id) return front;
  const others = (await browser.tabs.query({ currentWindow: true })).filter(({ id }) => id !== own.id);
  return others.toSorted((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))[0];
}
