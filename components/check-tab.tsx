import { type ReactNode, useCallback, useState } from 'react';
import type { Setup } from '../lib/inline/requests.ts';
import { CheckedBox } from './checked-box.tsx';
import { MarketplaceChoice } from './marketplace-choice.tsx';
import { useSpeech } from './speech.ts';

interface CheckTabProps {
  /** The id of the marketplace in front. */
  readonly marketplace: string;
  /** What to check by on a marketplace, by its id. */
  loadSetup(marketplace: string): Promise<Setup>;
}

/** Checks any text, by the rules of any marketplace. The text is kept nowhere. */
export function CheckTab({ marketplace, loadSetup }: CheckTabProps): ReactNode {
  const { say } = useSpeech();
  const [by, setBy] = useState(marketplace);
  const [text, setText] = useState('');
  const [count, setCount] = useState(0);
  const load = useCallback(() => loadSetup(by), [loadSetup, by]);
  return (
    <div className="check">
      <MarketplaceChoice marketplace={by} onChoice={setBy} />
      <CheckedBox
        loadSetup={load}
        onCount={setCount}
        autoFocus
        rows={9}
        dir="auto"
        aria-label={say('check.text')}
        placeholder={say('check.paste')}
        value={text}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <p role="status" className={count > 0 ? 'found' : 'soft'}>
        {text.trim() === '' ? say('check.how') : say(count > 0 ? 'check.found' : 'popup.clear', { count, key: 'F8' })}
      </p>
    </div>
  );
}
