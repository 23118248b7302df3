import { isBare } from './keys.ts';

/** Lets Tab and the arrows go round within a card, from what has the focus there. Other keys are left alone. */
export function goRound(event: KeyboardEvent, card: HTMLElement, focused: Element | null): void {
  const by = event.key === 'Tab' ? (event.shiftKey ? -1 : 1) : isBare(event) ? { ArrowDown: 1, ArrowUp: -1 }[event.key] : undefined;
  if (by === undefined) return;
  event.preventDefault();
  const stops = [...card.querySelectorAll<HTMLElement>('a, button')].filter((stop) => !stop.closest('[hidden]'));
  const at = stops.indexOf(focused as HTMLElement);
  const next = at < 0 && by < 0 ? stops.length - 1 : (at + by + stops.length) % stops.length;
  stops[next]?.focus({ preventScroll: false });
}
