import type { Warning } from '../marketplaces/types.ts';
import type { Card } from './card.ts';
import type { Composer } from './composer.ts';
import type { Layer } from './layer.ts';

/** Resting on a mark this long opens its card; leaving both for this long closes it again. */
const REST_MS = 450;
const LEAVE_MS = 300;

/** Opens and closes the card as the pointer asks for it: a click on a mark, or a rest on it. */
export function watchPointer(composer: Composer, card: Card, layer: Layer, signal: AbortSignal): void {
  const { element } = composer.field;
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let over: Warning | null = null;

  const wait = (milliseconds: number, act: () => void): void => {
    clearTimeout(timer);
    timer = setTimeout(act, milliseconds);
  };
  const isHovered = (): boolean => card.shown?.composer === composer && card.shown.opened === 'by-hover';
  const closeSoon = (): void => {
    if (isHovered()) wait(LEAVE_MS, () => isHovered() && card.close());
  };

  const lookAt = (x: number, y: number): void => {
    const now = composer.warningAt(x, y);
    if (now === over) return;
    over = now;
    clearTimeout(timer);
    if (!now) closeSoon();
    else if (composer.open !== now) {
      wait(REST_MS, () => {
        if (card.shown === null || isHovered()) card.open(composer, now, 'by-hover');
      });
    }
  };

  const listen = <K extends keyof HTMLElementEventMap>(type: K, listener: (event: HTMLElementEventMap[K]) => void): void =>
    element.addEventListener(type, (event) => event.isTrusted && listener(event), { signal, passive: true, capture: true });

  listen('pointermove', (event) => {
    if (composer.warnings.length === 0 || event.pointerType === 'touch' || event.buttons !== 0) return;
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => lookAt(event.clientX, event.clientY));
  });
  listen('pointerleave', () => {
    cancelAnimationFrame(frame);
    over = null;
    clearTimeout(timer);
    closeSoon();
  });
  listen('input', () => {
    clearTimeout(timer);
    if (isHovered()) card.close();
  });
  listen('click', (event) => {
    if (composer.warnings.length === 0 || event.detail !== 1) return;
    const warning = composer.warningAt(event.clientX, event.clientY);
    if (!warning) return;
    clearTimeout(timer);
    card.open(composer, warning, 'by-pointer');
  });
  // The way from the mark to its card is no leaving.
  window.addEventListener('pointerover', (event) => layer.holds(event) && clearTimeout(timer), { signal, passive: true, capture: true });
  window.addEventListener('pointerout', (event) => layer.holds(event) && closeSoon(), { signal, passive: true, capture: true });

  signal.addEventListener('abort', () => {
    cancelAnimationFrame(frame);
    clearTimeout(timer);
  });
}
