import { element } from './elements.ts';
import type { Layer } from './layer.ts';

/** Long enough for a writer to have stopped, so that a screen reader isn't talked over. */
const QUIET_MS = 1_500;

/** Tells screen readers, politely, what others see. */
export class Announcer {
  readonly #layer: Layer;
  #region: HTMLElement | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(layer: Layer) {
    this.#layer = layer;
  }

  /** Says these words once nothing newer has come for a while. */
  later(words: string, near: Element): void {
    clearTimeout(this.#timer);
    const region = this.#regionNear(near);
    this.#timer = setTimeout(() => region.replaceChildren(words), QUIET_MS);
  }

  /** Says these words now. */
  now(words: string, near: Element): void {
    clearTimeout(this.#timer);
    this.#regionNear(near).replaceChildren(words);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#region = null;
  }

  /** The region is there before its words are, or they would go unread. */
  #regionNear(near: Element): HTMLElement {
    this.#region ??= element('div', { class: 'unseen', role: 'status', 'aria-live': 'polite' });
    const root = this.#layer.near(near);
    if (this.#region.getRootNode() !== root) root.append(this.#region);
    return this.#region;
  }
}
