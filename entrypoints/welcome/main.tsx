import { createRoot } from 'react-dom/client';
import browser from 'webextension-polyfill';
import { pageWorld } from '../../components/page-world.ts';
import { Welcome } from '../../components/welcome.tsx';
import { ask } from '../../lib/inline/ask.ts';

createRoot(document.querySelector('#welcome')!).render(
  <Welcome
    {...pageWorld}
    loadSetup={(marketplace) => ask({ kind: 'own-setup', marketplace })}
    isAllowed={(origins) => browser.permissions.contains({ origins: [...origins] })}
    allow={(origins) => browser.permissions.request({ origins: [...origins] })}
    openOptions={() => void browser.runtime.openOptionsPage()}
  />,
);
