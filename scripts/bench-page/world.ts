import type { CDPSession, Page } from 'puppeteer-core';

/** What the content script has asked of the browser while somebody typed. */
export interface Observed {
  /** Reads of places, sizes and styles, by what has called the script. */
  readonly readsByEvents: number;
  readonly readsByFrames: number;
  readonly readsByTimers: number;
  /** The names of those that events have made. */
  readonly readByEvents: readonly string[];
  readonly messages: number;
  /** Timers that are still set after a rest. */
  readonly timersLeft: number;
}

/** Longer than every timer that typing sets. */
const SETTLED_MS = 2_000;

/** Counts what the content script asks for while `act` is done, in its own world: the page's prototypes are others. */
export async function observe(page: Page, prepare: () => Promise<void>, act: () => Promise<void>): Promise<Observed> {
  const client = await page.createCDPSession();
  const contextId = await contentWorld(client);
  const run = async <T>(expression: string): Promise<T> => {
    const { result, exceptionDetails } = await client.send('Runtime.evaluate', { contextId, expression, returnByValue: true });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as T;
  };
  await run(`(${countCalls})()`);
  await prepare();
  // The first focus asks for the setup: a count that misses it would miss everything.
  if ((await run<number>('counted.reset()')) === 0) throw new Error('Messages of the content script are not counted');
  await act();
  await new Promise((resolve) => setTimeout(resolve, SETTLED_MS));
  return run<Observed>('counted.result()');
}

async function contentWorld(client: CDPSession): Promise<number> {
  const found = new Promise<number>((resolve) => {
    client.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin.startsWith('chrome-extension://')) resolve(context.id);
    });
  });
  await client.send('Runtime.enable');
  return found;
}

/** Runs in the content script's world, so it stands on its own: wraps what is counted. */
function countCalls(): void {
  type Occasion = 'event' | 'frame' | 'timer';
  let occasion: Occasion = 'event';
  const reads: [Occasion, string][] = [];
  const timers = new Set<unknown>();
  let messages = 0;

  const during =
    (now: Occasion, callback: (...args: unknown[]) => void) =>
    (...args: unknown[]): void => {
      occasion = now;
      try {
        callback(...args);
      } finally {
        occasion = 'event';
      }
    };

  const geometry = /^(?:offset|client|scroll)(?:Width|Height|Left|Top|Parent)$/;
  const methods = /^(?:getBoundingClientRect|getClientRects|checkVisibility|elementFromPoint|elementsFromPoint|caretPositionFromPoint)$/;
  for (const { prototype } of [Element, HTMLElement, Range, Document, MouseEvent]) {
    for (const [name, property] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
      const { get, value } = property;
      if (get && (geometry.test(name) || name === 'innerText' || name === 'currentCSSZoom')) {
        Object.defineProperty(prototype, name, {
          ...property,
          get() {
            reads.push([occasion, name]);
            return get.call(this);
          },
        });
      } else if (typeof value === 'function' && methods.test(name)) {
        Object.defineProperty(prototype, name, {
          ...property,
          value(...args: unknown[]) {
            reads.push([occasion, name]);
            return value.apply(this, args);
          },
        });
      }
    }
  }
  const styleOf = globalThis.getComputedStyle;
  globalThis.getComputedStyle = (...args) => {
    reads.push([occasion, 'getComputedStyle']);
    return styleOf(...args);
  };

  const frame = globalThis.requestAnimationFrame;
  globalThis.requestAnimationFrame = (callback) => frame(during('frame', callback as (...args: unknown[]) => void));
  const { setTimeout, clearTimeout, setInterval } = globalThis;
  const scope = globalThis as unknown as Record<string, unknown>;
  scope.setTimeout = (callback: () => void, milliseconds?: number): unknown => {
    const id: unknown = setTimeout(() => {
      timers.delete(id);
      during('timer', callback)();
    }, milliseconds);
    timers.add(id);
    return id;
  };
  scope.clearTimeout = (id: number | undefined): void => {
    timers.delete(id);
    clearTimeout(id);
  };
  scope.setInterval = (callback: () => void, milliseconds?: number): unknown => {
    const id: unknown = setInterval(during('timer', callback), milliseconds);
    timers.add(id);
    return id;
  };

  // biome-ignore lint/suspicious/noExplicitAny: the browser's own object, which has no types here
  const { runtime } = (globalThis as any).chrome;
  const send = runtime.sendMessage;
  runtime.sendMessage = (...args: unknown[]) => {
    messages++;
    return send.apply(runtime, args);
  };

  const by = (wanted: Occasion): string[] => reads.filter(([one]) => one === wanted).map(([, name]) => name);
  scope.counted = {
    reset: () => {
      const counted = messages;
      reads.length = 0;
      messages = 0;
      return counted;
    },
    result: () => ({
      readsByEvents: by('event').length,
      readsByFrames: by('frame').length,
      readsByTimers: by('timer').length,
      readByEvents: [...new Set(by('event'))],
      messages,
      timersLeft: timers.size,
    }),
  };
}
