import { createRoot } from 'react-dom/client';
import browser from 'webextension-polyfill';
import { Options } from '../../components/options.tsx';
import { OwnTemplates } from '../../components/own-templates.tsx';
import { pageWorld, watchStored } from '../../components/page-world.ts';
import { ask } from '../../lib/inline/ask.ts';
import type { Setup } from '../../lib/inline/requests.ts';
import { SEND_KEYS_KEY } from '../../lib/settings/keys.ts';
import { OwnTemplatesStore } from '../../lib/settings/own-templates.ts';
import { SendKeysStore } from '../../lib/settings/send-keys.ts';
import { siteLeave } from './site-leave.ts';

const ownTemplates = new OwnTemplatesStore(browser.storage.sync);
const loadSetup = (marketplace: string): Promise<Setup> => ask({ kind: 'own-setup', marketplace });
const sendKeys = new SendKeysStore(browser.storage.local);
const watchSendKeys = (onChange: () => void): (() => void) => watchStored(SEND_KEYS_KEY, onChange);

createRoot(document.querySelector('#options')!).render(
  <Options
    {...pageWorld}
    leave={siteLeave}
    sendKeys={sendKeys}
    watchSendKeys={watchSendKeys}
    ownTemplates={<OwnTemplates store={ownTemplates} loadSetup={loadSetup} />}
  />,
);
