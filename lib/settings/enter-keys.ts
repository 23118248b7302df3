import type { Surface } from '../engine/types.ts';

/** Enter, by itself and with what may be held with it, in the words of `KeyboardEvent`. */
export const ENTER_KEYS = ['Enter', 'Shift+Enter', 'Control+Enter', 'Alt+Enter', 'Meta+Enter'] as const;
export type EnterKey = (typeof ENTER_KEYS)[number];

/** What a press has shown: whether that key sends a message on that surface. */
export interface LearnedKey {
  readonly surface: Surface;
  readonly key: EnterKey;
  readonly sends: boolean;
}

/** What is known of a site: whether a key sends, by surface and key. */
export type SendKeys = Readonly<Record<string, boolean>>;

/** Whether a key is known to send on a surface; undefined where nobody has seen it yet. */
export function sendsOn(keys: SendKeys, surface: Surface, key: EnterKey): boolean | undefined {
  return keys[`${surface} ${key}`];
}

/** What is known, with what a press has shown. */
export function withKey(keys: SendKeys, { surface, key, sends }: LearnedKey): SendKeys {
  return { ...keys, [`${surface} ${key}`]: sends };
}
