import { type FrameCounts, totalOf, withCount, withNewFrame } from './counts.ts';

/** The part of the browser's storage that lasts as long as the browser runs, in memory. */
export interface SessionArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(key: string): Promise<void>;
}

/** How many warnings each tab has. Kept outside of the background's own memory, which the browser clears when it is idle. */
export class TabCounts {
  readonly #area: SessionArea;
  /** Frames that report at once would otherwise undo each other's count. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(area: SessionArea) {
    this.#area = area;
  }

  /** A frame has begun anew. Gives the tab's total. */
  begin(tab: number, frame: number): Promise<number> {
    return this.#change(tab, (counts) => withNewFrame(counts, frame));
  }

  /** A frame has so many warnings now. Gives the tab's total. */
  set(tab: number, frame: number, count: number): Promise<number> {
    return this.#change(tab, (counts) => withCount(counts, frame, count));
  }

  /** The tab's total; undefined for a tab in which nothing was ever watched. */
  async of(tab: number): Promise<number | undefined> {
    await this.#last;
    const { [keyOf(tab)]: stored } = (await this.#area.get(keyOf(tab))) as Record<string, FrameCounts>;
    return stored && totalOf(stored);
  }

  /** The tab is gone. */
  forget(tab: number): Promise<void> {
    return this.#area.remove(keyOf(tab));
  }

  #change(tab: number, update: (counts: FrameCounts) => FrameCounts): Promise<number> {
    const turn = this.#last.then(async () => {
      const key = keyOf(tab);
      // Written by this class alone.
      const { [key]: stored = {} } = (await this.#area.get(key)) as Record<string, FrameCounts>;
      const counts = update(stored);
      await this.#area.set({ [key]: counts });
      return totalOf(counts);
    });
    this.#last = turn.catch(() => {});
    return turn;
  }
}

function keyOf(tab: number): string {
  return `warnings-in-tab-${tab}`;
}
