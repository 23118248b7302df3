import './options.css';
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import icon from '../assets/icon.svg';
import { goTo } from './go-to.ts';
import type { Language } from './language.ts';
import { OptionsData } from './options-data.tsx';
import { OptionsIgnored } from './options-ignored.tsx';
import { matchingPlaces, placesOf, SECTIONS, type SectionId } from './options-index.ts';
import { OptionsLanguages } from './options-languages.tsx';
import { OptionsLooks } from './options-looks.tsx';
import { OptionsMarketplaces } from './options-marketplaces.tsx';
import { OptionsPrivacy } from './options-privacy.tsx';
import { OptionsRules } from './options-rules.tsx';
import { FoundProvider, OptionsRow, OptionsSection } from './options-section.tsx';
import { OptionsSending, type SendingWorld } from './options-sending.tsx';
import { Page, type PageWorld } from './page.tsx';
import { useSectionInSight } from './section-in-sight.ts';
import type { SiteLeave } from './site-leave.ts';
import { useSpeech } from './speech.ts';

export interface OptionsWorld extends PageWorld, SendingWorld {
  /** The languages that messages can be checked in. */
  readonly languages: readonly Language[];
  readonly leave: SiteLeave;
  /** What stands under the heading of one's own templates. */
  readonly ownTemplates?: ReactNode;
}

/** Everything that can be set, on one page that can be searched; each row has an address of its own (`#rule-threat`). */
export function Options(world: OptionsWorld): ReactNode {
  return (
    <Page {...world}>
      <OptionsContent {...world} />
    </Page>
  );
}

function OptionsContent(world: OptionsWorld): ReactNode {
  const { languages, browserLanguage, leave, ownTemplates, store } = world;
  const { say } = useSpeech();
  const [query, setQuery] = useState('');
  const places = useMemo(() => placesOf(say, languages), [say, languages]);
  const found = useMemo(() => matchingPlaces(places, query), [places, query]);
  const isSearching = query.trim() !== '';
  const [target, setTarget] = useState({ id: addressed() });

  useEffect(() => {
    const follow = (): void => {
      const id = addressed();
      // What is asked for by its address is not kept from sight by a search.
      if (!goTo(id)) setQuery('');
      setTarget({ id });
    };
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  useEffect(() => void goTo(target.id), [target]);

  return (
    <FoundProvider value={found}>
      <header className="top">
        <img src={icon} alt="" />
        <h1>
          Fair Ask <span>{say('options.title')}</span>
        </h1>
        <search>
          <input
            type="search"
            value={query}
            aria-label={say('options.search')}
            placeholder={say('options.search')}
            onChange={({ currentTarget: { value } }) => setQuery(value)}
          />
        </search>
      </header>
      <Sections found={SECTIONS.filter((id) => found.some(({ section }) => section === id))} onPick={(id) => setTarget({ id })} />
      <main>
        <p className="soft result" role="status">
          {isSearching ? say(found.length > 0 ? 'options.found' : 'options.none', { count: found.length }) : ''}
        </p>
        {isSearching && found.length === 0 && (
          <button type="button" onClick={() => setQuery('')}>
            {say('options.clear')}
          </button>
        )}
        <OptionsLanguages languages={languages} browserLanguage={browserLanguage} />
        <OptionsMarketplaces leave={leave} />
        <OptionsRules />
        <OptionsSending {...world} />
        <OptionsSection id="templates">
          <OptionsRow id="own-templates">{ownTemplates}</OptionsRow>
        </OptionsSection>
        <OptionsIgnored />
        <OptionsLooks />
        <OptionsData store={store} leave={leave} />
        <OptionsPrivacy hasOwnTemplates={ownTemplates !== undefined} />
      </main>
    </FoundProvider>
  );
}

interface SectionsProps {
  readonly found: readonly SectionId[];
  onPick(id: SectionId): void;
}

function Sections({ found, onPick }: SectionsProps): ReactNode {
  const { say } = useSpeech();
  const current = useSectionInSight(found);
  const list = useRef<HTMLElement>(null);
  // In a narrow window the list is longer than the window is wide.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is marked changes with it.
  useEffect(() => {
    const link = list.current?.querySelector<HTMLElement>('[aria-current]');
    if (link) list.current?.scrollTo({ left: link.offsetLeft - (list.current.clientWidth - link.offsetWidth) / 2 });
  }, [current]);
  return (
    <nav ref={list} aria-label={say('options.sections')}>
      <ul>
        {found.map((id) => (
          <li key={id}>
            {/* An address that is there already changes nothing, and would lead nowhere. */}
            <a href={`#${id}`} aria-current={id === current ? 'location' : undefined} onClick={() => onPick(id)}>
              {say(`options.section.${id}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function addressed(): string {
  return decodeURIComponent(location.hash.slice(1));
}
