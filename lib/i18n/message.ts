import type { MessageKey } from './en.ts';

/** Forms of a message by plural category of its `count`. */
export type Plural = Readonly<Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }>;

/** A message of the interface; `{name}` stands for a value. */
export type Message = string | Plural;

/** All messages of the interface in a language. */
export type Messages = Readonly<Record<MessageKey, Message>>;

export type Values = Readonly<Record<string, string | number>>;

/** A message with its values filled in, in the plural form that the `count` among them asks for. */
export function fill(locale: string, message: Message, values: Values = {}): string {
  const form = typeof message === 'string' ? message : formOf(locale, message, values.count);
  return form.replace(/\{(\w+)\}/g, (_, name: string) => shown(locale, name, values[name]));
}

function formOf(locale: string, forms: Plural, count: string | number | undefined): string {
  if (typeof count !== 'number') throw new TypeError('A message with plural forms needs a number named count');
  return forms[new Intl.PluralRules(locale).select(count)] ?? forms.other;
}

function shown(locale: string, name: string, value: string | number | undefined): string {
  if (value === undefined) throw new TypeError(`A message lacks its value ${name}`);
  return typeof value === 'number' ? new Intl.NumberFormat(locale).format(value) : value;
}
