import { createContext, type ReactNode, useContext } from 'react';
import type { Place, SectionId } from './options-index.ts';
import { useSpeech } from './speech.ts';

const FoundContext = createContext<readonly Place[]>([]);

/** Tells the sections and rows of the settings page which of them the search has found. */
export const FoundProvider = FoundContext.Provider;

/** A section of the settings page, out of sight while the search finds nothing in it. */
export function OptionsSection({ id, children }: { readonly id: SectionId; readonly children: ReactNode }): ReactNode {
  const { say } = useSpeech();
  const isFound = useContext(FoundContext).some(({ section }) => section === id);
  return (
    <section id={id} hidden={!isFound} aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`} tabIndex={-1}>
        {say(`options.section.${id}`)}
      </h2>
      {children}
    </section>
  );
}

interface RowProps {
  /** Its address within the page. */
  readonly id: string;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A row of a section, out of sight while the search finds others. */
export function OptionsRow({ id, className = '', children }: RowProps): ReactNode {
  const isFound = useContext(FoundContext).some((place) => place.id === id);
  return (
    <div id={id} className={`row ${className}`} hidden={!isFound} tabIndex={-1}>
      {children}
    </div>
  );
}
