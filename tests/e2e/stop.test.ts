import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { en } from '../../lib/i18n/en.ts';
import type { Setup } from '../../lib/inline/requests.ts';
import type { Surroundings } from '../../lib/inline/start.ts';
import { baseline } from '../../lib/marketplaces/baseline.ts';
import { readPacks } from '../../scripts/packs.ts';
import { type DemoServer, serveDemo } from '../demo/server.ts';
import { bundledPageSide, type WithPageSide } from '../inline/bundle.ts';
import { openCard } from './harness/card.ts';
import { COMPOSERS, typeInto } from './harness/composer.ts';
import { waitForMarks } from './harness/marks.ts';
import { browserUnderTest, launch, type Session } from './harness/session.ts';
import { until } from './harness/until.ts';

const ASK = 'Please leave me a 5 star review.';

/** What is running and standing in a page: everything that a start may add. */
interface Ledger {
  readonly listeners: number;
  readonly observers: number;
  readonly highlights: number;
  readonly children: number;
}

interface Instrumented extends WithPageSide {
  readonly ledger: () => Ledger;
  stop: AbortController;
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

async function start(page: Page): Promise<void> {
  const setup: Setup = { locale: 'en', messages: en, stakes: {}, packs: readPacks(), rulesOff: [] };
  const marketplace = JSON.parse(JSON.stringify(baseline)) as Surroundings['marketplace'];
  await page.evaluate(
    (answer, place) => {
      const inside = window as unknown as Instrumented;
      inside.stop = new AbortController();
      const surroundings: Surroundings = {
        marketplace: place,
        pathname: () => '/',
        load: async () => answer,
        report: () => {},
        setRule: async () => {},
        watchSettings: () => {},
        isStale: () => false,
      };
      inside.pageSide.startInline(surroundings, inside.stop.signal);
    },
    setup,
    marketplace,
  );
}

const ledger = (page: Page): Promise<Ledger> => page.evaluate(() => (window as unknown as Instrumented).ledger());

it('nothing runs before the first focus but one listener, and nothing is left after stop, and it may start again', async () => {
  const page = await session.open(demo.inbox());
  await instrument(page);
  await page.evaluate(script);
  const before = await ledger(page);
  for (const text of [ASK, '']) {
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await start(page);
    expect(await ledger(page)).toEqual({ ...before, listeners: before.listeners + 1 });
    for (const composer of COMPOSERS) {
      await typeInto(page, composer, text);
      await waitForMarks(page, composer, 1);
    }
    await openCard(page, (await waitForMarks(page, 'rich', 1))[0]!);
    const running = await ledger(page);
    expect(running.observers).toBeGreaterThan(before.observers);
    expect(running.children).toBe(before.children + 1);
    await page.evaluate(() => (window as unknown as Instrumented).stop.abort());
    expect(await ledger(page)).toEqual(before);
  }
  await page.close();
});

it.runIf(browserUnderTest() === 'chromium')('composers that come and go are forgotten', async () => {
  const page = await session.open(demo.inbox());
  await page.evaluate(script);
  await start(page);
  await page.evaluate(async (text) => {
    const gone: WeakRef<Element>[] = [];
    (window as unknown as { gone: WeakRef<Element>[] }).gone = gone;
    const home = document.querySelector('.composers')!;
    const painted = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
    for (let index = 0; index < 200; index++) {
      const composer = index % 2 === 0 ? document.createElement('textarea') : document.createElement('div');
      if (composer instanceof HTMLTextAreaElement) composer.value = text;
      else composer.append(text);
      composer.contentEditable = composer.localName === 'div' ? 'true' : 'inherit';
      composer.style.height = '60px';
      home.append(composer);
      composer.focus();
      await painted();
      if (CSS.highlights.size === 0) throw new Error('The composer was not looked after');
      composer.remove();
      gone.push(new WeakRef(composer));
    }
  }, ASK);
  await typeInto(page, 'plain', ASK);
  await waitForMarks(page, 'plain', 1);
  const client = await page.createCDPSession();
  await until(
    'the composers to be forgotten',
    async () => {
      await client.send('HeapProfiler.collectGarbage');
      return page.evaluate(() => (window as unknown as { gone: WeakRef<Element>[] }).gone.filter((one) => one.deref()).length);
    },
    // The browser itself holds on to the last one that had the focus.
    (left) => left <= 1,
  );
  await page.close();
});
