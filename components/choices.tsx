import { type ReactNode, useId } from 'react';
import { useSpeech } from './speech.ts';

interface ChoicesProps<T extends string> {
  readonly label: string;
  readonly about?: string;
  readonly all: readonly { readonly id: T; readonly label: string }[];
  readonly chosen: T;
  onChoose(id: T): void;
}

/** One of a few things, all in sight. */
export function Choices<T extends string>({ label, about, all, chosen, onChoose }: ChoicesProps<T>): ReactNode {
  const id = useId();
  return (
    <fieldset className="one-of" aria-describedby={about === undefined ? undefined : `${id}-about`}>
      <legend>{label}</legend>
      {about !== undefined && (
        <p id={`${id}-about`} className="soft">
          {about}
        </p>
      )}
      {all.map((one) => (
        <label key={one.id}>
          <input type="radio" name={id} checked={one.id === chosen} onChange={() => onChoose(one.id)} />
          {one.label}
        </label>
      ))}
    </fieldset>
  );
}

interface SelectProps<T extends string> {
  readonly label: string;
  readonly about: string;
  readonly all: readonly { readonly id: T; readonly label: string; readonly lang?: string }[];
  readonly chosen: T;
  readonly isLocked: boolean;
  onChoose(id: T): void;
}

/** One of many things. */
export function Select<T extends string>({ label, about, all, chosen, isLocked, onChoose }: SelectProps<T>): ReactNode {
  const { say } = useSpeech();
  const id = useId();
  return (
    <div className="select-row">
      <label htmlFor={id}>{label}</label>
      <p id={`${id}-about`} className="soft">
        {[about, ...(isLocked ? [say('options.locked')] : [])].join(' ')}
      </p>
      <select
        id={id}
        value={chosen}
        disabled={isLocked}
        aria-describedby={`${id}-about`}
        onChange={({ currentTarget: { value } }) => onChoose(value as T)}
      >
        {all.map((one) => (
          <option key={one.id} value={one.id} lang={one.lang}>
            {one.label}
          </option>
        ))}
      </select>
    </div>
  );
}
