import { type ReactNode, useId } from 'react';
import type { Contents } from '../lib/settings/own-templates.ts';
import { useSpeech } from './speech.ts';
import { kilobytes } from './storage-trouble.ts';

/** From here on one wants to know. */
const NOTEWORTHY = 0.7;
const ALMOST_FULL = 0.98;

/** How much of the room for own templates is used, once that is noteworthy. */
export function QuotaMeter({ usage: { bytes, quota } }: Pick<Contents, 'usage'>): ReactNode {
  const { say, locale } = useSpeech();
  const id = useId();
  const share = bytes / quota;
  if (share < NOTEWORTHY) return null;
  return (
    <div className="quota">
      <label htmlFor={id}>{say('own.room')}</label>
      <meter id={id} min={0} max={quota} high={quota * ALMOST_FULL} optimum={0} value={bytes} />
      <p className="soft">
        {say('own.room-used', { used: kilobytes(locale, bytes), quota: kilobytes(locale, quota) })}
        {share >= ALMOST_FULL && ` ${say('own.room-full')}`}
      </p>
    </div>
  );
}
