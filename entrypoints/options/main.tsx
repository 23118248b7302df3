import { createRoot } from 'react-dom/client';
import browser from 'webextension-polyfill';
import { OwnTemplates } from '../../components/own-templates.tsx';
import { Page } from '../../components/page.tsx';
import { pageWorld } from '../../components/page-world.ts';
import { useSpeech } from '../../components/speech.ts';
import { ask } from '../../lib/inline/ask.ts';
import type { Setup } from '../../lib/inline/requests.ts';
import { OwnTemplatesStore } from '../../lib/settings/own-templates.ts';

const ownTemplates = new OwnTemplatesStore(browser.storage.sync);
const loadSetup = (marketplace: string): Promise<Setup> => ask({ kind: 'own-setup', marketplace });

function Options() {
  const { say } = useSpeech();
  return (
    <main className="options">
      <h1>Fair Ask</h1>
      <section id="templates">
        <h2>{say('own.name')}</h2>
        <OwnTemplates store={ownTemplates} loadSetup={loadSetup} />
      </section>
    </main>
  );
}

createRoot(document.querySelector('#options')!).render(
  <Page {...pageWorld}>
    <Options />
  </Page>,
);
