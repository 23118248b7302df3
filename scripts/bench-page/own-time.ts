import type { Page } from 'puppeteer-core';
import { startIn } from '../../tests/e2e/harness/page-side.ts';

/** What a page collects: per key, the milliseconds of the script that was started in it. */
interface WithOwnTime {
  readonly ownMs: number[];
}

/**
 * Starts the page side as a part of the page, which measures the time of all its handlers, observers and frames by itself: for browsers whose
 * trace does not tell.
 * @param bundle the page side, bundled.
 */
export async function startMeasured(page: Page, bundle: string): Promise<void> {
  await page.evaluate(`(${measureCallbacks})();\n${bundle}`);
  await startIn(page);
}

/** The times per key since the last call. */
export function takeOwnMs(page: Page): Promise<number[]> {
  return page.evaluate(() => (window as unknown as WithOwnTime).ownMs.splice(0));
}

/** Runs in the page, so it stands on its own. Whatever registers a callback from then on is the page side. */
function measureCallbacks(): void {
  const ownMs: number[] = [];
  Object.assign(window, { ownMs });
  window.addEventListener('keydown', () => ownMs.push(0), { capture: true });
  let isInside = false;

  type Callback = (...args: never[]) => unknown;
  const measured = (callback: Callback): Callback =>
    function (this: unknown, ...args) {
      if (isInside) return callback.apply(this, args);
      isInside = true;
      const start = performance.now();
      try {
        return callback.apply(this, args);
      } finally {
        isInside = false;
        if (ownMs.length > 0) ownMs[ownMs.length - 1]! += performance.now() - start;
      }
    };

  const scope = window as unknown as Record<string, unknown>;
  const { addEventListener } = EventTarget.prototype;
  EventTarget.prototype.addEventListener = function (type, listener, options) {
    addEventListener.call(
      this,
      type,
      typeof listener === 'function' ? (measured(listener as Callback) as EventListener) : listener,
      options,
    );
  };
  const frame = window.requestAnimationFrame;
  scope.requestAnimationFrame = (callback: FrameRequestCallback) => frame(measured(callback as Callback) as FrameRequestCallback);
  for (const name of ['MutationObserver', 'ResizeObserver', 'IntersectionObserver']) {
    const Original = scope[name] as new (callback: Callback, options?: unknown) => object;
    scope[name] = class extends Original {
      constructor(callback: Callback, options?: unknown) {
        super(measured(callback), options);
      }
    };
  }
}
