import type { Surface } from '../engine/types.ts';
import type { Warning } from '../marketplaces/types.ts';
import { type EnterKey, type LearnedKey, type SendKeys, sendsOn, withKey } from '../settings/enter-keys.ts';
import type { Composer } from './composer.ts';
import { keyOf } from './ignored.ts';
import { isSendControl } from './send-control.ts';
import { focusedIn } from './shadow-roots.ts';

export interface SendGuardOptions {
  readonly signal: AbortSignal;
  /** The composers that are looked after now. */
  readonly composers: () => Iterable<Composer>;
  readonly surfaceOf: (composer: Composer) => Surface;
  /** What the names of send buttons begin with. */
  readonly words: readonly string[];
  /** What is known of the keys here. */
  readonly keys: SendKeys;
  /** A press has shown what a key does. */
  readonly onLearned: (learned: LearnedKey) => void;
  /** A message was held because of this warning. */
  readonly onHeld: (composer: Composer, warning: Warning) => void;
}

/** A site may take its time to send, and empties the box then. */
const SHOWN_AFTER_MS = [50, 400, 1_500];

/** Where Enter by itself sends often enough that a key nobody has seen yet counts as sending; elsewhere one writes in lines. */
const CHATS: readonly Surface[] = ['message', 'reply'];

/**
 * Holds a message that breaks the rules once, before it is sent. Nothing is sent, sent again or changed by us: the event is kept from the
 * page, the card opens, and the writer's next one goes through. `form.submit()`, which pages can call without any event, goes unseen.
 */
export class SendGuard {
  readonly #options: SendGuardOptions;
  #keys: SendKeys;
  /** What each message has been held for. */
  readonly #held = new WeakMap<Composer, Set<string>>();
  /** Messages, as they were, that were let go after they had been held. */
  readonly #passed = new WeakMap<Composer, string>();
  /** Whether the press that is going on was held: its repetitions and its release belong to it. */
  #holdsKey = false;
  #heldByClick: { readonly composer: Composer; readonly warning: Warning } | null = null;
  #looks: ReturnType<typeof setTimeout>[] = [];

  constructor(options: SendGuardOptions) {
    this.#options = options;
    this.#keys = options.keys;
    const { signal } = options;
    const listen = <K extends keyof WindowEventMap>(type: K, listener: (event: WindowEventMap[K]) => void): void =>
      window.addEventListener(type, listener, { capture: true, signal });
    listen('keydown', (event) => this.#onKeyDown(event));
    for (const type of ['keypress', 'keyup'] as const) listen(type, (event) => this.#onKeyAfter(event));
    listen('click', (event) => this.#onClick(event));
    listen('submit', (event) => this.#onSubmit(event));
    listen('beforeinput', (event) => this.#onBeforeInput(event));
    signal.addEventListener('abort', () => this.#looks.forEach(clearTimeout));
  }

  #onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.isComposing || !event.isTrusted) return;
    const composer = this.#composerWithFocus();
    if (!composer) return;
    if (event.repeat) {
      if (this.#holdsKey) keep(event);
      return;
    }
    this.#holdsKey = false;
    // Enter picks from a menu that hangs on the field.
    const { element } = composer.field;
    if (element.ariaExpanded === 'true' || element.hasAttribute('aria-activedescendant')) return;
    const key = enterKeyOf(event);
    const surface = this.#options.surfaceOf(composer);
    const sends = sendsOn(this.#keys, surface, key) ?? maySend(key, surface);
    if (sends && this.#reasonToHold(composer)) {
      this.#holdsKey = true;
      keep(event);
    } else if (!event.defaultPrevented) {
      this.#learn(composer, surface, key);
    }
  }

  /** A site that listens for the release of the key is not to send then. */
  #onKeyAfter(event: KeyboardEvent): void {
    if (!this.#holdsKey || event.key !== 'Enter') return;
    keep(event);
    if (event.type === 'keyup') this.#holdsKey = false;
  }

  #onClick(event: MouseEvent): void {
    // The second click of a double click is no second thought, though as a press outside of the card it has closed it.
    if (this.#heldByClick && event.detail > 1) {
      keep(event);
      this.#options.onHeld(this.#heldByClick.composer, this.#heldByClick.warning);
      return;
    }
    this.#heldByClick = null;
    const target = event.composedPath()[0];
    if (!(target instanceof Element)) return;
    for (const composer of this.#options.composers()) {
      if (!isSendControl(target, composer.field.element, this.#options.words)) continue;
      const warning = this.#reasonToHold(composer);
      if (!warning) continue;
      this.#heldByClick = { composer, warning };
      keep(event);
      return;
    }
  }

  #onSubmit(event: SubmitEvent): void {
    const form = event.target as HTMLFormElement;
    for (const composer of this.#options.composers()) {
      const { element } = composer.field;
      const isPart = form.contains(element) || (element instanceof HTMLTextAreaElement && element.form === form);
      if (!isPart || !this.#reasonToHold(composer)) continue;
      keep(event);
      return;
    }
  }

  /** Where a message that was let go is no longer there, the next one is begun, and is held for itself. */
  #onBeforeInput(event: InputEvent): void {
    const target = event.composedPath()[0] as Node;
    for (const composer of this.#options.composers()) {
      if (!this.#passed.has(composer) || !composer.field.element.contains(target)) continue;
      if (composer.field.read() !== this.#passed.get(composer)) this.#held.delete(composer);
      this.#passed.delete(composer);
    }
  }

  /** Holds a message if something in it breaks the rules for which it was not held yet: gives that, and says it. */
  #reasonToHold(composer: Composer): Warning | null {
    composer.refresh();
    const { text, warnings } = composer;
    const known = this.#held.get(composer) ?? new Set();
    const reasons = warnings.filter((warning) => warning.severity === 'prohibited');
    const first = reasons.find((warning) => !known.has(keyOf(text, warning)));
    if (!first) {
      if (known.size > 0) this.#passed.set(composer, text);
      return null;
    }
    this.#held.set(composer, new Set([...known, ...reasons.map((warning) => keyOf(text, warning))]));
    this.#options.onHeld(composer, first);
    return first;
  }

  /** Looks what a key does that goes its way: the box is empty soon, or has a line more. */
  #learn(composer: Composer, surface: Surface, key: EnterKey): void {
    const before = composer.field.read();
    if (before.trim() === '') return;
    const look = (): void => {
      const now = composer.field.read();
      const isEmpty = now.trim() === '';
      if (!isEmpty && linesOf(now) <= linesOf(before)) return;
      this.#looks.forEach(clearTimeout);
      if (sendsOn(this.#keys, surface, key) === isEmpty) return;
      const learned = { surface, key, sends: isEmpty };
      this.#keys = withKey(this.#keys, learned);
      this.#options.onLearned(learned);
    };
    this.#looks.forEach(clearTimeout);
    this.#looks = SHOWN_AFTER_MS.map((delay) => setTimeout(look, delay));
  }

  #composerWithFocus(): Composer | undefined {
    const focused = focusedIn(document);
    for (const composer of this.#options.composers()) {
      if (focused && composer.field.element.contains(focused)) return composer;
    }
    return undefined;
  }
}

function keep(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

function enterKeyOf({ altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): EnterKey {
  if (metaKey) return 'Meta+Enter';
  if (ctrlKey) return 'Control+Enter';
  if (altKey) return 'Alt+Enter';
  return shiftKey ? 'Shift+Enter' : 'Enter';
}

function maySend(key: EnterKey, surface: Surface): boolean {
  return key === 'Control+Enter' || key === 'Meta+Enter' || (key === 'Enter' && CHATS.includes(surface));
}

function linesOf(text: string): number {
  return text.split('\n').length;
}
