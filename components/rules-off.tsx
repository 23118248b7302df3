import { type ReactNode, useId } from 'react';
import type { RuleId } from '../lib/rules/ids.ts';
import type { Silence } from '../lib/settings/schema.ts';
import { useSpeech } from './speech.ts';

interface SilenceRowProps {
  readonly rule: RuleId;
  /** What the row is about: the rule itself, or how far it is silenced. */
  readonly about: string;
  readonly isOn: boolean;
  onSwitch(isOn: boolean): void;
}

function SilenceRow({ rule, about, isOn, onSwitch }: SilenceRowProps): ReactNode {
  const { say } = useSpeech();
  const id = useId();
  return (
    <li className="rule">
      <div>
        <h3 id={`${id}-name`}>{say(`rule.${rule}.name`)}</h3>
        <p className="soft">{about}</p>
        <p className="done" role="status">
          {isOn ? say('popup.rule-is-on') : ''}
        </p>
      </div>
      {/* One button for both, so that the focus stays on it. */}
      <button
        type="button"
        id={`${id}-switch`}
        className={isOn ? 'quiet' : 'switch'}
        aria-labelledby={`${id}-switch ${id}-name`}
        onClick={() => onSwitch(!isOn)}
      >
        {isOn ? say('popup.undo') : say('popup.rule-on')}
      </button>
    </li>
  );
}

interface RulesOffProps {
  /** What to list: what was silenced when the popup opened. */
  readonly silences: readonly Silence[];
  /** What is silenced now. */
  isSilent(silence: Silence): boolean;
  /** The name of a marketplace, by its id. */
  nameOf(marketplace: string): string;
  onSwitch(silence: Silence, isOn: boolean): void;
}

/** What the user has asked not to be told of, each with a button to be told again. */
export function RulesOff({ silences, isSilent, nameOf, onSwitch }: RulesOffProps): ReactNode {
  const { say } = useSpeech();
  if (silences.length === 0) return <p className="soft">{say('popup.all-on')}</p>;
  const aboutOf = (silence: Silence): string => {
    if (silence.scope === 'rule') return say(`rule.${silence.rule}.why`);
    return silence.scope === 'marketplace' ? say('popup.only-on', { marketplace: nameOf(silence.marketplace) }) : say('popup.one-wording');
  };
  return (
    <section>
      <h2>{say('popup.rules-off')}</h2>
      <ul className="rules">
        {silences.map((silence) => (
          <SilenceRow
            key={JSON.stringify(silence)}
            rule={silence.rule}
            about={aboutOf(silence)}
            isOn={!isSilent(silence)}
            onSwitch={(isOn) => onSwitch(silence, isOn)}
          />
        ))}
      </ul>
    </section>
  );
}
