import { fill } from '../i18n/message.ts';
import { createLinter } from '../marketplaces/linter.ts';
import type { Marketplace, Warning } from '../marketplaces/types.ts';
import { contentOf, type Speech } from './card-content.ts';
import { goRound } from './card-keys.ts';
import { cardElement, noticeElement, showCopied, showTrouble } from './card-view.ts';
import { followPlace } from './follow.ts';
import { Layer } from './layer.ts';
import { MARGIN, placeCard } from './place.ts';
import type { Setup } from './requests.ts';
import type { SelectedText } from './selected-text.ts';
import { viewSize } from './visible-box.ts';

/** A card about a text that was selected on any page. It reads that text once, changes nothing, and takes all of itself away when it closes. */
export class SelectionCard {
  readonly #selected: SelectedText | null;
  readonly #marketplace: Marketplace;
  readonly #speech: Speech;
  readonly #layer: Layer;
  readonly #warnings: readonly Warning[];
  readonly #end = new AbortController();
  readonly #focusedBefore = document.activeElement;
  #element: HTMLElement | null = null;

  /** `selected`: null where nothing was, which the card then says. */
  constructor(selected: SelectedText | null, { locale, marketplace, messages, packs, rules, stakes, styles }: Setup) {
    this.#selected = selected;
    this.#marketplace = marketplace;
    this.#speech = { locale, say: (key, values) => fill(locale, messages[key], values), stakes };
    this.#layer = new Layer(locale, styles);
    const { lint } = createLinter(packs, rules, [marketplace]);
    this.#warnings = selected ? lint(selected.text, { marketplace: marketplace.id, surface: 'message' }) : [];
    const { signal } = this.#end;
    window.addEventListener('keydown', (event) => this.#onKey(event), { capture: true, signal });
    window.addEventListener('pointerdown', (event) => !this.#layer.holds(event) && this.close(), { capture: true, passive: true, signal });
    this.#open(0);
  }

  /** Takes the card away, and gives the focus back. */
  close(): void {
    if (this.#end.signal.aborted) return;
    const hadFocus = this.#layer.focused !== null;
    this.#end.abort();
    this.#layer.remove();
    if (hadFocus && this.#focusedBefore instanceof HTMLElement) this.#focusedBefore.focus({ preventScroll: true });
  }

  #open(index: number): void {
    const card = this.#make(index);
    if (this.#element) this.#element.replaceWith(card);
    else this.#layer.near(this.#selected?.element ?? document.documentElement).append(card);
    this.#element = card;
    const unfollow = followPlace(this.#selected?.element ?? document.documentElement, () => this.#place(card), card);
    this.#end.signal.addEventListener('abort', unfollow);
    card.focus({ preventScroll: true });
  }

  #make(index: number): HTMLElement {
    const { say } = this.#speech;
    const close = (): void => this.close();
    const warning = this.#warnings[index];
    if (!this.#selected) return noticeElement(say('selection.empty'), say('selection.how'), say, close);
    if (!warning) return noticeElement(say('selection.clear'), this.#checkedBy(), say, close);
    const total = this.#warnings.length;
    const content = contentOf(warning, this.#selected.text, this.#marketplace, this.#speech, this.#warnings);
    return cardElement(content, { index: index + 1, total }, this.#marketplace.name, undefined, say, {
      fix: () => void this.#copy(warning),
      silence: null,
      settings: () => {},
      grow: () => {},
      move: (by) => this.#open((index + by + total) % total),
      close,
    });
  }

  #checkedBy(): string {
    const { id, name } = this.#marketplace;
    const { say } = this.#speech;
    return id === 'baseline' ? say('selection.by-general') : say('selection.by', { marketplace: name });
  }

  async #copy({ fix }: Warning): Promise<void> {
    const card = this.#element;
    if (!card || !fix) return;
    const { say } = this.#speech;
    try {
      await navigator.clipboard.writeText(fix.text.trim());
      showCopied(card, say('card.copied'));
    } catch {
      showTrouble(card, say('card.not-copied'), say, null);
    }
  }

  #place(card: HTMLElement): void {
    if (card !== this.#element) return;
    const view = viewSize();
    const box = this.#selected?.box() ?? new DOMRect(view.width / 2, view.height / 3, 0, 0);
    card.style.maxWidth = `${view.width - 2 * MARGIN}px`;
    card.style.maxHeight = '';
    const { left, top, maxHeight } = placeCard(box, card.getBoundingClientRect(), view);
    card.style.maxHeight = `${maxHeight}px`;
    card.style.translate = `${left}px ${top}px`;
  }

  #onKey(event: KeyboardEvent): void {
    if (!event.isTrusted) return;
    if (event.key === 'Escape') {
      event.preventDefault();
      event.stopImmediatePropagation();
      this.close();
    } else if (this.#element && this.#layer.focused) {
      goRound(event, this.#element, this.#layer.focused);
      event.stopImmediatePropagation();
    }
  }
}
