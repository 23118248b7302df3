export interface WatchOptions {
  readonly signal: AbortSignal;
  /** The text may have changed: called in the frame that will show the change. */
  readonly onEdit: () => void;
  /** The writer has paused: called once the text has been at rest for a while. */
  readonly onPause: () => void;
}

/** Long enough not to judge half a sentence, short enough to come before the send button. */
export const PAUSE_MS = 300;

/** Events after which a composer's text may be another. Not one of them is sufficient: editors swallow some, scripts raise none. */
const EDITS = ['input', 'paste', 'drop', 'cut'];

/** After a click or Enter a page may empty a field by script, which raises no event, as late as the server has answered. */
const AFTER_SENDING_MS = [0, 300, 1_200, 4_000];

/** Watches one composer's text until the signal aborts. While an input method composes, nothing is called. */
export function watchText(element: HTMLElement, { signal, onEdit, onPause }: WatchOptions): void {
  let isComposing = false;
  let frame = 0;
  let pause: ReturnType<typeof setTimeout> | undefined;
  let looks: ReturnType<typeof setTimeout>[] = [];

  const changed = (): void => {
    if (isComposing) return;
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      if (!isComposing) onEdit();
    });
    clearTimeout(pause);
    pause = setTimeout(rest, PAUSE_MS);
  };
  const rest = (): void => {
    clearTimeout(pause);
    pause = undefined;
    if (!isComposing) onPause();
  };

  const listen = (type: string, listener: (event: Event) => void, target: EventTarget = element): void =>
    target.addEventListener(type, listener, { signal, capture: true, passive: true });

  for (const type of EDITS) {
    listen(type, (event) => {
      // A composition may have begun before this watch.
      if ((event as InputEvent).isComposing) isComposing = true;
      changed();
    });
  }
  // Who presses a mark wants to hear of the text as it stands, not of the half of it that was there at the last pause.
  listen('pointerdown', () => pause && rest());
  listen('compositionstart', () => {
    isComposing = true;
  });
  listen('compositionend', () => {
    isComposing = false;
    // Browsers differ in whether the last input event comes before or after this one.
    changed();
  });

  if (element instanceof HTMLTextAreaElement) {
    watchValue(element);
  } else {
    const observer = new MutationObserver(changed);
    observer.observe(element, { childList: true, characterData: true, subtree: true });
    signal.addEventListener('abort', () => observer.disconnect());
  }

  signal.addEventListener('abort', () => {
    cancelAnimationFrame(frame);
    clearTimeout(pause);
    looks.forEach(clearTimeout);
  });

  /** A script that sets the value of a field raises no event and makes no mutation. */
  function watchValue(field: HTMLTextAreaElement): void {
    let seen = field.value;
    const look = (): void => {
      if (field.value === seen) return;
      seen = field.value;
      changed();
    };
    const lookLater = (): void => {
      looks.forEach(clearTimeout);
      looks = AFTER_SENDING_MS.map((delay) => setTimeout(look, delay));
    };
    listen('input', () => {
      seen = field.value;
    });
    listen('selectionchange', look, field.ownerDocument);
    listen('focus', look);
    listen('click', lookLater, window);
    // Back and Forward may bring another thread into the same field.
    listen('popstate', lookLater, window);
    listen('keydown', (event) => {
      if ((event as KeyboardEvent).key === 'Enter') lookLater();
    });
  }
}
