import type { Warning } from '../marketplaces/types.ts';

/** What the writer has chosen not to be told again, per composer. Kept in memory only and gone with the composer. */
export class Ignored {
  readonly #keys = new WeakMap<Element, Set<string>>();

  /** Leaves the same words alone from now on, in that composer, for that rule. */
  add(composer: Element, text: string, warning: Warning): void {
    const keys = this.#keys.get(composer) ?? new Set();
    this.#keys.set(composer, keys.add(keyOf(text, warning)));
  }

  /** Takes it back. */
  remove(composer: Element, text: string, warning: Warning): void {
    this.#keys.get(composer)?.delete(keyOf(text, warning));
  }

  has(composer: Element, text: string, warning: Warning): boolean {
    return this.#keys.get(composer)?.has(keyOf(text, warning)) ?? false;
  }
}

/** What a warning is about: its rule and the words of the text, wherever they stand. */
export function keyOf(text: string, warning: Warning): string {
  return [warning.rule, ...warning.spans.map(({ start, end }) => text.slice(start, end))].join('\n');
}
