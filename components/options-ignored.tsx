import { type ReactNode, useState } from 'react';
import { MARKETPLACES } from '../lib/marketplaces/index.ts';
import type { Settings, Silence } from '../lib/settings/schema.ts';
import { silencesOf, withSilence } from '../lib/settings/store.ts';
import { DoneBar } from './done-bar.tsx';
import { OptionsRow, OptionsSection } from './options-section.tsx';
import { useSettings } from './settings-context.ts';
import { useSpeech } from './speech.ts';
import { UndoRow } from './undo-row.tsx';
import { useSeen } from './use-seen.ts';

type Silenced = Pick<Settings, 'rulesOff' | 'silences'>;

/** What the user has asked not to be told of, each with a button to be told again. */
export function OptionsIgnored(): ReactNode {
  const { say } = useSpeech();
  const { settings, change, isLocked } = useSettings();
  const [before, setBefore] = useState<Silenced>();
  const silences = silencesOf(settings);
  const seen = useSeen(silences);
  const isSilent = (silence: Silence): boolean => silences.some((one) => JSON.stringify(one) === JSON.stringify(silence));
  const aboutOf = (silence: Silence): string => {
    if (silence.scope === 'rule') return say(`rule.${silence.rule}.why`);
    if (silence.scope === 'wording') return say('popup.one-wording');
    const marketplace = MARKETPLACES.find(({ id }) => id === silence.marketplace);
    return say('popup.only-on', { marketplace: marketplace?.name ?? silence.marketplace });
  };
  const takeAllBack = (): void => {
    const { rulesOff, silences: all } = settings;
    void change((current) => ({ ...current, rulesOff: [], silences: [] })).then((isStored) => {
      if (isStored) setBefore({ rulesOff, silences: all });
    });
  };
  return (
    <OptionsSection id="ignored">
      <OptionsRow id="ignored-list">
        <p className="soft">{say(seen.length > 0 ? 'options.ignored.about' : 'options.ignored.none')}</p>
        <ul>
          {seen.map((silence) => (
            <UndoRow
              key={JSON.stringify(silence)}
              name={say(`rule.${silence.rule}.name`)}
              about={aboutOf(silence)}
              act={say('popup.rule-on')}
              done={say('popup.rule-is-on')}
              isDone={!isSilent(silence)}
              isLocked={silence.scope === 'rule' && isLocked('rulesOff')}
              onSwitch={(isOn) => {
                setBefore(undefined);
                void change((all) => withSilence(all, silence, !isOn));
              }}
            />
          ))}
        </ul>
        {silences.length > 1 && !isLocked('rulesOff') && (
          <button type="button" onClick={takeAllBack}>
            {say('options.ignored.all')}
          </button>
        )}
        {before && (
          <DoneBar
            words={say('options.ignored.all-done')}
            onUndo={() => void change((all) => ({ ...all, ...before })).then(() => setBefore(undefined))}
          />
        )}
      </OptionsRow>
    </OptionsSection>
  );
}
