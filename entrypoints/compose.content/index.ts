import '../../lib/inline/marks.css';
import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import type { Reply, Request } from '../../lib/inline/requests.ts';
import { startInline } from '../../lib/inline/start.ts';
import { MARKETPLACES, marketplaceById, marketplaceForHost } from '../../lib/marketplaces/index.ts';
import type { Marketplace } from '../../lib/marketplaces/types.ts';
import { SETTINGS_KEY } from '../../lib/settings/keys.ts';

const IS_DEMO = import.meta.env.MODE === 'demo';
const DEMO_HOSTS = ['http://127.0.0.1/*', 'http://localhost/*'];

export default defineContentScript({
  matches: [...MARKETPLACES.flatMap(({ hosts }) => hosts), ...(IS_DEMO ? DEMO_HOSTS : [])],
  runAt: 'document_start',
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  noScriptStartedPostMessage: true,
  main(context) {
    startInline(
      {
        marketplace: marketplaceOf(addressOf(window)),
        pathname: () => addressOf(window).pathname,
        load: (begins) => ask({ kind: 'setup', begins }),
        report: (count) => void ask({ kind: 'count', count }).catch(() => {}),
        setRule: (rule, isOn) => ask({ kind: 'rule', rule, isOn }),
        watchSettings: (onChange, signal) => {
          const changed = (changes: Record<string, unknown>): void => {
            if (SETTINGS_KEY in changes) onChange();
          };
          browser.storage.local.onChanged.addListener(changed);
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

/** The address of the page that a frame belongs to: a frame without one of its own is part of the page around it. */
function addressOf(frame: Window): URL {
  const isPartOfPage = frame.location.protocol === 'about:' && frame.parent !== frame;
  return isPartOfPage ? addressOf(frame.parent) : new URL(frame.location.href);
}

function marketplaceOf({ hostname, searchParams }: URL): Marketplace {
  const demo = IS_DEMO ? searchParams.get('marketplace') : null;
  return demo === null ? marketplaceForHost(hostname) : marketplaceById(demo);
}
