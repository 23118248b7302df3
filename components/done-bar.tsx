import { type ReactNode, useEffect, useRef } from 'react';
import { useSpeech } from './speech.ts';

interface DoneBarProps {
  readonly words: string;
  onUndo?: (() => void) | undefined;
}

/** Says that something is done, and takes it back. It takes the focus, since the button that did it may be gone. */
export function DoneBar({ words, onUndo }: DoneBarProps): ReactNode {
  const { say } = useSpeech();
  const bar = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words are another thing that was done.
  useEffect(() => bar.current?.focus(), [words]);
  return (
    <div ref={bar} className="done-bar" role="status" tabIndex={-1}>
      <p>{words}</p>
      {onUndo && (
        <button type="button" onClick={onUndo}>
          {say('options.undo')}
        </button>
      )}
    </div>
  );
}
