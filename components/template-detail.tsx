import { ArrowLeft, Star } from 'lucide-react';
import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import type { Policy } from '../lib/marketplaces/types.ts';
import { type TemplateMemory, withFavourite, withRecent } from '../lib/settings/template-memory.ts';
import { allowedOptions } from '../lib/templates/offered.ts';
import { fillOwn, slotsOf } from '../lib/templates/own-text.ts';
import { type Places, placesIn, render } from '../lib/templates/render.ts';
import { type Filling, GENDERS, type Slot, type Tone } from '../lib/templates/types.ts';
import type { Outcome } from './outcome.ts';
import { useSpeech } from './speech.ts';
import { type TemplateEntry, textIn } from './template-entries.ts';

interface TemplateDetailProps {
  readonly entry: TemplateEntry;
  /** The language that the text is in. */
  readonly language: string;
  readonly hints: Readonly<Partial<Record<Slot, string>>>;
  readonly policy: Policy;
  readonly marketplace: string;
  readonly tone: Tone;
  readonly memory: TemplateMemory;
  remember(update: (memory: TemplateMemory) => TemplateMemory): void;
  insert(text: string): Promise<Outcome>;
  copy(text: string): Promise<Outcome>;
  onBack(): void;
}

/** One template: its text as it will be, what can be filled in, and the buttons that insert and copy it. */
export function TemplateDetail(props: TemplateDetailProps): ReactNode {
  const { entry, language, tone, hints, policy, marketplace, memory, remember, insert, copy, onBack } = props;
  const { say } = useSpeech();
  const id = useId();
  const [outcome, setOutcome] = useState<Outcome>();
  const first = useRef<HTMLInputElement>(null);
  const send = useRef<HTMLButtonElement>(null);
  const { text } = textIn(entry, tone);
  const { slots, options, genders } = placesOf(entry, text);
  const offered = allowedOptions(options, policy);
  const isFavourite = memory.favourites.includes(entry.key);
  const filling: Filling = {
    slots: { marketplace, ...memory.slots },
    options: memory.options.filter((option) => offered.includes(option)),
    genders: memory.genders,
  };
  const gap = (slot: Slot): string => `[${say(`slot.${slot}`)}]`;
  const message = entry.isOwn ? fillOwn(text, filling.slots, gap) : render(text, filling, gap);

  useEffect(() => (first.current ?? send.current)?.focus(), []);

  const run = async (work: (text: string) => Promise<Outcome>): Promise<void> => {
    setOutcome(undefined);
    setOutcome(await work(message));
    remember((all) => withRecent(all, entry.key));
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void run(insert);
  };

  return (
    <form className="detail" onSubmit={submit}>
      <header>
        <button type="button" className="icon" aria-label={say('templates.back')} title={say('templates.back')} onClick={onBack}>
          <ArrowLeft size={16} aria-hidden="true" className="turns" />
        </button>
        <h2>{entry.title}</h2>
        <button
          type="button"
          className={isFavourite ? 'icon star' : 'icon'}
          aria-pressed={isFavourite}
          aria-label={say('templates.favourite')}
          title={say('templates.favourite')}
          onClick={() => remember((all) => withFavourite(all, entry.key, !isFavourite))}
        >
          <Star size={16} aria-hidden="true" />
        </button>
      </header>
      {entry.moment && <p className="soft">{say(`moment.${entry.moment}`)}</p>}
      <p className="preview" lang={entry.isOwn ? undefined : language} dir="auto">
        {message}
      </p>
      {slots.length > 0 && (
        <div className="slots">
          {slots.map((slot, index) => (
            <div key={slot} className="slot">
              <label htmlFor={`${id}-${slot}`}>{say(`slot.${slot}`)}</label>
              <input
                ref={index === 0 ? first : undefined}
                id={`${id}-${slot}`}
                dir="auto"
                value={memory.slots[slot] ?? (slot === 'marketplace' ? marketplace : '')}
                aria-describedby={hints[slot] ? `${id}-${slot}-hint` : undefined}
                onChange={({ currentTarget: { value } }) => remember((all) => ({ ...all, slots: { ...all.slots, [slot]: value } }))}
              />
              {hints[slot] && (
                <p id={`${id}-${slot}-hint`} className="soft" lang={language}>
                  {hints[slot]}
                </p>
              )}
            </div>
          ))}
        </div>
      )}
      {genders.map((name) => (
        <fieldset key={name} className="choices">
          <legend>{say(`gender.${name}`)}</legend>
          {GENDERS.map((gender) => (
            <label key={gender}>
              <input
                type="radio"
                name={`${id}-${name}`}
                checked={(memory.genders[name] ?? 'unsaid') === gender}
                onChange={() => remember((all) => ({ ...all, genders: { ...all.genders, [name]: gender } }))}
              />
              {say(`gender.${gender}`)}
            </label>
          ))}
        </fieldset>
      ))}
      {options.length > 0 && (
        <fieldset className="choices">
          <legend>{say('templates.options')}</legend>
          {options.map((option) => (
            <label key={option}>
              <input
                type="checkbox"
                checked={filling.options.includes(option)}
                disabled={!offered.includes(option)}
                onChange={({ currentTarget: { checked } }) =>
                  remember((all) => ({ ...all, options: [...all.options.filter((one) => one !== option), ...(checked ? [option] : [])] }))
                }
              />
              {offered.includes(option) ? say(`option.${option}`) : say('templates.not-offered', { marketplace })}
            </label>
          ))}
        </fieldset>
      )}
      <footer>
        <button ref={send} type="submit" className="main">
          {say('templates.insert')}
        </button>
        <button type="button" onClick={() => void run(copy)}>
          {say('templates.copy')}
        </button>
      </footer>
      <p className={outcome === 'inserted' || outcome === 'copied' ? 'done' : 'soft'} role="status">
        {outcome ? say(`templates.${outcome}`) : ''}
      </p>
    </form>
  );
}

/** What there is to fill in in an entry's text. */
function placesOf({ isOwn }: TemplateEntry, text: string): Places {
  if (!isOwn) return placesIn(text);
  const slots = slotsOf(text);
  return { slots, needed: slots, options: [], genders: [] };
}
