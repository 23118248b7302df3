import { type ReactNode, useId } from 'react';
import type { Language } from './language.ts';
import { useSpeech } from './speech.ts';

interface LanguagesProps {
  readonly all: readonly Language[];
  /** Ids of those that are on. */
  readonly active: readonly string[];
  onSwitch(id: string, isOn: boolean): void;
}

/** The languages that the user writes in: only their words are loaded and looked for. */
export function Languages({ all, active, onSwitch }: LanguagesProps): ReactNode {
  const { say } = useSpeech();
  const id = useId();
  const names = all.filter((one) => active.includes(one.id)).map((one) => one.endonym);
  return (
    <details className="languages">
      <summary>
        <h2>{say('popup.languages')}</h2>
        <p className="soft">{names.length > 0 ? names.join(', ') : say('popup.no-language')}</p>
      </summary>
      <ul>
        {all.map((one) => (
          <li key={one.id}>
            <input
              type="checkbox"
              id={`${id}-${one.id}`}
              checked={active.includes(one.id)}
              onChange={(event) => onSwitch(one.id, event.currentTarget.checked)}
            />
            <label htmlFor={`${id}-${one.id}`} lang={one.id}>
              {one.endonym}
            </label>
          </li>
        ))}
      </ul>
    </details>
  );
}
