import type { Opened } from './card.ts';
import type { Say } from './card-content.ts';
import type { Composer } from './composer.ts';
import { button } from './elements.ts';
import { followPlace } from './follow.ts';
import { CARD_KEY } from './keys.ts';
import type { Layer } from './layer.ts';
import { severityPicture } from './pictures.ts';
import { placeCounter } from './place.ts';
import { isHere, viewSize, visibleBox } from './visible-box.ts';

export interface CounterOptions {
  readonly onPress: (opened: Opened) => void;
  /** The composer has left the page. */
  readonly onGone: () => void;
}

/** The small number at a composer's corner, there as long as the composer has warnings. */
export class Counter {
  readonly #composer: Composer;
  readonly #layer: Layer;
  readonly #say: Say;
  readonly #options: CounterOptions;
  #element: HTMLButtonElement | null = null;
  /** What it was written for: each key moves the warnings, and writing the same again would cost more than all else that a key costs. */
  #shown = '';
  #unfollow: () => void = () => {};

  constructor(composer: Composer, layer: Layer, say: Say, options: CounterOptions) {
    this.#composer = composer;
    this.#layer = layer;
    this.#say = say;
    this.#options = options;
  }

  /** Shows the number of warnings that there are now. */
  update(): void {
    const { warnings } = this.#composer;
    if (warnings.length === 0) {
      this.remove();
      return;
    }
    const severity = warnings.some((one) => one.severity === 'prohibited') ? 'prohibited' : 'discouraged';
    const element = this.#element ?? this.#show();
    // The page may have thrown our host out.
    if (!element.isConnected) this.#layer.near(this.#composer.field.element).append(element);
    const shown = `${severity} ${warnings.length}`;
    if (shown === this.#shown) return;
    this.#shown = shown;
    const label = this.#say('counter.label', { count: warnings.length, key: CARD_KEY });
    element.className = element.classList.contains('placed') ? `counter ${severity} placed` : `counter ${severity}`;
    element.title = label;
    element.setAttribute('aria-label', label);
    element.replaceChildren(severityPicture(severity), String(warnings.length));
  }

  remove(): void {
    this.#unfollow();
    this.#element?.remove();
    this.#element = null;
    this.#shown = '';
  }

  #show(): HTMLButtonElement {
    const composer = this.#composer.field.element;
    const element = button({}, (event) => this.#options.onPress(event.detail === 0 ? 'by-keyboard' : 'by-pointer'));
    this.#layer.near(composer).append(element);
    this.#element = element;
    this.#unfollow = followPlace(composer, () => this.#place());
    return element;
  }

  #place(): void {
    const composer = this.#composer.field.element;
    const box = visibleBox(composer);
    this.#element?.classList.toggle('placed', box !== null);
    if (box && this.#element) {
      const isRightToLeft = getComputedStyle(composer).direction === 'rtl';
      const { left, top } = placeCounter(box, this.#element.getBoundingClientRect(), isRightToLeft, viewSize());
      this.#element.style.translate = `${left}px ${top}px`;
    }
    if (!isHere(composer)) this.#options.onGone();
  }
}
