import { type Filling, SLOTS, type Slot } from './types.ts';

/** A part of an own template's text: words, or a slot. */
export type Part = { readonly words: string } | { readonly slot: Slot };

/** Something in braces that is no slot: offsets are UTF-16 units of the text. */
export interface UnknownSlot {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

const IN_BRACES = /\{([^{}\n]{0,40})\}/g;

/** What an own template's text is made of. Braces around anything but a slot are words like any others. */
function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const { 0: all, 1: name, index } of text.matchAll(IN_BRACES)) {
    const slot = SLOTS.find((one) => one === name!.trim());
    if (!slot) continue;
    if (index > from) parts.push({ words: text.slice(from, index) });
    parts.push({ slot });
    from = index + all.length;
  }
  if (from < text.length) parts.push({ words: text.slice(from) });
  return parts;
}

/** The slots of an own template's text, each once. */
export function slotsOf(text: string): Slot[] {
  const used = partsOf(text).flatMap((part) => ('slot' in part ? [part.slot] : []));
  return SLOTS.filter((slot) => used.includes(slot));
}

/** What stands in braces in an own template's text and is no slot: a slip of the pen, most likely. */
export function unknownSlotsIn(text: string): UnknownSlot[] {
  return [...text.matchAll(IN_BRACES)].flatMap(({ 0: all, 1: name, index }) =>
    SLOTS.some((slot) => slot === name!.trim()) ? [] : [{ name: name!, start: index, end: index + all.length }],
  );
}

/** An own template's text filled in. A slot that is empty shows as `gap` says. */
export function fillOwn(text: string, slots: Filling['slots'], gap: (slot: Slot) => string): string {
  return partsOf(text)
    .map((part) => ('slot' in part ? slots[part.slot]?.trim() || gap(part.slot) : part.words))
    .join('');
}
