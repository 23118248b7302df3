import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { addressOf, readSite, type SiteTrouble } from '../lib/settings/extra-site.ts';
import { withSite } from '../lib/settings/store.ts';
import { Leave } from './leave.tsx';
import { useSettings } from './settings-context.ts';
import type { SiteLeave } from './site-leave.ts';
import { useSpeech } from './speech.ts';
import { UndoRow } from './undo-row.tsx';
import { useSeen } from './use-seen.ts';

const EXAMPLE = 'https://chat.example.org';

/** Sites that are no marketplace we know, added by hand, each with the browser's leave. */
export function ExtraSites({ leave }: { readonly leave: SiteLeave }): ReactNode {
  const { say } = useSpeech();
  const { settings, change } = useSettings();
  const seen = useSeen(settings.extraSites);

  const remove = async (pattern: string): Promise<void> => {
    if (await change((all) => withSite(all, pattern, false))) await leave.giveBack([pattern]);
  };
  const putBack = async (pattern: string): Promise<void> => {
    if (await leave.ask([pattern])) await change((all) => withSite(all, pattern, true));
  };
  return (
    <>
      <h3>{say('options.sites.name')}</h3>
      <p className="soft">{say('options.sites.about')}</p>
      <AddSite leave={leave} />
      {seen.length === 0 && <p className="soft">{say('options.sites.none')}</p>}
      <ul>
        {seen.map((pattern) => (
          <UndoRow
            key={pattern}
            name={addressOf(pattern)}
            act={say('options.sites.remove')}
            done={say('options.sites.removed')}
            isDone={!settings.extraSites.includes(pattern)}
            onSwitch={(isGone) => void (isGone ? remove(pattern) : putBack(pattern))}
          >
            {settings.extraSites.includes(pattern) && <Leave place={addressOf(pattern)} origins={[pattern]} leave={leave} />}
          </UndoRow>
        ))}
      </ul>
    </>
  );
}

function AddSite({ leave }: { readonly leave: SiteLeave }): ReactNode {
  const { say } = useSpeech();
  const { settings, change } = useSettings();
  const id = useId();
  const [typed, setTyped] = useState('');
  const [said, setSaid] = useState<{ readonly words: string; readonly isTrouble: boolean }>();

  const wordsOf = (trouble: SiteTrouble): string => {
    if (trouble.kind === 'marketplace') return say('options.sites.marketplace', { marketplace: trouble.marketplace });
    return trouble.kind === 'no-address' ? say('options.sites.no-address', { example: EXAMPLE }) : say(`options.sites.${trouble.kind}`);
  };
  // The browser answers only to what is asked at once, in the press itself.
  const add = (event: FormEvent): void => {
    event.preventDefault();
    const reading = readSite(typed, settings.extraSites);
    if ('trouble' in reading) {
      setSaid({ words: wordsOf(reading.trouble), isTrouble: true });
      return;
    }
    const { pattern } = reading;
    void leave.ask([pattern]).then(async (isGiven) => {
      if (!isGiven) {
        setSaid({ words: say('options.not-allowed'), isTrouble: true });
        return;
      }
      if (!(await change((all) => withSite(all, pattern, true)))) return;
      setSaid({ words: say('options.sites.added', { site: addressOf(pattern) }), isTrouble: false });
      setTyped('');
    });
  };
  return (
    <form className="add-site" onSubmit={add} noValidate>
      <label htmlFor={id} className="soft">
        {say('options.sites.address')}
      </label>
      <div>
        <input
          id={id}
          type="text"
          inputMode="url"
          autoComplete="off"
          spellCheck={false}
          dir="ltr"
          placeholder={EXAMPLE}
          value={typed}
          aria-invalid={said?.isTrouble ?? false}
          aria-describedby={`${id}-said`}
          onChange={({ currentTarget: { value } }) => {
            setTyped(value);
            setSaid(undefined);
          }}
        />
        <button type="submit" className="main">
          {say('options.sites.add')}
        </button>
      </div>
      <p id={`${id}-said`} role="status" className={said?.isTrouble ? 'found' : 'done'}>
        {said?.words ?? ''}
      </p>
    </form>
  );
}
