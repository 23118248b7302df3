import type { ReactNode } from 'react';
import { MARKETPLACES } from '../lib/marketplaces/index.ts';
import type { Speech } from './speech.ts';

const NAMES = MARKETPLACES.filter(({ hosts }) => hosts.length > 0).map(({ name }) => name);

interface ThisPageProps {
  readonly speech: Speech;
  /** The name of the marketplace in front; absent where no composer has been used. */
  readonly marketplace: string | undefined;
  /** Warnings in its composers; undefined until they are counted. */
  readonly count: number | undefined;
}

/** What Fair Ask sees on the page in front, or where it works at all. */
export function ThisPage({ speech: { say }, marketplace, count }: ThisPageProps): ReactNode {
  if (marketplace === undefined) {
    return (
      <section className="page">
        <p className="place">{say('popup.works-on', { marketplaces: NAMES.join(', ') })}</p>
        <p className="soft">{say('popup.begins')}</p>
      </section>
    );
  }
  return (
    <section className="page">
      <h2 className="place">{marketplace}</h2>
      {count !== undefined && <p className={count > 0 ? 'found' : 'soft'}>{say(count > 0 ? 'popup.found' : 'popup.clear', { count })}</p>}
    </section>
  );
}
