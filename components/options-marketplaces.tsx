import type { ReactNode } from 'react';
import { dateOf } from '../lib/inline/card-content.ts';
import { baseline } from '../lib/marketplaces/baseline.ts';
import { MARKETPLACES } from '../lib/marketplaces/index.ts';
import type { Marketplace } from '../lib/marketplaces/types.ts';
import { withMarketplace } from '../lib/settings/store.ts';
import { ExtraSites } from './extra-sites.tsx';
import { Leave } from './leave.tsx';
import { OptionsRow, OptionsSection } from './options-section.tsx';
import { useSettings } from './settings-context.ts';
import type { SiteLeave } from './site-leave.ts';
import { SourceLink } from './source-link.tsx';
import { useSpeech } from './speech.ts';
import { Switch } from './switch.tsx';

/** Where messages are checked, and what the rules of each place rest on. */
export function OptionsMarketplaces({ leave }: { readonly leave: SiteLeave }): ReactNode {
  const { say } = useSpeech();
  return (
    <OptionsSection id="marketplaces">
      <p className="soft">{say('options.marketplaces.about')}</p>
      {MARKETPLACES.map((marketplace) => (
        <OptionsRow key={marketplace.id} id={`marketplace-${marketplace.id}`}>
          <MarketplaceRow marketplace={marketplace} leave={leave} />
        </OptionsRow>
      ))}
      <OptionsRow id="sites">
        <ExtraSites leave={leave} />
      </OptionsRow>
    </OptionsSection>
  );
}

interface MarketplaceRowProps {
  readonly marketplace: Marketplace;
  readonly leave: SiteLeave;
}

function MarketplaceRow({ marketplace, leave }: MarketplaceRowProps): ReactNode {
  const { locale, say } = useSpeech();
  const { settings, change, isLocked } = useSettings();
  const { id, name, hosts, checked, policy } = marketplace;
  const isGeneral = id === baseline.id;
  const sources = Object.entries(policy.sources);
  return (
    <>
      {hosts.length > 0 || isGeneral ? (
        <Switch
          label={isGeneral ? say('options.marketplace.general') : say('options.marketplace.check', { marketplace: name })}
          isOn={!settings.marketplacesOff.includes(id)}
          isLocked={isLocked('marketplacesOff')}
          onSwitch={(isOn) => void change((all) => withMarketplace(all, id, isOn))}
        />
      ) : (
        <>
          <h3>{name}</h3>
          <p className="soft">{say('options.marketplace.no-address')}</p>
        </>
      )}
      {hosts.length > 0 && <Leave place={name} origins={hosts} leave={leave} />}
      <p className="soft">{say('options.marketplace.checked', { date: dateOf(checked, locale) })}</p>
      <details>
        <summary
          aria-label={`${say('options.marketplace.sources', { count: sources.length })}: ${isGeneral ? say('options.general') : name}`}
        >
          {say('options.marketplace.sources', { count: sources.length })}
        </summary>
        <ul className="sources">
          {sources.map(([key, source]) => (
            <li key={key}>
              <SourceLink source={source} />
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}
