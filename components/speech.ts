import { createContext, useContext } from 'react';
import type { MessageKey } from '../lib/i18n/en.ts';
import { fill, type Messages, type Values } from '../lib/i18n/message.ts';

/** The language that a page of ours speaks. */
export interface Speech {
  /** BCP 47. */
  readonly locale: string;
  readonly dir: 'ltr' | 'rtl';
  say(key: MessageKey, values?: Values): string;
}

/** A page's words in a language of the interface. */
export function speechIn(locale: string, messages: Messages): Speech {
  return { locale, dir: locale.startsWith('ar') ? 'rtl' : 'ltr', say: (key, values) => fill(locale, messages[key], values) };
}

const SpeechContext = createContext<Speech | null>(null);

/** Tells the parts of a page how to speak. */
export const SpeechProvider = SpeechContext.Provider;

/** How the page speaks that this part stands in. Throws outside of any page. */
export function useSpeech(): Speech {
  const speech = useContext(SpeechContext);
  if (!speech) throw new Error('This part stands in no page');
  return speech;
}
