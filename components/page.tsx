import './look.css';
import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import { type Locale, localeFor } from '../lib/i18n/locales.ts';
import type { Messages } from '../lib/i18n/message.ts';
import type { Managed, Settings } from '../lib/settings/schema.ts';
import type { SettingsStore } from '../lib/settings/store.ts';
import { type SettingsInUse, SettingsProvider } from './settings-context.ts';
import { SpeechProvider, speechIn } from './speech.ts';
import { Trouble } from './trouble.tsx';

/** What a page of ours needs of the browser. */
export interface PageWorld {
  readonly store: SettingsStore;
  /** The browser's own language (BCP 47), for an interface that follows it. */
  readonly browserLanguage: string;
  /** Loads the words of the interface. `locale` is that which they are in: tests may speak a made-up one. */
  loadMessages(locale: Locale): Promise<{ readonly locale: string; readonly messages: Messages }>;
  /** Calls back when the settings have changed anywhere; gives the function that ends it. */
  watchSettings(onChange: () => void): () => void;
}

interface PageProps extends PageWorld {
  readonly children: ReactNode;
}

/** What all pages of ours have in common: settings, language, direction and light. */
export function Page({ store, browserLanguage, loadMessages, watchSettings, children }: PageProps): ReactNode {
  const [settings, setSettings] = useState<Settings>();
  const [managed, setManaged] = useState<Managed>({ templates: [], locked: [] });
  const [words, setWords] = useState<{ readonly locale: string; readonly messages: Messages }>();
  const [trouble, setTrouble] = useState<'not-read' | 'not-saved'>();

  const read = useCallback(async () => {
    try {
      const [preset, stored] = await Promise.all([store.managed(), store.read()]);
      setManaged(preset);
      setSettings(stored);
      setTrouble(undefined);
    } catch (error) {
      console.error('Fair Ask could not read its settings:', error);
      setTrouble('not-read');
    }
  }, [store]);
  useEffect(() => void read(), [read]);
  useEffect(() => watchSettings(() => void read()), [watchSettings, read]);

  const wanted = settings?.locale ?? 'auto';
  const locale = wanted === 'auto' ? localeFor([browserLanguage]) : wanted;
  useEffect(() => {
    let isWanted = true;
    void loadMessages(locale).then((loaded) => isWanted && setWords(loaded));
    return () => {
      isWanted = false;
    };
  }, [locale, loadMessages]);

  const speech = useMemo(() => words && speechIn(words.locale, words.messages), [words]);
  const theme = settings?.theme ?? 'auto';
  useEffect(() => {
    const { documentElement } = document;
    documentElement.lang = speech?.locale ?? 'en';
    documentElement.dir = speech?.dir ?? 'ltr';
    documentElement.dataset.theme = theme;
  }, [speech, theme]);

  const inUse = useMemo<SettingsInUse | undefined>(
    () =>
      settings && {
        settings,
        managed,
        isLocked: (name) => managed.locked.includes(name),
        async change(update) {
          try {
            setSettings(await store.change(update));
            setTrouble(undefined);
            return true;
          } catch (error) {
            console.error('Fair Ask could not save its settings:', error);
            setTrouble('not-saved');
            return false;
          }
        },
      },
    [settings, managed, store],
  );

  if (!speech) return null;
  return (
    <I18nProvider locale={speech.locale}>
      <SpeechProvider value={speech}>
        {inUse && <SettingsProvider value={inUse}>{children}</SettingsProvider>}
        {!inUse && !trouble && <p className="soft loading">{speech.say('popup.loading')}</p>}
        {trouble === 'not-saved' && <Trouble words={speech.say('popup.not-saved')} />}
        {trouble === 'not-read' && (
          <Trouble words={speech.say('popup.not-read')}>
            <button type="button" onClick={() => void read()}>
              {speech.say('popup.retry')}
            </button>
          </Trouble>
        )}
      </SpeechProvider>
    </I18nProvider>
  );
}
