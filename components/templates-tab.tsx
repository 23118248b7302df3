import { lazy, type ReactNode, Suspense, useEffect, useMemo, useState } from 'react';
import type { Marketplace } from '../lib/marketplaces/types.ts';
import type { OwnTemplate } from '../lib/settings/own-template.ts';
import type { TemplateMemory, TemplateMemoryStore } from '../lib/settings/template-memory.ts';
import { type TemplateSet, TONES, type Tone } from '../lib/templates/types.ts';
import type { Language } from './language.ts';
import type { Outcome } from './outcome.ts';
import { useSettings } from './settings-context.ts';
import { useSpeech } from './speech.ts';
import { entriesOf, textIn } from './template-entries.ts';
import { TemplatePicker } from './template-picker.tsx';

/** What reads and fills in the texts comes behind the list, which opens first. */
const loadDetail = (): Promise<{ default: typeof import('./template-detail.tsx').TemplateDetail }> =>
  import('./template-detail.tsx').then(({ TemplateDetail }) => ({ default: TemplateDetail }));
const TemplateDetail = lazy(loadDetail);

export interface TemplatesWorld {
  readonly memory: TemplateMemoryStore;
  /** The languages that there are templates in. */
  readonly languages: readonly Language[];
  loadTemplates(language: string): Promise<TemplateSet>;
  loadOwnTemplates(): Promise<readonly OwnTemplate[]>;
  /** Calls back when own templates have changed; gives the function that ends it. */
  watchOwnTemplates(onChange: () => void): () => void;
  insert(text: string): Promise<Outcome>;
  copy(text: string): Promise<Outcome>;
}

interface TemplatesTabProps extends TemplatesWorld {
  readonly marketplace: Marketplace;
}

/** Ready messages: found by search or by moment, filled in, and put into the page or the clipboard. */
export function TemplatesTab(props: TemplatesTabProps): ReactNode {
  const { memory: store, languages, loadTemplates, loadOwnTemplates, watchOwnTemplates, insert, copy, marketplace } = props;
  const { locale, say } = useSpeech();
  const { settings, managed, change } = useSettings();
  const [set, setSet] = useState<{ readonly language: string; readonly templates: TemplateSet }>();
  const [own, setOwn] = useState<readonly OwnTemplate[]>([]);
  const [memory, setMemory] = useState<TemplateMemory>();
  const [query, setQuery] = useState('');
  const [key, setKey] = useState<string>();

  const wanted = settings.templateLanguage === 'auto' ? locale.split('-')[0]! : settings.templateLanguage;
  const language = languages.some(({ id }) => id === wanted) ? wanted : 'en';
  useEffect(() => {
    let isWanted = true;
    void loadTemplates(language).then((templates) => isWanted && setSet({ language, templates }));
    return () => {
      isWanted = false;
    };
  }, [language, loadTemplates]);
  useEffect(() => void store.read().then(setMemory), [store]);
  useEffect(() => void loadDetail(), []);
  useEffect(() => {
    const load = (): void => {
      loadOwnTemplates().then(setOwn, (error) => console.error('Fair Ask could not read the own templates:', error));
    };
    load();
    return watchOwnTemplates(load);
  }, [loadOwnTemplates, watchOwnTemplates]);

  const entries = useMemo(() => {
    const theirs = managed.templates.map(({ title, text }, index) => ({ id: `team-${index}`, title, text }));
    return set ? entriesOf(set.templates, [...theirs, ...own], marketplace.policy) : [];
  }, [set, own, managed, marketplace]);
  const entry = entries.find((one) => one.key === key);
  const remember = (update: (memory: TemplateMemory) => TemplateMemory): void => {
    // What is typed shows at once, and is stored behind it.
    setMemory((all) => all && update(all));
    void store.change(update).catch((error) => console.error('Fair Ask could not keep what was filled in:', error));
  };

  if (!set || !memory) return <p className="soft">{say('templates.loading')}</p>;
  return (
    <div className="templates-tab">
      {entry ? (
        <Suspense fallback={<p className="soft">{say('templates.loading')}</p>}>
          <TemplateDetail
            key={entry.key}
            entry={entry}
            language={set.language}
            hints={set.templates.hints ?? {}}
            policy={marketplace.policy}
            marketplace={marketplace.id === 'baseline' ? '' : marketplace.name}
            tone={settings.tone}
            memory={memory}
            remember={remember}
            insert={insert}
            copy={copy}
            onBack={() => setKey(undefined)}
          />
        </Suspense>
      ) : (
        <TemplatePicker
          entries={entries}
          memory={memory}
          query={query}
          marketplace={marketplace.name}
          onQuery={setQuery}
          onPick={(picked) => setKey(picked.key)}
        />
      )}
      <div className="pair">
        <label className="field">
          {say('templates.tone')}
          <select
            value={entry ? textIn(entry, settings.tone).tone : settings.tone}
            disabled={entry?.isOwn}
            onChange={({ currentTarget: { value } }) => void change((all) => ({ ...all, tone: value as Tone }))}
          >
            {TONES.filter((tone) => !entry || entry.isOwn || entry.tones[tone] !== undefined).map((tone) => (
              <option key={tone} value={tone}>
                {say(`tone.${tone}`)}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          {say('templates.language')}
          <select
            value={set.language}
            onChange={({ currentTarget: { value } }) => void change((all) => ({ ...all, templateLanguage: value }))}
          >
            {languages.map(({ id, endonym }) => (
              <option key={id} value={id} lang={id}>
                {endonym}
              </option>
            ))}
          </select>
        </label>
      </div>
    </div>
  );
}
