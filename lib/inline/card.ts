import type { Marketplace, Warning } from '../marketplaces/types.ts';
import type { RuleId } from '../rules/ids.ts';
import { contentOf, type Speech } from './card-content.ts';
import { goRound } from './card-keys.ts';
import { cardElement, showCopied, showTrouble, silencedElement } from './card-view.ts';
import type { Composer } from './composer.ts';
import { followPlace } from './follow.ts';
import type { Layer } from './layer.ts';
import { edgeNear, MARGIN, placeCard } from './place.ts';
import type { Scope } from './silence.ts';
import { viewSize, visibleBox } from './visible-box.ts';

/** How the card came to be open: the focus follows the keyboard only, and a card that was hovered for goes with the pointer. */
export type Opened = 'by-pointer' | 'by-hover' | 'by-keyboard';

export interface CardOptions {
  readonly layer: Layer;
  readonly marketplace: Marketplace;
  readonly speech: Speech;
  readonly announce: (words: string, composer: Composer) => void;
  /** Leaves a warning alone from now on; gives the function that takes it back. */
  readonly silence: (scope: Scope, composer: Composer, warning: Warning) => Promise<() => Promise<void>>;
  /** Shows a rule in the settings. */
  readonly showRule: (rule: RuleId) => void;
}

interface Shown {
  readonly composer: Composer;
  readonly element: HTMLElement;
  readonly opened: Opened;
  /** Null where the card stays though its warning has gone: it tells what has come of it. */
  readonly warning: Warning | null;
  /** How many warnings the card counts. */
  readonly total: number;
  readonly close: AbortController;
  readonly giveBack: () => void;
}

/** The card: one at a time, about one warning of one composer. */
export class Card {
  readonly #options: CardOptions;
  #shown: Shown | null = null;
  /** While a choice is being carried out, the warnings pass through states that say nothing. */
  #isBusy = false;

  constructor(options: CardOptions) {
    this.#options = options;
  }

  /** The composer whose card is shown, and how it was opened. */
  get shown(): { readonly composer: Composer; readonly opened: Opened } | null {
    return this.#shown;
  }

  /** Shows the card of a warning. `note`: what has happened besides. */
  open(composer: Composer, warning: Warning, opened: Opened, note?: string): void {
    const { marketplace, speech } = this.#options;
    const { say } = speech;
    const total = composer.warnings.length;
    const position = { index: composer.warnings.indexOf(warning) + 1, total };
    const content = contentOf(warning, composer.text, marketplace, speech, composer.warnings);
    const element = cardElement(content, position, marketplace.name, note, say, {
      fix: () => void this.#fix(composer, warning),
      silence: (scope) => void this.#silence(scope, composer, warning),
      settings: () => this.#options.showRule(warning.rule),
      grow: () => this.#place(),
      move: (by) => this.#move(composer, warning, by),
      close: () => this.close(),
    });
    this.#show(composer, element, opened, warning, total);
  }

  /** Opens the card at the first warning at or behind the caret. */
  openFirst(composer: Composer, opened: Opened): void {
    // The writer may not have paused since the last letter.
    composer.refresh();
    const caret = composer.field.caret() ?? 0;
    const { warnings } = composer;
    const next = warnings.find((warning) => warning.spans.at(-1)!.end >= caret) ?? warnings[0];
    if (next) this.open(composer, next, opened);
  }

  /** Brings the card up to date once a composer's warnings have changed: it goes with its warning. */
  follow(composer: Composer): void {
    const shown = this.#shown;
    if (shown?.composer !== composer || shown.warning === null || this.#isBusy) return;
    if (composer.open === null) this.close();
    else if (composer.warnings.length !== shown.total) this.open(composer, composer.open, shown.opened);
    else this.#place();
  }

  /** Closes the card. The focus goes back to where it came from if the card has it. */
  close(): void {
    const shown = this.#shown;
    if (!shown) return;
    const hadFocus = this.#options.layer.focused !== null;
    this.#shown = null;
    shown.close.abort();
    shown.element.remove();
    shown.composer.highlight(null);
    if (hadFocus) shown.giveBack();
  }

  #show(composer: Composer, element: HTMLElement, opened: Opened, warning: Warning | null, total: number): void {
    const { layer } = this.#options;
    const before = this.#shown;
    const giveBack = before?.composer === composer ? before.giveBack : composer.field.keepCaret();
    if (before) {
      before.close.abort();
      before.element.remove();
    }
    const close = new AbortController();
    const shown: Shown = { composer, element, opened, warning, total, close, giveBack };
    this.#shown = shown;
    composer.highlight(warning);
    if (before && before.composer !== composer) before.composer.highlight(null);
    layer.near(composer.field.element).append(element);
    if (!before) layer.raise();
    const unfollow = followPlace(composer.field.element, () => this.#place(), element);
    if (close.signal.aborted) unfollow();
    else close.signal.addEventListener('abort', unfollow);
    window.addEventListener('keydown', (event) => this.#onKey(event), { capture: true, signal: close.signal });
    window.addEventListener('pointerdown', (event) => this.#onPointerDown(event), { capture: true, passive: true, signal: close.signal });
    if (opened === 'by-keyboard') element.focus({ preventScroll: true });
  }

  #place(): void {
    const shown = this.#shown;
    if (!shown) return;
    const box = this.#boxFor(shown);
    if (!box) {
      this.close();
      return;
    }
    const { element } = shown;
    // The page may have moved the composer into a dialog, outside of which everything is inert.
    this.#options.layer.near(shown.composer.field.element);
    const { scrollTop } = element;
    const view = viewSize();
    element.style.maxWidth = `${view.width - 2 * MARGIN}px`;
    element.style.maxHeight = '';
    const { left, top, maxHeight } = placeCard(box, element.getBoundingClientRect(), view);
    element.style.maxHeight = `${maxHeight}px`;
    element.style.translate = `${left}px ${top}px`;
    // Measuring its full height has unrolled it.
    element.scrollTop = scrollTop;
  }

  /** What the card must not cover: the words it is about, the line being written, and an edge of the composer that is close to them. */
  #boxFor({ composer, warning }: Shown): DOMRect | null {
    const seen = visibleBox(composer.field.element);
    const marks = warning && composer.open ? composer.rectsOf(composer.open) : [];
    const first = marks[0];
    if (!seen || !first) return seen;
    const lines = [...marks, composer.caretRect() ?? first];
    const edges = composer.field.element.getBoundingClientRect();
    const top = edgeNear(Math.min(...lines.map((line) => line.top)), edges.top);
    const bottom = edgeNear(Math.max(...lines.map((line) => line.bottom)), edges.bottom);
    return new DOMRect(first.left, top, first.width, bottom - top);
  }

  #onKey(event: KeyboardEvent): void {
    if (!event.isTrusted) return;
    if (event.key === 'Escape' && !event.isComposing) {
      // Before the page hears of it, or the site would close its chat.
      event.preventDefault();
      event.stopImmediatePropagation();
      this.close();
      return;
    }
    const isInside = this.#options.layer.focused !== null;
    if (isInside) {
      goRound(event, this.#shown!.element, this.#options.layer.focused);
      event.stopImmediatePropagation();
    }
  }

  #onPointerDown(event: PointerEvent): void {
    if (!this.#options.layer.holds(event)) this.close();
  }

  #move(composer: Composer, warning: Warning, by: 1 | -1): void {
    const { warnings } = composer;
    const index = warnings.findIndex((one) => one === warning || one === composer.open);
    const next = warnings[(index + by + warnings.length) % warnings.length];
    if (next) this.open(composer, next, this.#openedFor('by-pointer'));
  }

  /** Goes on to the next warning after one has been dealt with, or closes. */
  #goOn(composer: Composer, index: number, opened: Opened): void {
    const next = composer.warnings[Math.min(index, composer.warnings.length - 1)];
    if (next) this.open(composer, next, opened);
    else this.close();
  }

  /** A card that the keyboard has opened keeps the keyboard. */
  #openedFor(otherwise: Opened): Opened {
    return this.#shown?.opened === 'by-keyboard' ? 'by-keyboard' : otherwise;
  }

  async #fix(composer: Composer, shownWarning: Warning): Promise<void> {
    const {
      announce,
      speech: { say },
    } = this.#options;
    const warning = composer.open ?? shownWarning;
    const element = this.#shown?.element;
    if (this.#isBusy || !element) return;
    const index = composer.warnings.indexOf(warning);
    const opened = this.#openedFor('by-pointer');
    this.#isBusy = true;
    const outcome = await composer.fix(warning).finally(() => {
      this.#isBusy = false;
    });
    if (outcome === 'replaced') announce(say('announce.changed'), composer);
    if (this.#shown?.element !== element) return;
    if (outcome === 'replaced') {
      this.#goOn(composer, index, opened);
      return;
    }
    // What the card was about may be gone from the text, but the writer has to read this.
    if (outcome === 'unclear') this.#shown = { ...this.#shown, warning: null };
    const words = warning.fix?.text.trim() ?? '';
    const trouble = say(outcome === 'refused' ? 'card.not-taken' : 'card.half-taken');
    showTrouble(element, trouble, say, words === '' ? null : () => void this.#copy(element, words));
  }

  async #copy(element: HTMLElement, words: string): Promise<void> {
    const { say } = this.#options.speech;
    try {
      await navigator.clipboard.writeText(words);
      showCopied(element, say('card.copied'));
    } catch {
      showTrouble(element, say('card.not-copied'), say, null);
    }
  }

  async #silence(scope: Scope, composer: Composer, warning: Warning): Promise<void> {
    const { marketplace, silence, speech } = this.#options;
    const { say } = speech;
    const opened = this.#openedFor('by-pointer');
    const takeBack = await this.#store(() => silence(scope, composer, warning));
    if (!takeBack) return;
    const notice = silencedElement(
      say(`rule.${warning.rule}.name`),
      say(`card.silenced.${scope}`, { marketplace: marketplace.name }),
      say,
      () => void this.#takeBack(takeBack, composer, warning.rule, opened),
      composer.warnings.length > 0 ? () => this.openFirst(composer, opened) : null,
      () => this.close(),
    );
    this.#show(composer, notice, opened, null, 0);
  }

  async #takeBack(takeBack: () => Promise<void>, composer: Composer, rule: Warning['rule'], opened: Opened): Promise<void> {
    const done = await this.#store(async () => {
      await takeBack();
      return true;
    });
    if (!done) return;
    const again = composer.warnings.find((one) => one.rule === rule);
    if (again) this.open(composer, again, opened);
    else this.close();
  }

  /** Carries out a choice; null where that failed, which the card then says, or where the card has gone meanwhile. */
  async #store<T>(work: () => Promise<T>): Promise<T | null> {
    const { say } = this.#options.speech;
    const element = this.#shown?.element;
    if (this.#isBusy || !element) return null;
    this.#isBusy = true;
    try {
      const result = await work();
      return this.#shown?.element === element ? result : null;
    } catch {
      showTrouble(element, say('card.not-saved'), say, null);
      return null;
    } finally {
      this.#isBusy = false;
    }
  }
}
