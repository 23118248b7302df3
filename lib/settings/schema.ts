import * as v from 'valibot';
import { LOCALES } from '../i18n/locales.ts';
import { RULE_IDS } from '../rules/ids.ts';
import { TONES } from '../templates/types.ts';

const marketplaceId = v.pipe(v.string(), v.regex(/^[a-z-]+$/));
const languageId = v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/));

/** What is not to be marked any more, short of a whole rule: a rule on one marketplace, or one wording everywhere. */
const silenceSchema = v.variant('scope', [
  v.strictObject({ scope: v.literal('marketplace'), rule: v.picklist(RULE_IDS), marketplace: marketplaceId }),
  /** `words`: the fingerprint of the words, for no text of a message is stored; see `lib/inline/silence.ts`. */
  v.strictObject({ scope: v.literal('wording'), rule: v.picklist(RULE_IDS), words: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)) }),
]);

/** What the user has asked not to be told again. */
export const silencedSchema = v.variant('scope', [
  ...silenceSchema.options,
  v.strictObject({ scope: v.literal('rule'), rule: v.picklist(RULE_IDS) }),
]);

export type Silence = Readonly<v.InferOutput<typeof silencedSchema>>;

/** How the marks look: a line under the words, or a ground behind them. */
export const MARK_STYLES = ['line', 'ground'] as const;
export type MarkStyle = (typeof MARK_STYLES)[number];

export const THEMES = ['auto', 'light', 'dark'] as const;

/** The version of the settings that is written. A change of their shape is a step in `migrations.ts`, too. */
export const SETTINGS_VERSION = 2;

const choices = {
  /** Ids of the languages that the user writes in. */
  languages: v.array(languageId),
  /** Rules that the user has turned off. */
  rulesOff: v.array(v.picklist(RULE_IDS)),
  /** Rules that are shown as better avoided, however firm a marketplace is, and hold no message. */
  rulesQuiet: v.array(v.picklist(RULE_IDS)),
  /** Marketplaces, by id, on which nothing is checked. */
  marketplacesOff: v.array(marketplaceId),
  /** Match patterns of sites that the user has added. */
  extraSites: v.array(v.pipe(v.string(), v.regex(/^https?:\/\/[\w.-]+(?::\d+)?\/\*$/))),
  /** Whether a message that breaks the rules is held once before it is sent. */
  sendGuard: v.boolean(),
  /** The language of the interface; `auto` follows the browser. */
  locale: v.picklist(['auto', ...LOCALES]),
  /** The language of the templates; `auto` follows the interface. */
  templateLanguage: v.union([v.literal('auto'), languageId]),
  /** The tone that templates open in. */
  tone: v.picklist(TONES),
  theme: v.picklist(THEMES),
  marks: v.picklist(MARK_STYLES),
};

export const settingsSchema = v.strictObject({
  version: v.literal(SETTINGS_VERSION),
  ...choices,
  silences: v.array(silenceSchema),
});

/** Everything that is stored, in the one shape that there is. */
export type Settings = Readonly<v.InferOutput<typeof settingsSchema>>;

/** What an administrator may preset, and lock. */
export const MANAGED_NAMES = ['languages', 'rulesOff', 'rulesQuiet', 'marketplacesOff', 'sendGuard', 'locale', 'templateLanguage'] as const;
export type ManagedName = (typeof MANAGED_NAMES)[number];

/** A template of an administrator's. */
const managedTemplateSchema = v.object({ title: v.pipe(v.string(), v.minLength(1)), text: v.pipe(v.string(), v.minLength(1)) });

/** What an administrator has set (`storage.managed`). A name among `locked` can't be changed by the user. */
export const managedSchema = v.object({
  languages: v.optional(choices.languages),
  rulesOff: v.optional(choices.rulesOff),
  rulesQuiet: v.optional(choices.rulesQuiet),
  marketplacesOff: v.optional(choices.marketplacesOff),
  sendGuard: v.optional(choices.sendGuard),
  locale: v.optional(choices.locale),
  templateLanguage: v.optional(choices.templateLanguage),
  templates: v.optional(v.array(managedTemplateSchema), []),
  locked: v.optional(v.array(v.picklist(MANAGED_NAMES)), []),
});

export type Managed = Readonly<v.InferOutput<typeof managedSchema>>;

/** Settings of somebody who has changed nothing: English and Russian, and the browser's own languages (BCP 47). */
export function defaultSettings(browserLanguages: readonly string[]): Settings {
  const own = browserLanguages.map((tag) => tag.toLowerCase().split('-')[0]!);
  return {
    version: SETTINGS_VERSION,
    languages: [...new Set(['en', 'ru', ...own])],
    rulesOff: [],
    rulesQuiet: [],
    silences: [],
    marketplacesOff: [],
    extraSites: [],
    sendGuard: false,
    locale: 'auto',
    templateLanguage: 'auto',
    tone: 'warm',
    theme: 'auto',
    marks: 'line',
  };
}
