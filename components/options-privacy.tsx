import type { ReactNode } from 'react';
import type { MessageKey } from '../lib/i18n/en.ts';
import { OptionsRow, OptionsSection } from './options-section.tsx';
import { useSpeech } from './speech.ts';

const PROMISES: readonly MessageKey[] = [
  'options.privacy.local',
  'options.privacy.unkept',
  'options.privacy.yours',
  'options.privacy.where',
];

const STORED: readonly MessageKey[] = [
  'options.privacy.stored.settings',
  'options.privacy.stored.wordings',
  'options.privacy.stored.keys',
  'options.privacy.stored.memory',
  'options.privacy.stored.counts',
];

const PERMISSIONS: readonly MessageKey[] = [
  'options.privacy.may.storage',
  'options.privacy.may.sites',
  'options.privacy.may.scripting',
  'options.privacy.may.menu',
  'options.privacy.may.page',
  'options.privacy.may.other',
];

/** What Fair Ask does with what it sees. `hasOwnTemplates`: whether there are templates that the browser may carry elsewhere. */
export function OptionsPrivacy({ hasOwnTemplates }: { readonly hasOwnTemplates: boolean }): ReactNode {
  const stored = hasOwnTemplates ? [...STORED, 'options.privacy.stored.templates' as const] : STORED;
  return (
    <OptionsSection id="privacy">
      <Lines id="promises" name="options.privacy.promises" lines={PROMISES} />
      <Lines id="stored" name="options.privacy.stored" lines={stored} />
      <Lines id="permissions" name="options.privacy.permissions" lines={PERMISSIONS} />
    </OptionsSection>
  );
}

interface LinesProps {
  readonly id: string;
  readonly name: MessageKey;
  readonly lines: readonly MessageKey[];
}

function Lines({ id, name, lines }: LinesProps): ReactNode {
  const { say } = useSpeech();
  return (
    <OptionsRow id={id}>
      <h3>{say(name)}</h3>
      <ul className="lines">
        {lines.map((line) => (
          <li key={line}>{say(line)}</li>
        ))}
      </ul>
    </OptionsRow>
  );
}
