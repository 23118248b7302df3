import { type ReactNode, useId } from 'react';
import { useSpeech } from './speech.ts';

interface SwitchProps {
  readonly label: string;
  /** What it does, where its label does not say all. */
  readonly about?: string;
  readonly isOn: boolean;
  /** Whether an administrator has set it. */
  readonly isLocked?: boolean;
  onSwitch(isOn: boolean): void;
}

/** Something that is on or off, and takes effect at once. */
export function Switch({ label, about, isOn, isLocked = false, onSwitch }: SwitchProps): ReactNode {
  const { say } = useSpeech();
  const id = useId();
  const words = [about, isLocked ? say('options.locked') : undefined].filter((part) => part !== undefined).join(' ');
  return (
    <div className="switch-row">
      <label htmlFor={id}>{label}</label>
      <input
        type="checkbox"
        id={id}
        checked={isOn}
        disabled={isLocked}
        aria-describedby={words === '' ? undefined : `${id}-about`}
        onChange={(event) => onSwitch(event.currentTarget.checked)}
      />
      {words !== '' && (
        <p id={`${id}-about`} className="soft">
          {words}
        </p>
      )}
    </div>
  );
}
