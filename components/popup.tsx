import './popup.css';
import { Settings as SettingsPicture } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import icon from '../assets/icon.svg';
import type { Setup } from '../lib/inline/requests.ts';
import { baseline } from '../lib/marketplaces/baseline.ts';
import { withMarketplace } from '../lib/settings/store.ts';
import { CheckTab } from './check-tab.tsx';
import { GuardSwitch } from './guard-switch.tsx';
import { Page, type PageWorld } from './page.tsx';
import type { PageHealth } from './page-health.ts';
import { useSettings } from './settings-context.ts';
import { useSpeech } from './speech.ts';
import { TemplatesTab, type TemplatesWorld } from './templates-tab.tsx';
import { ThisPage } from './this-page.tsx';

export interface PopupWorld extends PageWorld, TemplatesWorld {
  /** What can be told of the page in front. */
  readPage(): Promise<PageHealth>;
  /** Asks for leave to work on a site; whether it was given. */
  allow(origin: string): Promise<boolean>;
  /** What to check a text by on a marketplace, by its id. */
  loadSetup(marketplace: string): Promise<Setup>;
  openOptions(): void;
}

/** The toolbar button's popup: templates, a place to check any text, and the page in front. */
export function Popup(world: PopupWorld): ReactNode {
  return (
    <Page {...world}>
      <PopupContent {...world} />
    </Page>
  );
}

function PopupContent(world: PopupWorld): ReactNode {
  const { readPage, allow, loadSetup, openOptions } = world;
  const { say } = useSpeech();
  const { settings, change, isLocked } = useSettings();
  const [health, setHealth] = useState<PageHealth>();
  useEffect(() => void readPage().then(setHealth), [readPage]);
  const marketplace = health?.marketplace ?? baseline;
  const warnings = health?.boxes.reduce((sum, box) => sum + box.warnings, 0) ?? 0;

  return (
    <>
      <header className="top">
        <img src={icon} alt="" />
        <h1>Fair Ask</h1>
        <button type="button" className="icon" aria-label={say('popup.options')} title={say('popup.options')} onClick={openOptions}>
          <SettingsPicture size={17} aria-hidden="true" />
        </button>
      </header>
      <main>
        <Tabs>
          <TabList aria-label="Fair Ask" className="tabs">
            <Tab id="templates">{say('popup.tab.templates')}</Tab>
            <Tab id="check">{say('popup.tab.check')}</Tab>
            <Tab id="page">
              {say('popup.tab.page')}
              {warnings > 0 && <span className="number">{warnings}</span>}
            </Tab>
          </TabList>
          <TabPanel id="templates">
            <TemplatesTab {...world} marketplace={marketplace} />
          </TabPanel>
          <TabPanel id="check">
            <CheckTab marketplace={marketplace.id} loadSetup={loadSetup} />
          </TabPanel>
          <TabPanel id="page">
            <ThisPage
              health={health}
              isOn={!settings.marketplacesOff.includes(marketplace.id)}
              isLocked={isLocked('marketplacesOff')}
              onSwitch={(isOn) => void change((all) => withMarketplace(all, marketplace.id, isOn))}
              allow={allow}
            />
            <GuardSwitch />
          </TabPanel>
        </Tabs>
      </main>
      <Promises />
    </>
  );
}

function Promises(): ReactNode {
  const { say } = useSpeech();
  const [before, after] = say('popup.key', { key: '\n' }).split('\n');
  return (
    <footer className="promises">
      <p>{say('popup.privacy')}</p>
      <p>
        {before}
        <kbd>F8</kbd>
        {after}
      </p>
    </footer>
  );
}
