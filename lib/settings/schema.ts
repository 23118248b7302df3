import * as v from 'valibot';
import { LOCALES } from '../i18n/locales.ts';
import { RULE_IDS } from '../rules/ids.ts';

/** What is not to be marked any more, short of a whole rule: a rule on one marketplace, or one wording everywhere. */
const silenceSchema = v.variant('scope', [
  v.strictObject({ scope: v.literal('marketplace'), rule: v.picklist(RULE_IDS), marketplace: v.pipe(v.string(), v.regex(/^[a-z-]+$/)) }),
  /** `words`: the fingerprint of the words, for no text of a message is stored; see `lib/inline/silence.ts`. */
  v.strictObject({ scope: v.literal('wording'), rule: v.picklist(RULE_IDS), words: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)) }),
]);

/** What the user has asked not to be told again. */
export const silencedSchema = v.variant('scope', [
  ...silenceSchema.options,
  v.strictObject({ scope: v.literal('rule'), rule: v.picklist(RULE_IDS) }),
]);

export type Silence = Readonly<v.InferOutput<typeof silencedSchema>>;

export const settingsSchema = v.strictObject({
  version: v.literal(1),
  /** Ids of the languages that the user writes in. */
  languages: v.array(v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/))),
  /** Rules that the user has turned off. */
  rulesOff: v.array(v.picklist(RULE_IDS)),
  silences: v.optional(v.array(silenceSchema), []),
  /** Marketplaces, by id, on which nothing is checked. */
  marketplacesOff: v.optional(v.array(v.pipe(v.string(), v.regex(/^[a-z-]+$/))), []),
  /** Whether a message that breaks the rules is held once before it is sent. */
  sendGuard: v.optional(v.boolean(), false),
  /** The language of the interface; `auto` follows the browser. */
  locale: v.picklist(['auto', ...LOCALES]),
});

/** Everything that is stored, in the one shape that there is. */
export type Settings = Readonly<v.InferOutput<typeof settingsSchema>>;

/** Settings of somebody who has changed nothing: English and Russian, and the browser's own languages (BCP 47). */
export function defaultSettings(browserLanguages: readonly string[]): Settings {
  const own = browserLanguages.map((tag) => tag.toLowerCase().split('-')[0]!);
  return {
    version: 1,
    languages: [...new Set(['en', 'ru', ...own])],
    rulesOff: [],
    silences: [],
    marketplacesOff: [],
    sendGuard: false,
    locale: 'auto',
  };
}
