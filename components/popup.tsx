import './popup.css';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import icon from '../assets/icon.svg';
import { localeFor } from '../lib/i18n/locales.ts';
import { MARKETPLACES } from '../lib/marketplaces/index.ts';
import type { Settings, Silence } from '../lib/settings/schema.ts';
import { type SettingsStore, silencesOf, withLanguage, withMarketplace, withSilence } from '../lib/settings/store.ts';
import { type Language, Languages } from './languages.tsx';
import type { PageHealth } from './page-health.ts';
import { RulesOff } from './rules-off.tsx';
import { type Speech, speechIn } from './speech.ts';
import { Switch } from './switch.tsx';
import { ThisPage } from './this-page.tsx';

interface PopupProps {
  readonly store: SettingsStore;
  /** The browser's own language (BCP 47), for an interface that follows it. */
  readonly browserLanguage: string;
  /** The languages that there are packs for. */
  readonly languages: readonly Language[];
  /** What can be told of the page in front. */
  readPage(): Promise<PageHealth>;
  /** Asks for leave to work on a site; whether it was given. */
  allow(origin: string): Promise<boolean>;
}

/** The toolbar button's popup: the page in front, the rules that are off, the languages to check, and what we promise. */
export function Popup({ store, browserLanguage, languages, readPage, allow }: PopupProps): ReactNode {
  const [health, setHealth] = useState<PageHealth>();
  const [silences, setSilences] = useState<readonly Silence[]>([]);
  const [settings, setSettings] = useState<Settings>();
  const [trouble, setTrouble] = useState<'not-read' | 'not-saved'>();

  const open = useCallback(async () => {
    try {
      const read = await store.read();
      setSilences(silencesOf(read));
      setSettings(read);
      setTrouble(undefined);
    } catch (error) {
      console.error('Fair Ask could not read its settings:', error);
      setTrouble('not-read');
    }
  }, [store]);
  useEffect(() => void open(), [open]);
  useEffect(() => void readPage().then(setHealth), [readPage]);

  const change = async (update: (all: Settings) => Settings): Promise<void> => {
    try {
      setSettings(await store.change(update));
      setTrouble(undefined);
    } catch (error) {
      console.error('Fair Ask could not save its settings:', error);
      setTrouble('not-saved');
    }
  };

  const wanted = settings?.locale ?? 'auto';
  const locale = wanted === 'auto' ? localeFor([browserLanguage]) : wanted;
  const speech = speechIn(locale);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);

  return (
    <>
      <header>
        <img src={icon} alt="" />
        <h1>Fair Ask</h1>
      </header>
      <main aria-busy={!settings && !trouble}>
        {settings ? (
          <>
            <ThisPage
              speech={speech}
              health={health}
              isOn={health === undefined || !settings.marketplacesOff.includes(health.marketplace.id)}
              onSwitch={(isOn) => health && change((all) => withMarketplace(all, health.marketplace.id, isOn))}
              allow={allow}
            />
            <Switch
              label={speech.say('guard.name')}
              about={speech.say('guard.about')}
              isOn={settings.sendGuard}
              onSwitch={(isOn) => change((all) => ({ ...all, sendGuard: isOn }))}
            />
            <RulesOff
              speech={speech}
              silences={silences}
              isSilent={(silence) => silencesOf(settings).some((one) => JSON.stringify(one) === JSON.stringify(silence))}
              nameOf={(id) => MARKETPLACES.find((one) => one.id === id)?.name ?? id}
              onSwitch={(silence, isOn) => change((all) => withSilence(all, silence, !isOn))}
            />
            <Languages
              speech={speech}
              all={languages}
              active={settings.languages}
              onSwitch={(id, isOn) => change((all) => withLanguage(all, id, isOn))}
            />
          </>
        ) : (
          !trouble && <p className="soft">{speech.say('popup.loading')}</p>
        )}
        {trouble === 'not-saved' && <Trouble words={speech.say('popup.not-saved')} />}
        {trouble === 'not-read' && (
          <Trouble words={speech.say('popup.not-read')}>
            <button type="button" className="switch" onClick={open}>
              {speech.say('popup.retry')}
            </button>
          </Trouble>
        )}
      </main>
      <Promises speech={speech} />
    </>
  );
}

function Trouble({ words, children }: { readonly words: string; readonly children?: ReactNode }): ReactNode {
  return (
    <div className="trouble" role="alert">
      <p>{words}</p>
      {children}
    </div>
  );
}

function Promises({ speech: { say } }: { readonly speech: Speech }): ReactNode {
  const [before, after] = say('popup.key', { key: '\n' }).split('\n');
  return (
    <footer>
      <p>{say('popup.privacy')}</p>
      <p>
        {before}
        <kbd>F8</kbd>
        {after}
      </p>
    </footer>
  );
}
