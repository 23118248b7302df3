import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { OwnTemplate } from '../../lib/settings/own-template.ts';
import { OwnTemplatesStore } from '../../lib/settings/own-templates.ts';
import { QuotaError, RateError, SYNC_QUOTA, shortageOf, sizeOf } from '../../lib/settings/sync-quota.ts';
import { FakeSyncArea } from './sync-area.ts';

const THANKS: OwnTemplate = { id: 'b', title: 'Thanks', text: 'Thank you, {client}.' };
const DELIVERY: OwnTemplate = { id: 'a', title: 'Delivery', text: 'The files are ready.' };

let area: FakeSyncArea;
let store: OwnTemplatesStore;

beforeEach(() => {
  area = new FakeSyncArea();
  store = new OwnTemplatesStore(area);
});

/** Leaves so many bytes of the storage free. */
function fill(left: number): void {
  const used = (): number => Object.entries(area.items).reduce((sum, [key, value]) => sum + sizeOf(key, value), 0);
  for (let number = 0; SYNC_QUOTA.bytes - used() > left; number++) {
    const room = Math.min(8_000, SYNC_QUOTA.bytes - used() - left);
    area.items[`f${String(number).padStart(2, '0')}`] = 'x'.repeat(Math.max(0, room - 5));
  }
}

describe('own templates', () => {
  it('are one item each, and are listed by their titles', async () => {
    await store.save([THANKS]);
    await store.save([DELIVERY]);
    expect(Object.keys(area.items).sort()).toEqual(['template:a', 'template:b']);
    expect(await store.list()).toEqual([DELIVERY, THANKS]);
  });

  it('are changed in place and removed by their ids', async () => {
    await store.save([THANKS, DELIVERY]);
    await store.save([{ ...THANKS, text: 'Thanks!' }]);
    expect((await store.list())[1]?.text).toBe('Thanks!');
    await store.remove(['a']);
    expect(await store.list()).toEqual([{ ...THANKS, text: 'Thanks!' }]);
  });

  it('are refused without a title or a text', async () => {
    await expect(store.save([{ ...THANKS, title: ' ' }])).rejects.toThrow();
    await expect(store.save([{ ...THANKS, text: '\n' }])).rejects.toThrow();
    expect(area.writes).toBe(0);
  });

  it('tell of changes here and elsewhere, and not of other items', () => {
    const onChange = vi.fn();
    const end = store.watch(onChange);
    area.tell({ 'template:x': {} });
    area.tell({ other: {} });
    expect(onChange).toHaveBeenCalledOnce();
    end();
    area.tell({ 'template:x': {} });
    expect(onChange).toHaveBeenCalledOnce();
  });
});

describe('an item that cannot be read', () => {
  beforeEach(() => {
    area.items = { 'template:new': { id: 'new', title: 'From the future', text: 'Hi', colour: 'red' }, 'template:b': 7 };
  });

  it('is told of and kept, whatever else is done', async () => {
    await store.save([DELIVERY]);
    await store.remove(['a']);
    expect(await store.list()).toEqual([]);
    expect((await store.unreadable()).map(({ key }) => key).sort()).toEqual(['template:b', 'template:new']);
    expect(area.items['template:new']).toHaveProperty('colour', 'red');
  });

  it('is not written over by a template of the same id', async () => {
    const [saved] = await store.save([THANKS]);
    expect(saved?.id).not.toBe('b');
    expect(area.items['template:b']).toBe(7);
    expect((await store.list()).map(({ title }) => title)).toEqual(['Thanks']);
  });

  it('is one that stands under another id than its own, too', async () => {
    area.items = { 'template:z': THANKS };
    expect(await store.list()).toEqual([]);
    expect(await store.unreadable()).toHaveLength(1);
  });
});

describe('the room for own templates', () => {
  it('is told with what is used, whether the browser counts or not', async () => {
    for (const countsBytes of [true, false]) {
      area = new FakeSyncArea(countsBytes);
      store = new OwnTemplatesStore(area);
      await store.save([THANKS]);
      expect(await store.usage()).toEqual({ bytes: sizeOf('template:b', THANKS), items: 1, quota: 102_400 });
    }
  });

  it('is looked at before anything is written: the error says what is needed and what is left', async () => {
    fill(30);
    const trouble = await store.save([THANKS]).catch((error: unknown) => error);
    expect(trouble).toBeInstanceOf(QuotaError);
    expect(trouble).toMatchObject({ limit: 'bytes', needed: sizeOf('template:b', THANKS), left: 30 });
    expect(area.writes).toBe(0);
  });

  it('is taken to the last byte', async () => {
    fill(sizeOf('template:b', THANKS));
    await store.save([THANKS]);
    expect((await store.usage()).bytes).toBe(SYNC_QUOTA.bytes);
  });

  it('lets a template be made shorter even when it is full', async () => {
    await store.save([THANKS]);
    fill(0);
    await store.save([{ ...THANKS, text: 'Thanks.' }]);
    expect((await store.list())[0]?.text).toBe('Thanks.');
  });

  it('takes all of several templates or none', async () => {
    fill(sizeOf('template:b', THANKS) + 10);
    await expect(store.save([THANKS, DELIVERY])).rejects.toBeInstanceOf(QuotaError);
    expect(await store.list()).toEqual([]);
  });

  it('has a limit for one item', async () => {
    const trouble = await store.save([{ ...THANKS, text: '<'.repeat(2_400) }]).catch((error: unknown) => error);
    expect(trouble).toMatchObject({ limit: 'bytesPerItem', left: 8_192 });
    expect(area.writes).toBe(0);
  });

  it('has a limit for the number of items', async () => {
    for (let number = 0; number < SYNC_QUOTA.items; number++)
      area.items[`template:n${number}`] = { id: `n${number}`, title: 't', text: 't' };
    await expect(store.save([THANKS])).rejects.toMatchObject({ limit: 'items', left: 0 });
    await store.save([{ id: 'n1', title: 'Changed', text: 't' }]);
    expect((await store.list()).map(({ title }) => title)).toContain('Changed');
  });

  it('is never refused for what makes things smaller', () => {
    const items = { k: 'x' };
    expect(shortageOf({ bytes: SYNC_QUOTA.bytes + 50, items: 600 }, items, { k: 'xxx' })).toBeNull();
  });
});

describe('what the browser says when it refuses to store', () => {
  it.each([
    ['QUOTA_BYTES quota exceeded', 'bytes'],
    ['Resource::kQuotaBytes quota exceeded', 'bytes'],
    ['Resource::kQuotaBytesPerItem quota exceeded', 'bytesPerItem'],
    ['QUOTA_BYTES_PER_ITEM quota exceeded', 'bytesPerItem'],
    ['MAX_ITEMS quota exceeded', 'items'],
    ['QuotaExceededError: storage.sync API call exceeded its quota limitations.', 'bytes'],
  ])('tells of a quota: %s', async (words, limit) => {
    area.refusal = new Error(words);
    const trouble = await store.save([THANKS]).catch((error: unknown) => error);
    expect(trouble).toBeInstanceOf(QuotaError);
    expect(trouble).toMatchObject({ limit });
  });

  it.each([
    'This request exceeds the MAX_WRITE_OPERATIONS_PER_MINUTE quota.',
    'This request exceeds the MAX_WRITE_OPERATIONS_PER_HOUR quota.',
  ])('tells of haste: %s', async (words) => {
    area.refusal = new Error(words);
    await expect(store.save([THANKS])).rejects.toBeInstanceOf(RateError);
    await expect(store.remove(['b'])).rejects.toBeInstanceOf(RateError);
  });

  it('is handed on as it is where it is something else', async () => {
    area.refusal = new Error('The disk is gone');
    await expect(store.save([THANKS])).rejects.toThrow('The disk is gone');
  });

  it('does not keep later changes from being stored', async () => {
    area.refusal = new Error('The disk is gone');
    await store.save([THANKS]).catch(() => {});
    area.refusal = null;
    await store.save([THANKS]);
    expect(await store.list()).toEqual([THANKS]);
  });
});
