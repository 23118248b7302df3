import type { ChromiumResult, Typing } from './chromium.ts';
import { titleOf } from './composers.ts';
import type { Compared, FirefoxResult, FirefoxTyping } from './firefox.ts';
import { median, quantile } from './numbers.ts';
import type { Sizes } from './sizes.ts';

/** One figure. */
export interface Row {
  readonly what: string;
  readonly where: 'Chromium' | 'Firefox' | 'build';
  readonly value: number;
  readonly unit: 'ms' | 'times' | '' | 'bytes' | 'kB';
  /** The most that it may be; figures without one are for comparison. */
  readonly budget?: number;
}

/** What one key may cost. */
const KEY_MS = 1;
/** Far less than a composer that is kept: what is left is the browser's own, such as compiled code. */
const COMPOSER_BYTES = 256;
/** Until the popup can be used. */
const POPUP_MS = 150;
/** The browser itself may still hold on to one that had the focus, with what is in it. */
const ODD_ONES = 5;

/** All figures of a run. */
export function rowsOf(sizes: Sizes, chromium: ChromiumResult, firefox: FirefoxResult, popupMs: readonly number[]): Row[] {
  const popup: Row = {
    what: 'popup usable after opening, median',
    where: 'Chromium',
    value: median(popupMs),
    unit: 'ms',
    budget: POPUP_MS,
  };
  return [...sizeRows(sizes), ...chromiumRows(chromium), ...firefoxRows(firefox), popup];
}

function sizeRows({ scriptKb, pageSideKb, peerScriptKb, peerWasmKb }: Sizes): Row[] {
  const row = (what: string, value: number): Row => ({ what, where: 'build', value, unit: 'kB' });
  return [
    row('content script of the demo build, gzip', scriptKb),
    row('page side of the demo build, gzip', pageSideKb),
    row('harper.js, gzip: script', peerScriptKb),
    row('harper.js, gzip: WebAssembly', peerWasmKb),
  ];
}

function chromiumRows({ beforeFocus, pageSideMs, typing, peerLintMs, memory }: ChromiumResult): Row[] {
  const row = (what: string, value: number, unit: Row['unit'] = 'ms'): Row => ({ what, where: 'Chromium', value, unit });
  const count = (what: string, value: number): Row => ({ ...row(what, value, ''), budget: 0 });
  const sum = (of: (one: Typing) => number): number => typing.reduce((total, one) => total + of(one), 0);
  const { before, after, composers } = memory;
  return [
    row('evaluated on load, median', median(beforeFocus.loadMs)),
    row('harper.js evaluated on load, median', median(beforeFocus.peerLoadMs)),
    count('entered between load and focus', beforeFocus.entriesAfterLoad),
    row('page side evaluated at the first focus, median', median(pageSideMs)),
    ...typing.flatMap((one) => [
      { ...row(`key, ${titleOf(one.case)}: median`, median(one.cpuMs)), budget: KEY_MS },
      row(`key, ${titleOf(one.case)}: p95`, quantile(one.cpuMs, 0.95)),
      { ...row(`first key after a check, ${titleOf(one.case)}`, median(one.firstCpuMs)), budget: KEY_MS },
      row(`check after the pause, ${titleOf(one.case)}`, median(one.checkCpuMs)),
      row(`harper.js, of our key, ${titleOf(one.case)}`, median(peerLintMs) / median(one.wallMs), 'times'),
    ]),
    row('harper.js, the same text: median', median(peerLintMs)),
    row('harper.js, the same text: p95', quantile(peerLintMs, 0.95)),
    count(
      'layout reads in handlers of keys',
      sum(({ observed }) => observed.readsByEvents),
    ),
    count(
      'layouts forced by handlers of keys',
      sum(({ forcedByEvents }) => forcedByEvents),
    ),
    row(
      'layouts forced by frames',
      sum(({ forcedByFrames }) => forcedByFrames),
      '',
    ),
    count(
      'messages while typing',
      sum(({ observed }) => observed.messages),
    ),
    count(
      'timers set at rest',
      sum(({ observed }) => observed.timersLeft),
    ),
    count(
      'entered at rest',
      sum(({ entriesAtRest }) => entriesAtRest),
    ),
    { ...row(`nodes more after ${composers} composers`, after.nodes - before.nodes, ''), budget: ODD_ONES },
    { ...row(`listeners more after ${composers} composers`, after.listeners - before.listeners, ''), budget: ODD_ONES },
    { ...row('heap more per composer', (after.heapBytes - before.heapBytes) / composers, 'bytes'), budget: COMPOSER_BYTES },
  ];
}

function firefoxRows({ load, typing, peerLintMs }: FirefoxResult): Row[] {
  const row = (what: string, value: number, unit: Row['unit'] = 'ms'): Row => ({ what, where: 'Firefox', value, unit });
  return [
    row('load with the extension, of one without', ratioOf(load), 'times'),
    ...typing.flatMap((one: FirefoxTyping) => [
      { ...row(`key, ${titleOf(one.case)}: median`, median(one.ownMs)), budget: KEY_MS },
      row(`key, ${titleOf(one.case)}: p95`, quantile(one.ownMs, 0.95)),
      { ...row(`first key after a check, ${titleOf(one.case)}`, median(one.firstOwnMs)), budget: KEY_MS },
      row(`key to frame with the extension, of one without, ${titleOf(one.case)}`, ratioOf(one.toFrame), 'times'),
      row(`harper.js, of our key, ${titleOf(one.case)}`, median(peerLintMs) / median(one.ownMs), 'times'),
    ]),
    row('harper.js, the same text: median', median(peerLintMs)),
    row('harper.js, the same text: p95', quantile(peerLintMs, 0.95)),
  ];
}

function ratioOf({ withMs, withoutMs }: Compared): number {
  return median(withMs) / median(withoutMs);
}
