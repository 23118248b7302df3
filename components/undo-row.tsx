import { type ReactNode, useId } from 'react';
import { useSpeech } from './speech.ts';

interface UndoRowProps {
  readonly name: string;
  readonly about?: string | undefined;
  /** What the button does, and what is said once it is done. */
  readonly act: string;
  readonly done: string;
  readonly isDone: boolean;
  /** Whether an administrator has set it. */
  readonly isLocked?: boolean;
  onSwitch(isDone: boolean): void;
  /** What else is to be said of it. */
  readonly children?: ReactNode;
}

/** Something on a list that can be taken off it, and put back while the page is open. */
export function UndoRow({ name, about, act, done, isDone, isLocked = false, onSwitch, children }: UndoRowProps): ReactNode {
  const { say } = useSpeech();
  const id = useId();
  return (
    <li className={isDone ? 'undo-row gone' : 'undo-row'}>
      <div>
        <p id={`${id}-name`} className="name">
          {name}
        </p>
        {about !== undefined && <p className="soft">{about}</p>}
        {isLocked && <p className="soft">{say('options.locked')}</p>}
        <p className="done" role="status">
          {isDone ? done : ''}
        </p>
      </div>
      {/* One button for both, so that the focus stays on it. */}
      <button
        type="button"
        id={`${id}-switch`}
        disabled={isLocked}
        aria-labelledby={`${id}-switch ${id}-name`}
        onClick={() => onSwitch(!isDone)}
      >
        {isDone ? say('options.undo') : act}
      </button>
      {children}
    </li>
  );
}
