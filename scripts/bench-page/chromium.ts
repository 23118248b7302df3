import type { CDPSession, Page } from 'puppeteer-core';
import { launch, type Session } from '../../tests/e2e/harness/session.ts';
import { CASES, type Case, checked, fill, focus, openAndClose, rest, typeInBursts } from './composers.ts';
import { lintTimes } from './lint-times.ts';
import { median } from './numbers.ts';
import type { BenchServer } from './server.ts';
import { type Entry, type Trace, traced } from './trace.ts';
import { type Observed, observe } from './world.ts';

const CONTENT_SCRIPT = '/content-scripts/compose.js';
/** Comes into a page with the first focus. */
const PAGE_SIDE = '/page-side.js';
const OWN = [CONTENT_SCRIPT, PAGE_SIDE] as const;
const LOADS = 8;
const BURSTS = 4;
const KEYS = 12;
const REST_MS = 1_000;
/** After these the shared parts are made and the code is compiled. */
const WARM_UP_COMPOSERS = 600;
const COMPOSERS = 1_000;
/** The page as it comes has nothing in its composers. */
const EMPTY: Case = { composer: 'plain', asking: false };

/** The script's own work on a page before anything has the focus. */
export interface BeforeFocus {
  readonly loadMs: readonly number[];
  readonly peerLoadMs: readonly number[];
  /** Times that the browser has entered the extension's scripts after the evaluation of the first, with the mouse moving. */
  readonly entriesAfterLoad: number;
}

/** The script's own work for keys in one composer. */
export interface Typing {
  readonly case: Case;
  /** Per key: handlers, observers and frames up to the next key. */
  readonly cpuMs: readonly number[];
  readonly wallMs: readonly number[];
  /** The same for the first key after each check. */
  readonly firstCpuMs: readonly number[];
  /** Per check, once the writer has paused. */
  readonly checkCpuMs: readonly number[];
  /** Layouts that handlers and observers have forced, and those that frames have. */
  readonly forcedByEvents: number;
  readonly forcedByFrames: number;
  readonly observed: Observed;
  /** Times that the browser has entered the script while nobody typed. */
  readonly entriesAtRest: number;
}

/** What the page holds. */
export interface Held {
  readonly heapBytes: number;
  readonly nodes: number;
  readonly listeners: number;
}

export interface Memory {
  readonly composers: number;
  readonly before: Held;
  readonly after: Held;
}

export interface ChromiumResult {
  readonly version: string;
  readonly beforeFocus: BeforeFocus;
  /** The evaluation of the page side, which the first focus brings in. */
  readonly pageSideMs: readonly number[];
  readonly typing: readonly Typing[];
  readonly peerLintMs: readonly number[];
  readonly memory: Memory;
}

/** Measures the extension in Chromium, by the trace of its script. */
export async function measureChromium(server: BenchServer): Promise<ChromiumResult> {
  await using session = await launch({ browser: 'chromium' });
  const beforeFocus = await measureLoads(session, server);
  const pageSideMs = await measureFirstFocus(session, server);
  const typing: Typing[] = [];
  for (const one of CASES) typing.push(await measureTyping(session, server, one));
  const peerLintMs = await lintTimes(session, server);
  const memory = await measureMemory(session, server);
  return { version: await session.browser.version(), beforeFocus, pageSideMs, typing, peerLintMs, memory };
}

async function measureLoads(session: Session, server: BenchServer): Promise<BeforeFocus> {
  const loadMs: number[] = [];
  const peerLoadMs: number[] = [];
  let entriesAfterLoad = 0;
  // The first page of a site moves to a process of its own, where a trace may miss its beginning.
  const page = await session.open(server.page());
  for (let load = 0; load < LOADS; load++) {
    const read = await traced(page, async () => {
      await page.goto(server.page({ peer: true }));
      await page.mouse.move(30 + load, 30);
      await page.mouse.move(300, 120 + load);
      await page.mouse.wheel({ deltaY: 20 });
    });
    const loading = evaluationsOf(read(CONTENT_SCRIPT));
    loadMs.push(cpuOf(loading));
    entriesAfterLoad += read(...OWN).entries.length - loading.length;
    peerLoadMs.push(cpuOf(read('/harper.js').entries));
  }
  await page.close();
  return { loadMs, peerLoadMs, entriesAfterLoad };
}

async function measureFirstFocus(session: Session, server: BenchServer): Promise<number[]> {
  const evaluateMs: number[] = [];
  const page = await session.open(server.page());
  for (let load = 0; load < LOADS; load++) {
    await page.goto(server.page());
    const read = await traced(page, async () => {
      await focus(page, EMPTY);
      await checked(page, EMPTY);
    });
    evaluateMs.push(cpuOf(evaluationsOf(read(PAGE_SIDE))));
  }
  await page.close();
  return evaluateMs;
}

function evaluationsOf({ entries }: Trace): Entry[] {
  const evaluations = entries.filter(({ occasion }) => occasion === 'load');
  if (evaluations.length === 0) throw new Error('The trace has missed a script');
  return evaluations;
}

async function measureTyping(session: Session, server: BenchServer, one: Case): Promise<Typing> {
  const page = await session.open(server.page());
  await fill(page, one);
  await focus(page, one);
  await checked(page, one);
  // What the code costs once the browser has compiled it.
  await typeInBursts(page, 1, KEYS);
  const { entries, keys } = (await traced(page, () => typeInBursts(page, BURSTS, KEYS)))(...OWN);
  const perKey = keys.map((key, index) => {
    const own = entries.filter(({ at, occasion }) => occasion !== 'timer' && at >= key && at < (keys[index + 1] ?? Infinity));
    return { cpuMs: cpuOf(own), wallMs: own.reduce((sum, { wallMs }) => sum + wallMs, 0) };
  });
  const forced = (occasion: Entry['occasion']): number =>
    entries.filter((entry) => entry.occasion === occasion).reduce((sum, { layouts }) => sum + layouts, 0);
  await page.close();
  const watched = await session.open(server.page());
  await fill(watched, one);
  const begin = async (): Promise<void> => {
    await focus(watched, one);
    await checked(watched, one);
  };
  const observed = await observe(watched, begin, () => typeInBursts(watched, 1, KEYS));
  const atRest = (await traced(watched, () => rest(REST_MS)))(...OWN);
  await watched.close();
  return {
    case: one,
    cpuMs: perKey.map(({ cpuMs }) => cpuMs),
    wallMs: perKey.map(({ wallMs }) => wallMs),
    firstCpuMs: perKey.filter((_, index) => index % KEYS === 0).map(({ cpuMs }) => cpuMs),
    checkCpuMs: checksOf(entries).map(({ cpuMs }) => cpuMs),
    forcedByEvents: forced('event'),
    forcedByFrames: forced('frame'),
    observed,
    entriesAtRest: atRest.entries.length,
  };
}

/** The timers that have checked the text: the dearest of each burst. */
function checksOf(entries: readonly Entry[]): Entry[] {
  return entries
    .filter(({ occasion }) => occasion === 'timer')
    .toSorted((a, b) => b.cpuMs - a.cpuMs)
    .slice(0, BURSTS);
}

function cpuOf(entries: readonly Entry[]): number {
  return entries.reduce((sum, { cpuMs }) => sum + cpuMs, 0);
}

async function measureMemory(session: Session, server: BenchServer): Promise<Memory> {
  const page = await session.open(server.page());
  const client = await page.createCDPSession();
  await client.send('Performance.enable');
  await openAndClose(page, WARM_UP_COMPOSERS);
  const before = await heldBy(page, client);
  await openAndClose(page, COMPOSERS);
  const after = await heldBy(page, client);
  await page.close();
  return { composers: COMPOSERS, before, after };
}

/** What is left after the garbage is gone; the composer that had the focus last is let go of at the next focus. */
async function heldBy(page: Page, client: CDPSession): Promise<Held> {
  await focus(page, EMPTY);
  await rest(REST_MS);
  const readings: Held[] = [];
  for (let reading = 0; reading < 3; reading++) {
    await client.send('HeapProfiler.collectGarbage');
    const { metrics } = await client.send('Performance.getMetrics');
    const value = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
    readings.push({ heapBytes: value('JSHeapUsedSize'), nodes: value('Nodes'), listeners: value('JSEventListeners') });
  }
  return {
    heapBytes: median(readings.map(({ heapBytes }) => heapBytes)),
    nodes: median(readings.map(({ nodes }) => nodes)),
    listeners: median(readings.map(({ listeners }) => listeners)),
  };
}
