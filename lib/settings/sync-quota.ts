/** What the browsers give one extension of their synchronised storage. The same in both. */
export const SYNC_QUOTA = { bytes: 102_400, bytesPerItem: 8_192, items: 512 } as const;

/** What there is too little of: room for all items, room for one item, or items. */
export type Limit = 'bytes' | 'bytesPerItem' | 'items';

/** Nothing was stored, for there is no room for it. */
export class QuotaError extends Error {
  override readonly name = 'QuotaError';
  readonly limit: Limit;
  /** Bytes, or items. */
  readonly needed: number;
  readonly left: number;

  constructor(limit: Limit, needed: number, left: number) {
    super(`The synchronised storage has no room: ${needed} needed, ${left} left (${limit})`);
    this.limit = limit;
    this.needed = needed;
    this.left = left;
  }
}

/** Nothing was stored, for the browser takes only so many changes a minute and an hour. */
export class RateError extends Error {
  override readonly name = 'RateError';
}

const encoder = new TextEncoder();

/** How many bytes an item takes. One browser writes the sign that opens a tag, and line separators, in six signs each. */
export function sizeOf(key: string, value: unknown): number {
  const json = JSON.stringify(value).replace(/[<\u2028\u2029]/g, '\\u0000');
  return encoder.encode(key).length + encoder.encode(json).length;
}

/** What is in use of the storage. */
export interface Usage {
  readonly bytes: number;
  readonly items: number;
}

/** Why items can't be stored in place of those that they replace; null where they can. */
export function shortageOf(
  usage: Usage,
  items: Readonly<Record<string, unknown>>,
  replaced: Readonly<Record<string, unknown>>,
): QuotaError | null {
  const sizes = Object.entries(items).map(([key, value]) => sizeOf(key, value));
  const largest = Math.max(0, ...sizes);
  if (largest > SYNC_QUOTA.bytesPerItem) return new QuotaError('bytesPerItem', largest, SYNC_QUOTA.bytesPerItem);
  const freed = Object.entries(replaced).reduce((sum, [key, value]) => sum + sizeOf(key, value), 0);
  const needed = sizes.reduce((sum, size) => sum + size, 0) - freed;
  const left = Math.max(0, SYNC_QUOTA.bytes - usage.bytes);
  // What makes things smaller is welcome even where too much is stored already.
  if (needed > 0 && needed > left) return new QuotaError('bytes', needed, left);
  const more = sizes.length - Object.keys(replaced).length;
  const places = Math.max(0, SYNC_QUOTA.items - usage.items);
  return more > 0 && more > places ? new QuotaError('items', more, places) : null;
}

/** A browser's own refusal to store, as one of the errors above where it says that much. */
export function refusalOf(error: unknown, needed: number, usage: Usage): unknown {
  const words = String(error);
  if (/WRITE_OPERATIONS|WriteOperations|too (?:many|often)/i.test(words)) return new RateError(words, { cause: error });
  if (!/quota|MaxItems|MAX_ITEMS/i.test(words)) return error;
  const limit: Limit = /PerItem|PER_ITEM/i.test(words) ? 'bytesPerItem' : /MaxItems|MAX_ITEMS/i.test(words) ? 'items' : 'bytes';
  return limit === 'items'
    ? new QuotaError(limit, 1, Math.max(0, SYNC_QUOTA.items - usage.items))
    : new QuotaError(limit, needed, limit === 'bytes' ? Math.max(0, SYNC_QUOTA.bytes - usage.bytes) : SYNC_QUOTA.bytesPerItem);
}
