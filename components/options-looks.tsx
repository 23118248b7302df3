import type { ReactNode } from 'react';
import { MARK_STYLES, THEMES } from '../lib/settings/schema.ts';
import { Choices } from './choices.tsx';
import { OptionsRow, OptionsSection } from './options-section.tsx';
import { useSettings } from './settings-context.ts';
import { useSpeech } from './speech.ts';

/** How Fair Ask looks, with an example that follows the choice. */
export function OptionsLooks(): ReactNode {
  const { say } = useSpeech();
  const { settings, change } = useSettings();
  const [before, after] = say('options.marks.sample', { marked: '\n' }).split('\n');
  return (
    <OptionsSection id="looks">
      <OptionsRow id="theme">
        <Choices
          label={say('options.theme.name')}
          all={THEMES.map((id) => ({ id, label: say(`options.theme.${id}`) }))}
          chosen={settings.theme}
          onChoose={(theme) => void change((all) => ({ ...all, theme }))}
        />
      </OptionsRow>
      <OptionsRow id="marks">
        <Choices
          label={say('options.marks.name')}
          about={say('options.marks.about')}
          all={MARK_STYLES.map((id) => ({ id, label: say(`options.marks.${id}`) }))}
          chosen={settings.marks}
          onChoose={(marks) => void change((all) => ({ ...all, marks }))}
        />
        <p className="sample">
          {before}
          <mark className={settings.marks}>{say('options.example.rating-request')}</mark>
          {after}
        </p>
      </OptionsRow>
    </OptionsSection>
  );
}
