import browser from 'webextension-polyfill';
import type { PageHealth } from '../../components/page-health.ts';
import type { FrameFacts } from '../../lib/inline/page-facts.ts';
import { marketplaceAt } from '../../lib/marketplaces/index.ts';
import { placeOf } from '../../lib/marketplaces/place.ts';
import { tabInFront } from './tab-in-front.ts';

const IS_DEMO = import.meta.env.MODE === 'demo';

/** What can be told of the page in front, read when the popup opens: by the leave that opening it gives, on this page alone. */
export async function readPageHealth(): Promise<PageHealth> {
  const tab = await tabInFront();
  const address = URL.parse(tab?.url ?? '');
  const place = {
    marketplace: marketplaceAt(address ? placeOf(address, IS_DEMO) : '', IS_DEMO),
    origin: address ? originOf(address) : null,
  };
  const [isAllowed, frames] = await Promise.all([isAllowedAt(place.origin), factsOf(tab?.id)]);
  if (!frames) return { ...place, access: isAllowed ? 'not-loaded' : 'unreachable', boxes: [], noComposer: 'nothing', facts: null };
  const focused = frames.find(({ facts }) => facts.noComposer !== 'nothing');
  return {
    ...place,
    access: isAllowed ? 'allowed' : 'not-allowed',
    boxes: frames.flatMap(({ facts }) => facts.watched),
    noComposer: focused?.facts.noComposer ?? 'nothing',
    facts: report(place.marketplace.id, frames),
  };
}

/** Asks for leave to work on a site. Only a press of the user's may call this. */
export function allow(origin: string): Promise<boolean> {
  return browser.permissions.request({ origins: [origin] });
}

function originOf({ hostname, protocol }: URL): string | null {
  return /^https?:$/.test(protocol) ? `${protocol}//${hostname}/*` : null;
}

async function isAllowedAt(origin: string | null): Promise<boolean> {
  return origin !== null && browser.permissions.contains({ origins: [origin] });
}

interface Frame {
  readonly frameId: number;
  readonly facts: FrameFacts;
}

/** What the tab's frames tell of themselves; null where no script may run. */
async function factsOf(tab: number | undefined): Promise<Frame[] | null> {
  if (tab === undefined) return null;
  try {
    const results = await browser.scripting.executeScript({ target: { tabId: tab, allFrames: true }, files: ['/page-facts.js'] });
    return results.flatMap(({ frameId, result }) => (result ? [{ frameId, facts: result as FrameFacts }] : []));
  } catch {
    return null;
  }
}

/** For a bug report, in English: how the box is built, and not a word of what stands on the page. */
function report(marketplace: string, frames: readonly Frame[]): string {
  const version = browser.runtime.getManifest().version;
  return [
    `Fair Ask ${version}, ${navigator.userAgent}`,
    `marketplace: ${marketplace}; frames: ${frames.length}`,
    ...frames.flatMap(({ frameId, facts: { noComposer, path, watched } }) => [
      `frame ${frameId === 0 ? 'of the page' : 'inside the page'}: focus: ${noComposer ?? 'composer'}; watched: ${
        watched.map(({ surface, warnings }) => `${surface} (${warnings})`).join(', ') || 'none'
      }`,
      ...path.map((element) => `  ${element}`),
    ]),
  ].join('\n');
}
