import { type ReactNode, useState } from 'react';
import { type SiteLeave, useLeave } from './site-leave.ts';
import { useSpeech } from './speech.ts';

interface LeaveProps {
  /** What the place is called. */
  readonly place: string;
  readonly origins: readonly string[];
  readonly leave: SiteLeave;
}

/** Says where the browser gives no leave, and asks for it. */
export function Leave({ place, origins, leave }: LeaveProps): ReactNode {
  const { say } = useSpeech();
  const isGiven = useLeave(leave, origins);
  const [outcome, setOutcome] = useState<boolean>();
  if (isGiven ?? true) {
    return outcome ? (
      <p className="done" role="status">
        {say('options.allowed')}
      </p>
    ) : null;
  }
  return (
    <div className="no-leave">
      <p>{say(outcome === false ? 'options.not-allowed' : 'options.marketplace.not-allowed')}</p>
      <button type="button" aria-label={say('options.allow-on', { place })} onClick={() => void leave.ask(origins).then(setOutcome)}>
        {say('options.allow')}
      </button>
    </div>
  );
}
