import './welcome.css';
import { Check, Puzzle } from 'lucide-react';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import icon from '../assets/icon.svg';
import { LOCALES, type Locale } from '../lib/i18n/locales.ts';
import type { Setup } from '../lib/inline/requests.ts';
import { MARKETPLACES } from '../lib/marketplaces/index.ts';
import type { Marketplace } from '../lib/marketplaces/types.ts';
import { withLanguage } from '../lib/settings/store.ts';
import { CheckedBox } from './checked-box.tsx';
import { endonymOf, type Language } from './language.ts';
import { Page, type PageWorld } from './page.tsx';
import { useSettings } from './settings-context.ts';
import { useSpeech } from './speech.ts';

/** Whose rules the text in the box is checked by: they are the clearest. */
const TRIED_ON = 'fiverr';

const WORKS_ON = MARKETPLACES.filter(({ hosts }) => hosts.length > 0);

interface WelcomeWorld extends PageWorld {
  readonly languages: readonly Language[];
  /** What to check a text by on a marketplace, by its id. */
  loadSetup(marketplace: string): Promise<Setup>;
  /** Whether the browser lets us work on the sites of these match patterns. */
  isAllowed(origins: readonly string[]): Promise<boolean>;
  /** Asks for that; whether it was given. */
  allow(origins: readonly string[]): Promise<boolean>;
  openOptions(): void;
}

/** The one page after installing: what it does, a box to try it in, languages, marketplaces, and how to find it again. */
export function Welcome(world: WelcomeWorld): ReactNode {
  return (
    <Page {...world}>
      <WelcomeContent {...world} />
    </Page>
  );
}

function WelcomeContent({ languages, loadSetup, isAllowed, allow, openOptions }: WelcomeWorld): ReactNode {
  const { say } = useSpeech();
  return (
    <>
      <header className="hero">
        <img src={icon} alt="" />
        <div>
          <h1>{say('welcome.title')}</h1>
          <p>{say('welcome.what')}</p>
        </div>
      </header>
      <main>
        <TryIt loadSetup={loadSetup} />
        <div className="columns">
          <ChooseLanguages languages={languages} />
          <Marketplaces isAllowed={isAllowed} allow={allow} />
          <section>
            <h2>{say('welcome.find')}</h2>
            <p>
              <Puzzle size={16} aria-hidden="true" className="inline" /> {say('welcome.pin')}
            </p>
            <p className="soft">{say('welcome.more')}</p>
            <button type="button" onClick={openOptions}>
              {say('popup.options')}
            </button>
          </section>
        </div>
      </main>
      <footer className="soft">{say('popup.privacy')}</footer>
    </>
  );
}

function TryIt({ loadSetup }: Pick<WelcomeWorld, 'loadSetup'>): ReactNode {
  const { say } = useSpeech();
  const [text, setText] = useState<string>();
  const [count, setCount] = useState(0);
  const load = useCallback(() => loadSetup(TRIED_ON), [loadSetup]);
  return (
    <section className="try">
      <h2 id="try">{say('welcome.try')}</h2>
      <p className="soft">{say('welcome.try-how', { key: 'F8' })}</p>
      <CheckedBox
        loadSetup={load}
        onCount={setCount}
        autoFocus
        rows={4}
        dir="auto"
        aria-labelledby="try"
        value={text ?? say('welcome.example')}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
      />
      <p role="status" className={count > 0 ? 'found' : 'soft'}>
        {say(count > 0 ? 'popup.found' : 'popup.clear', { count })}
      </p>
    </section>
  );
}

function ChooseLanguages({ languages }: Pick<WelcomeWorld, 'languages'>): ReactNode {
  const { say } = useSpeech();
  const { settings, change, isLocked } = useSettings();
  return (
    <section>
      <h2>{say('popup.languages')}</h2>
      <ul className="languages">
        {languages.map(({ id, endonym }) => (
          <li key={id}>
            <label lang={id}>
              <input
                type="checkbox"
                checked={settings.languages.includes(id)}
                disabled={isLocked('languages')}
                onChange={({ currentTarget: { checked } }) => void change((all) => withLanguage(all, id, checked))}
              />
              {endonym}
            </label>
          </li>
        ))}
      </ul>
      {settings.languages.length === 0 && <p className="soft">{say('popup.no-language')}</p>}
      <label className="field">
        {say('welcome.locale')}
        <select
          value={settings.locale}
          disabled={isLocked('locale')}
          onChange={({ currentTarget: { value } }) => void change((all) => ({ ...all, locale: value as Locale | 'auto' }))}
        >
          <option value="auto">{say('welcome.auto')}</option>
          {LOCALES.map((locale) => (
            <option key={locale} value={locale} lang={locale}>
              {endonymOf(locale)}
            </option>
          ))}
        </select>
      </label>
    </section>
  );
}

function Marketplaces({ isAllowed, allow }: Pick<WelcomeWorld, 'isAllowed' | 'allow'>): ReactNode {
  const { say } = useSpeech();
  return (
    <section>
      <h2>{say('welcome.marketplaces')}</h2>
      <ul className="places">
        {WORKS_ON.map((marketplace) => (
          <Place key={marketplace.id} marketplace={marketplace} isAllowed={isAllowed} allow={allow} />
        ))}
      </ul>
      <p className="soft">{say('page.selection')}</p>
    </section>
  );
}

interface PlaceProps extends Pick<WelcomeWorld, 'isAllowed' | 'allow'> {
  readonly marketplace: Marketplace;
}

function Place({ marketplace: { hosts, name }, isAllowed, allow }: PlaceProps): ReactNode {
  const { say } = useSpeech();
  const [isOn, setOn] = useState<boolean>();
  useEffect(() => void isAllowed(hosts).then(setOn), [hosts, isAllowed]);
  return (
    <li>
      {isOn && <Check size={16} className="fair inline" aria-hidden="true" />} {name}
      {isOn === true && <span className="unseen"> {say('welcome.allowed')}</span>}
      {isOn === false && (
        <button type="button" aria-label={say('welcome.allow', { marketplace: name })} onClick={() => void allow(hosts).then(setOn)}>
          {say('page.allow-short')}
        </button>
      )}
    </li>
  );
}
