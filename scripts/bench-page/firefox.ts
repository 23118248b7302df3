import type { Page } from 'puppeteer-core';
import { launch, type Session } from '../../tests/e2e/harness/session.ts';
import { bundledPageSide } from '../../tests/inline/bundle.ts';
import { CASES, type Case, checked, fill, focus, rest, typeInBursts } from './composers.ts';
import { lintTimes } from './lint-times.ts';
import { startMeasured, takeOwnMs } from './own-time.ts';
import type { BenchServer } from './server.ts';

const LOADS = 12;
const BURSTS = 2;
const KEYS = 12;
const SETTLED_MS = 450;

/** The same measured with the extension and in a browser without it. */
export interface Compared {
  readonly withMs: readonly number[];
  readonly withoutMs: readonly number[];
}

export interface FirefoxTyping {
  readonly case: Case;
  /** From a key press to the end of the frame that shows it. */
  readonly toFrame: Compared;
  /** Per key: the page side's own handlers, observers and frames, run as a part of the page. */
  readonly ownMs: readonly number[];
  /** The same for the first key after each check. */
  readonly firstOwnMs: readonly number[];
}

export interface FirefoxResult {
  readonly version: string;
  readonly load: Compared;
  readonly typing: readonly FirefoxTyping[];
  readonly peerLintMs: readonly number[];
}

/** Measures the extension in Firefox, whose script no trace shows: against the same browser without it, and as a part of the page. */
export async function measureFirefox(server: BenchServer): Promise<FirefoxResult> {
  const bundle = await bundledPageSide();
  await using extended = await launch({ browser: 'firefox' });
  await using bare = await launch({ browser: 'firefox', extension: false });
  const load = await measureLoads(extended, bare, server);
  const typing: FirefoxTyping[] = [];
  for (const one of CASES) {
    const withMs = await toFrameMs(extended, server, one);
    const withoutMs = await toFrameMs(bare, server, one);
    const own = await ownTimes(bare, server, one, bundle);
    typing.push({ case: one, toFrame: { withMs, withoutMs }, ownMs: own, firstOwnMs: own.filter((_, index) => index % KEYS === 0) });
  }
  return { version: await bare.browser.version(), load, typing, peerLintMs: await lintTimes(bare, server) };
}

async function measureLoads(extended: Session, bare: Session, server: BenchServer): Promise<Compared> {
  const withMs: number[] = [];
  const withoutMs: number[] = [];
  const pages = [
    [await extended.browser.newPage(), withMs],
    [await bare.browser.newPage(), withoutMs],
  ] as const;
  // In turns, so that whatever else the machine does falls on both alike; the first loads find nothing compiled.
  for (let load = 0; load <= LOADS; load++) {
    for (const [page, times] of pages) {
      await page.goto(server.page());
      const time = await page.evaluate(() => (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming).duration);
      if (load > 0) times.push(time);
    }
  }
  for (const [page] of pages) await page.close();
  return { withMs, withoutMs };
}

async function toFrameMs(session: Session, server: BenchServer, one: Case): Promise<number[]> {
  const page = await session.open(server.page());
  await watchFrames(page);
  await fill(page, one);
  await focus(page, one);
  await rest(SETTLED_MS);
  await typeInBursts(page, BURSTS, KEYS);
  const times = await page.evaluate(() => (window as unknown as { toFrameMs: number[] }).toFrameMs);
  await page.close();
  return times;
}

/** Measures in the page, from each key press to the moment after the next frame. */
function watchFrames(page: Page): Promise<void> {
  return page.evaluate(() => {
    const toFrameMs: number[] = [];
    Object.assign(window, { toFrameMs });
    window.addEventListener(
      'keydown',
      () => {
        const start = performance.now();
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => toFrameMs.push(performance.now() - start);
          port2.postMessage(null);
        });
      },
      { capture: true },
    );
  });
}

async function ownTimes(session: Session, server: BenchServer, one: Case, bundle: string): Promise<number[]> {
  const page = await session.open(server.page());
  await startMeasured(page, bundle);
  await fill(page, one);
  await focus(page, one);
  await checked(page, one);
  await typeInBursts(page, 1, KEYS);
  await takeOwnMs(page);
  await typeInBursts(page, BURSTS, KEYS);
  const times = await takeOwnMs(page);
  await page.close();
  return times;
}
