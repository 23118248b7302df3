import * as v from 'valibot';
import { SURFACES } from '../engine/types.ts';
import { ENTER_KEYS, type LearnedKey, type SendKeys, withKey } from './enter-keys.ts';
import { SEND_KEYS_KEY } from './keys.ts';
import type { StorageArea } from './store.ts';

export const learnedKeySchema = v.strictObject({ surface: v.picklist(SURFACES), key: v.picklist(ENTER_KEYS), sends: v.boolean() });

/** By host. */
const storedSchema = v.record(v.string(), v.record(v.string(), v.boolean()));

/** Which keys send on which site. What can't be read is learned anew. */
export class SendKeysStore {
  readonly #area: StorageArea;
  /** Two frames that learn at once would otherwise undo each other's. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(area: StorageArea) {
    this.#area = area;
  }

  /** What is known of a host. */
  async of(host: string): Promise<SendKeys> {
    return (await this.all())[host] ?? {};
  }

  /** What is known, by host. */
  async all(): Promise<Readonly<Record<string, SendKeys>>> {
    const { [SEND_KEYS_KEY]: stored } = await this.#area.get(SEND_KEYS_KEY);
    const parsed = v.safeParse(storedSchema, stored);
    return parsed.success ? parsed.output : {};
  }

  /** Keeps what a press has shown on a host. */
  learn(host: string, learned: LearnedKey): Promise<void> {
    return this.#change((all) => ({ ...all, [host]: withKey(all[host] ?? {}, learned) }));
  }

  /** Puts what is known of a host in place of what was, or forgets it where nothing is given. */
  replace(host: string, keys: SendKeys | undefined): Promise<void> {
    return this.#change(({ [host]: _, ...others }) => (keys ? { ...others, [host]: keys } : others));
  }

  #change(update: (all: Readonly<Record<string, SendKeys>>) => Readonly<Record<string, SendKeys>>): Promise<void> {
    const turn = this.#last.then(async () => this.#area.set({ [SEND_KEYS_KEY]: update(await this.all()) }));
    this.#last = turn.catch(() => {});
    return turn;
  }
}
