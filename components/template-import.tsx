import { type ReactNode, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { OwnTemplate } from '../lib/settings/own-template.ts';
import { type Contents, shortageFor } from '../lib/settings/own-templates.ts';
import type { FileContents, FileTrouble, TemplateEntry } from '../lib/settings/template-files.ts';
import { type OnConflict, planImport, templatesOf } from '../lib/settings/template-import.ts';
import { type Speech, useSpeech } from './speech.ts';
import { storageTrouble } from './storage-trouble.ts';
import { Trouble } from './trouble.tsx';

/** As many troubles, and as many titles, as one reads. */
const MOST_TROUBLES = 8;
const MOST_TITLES = 50;

interface TemplateImportProps {
  /** The file's name. */
  readonly name: string;
  readonly file: FileContents;
  readonly contents: Contents;
  /** Rejects where they can't be stored; then nothing is. */
  onImport(templates: readonly OwnTemplate[]): Promise<void>;
  onLeave(): void;
}

/** What the import of a file would do, before it does it; or why it can't be done. */
export function TemplateImport({ name, file, contents, onImport, onLeave }: TemplateImportProps): ReactNode {
  const speech = useSpeech();
  const { say } = speech;
  const id = useId();
  const [onConflict, setOnConflict] = useState<OnConflict>('keep-both');
  const [trouble, setTrouble] = useState<unknown>();
  const heading = useRef<HTMLHeadingElement>(null);
  const plan = useMemo(() => planImport(file.entries, contents.templates), [file, contents]);
  const wanted = useMemo(() => templatesOf(plan, onConflict, contents.templates), [plan, onConflict, contents]);
  const shortage = useMemo(() => shortageFor(contents, wanted), [contents, wanted]);
  const isBroken = file.troubles.length > 0;
  useEffect(() => heading.current?.focus(), []);

  const run = async (): Promise<void> => {
    setTrouble(undefined);
    await onImport(wanted).catch((error) => {
      console.error('Fair Ask could not import templates:', error);
      setTrouble(error);
    });
  };

  return (
    <section className="own-import">
      <h3 ref={heading} tabIndex={-1}>
        {say('own.import-of', { name })}
      </h3>
      {isBroken ? (
        <>
          <p role="alert" className="found">
            {say('own.import-cannot')}
          </p>
          <ul className="file-troubles">
            {file.troubles.slice(0, MOST_TROUBLES).map((one) => (
              <li key={JSON.stringify(one)}>{troubleWords(speech, one)}</li>
            ))}
          </ul>
          {file.troubles.length > MOST_TROUBLES && (
            <p className="soft">{say('own.import-more', { count: file.troubles.length - MOST_TROUBLES })}</p>
          )}
        </>
      ) : (
        <>
          <p role="status">{say(wanted.length > 0 ? 'own.import-can' : 'own.import-none')}</p>
          <Entries words={say('own.import-added', { count: plan.added.length })} entries={plan.added} />
          <Entries words={say('own.import-same', { count: plan.same.length })} entries={plan.same} />
          <Entries
            words={say('own.import-conflicts', { count: plan.conflicts.length })}
            entries={plan.conflicts.map(({ entry }) => entry)}
          />
          {plan.conflicts.length > 0 && (
            <fieldset className="own-choice">
              <legend>{say('own.import-choice')}</legend>
              {(['keep-both', 'replace'] as const).map((choice) => (
                <label key={choice}>
                  <input type="radio" name={id} checked={onConflict === choice} onChange={() => setOnConflict(choice)} />
                  {say(`own.import-${choice}`)}
                </label>
              ))}
            </fieldset>
          )}
        </>
      )}
      {trouble !== undefined && <Trouble words={storageTrouble(speech, trouble)} />}
      {trouble === undefined && shortage && <Trouble words={storageTrouble(speech, shortage)} />}
      <footer>
        {!isBroken && !shortage && wanted.length > 0 && (
          <button type="button" className="main" onClick={() => void run()}>
            {say('own.import-do', { count: wanted.length })}
          </button>
        )}
        <button type="button" onClick={onLeave}>
          {say('own.cancel')}
        </button>
      </footer>
    </section>
  );
}

/** Entries with one fate: how many, and which on demand. */
function Entries({ words, entries }: { readonly words: string; readonly entries: readonly TemplateEntry[] }): ReactNode {
  const { say } = useSpeech();
  if (entries.length === 0) return null;
  return (
    <details>
      <summary>{words}</summary>
      <ul>
        {[...entries.slice(0, MOST_TITLES).entries()].map(([row, { title }]) => (
          <li key={row} dir="auto">
            {title}
          </li>
        ))}
      </ul>
      {entries.length > MOST_TITLES && <p className="soft">{say('own.import-more', { count: entries.length - MOST_TITLES })}</p>}
    </details>
  );
}

function troubleWords({ say }: Speech, trouble: FileTrouble): string {
  switch (trouble.kind) {
    case 'json':
      return say('own.file.json', { line: trouble.line, column: trouble.column });
    case 'quotes':
      return say('own.file.quotes', { row: trouble.row });
    case 'cell':
      return say('own.file.cell', { row: trouble.row, column: trouble.column, fault: say(`own.fault.${trouble.fault}`) });
    case 'field':
      return say('own.file.field', { path: trouble.path, fault: say(`own.fault.${trouble.fault}`) });
    default:
      return say(`own.file.${trouble.kind}`);
  }
}
