import type { ReactNode } from 'react';
import type { MessageKey } from '../lib/i18n/en.ts';
import { baseline } from '../lib/marketplaces/baseline.ts';
import { MARKETPLACES } from '../lib/marketplaces/index.ts';
import type { Marketplace } from '../lib/marketplaces/types.ts';
import { RULE_IDS, type RuleId } from '../lib/rules/ids.ts';
import { LOUDNESSES, type Loudness, loudnessOf, withLoudness } from '../lib/settings/store.ts';
import { OptionsRow, OptionsSection } from './options-section.tsx';
import { useSettings } from './settings-context.ts';
import { SourceLink } from './source-link.tsx';
import { useSpeech } from './speech.ts';

/** Every rule: what it means, how loud it is, and what each marketplace says of it. */
export function OptionsRules(): ReactNode {
  const { say } = useSpeech();
  return (
    <OptionsSection id="rules">
      <p className="soft">{say('options.rules.about')}</p>
      {RULE_IDS.map((rule) => (
        <OptionsRow key={rule} id={`rule-${rule}`} className="rule-row">
          <RuleRow rule={rule} />
        </OptionsRow>
      ))}
    </OptionsSection>
  );
}

function RuleRow({ rule }: { readonly rule: RuleId }): ReactNode {
  const { say } = useSpeech();
  const { settings, change, isLocked } = useSettings();
  const loudness = loudnessOf(settings, rule);
  const isHeld = isLocked('rulesOff') || isLocked('rulesQuiet');
  const name = say(`rule.${rule}.name`);
  return (
    <>
      <div className="rule-head">
        <h3>{name}</h3>
        <select
          className={`loudness ${loudness}`}
          aria-label={say('options.rules.loudness', { rule: name })}
          value={loudness}
          disabled={isHeld}
          onChange={({ currentTarget: { value } }) => void change((all) => withLoudness(all, rule, value as Loudness))}
        >
          {LOUDNESSES.map((one) => (
            <option key={one} value={one}>
              {say(`options.loudness.${one}`)}
            </option>
          ))}
        </select>
      </div>
      <p className="soft">{say(`rule.${rule}.why`)}</p>
      {isHeld && <p className="soft">{say('options.locked')}</p>}
      <details>
        <summary aria-label={`${say('options.rules.more')}: ${name}`}>{say('options.rules.more')}</summary>
        <p className="example">{say('options.rules.example', { words: say(`options.example.${rule}`) })}</p>
        <dl className="stances">
          {MARKETPLACES.map((marketplace) => (
            <StanceOf key={marketplace.id} rule={rule} marketplace={marketplace} />
          ))}
        </dl>
      </details>
    </>
  );
}

function StanceOf({ rule, marketplace }: { readonly rule: RuleId; readonly marketplace: Marketplace }): ReactNode {
  const { say } = useSpeech();
  const { id, name, policy } = marketplace;
  const { basis, source: key, stance } = policy.rules[rule];
  const source = key === undefined ? undefined : policy.sources[key];
  const isGeneral = id === baseline.id;
  return (
    <div className={stance}>
      <dt>{isGeneral ? say('options.general') : name}</dt>
      <dd>{say(stanceKey(stance, basis, isGeneral), { marketplace: name })}</dd>
      <dd className="soft">{source ? <Grounded basis={basis} source={source} /> : say(isGeneral ? 'source.general' : 'source.none')}</dd>
    </div>
  );
}

function stanceKey(stance: 'prohibited' | 'discouraged' | 'allowed', basis: 'stated' | 'inferred', isGeneral: boolean): MessageKey {
  const place = isGeneral ? 'stance.general' : 'stance';
  return stance === 'allowed' ? `options.${place}.${stance}.${basis}` : `${place}.${stance}.${basis}`;
}

/** The sentence that names a source, with the link in the place of its name. */
function Grounded({
  basis,
  source,
}: {
  readonly basis: 'stated' | 'inferred';
  readonly source: Parameters<typeof SourceLink>[0]['source'];
}) {
  const { say } = useSpeech();
  const [before, after] = say(`source.${basis}`, { document: '\n' }).split('\n');
  return (
    <>
      {before}
      <SourceLink source={source} />
      {after}
    </>
  );
}
