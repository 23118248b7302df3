import type { SyncArea } from '../../lib/settings/own-templates.ts';
import { sizeOf } from '../../lib/settings/sync-quota.ts';

/** A synchronised storage in memory. */
export class FakeSyncArea implements SyncArea {
  items: Record<string, unknown> = {};
  /** What the next writes are refused with. */
  refusal: Error | null = null;
  isBroken = false;
  writes = 0;
  getBytesInUse: SyncArea['getBytesInUse'];
  readonly #listeners = new Set<(changes: Record<string, unknown>) => void>();

  readonly onChanged = {
    addListener: (listener: (changes: Record<string, unknown>) => void): void => void this.#listeners.add(listener),
    removeListener: (listener: (changes: Record<string, unknown>) => void): void => void this.#listeners.delete(listener),
  };

  constructor(countsBytes = true) {
    if (countsBytes) {
      this.getBytesInUse = async () => Object.entries(this.items).reduce((sum, [key, value]) => sum + sizeOf(key, value), 0);
    }
  }

  async get(): Promise<Record<string, unknown>> {
    if (this.isBroken) throw new Error('The storage is out of order');
    return structuredClone(this.items);
  }

  async set(items: Record<string, unknown>): Promise<void> {
    this.#write();
    Object.assign(this.items, structuredClone(items));
    this.tell(items);
  }

  async remove(keys: string[]): Promise<void> {
    this.#write();
    for (const key of keys) delete this.items[key];
    this.tell(Object.fromEntries(keys.map((key) => [key, {}])));
  }

  /** As if another browser had changed something. */
  tell(changes: Record<string, unknown>): void {
    for (const listener of this.#listeners) listener(changes);
  }

  #write(): void {
    if (this.refusal) throw this.refusal;
    this.writes++;
  }
}
