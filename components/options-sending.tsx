import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { SURFACES } from '../lib/engine/types.ts';
import type { SendKeys } from '../lib/settings/enter-keys.ts';
import type { SendKeysStore } from '../lib/settings/send-keys.ts';
import { GuardSwitch } from './guard-switch.tsx';
import { OptionsRow, OptionsSection } from './options-section.tsx';
import { type Speech, useSpeech } from './speech.ts';
import { Trouble } from './trouble.tsx';
import { UndoRow } from './undo-row.tsx';
import { useSeen } from './use-seen.ts';

export interface SendingWorld {
  readonly sendKeys: SendKeysStore;
  /** Calls back when something was learned or forgotten anywhere; gives the function that ends it. */
  watchSendKeys(onChange: () => void): () => void;
}

/** What happens to a message on its way out, and what was learned for that. */
export function OptionsSending(world: SendingWorld): ReactNode {
  const { say } = useSpeech();
  return (
    <OptionsSection id="sending">
      <OptionsRow id="send-guard">
        <GuardSwitch />
      </OptionsRow>
      <OptionsRow id="send-keys">
        <h3>{say('options.keys.name')}</h3>
        <p className="soft">{say('options.keys.about')}</p>
        <LearnedKeys {...world} />
      </OptionsRow>
    </OptionsSection>
  );
}

function LearnedKeys({ sendKeys, watchSendKeys }: SendingWorld): ReactNode {
  const { locale, say } = useSpeech();
  const [known, setKnown] = useState<Readonly<Record<string, SendKeys>>>();
  const [trouble, setTrouble] = useState<'not-read' | 'not-saved'>();
  const read = useCallback(
    () =>
      void sendKeys.all().then(
        (all) => {
          setKnown(all);
          setTrouble(undefined);
        },
        () => setTrouble('not-read'),
      ),
    [sendKeys],
  );
  useEffect(read, [read]);
  useEffect(() => watchSendKeys(read), [watchSendKeys, read]);
  const seen = useSeen(Object.entries(known ?? {}));
  // A site may have been seen more than once, with more learned each time: the latest counts.
  const sites = new Map(seen);

  const replace = (host: string, keys: SendKeys | undefined): void =>
    void sendKeys.replace(host, keys).then(read, () => setTrouble('not-saved'));
  if (!known && !trouble) return <p className="soft">{say('popup.loading')}</p>;
  return (
    <>
      {trouble && <Trouble words={say(`popup.${trouble}`)} />}
      {known && sites.size === 0 && <p className="soft">{say('options.keys.none')}</p>}
      <ul>
        {[...sites].map(([host, keys]) => (
          <UndoRow
            key={host}
            name={host}
            about={new Intl.ListFormat(locale, { type: 'unit' }).format(
              Object.entries(keys).map(([key, sends]) => keyWords(key, sends, say)),
            )}
            act={say('options.keys.forget')}
            done={say('options.keys.forgotten')}
            isDone={known?.[host] === undefined}
            onSwitch={(isGone) => replace(host, isGone ? undefined : keys)}
          />
        ))}
      </ul>
    </>
  );
}

/** `message Control+Enter`, in words. */
function keyWords(stored: string, sends: boolean, say: Speech['say']): string {
  const [place, key = ''] = stored.split(' ');
  const surface = SURFACES.find((one) => one === place);
  return say(sends ? 'options.keys.sends' : 'options.keys.stays', { key, surface: surface ? say(`surface.${surface}`) : (place ?? '') });
}
