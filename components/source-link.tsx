import type { ReactNode } from 'react';
import { dateOf } from '../lib/inline/card-content.ts';
import type { Source } from '../lib/marketplaces/types.ts';
import { useSpeech } from './speech.ts';

/** A document that a stance rests on, with its date, and a link to it where its address is known. */
export function SourceLink({ source: { title, url, date } }: { readonly source: Source }): ReactNode {
  const { locale, say } = useSpeech();
  return (
    <>
      {url === undefined ? (
        <span lang="en">{title}</span>
      ) : (
        <a href={url} target="_blank" rel="noreferrer noopener" lang="en">
          {title}
          <span className="unseen" lang={locale}>
            {` (${say('source.opens')})`}
          </span>
        </a>
      )}
      {date !== undefined && <span className="soft">{`, ${dateOf(date, locale)}`}</span>}
    </>
  );
}
