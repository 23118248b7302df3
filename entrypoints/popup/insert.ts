import browser from 'webextension-polyfill';
import type { Outcome } from '../../components/outcome.ts';
import type { InsertOutcome, WithInsert } from '../../lib/inline/insert.ts';
import { tabInFront } from './tab-in-front.ts';

/** Copies a text. */
export async function copy(text: string): Promise<Outcome> {
  try {
    await navigator.clipboard.writeText(text);
    return 'copied';
  } catch {
    return 'not-copied';
  }
}

/** Inserts a text into the composer that has the focus on the page in front; where there is none, copies it and says so. */
export async function insert(text: string): Promise<Outcome> {
  const outcome = await inserted(text);
  if (outcome !== 'no-composer') return outcome;
  return (await copy(text)) === 'copied' ? 'no-composer' : 'not-copied';
}

async function inserted(text: string): Promise<InsertOutcome> {
  const tabId = (await tabInFront())?.id;
  if (tabId === undefined) return 'no-composer';
  try {
    const frames = await browser.scripting.executeScript({ target: { tabId, allFrames: true }, files: ['/insert.js'] });
    for (const frameId of frames.map((frame) => frame.frameId).sort((a, b) => a - b)) {
      const [answer] = await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, func: insertHere, args: [text] });
      const outcome = answer?.result as InsertOutcome | undefined;
      if (outcome && outcome !== 'no-composer') return outcome;
    }
  } catch {
    // The browser lets no script into its own pages.
  }
  return 'no-composer';
}

/** Runs in a page's frame, by itself. */
function insertHere(text: string): Promise<InsertOutcome> | undefined {
  return (globalThis as WithInsert).fairAskInsert?.(text);
}
