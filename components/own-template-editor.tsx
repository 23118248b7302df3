import { Plus } from 'lucide-react';
import { type FormEvent, type ReactNode, useCallback, useEffect, useId, useRef, useState } from 'react';
import type { Setup } from '../lib/inline/requests.ts';
import { LONGEST, type OwnTemplate } from '../lib/settings/own-template.ts';
import { type Contents, newTemplateId, shortageFor } from '../lib/settings/own-templates.ts';
import { unknownSlotsIn } from '../lib/templates/own-text.ts';
import { SLOTS, type Slot } from '../lib/templates/types.ts';
import { CheckedBox } from './checked-box.tsx';
import { MarketplaceChoice } from './marketplace-choice.tsx';
import { Objections } from './objections.tsx';
import { useSpeech } from './speech.ts';
import { storageTrouble } from './storage-trouble.ts';
import { Trouble } from './trouble.tsx';

/** From here on one wants to know how much more can be written. */
const NEAR_THE_END = 200;

interface OwnTemplateEditorProps {
  /** As the editor opens. */
  readonly draft: OwnTemplate;
  readonly contents: Contents;
  /** The id of the marketplace by whose rules the text is checked. */
  readonly marketplace: string;
  onMarketplace(marketplace: string): void;
  loadSetup(marketplace: string): Promise<Setup>;
  /** Rejects where it can't be stored; then everything stays in the editor. */
  onSave(template: OwnTemplate): Promise<void>;
  /** The user leaves; `unsaved` is what was written and is not stored. */
  onLeave(unsaved: OwnTemplate | undefined): void;
}

/** Where an own template is written, checked as it is typed. */
export function OwnTemplateEditor(props: OwnTemplateEditorProps): ReactNode {
  const { draft, contents, marketplace, onMarketplace, loadSetup, onSave, onLeave } = props;
  const speech = useSpeech();
  const { say } = speech;
  const id = useId();
  const [ownId, setOwnId] = useState(draft.id);
  const [title, setTitle] = useState(draft.title);
  const [text, setText] = useState(draft.text);
  const [warnings, setWarnings] = useState(0);
  const [trouble, setTrouble] = useState<unknown>();
  const [wasPressed, setPressed] = useState(false);
  const titleField = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  const load = useCallback(() => loadSetup(marketplace), [loadSetup, marketplace]);
  const stored = contents.templates.find((one) => one.id === ownId);
  const [opened] = useState(stored);
  const isChangedElsewhere = stored && opened && (stored.title !== opened.title || stored.text !== opened.text);
  const written: OwnTemplate = { id: ownId, title: title.trim(), text };
  const isChanged = written.title !== (stored?.title ?? '') || text !== (stored?.text ?? '');
  useEffect(() => titleField.current?.focus(), []);
  useWarningBeforeClosing(isChanged);

  const titleOver = written.title.length - LONGEST.title;
  const textOver = text.length - LONGEST.text;
  const titleFault = titleOver > 0 ? say('own.over', { count: titleOver }) : written.title === '' && wasPressed && say('own.title-missing');
  const textFault = textOver > 0 ? say('own.over', { count: textOver }) : text.trim() === '' && wasPressed && say('own.text-missing');
  const shortage = textOver > 0 ? null : shortageFor(contents, [written]);
  const slips = unknownSlotsIn(text).map(({ start, end }) => text.slice(start, end));

  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setPressed(true);
    if (written.title === '' || titleOver > 0) titleField.current?.focus();
    else if (text.trim() === '' || textOver > 0) box.current?.focus();
    else {
      setTrouble(undefined);
      await onSave(written).catch((error) => {
        console.error('Fair Ask could not save a template:', error);
        setTrouble(error);
      });
    }
  };
  const insert = (slot: Slot): void => {
    const field = box.current!;
    field.focus();
    // The browser's own command can be undone with its own keys.
    if (document.execCommand('insertText', false, `{${slot}}`)) return;
    field.setRangeText(`{${slot}}`, field.selectionStart, field.selectionEnd, 'end');
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  };

  return (
    <form className="own-editor" onSubmit={(event) => void save(event)}>
      <h3>{say(stored ? 'own.edit' : 'own.write')}</h3>
      <div className="field">
        <label htmlFor={`${id}-title`}>{say('own.title')}</label>
        <input
          ref={titleField}
          id={`${id}-title`}
          dir="auto"
          value={title}
          aria-invalid={Boolean(titleFault)}
          aria-describedby={`${id}-title-fault`}
          onChange={({ currentTarget }) => setTitle(currentTarget.value)}
        />
        <p id={`${id}-title-fault`} className="found" role="status">
          {titleFault}
        </p>
      </div>
      <div className="field">
        <label htmlFor={`${id}-text`}>{say('own.text')}</label>
        <CheckedBox
          ref={box}
          loadSetup={load}
          onCount={setWarnings}
          id={`${id}-text`}
          rows={9}
          dir="auto"
          placeholder={say('own.text-example')}
          value={text}
          aria-invalid={Boolean(textFault)}
          aria-describedby={`${id}-text-fault`}
          onChange={({ currentTarget }) => {
            setText(currentTarget.value);
            setTrouble(undefined);
          }}
        />
        <p id={`${id}-text-fault`} className="found" role="status">
          {textFault}
        </p>
        {textOver <= 0 && textOver > -NEAR_THE_END && <p className="soft">{say('own.left', { count: -textOver })}</p>}
      </div>
      <fieldset className="slot-buttons" aria-labelledby={`${id}-slots`}>
        <span id={`${id}-slots`} className="soft">
          {say('own.slots')}
        </span>
        {SLOTS.map((slot) => (
          <button type="button" key={slot} title={`{${slot}} ${say('own.slots-about')}`} onClick={() => insert(slot)}>
            <Plus size={13} aria-hidden="true" />
            {say(`slot.${slot}`)}
          </button>
        ))}
      </fieldset>
      <p className="slip" role="status">
        {slips.length > 0 &&
          say('own.unknown-slot', { name: [...new Set(slips)].join(', '), slots: SLOTS.map((slot) => `{${slot}}`).join(', ') })}
      </p>
      <div className="own-check">
        <MarketplaceChoice marketplace={marketplace} onChoice={onMarketplace} />
        <p role="status" className="found">
          {warnings > 0 && say('check.found', { count: warnings, key: 'F8' })}
        </p>
        <Objections text={text} loadSetup={loadSetup} marketplace={marketplace} onShow={onMarketplace} />
      </div>
      {isChangedElsewhere && (
        <Trouble words={say('own.changed-elsewhere')}>
          <p className="elsewhere" dir="auto">
            {stored.text}
          </p>
          <button type="button" onClick={() => setOwnId(newTemplateId())}>
            {say('own.keep-both')}
          </button>
        </Trouble>
      )}
      {trouble !== undefined && <Trouble words={storageTrouble(speech, trouble)} />}
      {trouble === undefined && shortage && <p className="found">{storageTrouble(speech, shortage)}</p>}
      <footer>
        <button type="submit" className="main">
          {say('own.save')}
        </button>
        <button type="button" onClick={() => onLeave(isChanged ? { ...written, title } : undefined)}>
          {say('own.cancel')}
        </button>
      </footer>
    </form>
  );
}

/** The browser asks before it closes a page with words that are not saved. */
function useWarningBeforeClosing(isNeeded: boolean): void {
  useEffect(() => {
    if (!isNeeded) return undefined;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isNeeded]);
}
