import { type ReactNode, useId } from 'react';

interface SwitchProps {
  readonly label: string;
  /** What it does, where its label does not say all. */
  readonly about?: string;
  readonly isOn: boolean;
  onSwitch(isOn: boolean): void;
}

/** Something that is on or off, and takes effect at once. */
export function Switch({ label, about, isOn, onSwitch }: SwitchProps): ReactNode {
  const id = useId();
  return (
    <div className="switch-row">
      <label htmlFor={id}>{label}</label>
      <input
        type="checkbox"
        id={id}
        checked={isOn}
        aria-describedby={about === undefined ? undefined : `${id}-about`}
        onChange={(event) => onSwitch(event.currentTarget.checked)}
      />
      {about !== undefined && (
        <p id={`${id}-about`} className="soft">
          {about}
        </p>
      )}
    </div>
  );
}
