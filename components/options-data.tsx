import { type ReactNode, useEffect, useRef, useState } from 'react';
import type { Settings } from '../lib/settings/schema.ts';
import { planOf, type SettingsFileTrouble, type SettingsPlan, settingsFile } from '../lib/settings/settings-file.ts';
import type { SettingsStore } from '../lib/settings/store.ts';
import { DoneBar } from './done-bar.tsx';
import { download } from './download.ts';
import { OptionsRow, OptionsSection } from './options-section.tsx';
import { nameOf, wordsFor } from './setting-words.ts';
import { useSettings } from './settings-context.ts';
import type { SiteLeave } from './site-leave.ts';
import { type Speech, useSpeech } from './speech.ts';
import { Trouble } from './trouble.tsx';

const FILE = 'fair-ask-settings.json';
const UNREADABLE_FILE = 'fair-ask-settings-unreadable.json';
/** Far more than any settings take. */
const LARGEST_BYTES = 1_000_000;

interface OptionsDataProps {
  readonly store: SettingsStore;
  readonly leave: SiteLeave;
}

/** The settings as a whole: out to a file, in from one, back to the start. */
export function OptionsData({ store, leave }: OptionsDataProps): ReactNode {
  return (
    <OptionsSection id="data">
      <Unreadable store={store} />
      <OptionsRow id="export">
        <Export />
      </OptionsRow>
      <OptionsRow id="import">
        <Import />
      </OptionsRow>
      <OptionsRow id="reset">
        <Reset store={store} leave={leave} />
      </OptionsRow>
    </OptionsSection>
  );
}

function Unreadable({ store }: Pick<OptionsDataProps, 'store'>): ReactNode {
  const { say } = useSpeech();
  const [kept, setKept] = useState<unknown>();
  useEffect(() => void store.unreadable().then(setKept), [store]);
  if (kept === undefined) return null;
  return (
    <div className="notice">
      <h3>{say('options.unreadable.name')}</h3>
      <p>{say('options.unreadable.about')}</p>
      <div className="buttons">
        <button type="button" onClick={() => download(UNREADABLE_FILE, `${JSON.stringify(kept, null, 2)}\n`)}>
          {say('options.unreadable.save')}
        </button>
        <button type="button" className="danger" onClick={() => void store.forgetUnreadable().then(() => setKept(undefined))}>
          {say('options.unreadable.forget')}
        </button>
      </div>
    </div>
  );
}

function Export(): ReactNode {
  const { say } = useSpeech();
  const { settings } = useSettings();
  const [isSaved, setSaved] = useState(false);
  return (
    <>
      <h3>{say('options.export.name')}</h3>
      <p className="soft">{say('options.export.about')}</p>
      <button
        type="button"
        onClick={() => {
          download(FILE, settingsFile(settings));
          setSaved(true);
        }}
      >
        {say('options.export.save')}
      </button>
      <p className="done" role="status">
        {isSaved ? say('options.export.saved', { file: FILE }) : ''}
      </p>
    </>
  );
}

type Reading = SettingsPlan | { readonly trouble: { readonly kind: 'not-read' | 'too-large' } };

function Import(): ReactNode {
  const speech = useSpeech();
  const { say } = speech;
  const { settings, managed, change } = useSettings();
  const picker = useRef<HTMLInputElement>(null);
  const [plan, setPlan] = useState<Reading>();
  const [before, setBefore] = useState<Settings>();
  const [isUndone, setUndone] = useState(false);

  const read = async (file: File): Promise<void> => {
    setBefore(undefined);
    setUndone(false);
    if (file.size > LARGEST_BYTES) {
      setPlan({ trouble: { kind: 'too-large' } });
      return;
    }
    const text = await file.text().catch(() => null);
    setPlan(text === null ? { trouble: { kind: 'not-read' } } : planOf(text, settings, managed.locked));
  };
  const apply = async (wanted: Settings): Promise<void> => {
    if (!(await change(() => wanted))) return;
    setBefore(settings);
    setPlan(undefined);
  };
  return (
    <>
      <h3>{say('options.import.name')}</h3>
      <p className="soft">{say('options.import.about')}</p>
      <input
        ref={picker}
        type="file"
        accept=".json,application/json"
        hidden
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) void read(file);
          // The same file may be chosen again once it is mended.
          currentTarget.value = '';
        }}
      />
      <button type="button" onClick={() => picker.current?.click()}>
        {say('options.import.choose')}
      </button>
      {plan && 'trouble' in plan && <Trouble words={troubleWords(plan.trouble, speech)} />}
      {plan && 'settings' in plan && (
        <Planned plan={plan} apply={() => void apply(plan.settings)} leave={() => setPlan(undefined)} current={settings} />
      )}
      {before && (
        <DoneBar
          words={say('options.import.done')}
          onUndo={() =>
            void change(() => before).then((isStored) => {
              if (!isStored) return;
              setBefore(undefined);
              setUndone(true);
            })
          }
        />
      )}
      {isUndone && <DoneBar words={say('options.undone')} />}
    </>
  );
}

function troubleWords(trouble: SettingsFileTrouble | { readonly kind: 'not-read' | 'too-large' }, { locale, say }: Speech): string {
  if (trouble.kind === 'not-json') return say('options.import.not-json', { line: trouble.line, column: trouble.column });
  if (trouble.kind === 'fields') return say('options.import.fields', { paths: new Intl.ListFormat(locale).format(trouble.paths) });
  return say(`options.import.${trouble.kind}`);
}

interface PlannedProps {
  readonly plan: Extract<SettingsPlan, { readonly settings: Settings }>;
  readonly current: Settings;
  apply(): void;
  leave(): void;
}

/** What a file would change, before it does. */
function Planned({ plan: { changes, held, settings }, current, apply, leave }: PlannedProps): ReactNode {
  const speech = useSpeech();
  const { say } = speech;
  const count = changes.length;
  return (
    <div className="plan">
      <p role="status">{count === 0 ? say('options.import.same') : say('options.import.changes', { count })}</p>
      {count > 0 && (
        <dl>
          {changes.map((name) => (
            <div key={name}>
              <dt>{nameOf(name, speech)}</dt>
              <dd className="soft">{say('options.import.before', { value: wordsFor(name, current, speech) })}</dd>
              <dd>{say('options.import.after', { value: wordsFor(name, settings, speech) })}</dd>
            </div>
          ))}
        </dl>
      )}
      {held.map((name) => (
        <p key={name} className="soft">
          {say('options.import.held', { name: nameOf(name, speech) })}
        </p>
      ))}
      {count > 0 && (
        <div className="buttons">
          <button type="button" className="main" onClick={apply}>
            {say('options.import.apply', { count })}
          </button>
          <button type="button" onClick={leave}>
            {say('options.import.leave')}
          </button>
        </div>
      )}
    </div>
  );
}

function Reset({ store, leave }: OptionsDataProps): ReactNode {
  const { say } = useSpeech();
  const { settings, change } = useSettings();
  const [isSure, setSure] = useState(false);
  const [before, setBefore] = useState<Settings>();
  const [isUndone, setUndone] = useState(false);
  const reset = async (): Promise<void> => {
    setUndone(false);
    if (!isSure) {
      setSure(true);
      return;
    }
    const defaults = await store.defaults();
    if (!(await change(() => defaults))) return;
    await leave.giveBack(settings.extraSites);
    setBefore(settings);
    setSure(false);
  };
  return (
    <>
      <h3>{say('options.reset.name')}</h3>
      <p className="soft">{say('options.reset.about')}</p>
      <button type="button" className="danger" onClick={() => void reset()} onBlur={() => setSure(false)}>
        {say(isSure ? 'options.reset.sure' : 'options.reset.act')}
      </button>
      <p className="unseen" role="status">
        {isSure ? say('options.reset.sure') : ''}
      </p>
      {before && (
        <DoneBar
          words={say('options.reset.done')}
          onUndo={() =>
            void change(() => before).then((isStored) => {
              if (!isStored) return;
              setBefore(undefined);
              setUndone(true);
            })
          }
        />
      )}
      {isUndone && <DoneBar words={say('options.undone')} />}
    </>
  );
}
