import * as v from 'valibot';
import { LOCALES } from '../i18n/locales.ts';
import { RULE_IDS } from '../rules/ids.ts';

export const settingsSchema = v.strictObject({
  version: v.literal(1),
  /** Ids of the languages that the user writes in. */
  languages: v.array(v.pipe(v.string(), v.regex(/^[a-z]{2,3}$/))),
  /** Rules that the user has turned off. */
  rulesOff: v.array(v.picklist(RULE_IDS)),
  /** The language of the interface; `auto` follows the browser. */
  locale: v.picklist(['auto', ...LOCALES]),
});

/** Everything that is stored, in the one shape that there is. */
export type Settings = Readonly<v.InferOutput<typeof settingsSchema>>;

/** Settings of somebody who has changed nothing: English and Russian, and the browser's own languages (BCP 47). */
export function defaultSettings(browserLanguages: readonly string[]): Settings {
  const own = browserLanguages.map((tag) => tag.toLowerCase().split('-')[0]!);
  return { version: 1, languages: [...new Set(['en', 'ru', ...own])], rulesOff: [], locale: 'auto' };
}
