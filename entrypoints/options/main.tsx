import { createRoot } from 'react-dom/client';
import browser from 'webextension-polyfill';
import { Options } from '../../components/options.tsx';
import { pageWorld, watchStored } from '../../components/page-world.ts';
import { SEND_KEYS_KEY } from '../../lib/settings/keys.ts';
import { SendKeysStore } from '../../lib/settings/send-keys.ts';
import { siteLeave } from './site-leave.ts';

const sendKeys = new SendKeysStore(browser.storage.local);
const watchSendKeys = (onChange: () => void): (() => void) => watchStored(SEND_KEYS_KEY, onChange);

createRoot(document.querySelector('#options')!).render(
  <Options {...pageWorld} leave={siteLeave} sendKeys={sendKeys} watchSendKeys={watchSendKeys} />,
);
