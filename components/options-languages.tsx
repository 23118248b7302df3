import { type ReactNode, useId } from 'react';
import { LOCALES, localeFor } from '../lib/i18n/locales.ts';
import { withLanguage } from '../lib/settings/store.ts';
import { Select } from './choices.tsx';
import { endonymOf, type Language } from './language.ts';
import { OptionsRow, OptionsSection } from './options-section.tsx';
import { useSettings } from './settings-context.ts';
import { useSpeech } from './speech.ts';

interface OptionsLanguagesProps {
  readonly languages: readonly Language[];
  readonly browserLanguage: string;
}

/** The three languages there are: of the interface, of one's messages, of the templates. */
export function OptionsLanguages({ languages, browserLanguage }: OptionsLanguagesProps): ReactNode {
  const { locale, say } = useSpeech();
  const { settings, change, isLocked } = useSettings();
  return (
    <OptionsSection id="languages">
      <OptionsRow id="locale">
        <Select
          label={say('options.locale.name')}
          about={say('options.locale.about')}
          all={[
            { id: 'auto' as const, label: say('options.locale.auto', { language: endonymOf(localeFor([browserLanguage])) }) },
            ...LOCALES.map((id) => ({ id, label: endonymOf(id), lang: id })),
          ]}
          chosen={settings.locale}
          isLocked={isLocked('locale')}
          onChoose={(chosen) => void change((all) => ({ ...all, locale: chosen }))}
        />
      </OptionsRow>
      <OptionsRow id="message-languages">
        <MessageLanguages languages={languages} />
      </OptionsRow>
      <OptionsRow id="template-language">
        <Select
          label={say('options.template-language.name')}
          about={say('options.template-language.about')}
          all={[
            { id: 'auto', label: say('options.template-language.auto', { language: endonymOf(locale) }) },
            ...languages.map(({ id, endonym }) => ({ id, label: endonym, lang: id })),
          ]}
          chosen={settings.templateLanguage}
          isLocked={isLocked('templateLanguage')}
          onChoose={(chosen) => void change((all) => ({ ...all, templateLanguage: chosen }))}
        />
      </OptionsRow>
    </OptionsSection>
  );
}

function MessageLanguages({ languages }: Pick<OptionsLanguagesProps, 'languages'>): ReactNode {
  const { say } = useSpeech();
  const { settings, change, isLocked } = useSettings();
  const id = useId();
  return (
    <fieldset className="many-of" disabled={isLocked('languages')} aria-describedby={`${id}-about`}>
      <legend>{say('popup.languages')}</legend>
      <p id={`${id}-about`} className="soft">
        {[say('options.languages.about'), ...(isLocked('languages') ? [say('options.locked')] : [])].join(' ')}
      </p>
      <ul>
        {languages.map((one) => (
          <li key={one.id}>
            <label>
              <input
                type="checkbox"
                checked={settings.languages.includes(one.id)}
                onChange={({ currentTarget: { checked } }) => void change((all) => withLanguage(all, one.id, checked))}
              />
              <span lang={one.id}>{one.endonym}</span>
            </label>
          </li>
        ))}
      </ul>
      <p className="found" role="status">
        {languages.some((one) => settings.languages.includes(one.id)) ? '' : say('popup.no-language')}
      </p>
    </fieldset>
  );
}
