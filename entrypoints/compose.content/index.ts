import '../../lib/inline/marks.css';
import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import type { Reply, Request } from '../../lib/inline/requests.ts';
import { startInline } from '../../lib/inline/start.ts';
import { SETTINGS_KEY } from '../../lib/settings/keys.ts';

const IS_DEMO = import.meta.env.MODE === 'demo';

export default defineContentScript({
  // The marketplaces' own addresses: see `wxt.config.ts`.
  matches: [],
  runAt: 'document_start',
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  noScriptStartedPostMessage: true,
  main(context) {
    startInline(
      {
        pathname: () => pageAddress().pathname,
        load: (begins) => ask({ kind: 'setup', begins, place: placeOf(pageAddress()) }),
        // The badge may miss a number while the extension is being updated; the next focus notices that.
        report: (count) => void ask({ kind: 'count', count }).catch(() => {}),
        setRule: (rule, isOn) => ask({ kind: 'rule', rule, isOn }),
        watchSettings: (onChange, signal) => {
          const changed = (changes: Record<string, unknown>): void => {
            if (SETTINGS_KEY in changes) onChange();
          };
          browser.storage.local.onChanged.addListener(changed);
          // After an update the old script has no storage any more.
          signal.addEventListener('abort', () => browser.storage?.local.onChanged.removeListener(changed));
        },
        isStale: () => context.isInvalid,
      },
      context.signal,
    );
  },
});

async function ask<T>(request: Request): Promise<T> {
  const reply: Reply<T> = await browser.runtime.sendMessage(request);
  if ('error' in reply) throw new Error(reply.error);
  return reply.value;
}

/** The address of the page that this frame belongs to: a frame without one of its own has the base address of the page around it. */
function pageAddress(): URL {
  return new URL(location.protocol === 'about:' ? document.baseURI : location.href);
}

/** The host, or in the demo the marketplace that the address asks for. */
function placeOf({ hostname, searchParams }: URL): string {
  return (IS_DEMO && searchParams.get('marketplace')) || hostname;
}
