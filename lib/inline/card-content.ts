import type { Span } from '../engine/types.ts';
import type { MessageKey } from '../i18n/en.ts';
import type { Locale } from '../i18n/locales.ts';
import type { Values } from '../i18n/message.ts';
import type { Fix, Marketplace, Severity, Warning } from '../marketplaces/types.ts';

/** Says a message of the interface. */
export type Say = (key: MessageKey, values?: Values) => string;

/** What the card speaks with. */
export interface Speech {
  readonly locale: Locale;
  readonly say: Say;
  /** What a breach may cost, by marketplace, where that is translated. */
  readonly stakes: Readonly<Record<string, string>>;
}

/** A text, and its language where that is not the interface's. */
export interface Said {
  readonly text: string;
  readonly lang?: string;
}

/** A fix within the words around it. */
export interface Preview {
  readonly before: string;
  readonly old: string;
  readonly words: string;
  readonly after: string;
}

export interface CardContent {
  readonly severity: Severity;
  readonly name: string;
  readonly why: string;
  /** Whose rule it is, only as firmly as the source says it. */
  readonly stance: string;
  readonly stake?: Said;
  readonly source: { readonly text: string; readonly url?: string };
  readonly preview?: Preview;
}

/** How much of the words around a fix is shown on either side. */
const AROUND = 48;
/** Longer words are replaced as a whole sentence, and the old one stands in the composer anyway. */
const OLD_WORDS = 64;

/** What the card says of a warning. */
export function contentOf(warning: Warning, text: string, marketplace: Marketplace, speech: Speech): CardContent {
  const { say } = speech;
  const { fix, rule, severity, stance } = warning;
  const place = marketplace.id === 'baseline' ? 'stance.general' : 'stance';
  const stake = stakeOf(warning, marketplace, speech);
  return {
    severity,
    name: say(`rule.${rule}.name`),
    why: say(`rule.${rule}.why`),
    stance: say(`${place}.${severity}.${stance.basis}`, { marketplace: marketplace.name }),
    source: sourceOf(warning, marketplace, speech),
    ...(stake ? { stake } : {}),
    ...(fix ? { preview: previewOf(text, fix, warning.sentences) } : {}),
  };
}

/** A day, a month or a year (ISO 8601), as the locale writes it. */
export function dateOf(date: string, locale: Locale): string {
  const [, month, day] = date.split('-');
  return new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    ...(month ? { month: 'long' } : {}),
    ...(day ? { day: 'numeric' } : {}),
    timeZone: 'UTC',
  }).format(new Date(date));
}

/** What may follow, only where a source forbids the act itself. */
function stakeOf({ severity, stance }: Warning, { id, policy }: Marketplace, { locale, stakes }: Speech): Said | undefined {
  if (!policy.stake || severity !== 'prohibited' || stance.basis !== 'stated') return undefined;
  const translated = stakes[id];
  if (translated) return { text: translated };
  return locale === 'en' ? { text: policy.stake.text } : { text: policy.stake.text, lang: 'en' };
}

function sourceOf({ stance }: Warning, { id, policy }: Marketplace, { locale, say }: Speech): CardContent['source'] {
  const source = stance.source === undefined ? undefined : policy.sources[stance.source];
  if (!source) return { text: say(id === 'baseline' ? 'source.general' : 'source.none') };
  const date = source.date === undefined ? say('source.undated') : dateOf(source.date, locale);
  const text = say(`source.${stance.basis}`, { title: source.title, date });
  return source.url === undefined ? { text } : { text, url: source.url };
}

function previewOf(text: string, fix: Fix, sentences: readonly Span[]): Preview {
  const from = Math.min(fix.start, ...sentences.filter((one) => one.end > fix.start).map((one) => one.start));
  const to = Math.max(fix.end, ...sentences.filter((one) => one.start < fix.end).map((one) => one.end));
  const old = text.slice(fix.start, fix.end);
  return {
    before: ending(text.slice(from, fix.start)),
    old: fix.text !== '' && old.length > OLD_WORDS ? '' : old,
    words: fix.text,
    after: beginning(text.slice(fix.end, to)),
  };
}

function ending(words: string): string {
  return words.length <= AROUND ? words : `…${words.slice(-AROUND).replace(/^\S*/, '')}`;
}

function beginning(words: string): string {
  return words.length <= AROUND ? words : `${words.slice(0, AROUND).replace(/\S*$/, '')}…`;
}
