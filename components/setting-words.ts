import type { MessageKey } from '../lib/i18n/en.ts';
import { MARKETPLACES } from '../lib/marketplaces/index.ts';
import { addressOf } from '../lib/settings/extra-site.ts';
import type { Settings } from '../lib/settings/schema.ts';
import type { SettingName } from '../lib/settings/settings-file.ts';
import { endonymOf } from './language.ts';
import type { Speech } from './speech.ts';

const NAMES: Readonly<Record<SettingName, MessageKey>> = {
  languages: 'popup.languages',
  rulesOff: 'popup.rules-off',
  rulesQuiet: 'options.name.rulesQuiet',
  marketplacesOff: 'options.name.marketplacesOff',
  extraSites: 'options.sites.name',
  sendGuard: 'guard.name',
  locale: 'options.locale.name',
  templateLanguage: 'options.template-language.name',
  tone: 'templates.tone',
  theme: 'options.theme.name',
  marks: 'options.marks.name',
  silences: 'options.name.silences',
};

/** What a setting is called on the page. */
export function nameOf(name: SettingName, { say }: Speech): string {
  return say(NAMES[name]);
}

/** What a setting is set to, in words. */
export function wordsFor(name: SettingName, settings: Settings, speech: Speech): string {
  const { locale, say } = speech;
  const list = (items: readonly string[]): string =>
    items.length === 0 ? say('options.nothing') : new Intl.ListFormat(locale).format(items);
  const ruleName = (rule: Settings['rulesOff'][number]): string => say(`rule.${rule}.name`);
  switch (name) {
    case 'languages':
      return list(settings.languages.map(endonymOf));
    case 'rulesOff':
    case 'rulesQuiet':
      return list(settings[name].map(ruleName));
    case 'marketplacesOff':
      return list(settings.marketplacesOff.map((id) => MARKETPLACES.find((one) => one.id === id)?.name ?? id));
    case 'extraSites':
      return list(settings.extraSites.map(addressOf));
    case 'silences':
      return list(settings.silences.map(({ rule }) => ruleName(rule)));
    case 'sendGuard':
      return say(settings.sendGuard ? 'options.on' : 'options.off');
    case 'locale':
      return settings.locale === 'auto' ? say('options.auto') : endonymOf(settings.locale);
    case 'templateLanguage':
      return settings.templateLanguage === 'auto' ? say('options.auto') : endonymOf(settings.templateLanguage);
    case 'tone':
      return say(`tone.${settings.tone}`);
    case 'theme':
      return say(`options.theme.${settings.theme}`);
    case 'marks':
      return say(`options.marks.${settings.marks}`);
  }
}
