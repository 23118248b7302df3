import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type DemoServer, serveDemo } from '../demo/server.ts';
import { bundledPageSide } from '../inline/bundle.ts';
import { openCard } from './harness/card.ts';
import { COMPOSERS, typeInto } from './harness/composer.ts';
import { waitForMarks } from './harness/marks.ts';
import { startIn, stopIn } from './harness/page-side.ts';
import { launch, type Session } from './harness/session.ts';

const ASK = 'Please leave me a 5 star review.';

/** What is running and standing in a page: everything that a start may add. */
interface Ledger {
  readonly listeners: number;
  readonly observers: number;
  readonly highlights: number;
  readonly children: number;
}

interface Instrumented {
  readonly ledger: () => Ledger;
}

let demo: DemoServer;
let session: Session;
let script: string;

beforeAll(async () => {
  demo = await serveDemo();
  session = await launch({ extension: false });
  script = await bundledPageSide();
});

afterAll(async () => {
  await session?.close();
  await demo?.close();
});

/** Makes the page count what is added and taken away from now on. */
async function instrument(page: Page): Promise<void> {
  await page.evaluate(() => {
    const listeners = new Map<string, EventTarget>();
    const observers = new Set<object>();
    const ids = new WeakMap<object, number>();
    let last = 0;
    const idOf = (thing: object): number => {
      const id = ids.get(thing) ?? ++last;
      ids.set(thing, id);
      return id;
    };
    const { addEventListener, removeEventListener } = EventTarget.prototype;
    const keyOf = (target: EventTarget, type: string, listener: object, options: unknown): string => {
      const isCapture = options === true || (options as AddEventListenerOptions | undefined)?.capture === true;
      return [idOf(target), type, idOf(listener), isCapture].join();
    };
    EventTarget.prototype.addEventListener = function (type, listener, options) {
      // An abort listener is part of its signal and is gone with it.
      if (listener && !(this instanceof AbortSignal)) {
        const key = keyOf(this ?? window, type, listener, options);
        listeners.set(key, this ?? window);
        const signal = typeof options === 'object' ? options.signal : undefined;
        if (signal) addEventListener.call(signal, 'abort', () => listeners.delete(key));
      }
      return addEventListener.call(this, type, listener, options);
    };
    EventTarget.prototype.removeEventListener = function (type, listener, options) {
      if (listener) listeners.delete(keyOf(this ?? window, type, listener, options));
      return removeEventListener.call(this, type, listener, options);
    };
    for (const name of ['MutationObserver', 'ResizeObserver', 'IntersectionObserver'] as const) {
      const { observe, disconnect } = window[name].prototype;
      window[name].prototype.observe = function (this: object, ...args: unknown[]) {
        observers.add(this);
        return Reflect.apply(observe, this, args);
      };
      window[name].prototype.disconnect = function (this: object) {
        observers.delete(this);
        return Reflect.apply(disconnect, this, []);
      };
    }
    (window as unknown as { ledger: () => Ledger }).ledger = () => ({
      // What is taken out of the page takes its listeners along.
      listeners: [...listeners.values()].filter((target) => !(target instanceof Node) || target.isConnected).length,
      observers: observers.size,
      highlights: CSS.highlights.size,
      children: document.documentElement.children.length,
    });
  });
}

const ledger = (page: Page): Promise<Ledger> => page.evaluate(() => (window as unknown as Instrumented).ledger());

it('nothing runs before the first focus but one listener, and nothing is left after stop, and it may start again', async () => {
  const page = await session.open(demo.inbox());
  await instrument(page);
  await page.evaluate(script);
  const before = await ledger(page);
  for (const text of [ASK, '']) {
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await startIn(page);
    expect(await ledger(page)).toEqual({ ...before, listeners: before.listeners + 1 });
    for (const composer of COMPOSERS) {
      await typeInto(page, composer, text);
      await waitForMarks(page, composer, 1);
    }
    await openCard(page, (await waitForMarks(page, 'rich', 1))[0]!);
    const running = await ledger(page);
    expect(running.observers).toBeGreaterThan(before.observers);
    expect(running.children).toBe(before.children + 1);
    await stopIn(page);
    expect(await ledger(page)).toEqual(before);
  }
  await page.close();
});
