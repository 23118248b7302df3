import '../../lib/inline/marks.css';
import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import { ask } from '../../lib/inline/ask.ts';
import { mayWrite } from '../../lib/inline/may-write.ts';
import { pageAddress } from '../../lib/inline/page-address.ts';
import type { WithPageSide } from '../../lib/inline/page-side.ts';
import type { Surroundings } from '../../lib/inline/start.ts';
import { placeOf } from '../../lib/marketplaces/place.ts';
import { SETTINGS_KEY } from '../../lib/settings/keys.ts';

const IS_DEMO = import.meta.env.MODE === 'demo';

/** All that pages load: it waits for somebody to write, and sends for the page side then. */
export default defineContentScript({
  // The marketplaces' own addresses: see `wxt.config.ts`.
  matches: [],
  runAt: 'document_start',
  allFrames: true,
  matchAboutBlank: true,
  matchOriginAsFallback: true,
  noScriptStartedPostMessage: true,
  main(context) {
    const surroundings: Surroundings = {
      pathname: () => pageAddress().pathname,
      load: (begins) => ask({ kind: 'setup', begins, place: placeOf(pageAddress(), IS_DEMO) }),
      // The badge may miss a number while the extension is being updated; the next focus notices that.
      report: (count) => void ask({ kind: 'count', count }).catch(() => {}),
      learn: (learned) => void ask({ kind: 'send-key', place: placeOf(pageAddress(), IS_DEMO), learned }).catch(() => {}),
      showRule: (rule) => void ask({ kind: 'rule-settings', rule }).catch(() => {}),
      setSilence: (silence, isSilent) => ask({ kind: 'silence', silence, isSilent }),
      watchSettings: (onChange, signal) => {
        const changed = (changes: Record<string, unknown>): void => {
          if (SETTINGS_KEY in changes) onChange();
        };
        browser.storage.local.onChanged.addListener(changed);
        // After an update the old script has no storage any more.
        signal.addEventListener('abort', () => browser.storage?.local.onChanged.removeListener(changed));
      },
      isStale: () => context.isInvalid,
    };
    waitForWriter(surroundings, context.signal);
  },
});

/** Waits for the first focus on what may be a composer; then the page side takes over. */
function waitForWriter(surroundings: Surroundings, signal: AbortSignal): void {
  const waiting = new AbortController();
  signal.addEventListener('abort', () => waiting.abort(), { signal: waiting.signal });
  const begin = async (target: EventTarget | null | undefined): Promise<void> => {
    if (!mayWrite(target)) return;
    waiting.abort();
    if (surroundings.isStale()) return;
    try {
      await ask({ kind: 'page-side' });
      const { fairAskPageSide } = globalThis as WithPageSide;
      if (!signal.aborted && fairAskPageSide) fairAskPageSide.inline = fairAskPageSide.startInline(surroundings, signal);
    } catch (error) {
      if (surroundings.isStale()) return;
      console.error('Fair Ask could not start on this page:', error);
      waitForWriter(surroundings, signal);
    }
  };
  window.addEventListener('focusin', (event) => void begin(event.composedPath()[0]), {
    capture: true,
    passive: true,
    signal: waiting.signal,
  });
  // A script that comes late finds the focus already given.
  void begin(document.activeElement);
}
