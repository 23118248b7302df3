import { createRoot } from 'react-dom/client';
import browser from 'webextension-polyfill';
import { madeUp, pageWorld } from '../../components/page-world.ts';
import { Popup } from '../../components/popup.tsx';
import { loadPopupMessages } from '../../lib/i18n/load.ts';
import { localeFor } from '../../lib/i18n/locales.ts';
import { ask } from '../../lib/inline/ask.ts';
import { OwnTemplatesStore } from '../../lib/settings/own-templates.ts';
import { TemplateMemoryStore } from '../../lib/settings/template-memory.ts';
import { copy, insert } from './insert.ts';
import { allow, readPageHealth } from './page-health.ts';

// Most people's templates are in the browser's language: they come while the settings are still being read.
void pageWorld.loadTemplates(localeFor([pageWorld.browserLanguage]));

const memory = new TemplateMemoryStore(browser.storage.local);
const ownTemplates = new OwnTemplatesStore(browser.storage.sync);

createRoot(document.querySelector('#popup')!).render(
  <Popup
    {...pageWorld}
    loadMessages={async (locale) => (await madeUp()) ?? { locale, messages: await loadPopupMessages(locale) }}
    memory={memory}
    loadOwnTemplates={() => ownTemplates.list()}
    watchOwnTemplates={(onChange) => ownTemplates.watch(onChange)}
    insert={insert}
    copy={copy}
    readPage={readPageHealth}
    allow={allow}
    loadSetup={(marketplace) => ask({ kind: 'own-setup', marketplace })}
    openOptions={() => void browser.runtime.openOptionsPage().then(() => window.close())}
  />,
);
