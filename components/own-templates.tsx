import './own-templates.css';
import { Download, Plus, Upload } from 'lucide-react';
import { type ReactNode, useCallback, useEffect, useId, useRef, useState } from 'react';
import type { Setup } from '../lib/inline/requests.ts';
import type { OwnTemplate } from '../lib/settings/own-template.ts';
import { type Contents, newTemplateId, type OwnTemplatesStore } from '../lib/settings/own-templates.ts';
import { type FileContents, fileOf, readTemplateFile } from '../lib/settings/template-files.ts';
import { freeTitle } from '../lib/settings/template-import.ts';
import { download } from './download.ts';
import { OwnTemplateEditor } from './own-template-editor.tsx';
import { OwnTemplateList } from './own-template-list.tsx';
import { QuotaMeter } from './quota-meter.tsx';
import { useSettings } from './settings-context.ts';
import { useSpeech } from './speech.ts';
import { storageTrouble } from './storage-trouble.ts';
import { TemplateImport } from './template-import.tsx';
import { Trouble } from './trouble.tsx';

interface OwnTemplatesProps {
  readonly store: OwnTemplatesStore;
  /** What to check by on a marketplace, by its id. */
  loadSetup(marketplace: string): Promise<Setup>;
}

type View =
  | { readonly kind: 'list' }
  | { readonly kind: 'editor'; readonly draft: OwnTemplate }
  | { readonly kind: 'import'; readonly name: string; readonly file: FileContents };

/** What was done last, and how it is undone. */
interface Done {
  readonly words: string;
  /** Stored again. */
  readonly restore?: readonly OwnTemplate[];
  /** Removed again, by their ids. */
  readonly drop?: readonly string[];
  /** Opened again. */
  readonly draft?: OwnTemplate;
}

const LIST: View = { kind: 'list' };

/** The user's own templates: written, checked as they are typed, exported and imported. Stands under a heading of the page's own. */
export function OwnTemplates({ store, loadSetup }: OwnTemplatesProps): ReactNode {
  const speech = useSpeech();
  const { say } = speech;
  const { managed } = useSettings();
  const id = useId();
  const [contents, setContents] = useState<Contents>();
  const [isUnread, setUnread] = useState(false);
  const [view, setView] = useState<View>(LIST);
  const [done, setDone] = useState<Done>();
  const [trouble, setTrouble] = useState<string>();
  const [marketplace, setMarketplace] = useState('baseline');
  const picker = useRef<HTMLInputElement>(null);
  const focusNext = useRef<string>(undefined);
  const rowId = (template: Pick<OwnTemplate, 'id'>): string => `${id}-${template.id}`;

  const read = useCallback(async () => {
    try {
      setContents(await store.contents());
      setUnread(false);
    } catch (error) {
      console.error('Fair Ask could not read the own templates:', error);
      setUnread(true);
    }
  }, [store]);
  useEffect(() => {
    void read();
    return store.watch(() => void read());
  }, [store, read]);
  // What is to have the focus may be there a moment later only.
  useEffect(() => {
    const element = focusNext.current === undefined ? null : document.getElementById(focusNext.current);
    if (!element) return;
    focusNext.current = undefined;
    element.focus();
  });

  /** Shows a view, and lets go of what was done before. */
  const show = (next: View, lately?: Done): void => {
    setView(next);
    setTrouble(undefined);
    setDone(lately);
  };
  const edit = (draft: OwnTemplate): void => show({ kind: 'editor', draft });
  /** Shows the list with the focus on the button that undoes what was done, or else on what it was done to. */
  const showDone = (lately: Done, row?: string): void => {
    focusNext.current = row ?? `${id}-undo`;
    show(LIST, lately);
  };
  const tried = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      console.error('Fair Ask could not store the own templates:', error);
      setTrouble(storageTrouble(speech, error));
    }
  };

  const save = async (template: OwnTemplate): Promise<void> => {
    const [saved] = await store.save([template]);
    await read();
    showDone({ words: say('own.saved', { title: template.title }) }, rowId(saved!));
  };
  const remove = (template: OwnTemplate): Promise<void> =>
    tried(async () => {
      await store.remove([template.id]);
      await read();
      showDone({ words: say('own.deleted', { title: template.title }), restore: [template] });
    });
  const undo = ({ restore = [], drop = [], draft }: Done): Promise<void> =>
    tried(async () => {
      if (draft) {
        edit(draft);
        return;
      }
      await store.remove(drop);
      await store.save(restore);
      await read();
      showDone({ words: say('own.undone') }, restore[0] ? rowId(restore[0]) : `${id}-new`);
    });
  const importAll = async (templates: readonly OwnTemplate[]): Promise<void> => {
    const restore = contents?.templates.filter((one) => templates.some((other) => other.id === one.id)) ?? [];
    const saved = await store.save(templates);
    await read();
    const drop = saved.filter((one) => !restore.some((other) => other.id === one.id)).map((one) => one.id);
    showDone({ words: say('own.imported', { count: saved.length }), restore, drop });
  };
  const open = async (chosen: File | undefined): Promise<void> => {
    if (!chosen) return;
    try {
      show({ kind: 'import', name: chosen.name, file: readTemplateFile(chosen.name, new Uint8Array(await chosen.arrayBuffer())) });
    } catch (error) {
      console.error('Fair Ask could not open a file:', error);
      setTrouble(say('own.import-unread'));
    }
  };

  // What is on the screen stays there where it can't be read anew.
  if (!contents) {
    return isUnread ? (
      <Trouble words={say('own.not-read')}>
        <button type="button" onClick={() => void read()}>
          {say('own.retry')}
        </button>
      </Trouble>
    ) : (
      <p className="soft">{say('own.loading')}</p>
    );
  }
  const { templates, unreadable, usage } = contents;

  if (view.kind === 'editor') {
    const { draft } = view;
    return (
      <div className="own">
        <OwnTemplateEditor
          draft={draft}
          contents={contents}
          marketplace={marketplace}
          onMarketplace={setMarketplace}
          loadSetup={loadSetup}
          onSave={save}
          onLeave={(unsaved) => {
            if (unsaved) showDone({ words: say('own.put-aside'), draft: unsaved });
            else {
              focusNext.current = templates.some((one) => one.id === draft.id) ? rowId(draft) : `${id}-new`;
              show(LIST);
            }
          }}
        />
      </div>
    );
  }
  if (view.kind === 'import') {
    return (
      <div className="own">
        <TemplateImport
          name={view.name}
          file={view.file}
          contents={contents}
          onImport={importAll}
          onLeave={() => {
            focusNext.current = `${id}-import`;
            show(LIST);
          }}
        />
      </div>
    );
  }

  const titles = new Set(templates.map(({ title }) => title));
  const canUndo = done && (done.restore ?? done.drop ?? done.draft);
  return (
    <div className="own">
      <p className="soft">{say('own.about')}</p>
      <div className="own-tools">
        <button type="button" id={`${id}-new`} className="main" onClick={() => edit({ id: newTemplateId(), title: '', text: '' })}>
          <Plus size={15} aria-hidden="true" />
          {say('own.new')}
        </button>
        <button type="button" id={`${id}-import`} onClick={() => picker.current?.click()}>
          <Upload size={15} aria-hidden="true" />
          {say('own.import')}
        </button>
        {templates.length > 0 && (
          <button
            type="button"
            onClick={() => {
              download('fair-ask-templates.json', fileOf(templates));
              show(LIST, { words: say('own.exported') });
            }}
          >
            <Download size={15} aria-hidden="true" />
            {say('own.export')}
          </button>
        )}
        <input
          ref={picker}
          type="file"
          hidden
          accept=".json,.csv,.tsv,.txt,application/json,text/csv"
          aria-label={say('own.import-file')}
          onChange={({ currentTarget }) => {
            void open(currentTarget.files?.[0]);
            // The same file may be chosen again once it is mended.
            currentTarget.value = '';
          }}
        />
      </div>
      <div className={done ? 'own-done shown' : 'own-done'}>
        <p id={`${id}-done`} role="status">
          {done?.words}
        </p>
        {canUndo && (
          <button type="button" id={`${id}-undo`} aria-describedby={`${id}-done`} onClick={() => void undo(done)}>
            {say('own.undo')}
          </button>
        )}
      </div>
      {trouble !== undefined && <Trouble words={trouble} />}
      <QuotaMeter usage={usage} />
      {unreadable.length > 0 && (
        <div className="own-unreadable">
          <p>{say('own.unreadable', { count: unreadable.length })}</p>
          <button type="button" onClick={() => download('fair-ask-unreadable.json', JSON.stringify(unreadable, null, 2))}>
            {say('own.unreadable-save')}
          </button>
        </div>
      )}
      {templates.length === 0 && <p className="own-empty">{say('own.empty')}</p>}
      <OwnTemplateList
        templates={templates}
        theirs={managed.templates}
        rowId={rowId}
        onEdit={edit}
        onDuplicate={({ title, text }) => edit({ id: newTemplateId(), title: freeTitle(title, titles), text })}
        onDelete={(template) => void remove(template)}
      />
    </div>
  );
}
