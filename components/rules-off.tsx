import { type ReactNode, useId } from 'react';
import type { RuleId } from '../lib/rules/ids.ts';
import type { Speech } from './speech.ts';

interface RuleRowProps {
  readonly speech: Speech;
  readonly rule: RuleId;
  readonly isOn: boolean;
  onSwitch(isOn: boolean): void;
}

function RuleRow({ speech: { say }, rule, isOn, onSwitch }: RuleRowProps): ReactNode {
  const id = useId();
  return (
    <li className="rule">
      <div>
        <h3 id={`${id}-name`}>{say(`rule.${rule}.name`)}</h3>
        <p className="soft">{say(`rule.${rule}.why`)}</p>
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
  readonly speech: Speech;
  /** Rules to list: those that were off when the popup opened. */
  readonly rules: readonly RuleId[];
  /** Rules that are off now. */
  readonly off: readonly RuleId[];
  onSwitch(rule: RuleId, isOn: boolean): void;
}

/** The rules that the user has turned off, each with a button to turn it on again. */
export function RulesOff({ speech, rules, off, onSwitch }: RulesOffProps): ReactNode {
  if (rules.length === 0) return <p className="soft">{speech.say('popup.all-on')}</p>;
  return (
    <section>
      <h2>{speech.say('popup.rules-off')}</h2>
      <ul className="rules">
        {rules.map((rule) => (
          <RuleRow key={rule} speech={speech} rule={rule} isOn={!off.includes(rule)} onSwitch={(isOn) => onSwitch(rule, isOn)} />
        ))}
      </ul>
    </section>
  );
}
