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

/** What the card rests on, in a sentence, which holds the document's title where there is one. */
export interface Ground {
  readonly text: string;
  readonly title?: Said;
  readonly url?: string;
}

/** A fix within the words around it; a removal has no words. */
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
  readonly source: Ground;
  readonly preview?: Preview;
  /** What else the same fix settles. */
  readonly alsoSettled?: string;
}

/** How much of the words around a fix is shown on either side. */
const AROUND = 48;
/** How much of the old words is shown: they stand in the composer anyway. */
const OLD_WORDS = 110;

/** What the card says of a warning, one of those in a text. */
export function contentOf(
  warning: Warning,
  text: string,
  marketplace: Marketplace,
  speech: Speech,
  warnings: readonly Warning[] = [warning],
): CardContent {
  const { say } = speech;
  const { fix, rule, severity, stance } = warning;
  const place = marketplace.id === 'baseline' ? 'stance.general' : 'stance';
  const stake = stakeOf(warning, marketplace, speech);
  const alsoSettled = alsoSettledBy(warning, warnings, speech);
  return {
    severity,
    name: say(`rule.${rule}.name`),
    why: say(`rule.${rule}.why`),
    stance: say(`${place}.${stance.stance as Severity}.${stance.basis}`, { marketplace: marketplace.name }),
    source: sourceOf(warning, marketplace, speech),
    ...(stake ? { stake } : {}),
    ...(fix ? { preview: previewOf(text, fix, warning.sentences) } : {}),
    ...(alsoSettled ? { alsoSettled } : {}),
  };
}

/** A day, a month or a year (ISO 8601), as the locale writes it. */
export function dateOf(date: string, locale: string): string {
  const [, month, day] = date.split('-');
  return new Intl.DateTimeFormat(locale, {
    year: 'numeric',
    ...(month ? { month: 'long' } : {}),
    ...(day ? { day: 'numeric' } : {}),
    timeZone: 'UTC',
  }).format(new Date(date));
}

/** What may follow, only where a source forbids the act itself. */
function stakeOf({ stance }: Warning, { id, policy }: Marketplace, { locale, stakes }: Speech): Said | undefined {
  if (!policy.stake || stance.stance !== 'prohibited' || stance.basis !== 'stated') return undefined;
  const translated = stakes[id];
  if (translated) return { text: translated };
  return locale === 'en' ? { text: policy.stake.text } : { text: policy.stake.text, lang: 'en' };
}

function sourceOf({ stance }: Warning, { id, policy }: Marketplace, { locale, say }: Speech): Ground {
  const source = stance.source === undefined ? undefined : policy.sources[stance.source];
  if (!source) return { text: say(id === 'baseline' ? 'source.general' : 'source.none') };
  const { title, url, date } = source;
  return {
    text: say(`source.${stance.basis}`, { document: date === undefined ? title : `${title}, ${dateOf(date, locale)}` }),
    title: locale === 'en' ? { text: title } : { text: title, lang: 'en' },
    ...(url === undefined ? {} : { url }),
  };
}

/** Several rules may be broken by the same words: the names of the others that the very same replacement is offered for. */
function alsoSettledBy({ rule, fix }: Warning, warnings: readonly Warning[], { locale, say }: Speech): string | undefined {
  if (!fix) return undefined;
  const others = warnings.filter(
    (one) => one.rule !== rule && one.fix?.start === fix.start && one.fix.end === fix.end && one.fix.text === fix.text,
  );
  const names = [...new Set(others.map((one) => say('card.fix.also-name', { name: say(`rule.${one.rule}.name`) })))];
  return names.length === 0 ? undefined : say('card.fix.also', { names: new Intl.ListFormat(locale).format(names) });
}

function previewOf(text: string, fix: Fix, sentences: readonly Span[]): Preview {
  const from = Math.min(fix.start, ...sentences.filter((one) => one.end > fix.start).map((one) => one.start));
  const to = Math.max(fix.end, ...sentences.filter((one) => one.start < fix.end).map((one) => one.end));
  return {
    before: ending(text.slice(from, fix.start)),
    old: ends(text.slice(fix.start, fix.end).trim()),
    // A removal within a line leaves a space in place of two.
    words: fix.text.trim(),
    after: beginning(text.slice(fix.end, to)),
  };
}

function ending(words: string): string {
  return words.length <= AROUND ? words : `…${words.slice(-AROUND).replace(/^\S*/, '')}`;
}

function beginning(words: string): string {
  return words.length <= AROUND ? words : `${words.slice(0, lastBreak(words.slice(0, AROUND)) + 1)}…`;
}

/** Index of the last white space, or -1. */
function lastBreak(words: string): number {
  let i = words.length - 1;
  while (i >= 0 && (words[i] as string).trim() !== '') i--;
  return i;
}

/** Both ends of long words. */
function ends(words: string): string {
  if (words.length <= OLD_WORDS) return words;
  const half = OLD_WORDS / 2;
  const first = words.slice(0, half);
  const cut = lastBreak(first);
  return `${cut < 0 ? first : first.slice(0, cut).trimEnd()} … ${words.slice(-half).replace(/^\S*\s+/, '')}`;
}
