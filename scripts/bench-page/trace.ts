import type { Page } from 'puppeteer-core';

/** An event of Chromium's trace; times are microseconds. */
interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args: { readonly data?: { readonly url?: string; readonly type?: string } };
}

/** What has called a script: the page's loading, an event or an observer, a frame to be drawn, or a timer. */
export type Occasion = 'load' | 'event' | 'frame' | 'timer';

/** One time that the browser has entered one of the scripts, with all that it called. */
export interface Entry {
  readonly occasion: Occasion;
  /** Microseconds since some moment that all entries share. */
  readonly at: number;
  /** Time on the clock. */
  readonly wallMs: number;
  /** Time that the thread was at work. */
  readonly cpuMs: number;
  /** Times that the script has made the browser compute styles or a layout before it was due. */
  readonly layouts: number;
}

/** What a trace says of some scripts. */
export interface Trace {
  readonly entries: readonly Entry[];
  /** The moments of key presses. */
  readonly keys: readonly number[];
}

const OCCASIONS: Readonly<Record<string, Occasion>> = { FireAnimationFrame: 'frame', TimerFire: 'timer' };
const ENTERS = new Set(['EvaluateScript', 'FunctionCall']);
const LAYOUTS = new Set(['UpdateLayoutTree', 'Layout']);

/** Traces a page of Chromium while something is done to it, and gives a reader of the trace: by the ends of scripts' addresses. */
export async function traced(page: Page, act: () => Promise<void>): Promise<(...scripts: string[]) => Trace> {
  await page.tracing.start({ categories: ['-*', 'devtools.timeline'] });
  await act();
  const recorded = await page.tracing.stop();
  if (!recorded) throw new Error('The trace is empty');
  const { traceEvents } = JSON.parse(new TextDecoder().decode(recorded)) as { traceEvents: TraceEvent[] };
  return (...scripts) => read(traceEvents, scripts);
}

function read(events: readonly TraceEvent[], scripts: readonly string[]): Trace {
  const isOf = (url = ''): boolean => scripts.some((script) => url.split('?')[0]?.endsWith(script));
  const own = new Set(events.filter(({ name, args }) => ENTERS.has(name) && isOf(args.data?.url)));
  const threads = Map.groupBy(
    events.filter((event) => event.ph === 'X'),
    ({ pid, tid }) => `${pid}/${tid}`,
  );
  const entries: Entry[] = [];
  for (const thread of threads.values()) {
    if (!thread.some((event) => own.has(event))) continue;
    const layouts = thread.filter(({ name }) => LAYOUTS.has(name));
    let around: TraceEvent[] = [];
    // What surrounds an event comes before it.
    for (const event of thread.toSorted((a, b) => a.ts - b.ts || endOf(b) - endOf(a))) {
      around = around.filter((one) => endOf(one) > event.ts);
      if (own.has(event) && !around.some((one) => own.has(one))) {
        entries.push({
          occasion: occasionOf(event, around),
          at: event.ts,
          wallMs: (event.dur ?? 0) / 1_000,
          cpuMs: (event.tdur ?? 0) / 1_000,
          layouts: layouts.filter(({ ts }) => ts >= event.ts && ts < endOf(event)).length,
        });
      }
      around.push(event);
    }
  }
  const keys = events.filter(({ name, args }) => name === 'EventDispatch' && args.data?.type === 'keydown').map(({ ts }) => ts);
  return { entries: entries.toSorted((a, b) => a.at - b.at), keys: keys.toSorted((a, b) => a - b) };
}

function endOf({ ts, dur = 0 }: TraceEvent): number {
  return ts + dur;
}

function occasionOf(event: TraceEvent, around: readonly TraceEvent[]): Occasion {
  if (event.name === 'EvaluateScript') return 'load';
  return around.map(({ name }) => OCCASIONS[name]).find((one) => one !== undefined) ?? 'event';
}
