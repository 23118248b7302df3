import './popup.css';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import icon from '../assets/icon.svg';
import { localeFor } from '../lib/i18n/locales.ts';
import { MARKETPLACES } from '../lib/marketplaces/index.ts';
import type { Settings, Silence } from '../lib/settings/schema.ts';
import { type SettingsStore, silencesOf, withLanguage, withSilence } from '../lib/settings/store.ts';
import { type Language, Languages } from './languages.tsx';
import { RulesOff } from './rules-off.tsx';
import { type Speech, speechIn } from './speech.ts';
import { ThisPage } from './this-page.tsx';

interface PopupProps {
  readonly store: SettingsStore;
  /** The browser's own language (BCP 47), for an interface that follows it. */
  readonly browserLanguage: string;
  /** The name of the marketplace in front; absent where no composer has been used. */
  readonly marketplace: string | undefined;
  /** The languages that there are packs for. */
  readonly languages: readonly Language[];
  countWarnings(): Promise<number>;
}

/** The toolbar button's popup: the page in front, the rules that are off, the languages to check, and what we promise. */
export function Popup({ store, browserLanguage, marketplace, languages, countWarnings }: PopupProps): ReactNode {
  const [count, setCount] = useState<number>();
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
  useEffect(() => void countWarnings().then(setCount), [countWarnings]);

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
            <ThisPage speech={speech} marketplace={marketplace} count={count} />
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
