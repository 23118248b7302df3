import type { ReactNode } from 'react';
import { MARKETPLACES } from '../lib/marketplaces/index.ts';
import { useSpeech } from './speech.ts';

interface MarketplaceChoiceProps {
  /** The id of the one that is chosen. */
  readonly marketplace: string;
  onChoice(marketplace: string): void;
}

/** Whose rules a text is checked by. */
export function MarketplaceChoice({ marketplace, onChoice }: MarketplaceChoiceProps): ReactNode {
  const { say } = useSpeech();
  return (
    <label className="field">
      {say('check.by')}
      <select value={marketplace} onChange={({ currentTarget }) => onChoice(currentTarget.value)}>
        {MARKETPLACES.map(({ id, name }) => (
          <option key={id} value={id}>
            {id === 'baseline' ? say('check.general') : name}
          </option>
        ))}
      </select>
    </label>
  );
}
