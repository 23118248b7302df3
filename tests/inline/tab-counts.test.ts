import { beforeEach, describe, expect, it } from 'vitest';
import { TabCounts } from '../../lib/inline/tab-counts.ts';

let stored: Record<string, unknown>;
let counts: TabCounts;

beforeEach(() => {
  stored = {};
  const area = {
    get: async (key: string) => ({ [key]: stored[key] }),
    set: async (items: Record<string, unknown>) => void Object.assign(stored, items),
    remove: async (key: string) => void delete stored[key],
  };
  counts = new TabCounts(area);
});

describe('the number on the badge', () => {
  it('is the sum over the frames of a tab', async () => {
    await counts.set(1, 0, 2);
    expect(await counts.set(1, 7, 3)).toBe(5);
    expect(await counts.set(1, 7, 1)).toBe(3);
    expect(await counts.set(2, 0, 4)).toBe(4);
  });

  it('counts every frame when several report at once', async () => {
    const totals = await Promise.all([counts.set(1, 0, 1), counts.set(1, 1, 1), counts.set(1, 2, 1)]);
    expect(totals).toEqual([1, 2, 3]);
  });

  it('begins anew with a new page, and with a new frame for that frame', async () => {
    await counts.set(1, 0, 2);
    await counts.set(1, 7, 3);
    expect(await counts.begin(1, 7)).toBe(2);
    await counts.set(1, 7, 3);
    expect(await counts.begin(1, 0)).toBe(0);
  });

  it('can be said again, but for tabs in which nothing was watched', async () => {
    await counts.set(1, 0, 2);
    await counts.set(1, 7, 3);
    await counts.begin(2, 0);
    expect([await counts.of(1), await counts.of(2), await counts.of(3)]).toEqual([5, 0, undefined]);
  });

  it('leaves nothing behind for a tab that is gone', async () => {
    await counts.set(1, 0, 2);
    await counts.forget(1);
    expect(stored).toEqual({});
  });
});
