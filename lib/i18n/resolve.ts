import {
  isArgumentElement,
  isLiteralElement,
  isPluralElement,
  isPoundElement,
  type MessageFormatElement,
  parse,
} from '@formatjs/icu-messageformat-parser';
import type { Catalog } from './en.ts';
import type { Message, Messages } from './message.ts';

/**
 * The messages of a catalog in the form that the page side fills in by itself, so that no page has to load what reads ICU messages: a text with
 * `{name}` for values, or one for each plural category of `count`. Throws a SyntaxError for anything that goes beyond that.
 */
export function resolved(catalog: Catalog): Messages {
  return Object.fromEntries(Object.entries(catalog).map(([key, text]) => [key, resolve(key, text)])) as Messages;
}

function resolve(key: string, text: string): Message {
  const elements = parse(text);
  const [first] = elements;
  if (!first || elements.length > 1 || !isPluralElement(first)) return textOf(key, elements);
  return Object.fromEntries(
    Object.entries(first.options).map(([category, { value }]) => [category, textOf(key, value, first.value)]),
  ) as Message;
}

function textOf(key: string, elements: readonly MessageFormatElement[], count?: string): string {
  return elements
    .map((element) => {
      if (isLiteralElement(element)) return element.value;
      if (isArgumentElement(element)) return `{${element.value}}`;
      if (isPoundElement(element) && count !== undefined) return `{${count}}`;
      throw new SyntaxError(`The message ${key} is more than the page side can fill in`);
    })
    .join('');
}
