import { IntlMessageFormat } from 'intl-messageformat';
import { type Filling, GENDER_NAMES, type GenderName, OPTIONS, type Option, SLOTS, type Slot } from './types.ts';

/** What a text can be filled with: only what it has a place for. */
export interface Places {
  readonly slots: readonly Slot[];
  /** Slots that the text can't do without. */
  readonly needed: readonly Slot[];
  readonly options: readonly Option[];
  readonly genders: readonly GenderName[];
}

/** What is read of an element of ICU's syntax tree. */
interface Element {
  readonly value?: unknown;
  readonly options?: Readonly<Record<string, { readonly value: readonly Element[] }>>;
}

/** What there is to fill in in a text (ICU message). Throws a SyntaxError for a text that is none. */
export function placesIn(text: string): Places {
  const names = argumentsIn(parsed(text).getAst() as readonly Element[]);
  const has = (name: string): boolean => names.has(name);
  return {
    slots: SLOTS.filter((slot) => has(slot) || has(hasName(slot))),
    needed: SLOTS.filter((slot) => has(slot) && !has(hasName(slot))),
    options: OPTIONS.filter(has),
    genders: GENDER_NAMES.filter(has),
  };
}

/**
 * A text (ICU message) filled in. A slot that is empty and can't be left out shows as `gap` says. Throws a SyntaxError for a text that is no ICU
 * message, and an error of the formatter's for an argument that is not ours.
 */
export function render(text: string, { slots, options, genders }: Filling, gap: (slot: Slot) => string): string {
  const filled = Object.fromEntries(SLOTS.map((slot) => [slot, slots[slot]?.trim() || gap(slot)]));
  const has = Object.fromEntries(SLOTS.map((slot) => [hasName(slot), slots[slot]?.trim() ? 'yes' : 'other']));
  const chosen = Object.fromEntries(OPTIONS.map((option) => [option, options.includes(option) ? 'yes' : 'other']));
  const told = Object.fromEntries(GENDER_NAMES.map((name) => [name, genders[name] ?? 'unsaid']));
  return tidied(String(parsed(text).format({ ...filled, ...has, ...chosen, ...told })));
}

/** The name of the argument that tells whether a slot is filled. */
function hasName(slot: Slot): string {
  return `has${slot[0]!.toUpperCase()}${slot.slice(1)}`;
}

/** Nothing in a text depends on how numbers or dates are written, so no locale is asked for. */
function parsed(text: string): IntlMessageFormat {
  return new IntlMessageFormat(text, 'en', undefined, { ignoreTag: true });
}

function argumentsIn(elements: readonly Element[], found = new Set<string>()): ReadonlySet<string> {
  for (const { value, options } of elements) {
    if (options === undefined && typeof value === 'string' && SLOTS.some((slot) => slot === value)) found.add(value);
    if (options === undefined) continue;
    found.add(String(value));
    for (const option of Object.values(options)) argumentsIn(option.value, found);
  }
  return found;
}

/** A sentence that was left out leaves no gap behind. */
function tidied(text: string): string {
  return text
    .replace(/[ \t]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}
