import { type ReactNode, useEffect, useMemo, useState } from 'react';
import type { Setup } from '../lib/inline/requests.ts';
import { isSilenced } from '../lib/inline/silence.ts';
import { MARKETPLACES } from '../lib/marketplaces/index.ts';
import type { Lint } from '../lib/marketplaces/types.ts';
import { fillOwn } from '../lib/templates/own-text.ts';
import type { Slot } from '../lib/templates/types.ts';
import { useSettings } from './settings-context.ts';
import { useSpeech } from './speech.ts';

/** What may stand in a slot, and is no word that any language judges. */
const NEUTRAL: Readonly<Record<Slot, string>> = { client: 'Alex', project: 'Aurora', me: 'Sam', marketplace: '', link: 'aurora.example' };

interface ObjectionsProps {
  readonly text: string;
  loadSetup(marketplace: string): Promise<Setup>;
  /** The id of the one by whose rules the text box is checked. */
  readonly marketplace: string;
  /** The user wants to see why, by a marketplace's id. */
  onShow(marketplace: string): void;
}

/** Which marketplaces have something against a template's text, filled in as it may be sent. */
export function Objections({ text, loadSetup, marketplace, onShow }: ObjectionsProps): ReactNode {
  const { say } = useSpeech();
  const { settings } = useSettings();
  const [tools, setTools] = useState<{ readonly lint: Lint; readonly silences: Setup['silences'] }>();

  // Packs, rules and silences are the same for every marketplace; only the policies differ, which are here.
  // biome-ignore lint/correctness/useExhaustiveDependencies: with other settings there are other packs and silences.
  useEffect(() => {
    let isWanted = true;
    Promise.all([import('../lib/marketplaces/linter.ts'), loadSetup('baseline')]).then(
      ([{ createLinter }, { packs, rules, silences }]) =>
        isWanted && setTools({ lint: createLinter(packs, rules, MARKETPLACES).lint, silences }),
      (error) => console.error('Fair Ask could not load what it checks by:', error),
    );
    return () => {
      isWanted = false;
    };
  }, [loadSetup, settings]);

  const objections = useMemo(() => {
    if (!tools) return [];
    return MARKETPLACES.flatMap(({ id, name }) => {
      const filled = fillOwn(text, { ...NEUTRAL, marketplace: id === 'baseline' ? '' : name }, (slot) => NEUTRAL[slot]);
      const count = tools.lint(filled, { marketplace: id }).filter((warning) => !isSilenced(tools.silences, filled, warning)).length;
      return count > 0 ? [{ id, name, count }] : [];
    });
  }, [tools, text]);

  if (!tools || text.trim() === '') return null;
  return (
    <section className="objections">
      <h4>{say('own.by-marketplace')}</h4>
      {objections.length === 0 && <p className="soft">{say('own.nobody-objects')}</p>}
      <ul>
        {objections.map(({ id, name, count }) => (
          <li key={id}>
            <button type="button" aria-pressed={id === marketplace} onClick={() => onShow(id)}>
              {say('own.objects', {
                marketplace: id === 'baseline' ? say('own.in-general') : name,
                things: say('popup.found', { count }),
              })}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
