import { execFileSync } from 'node:child_process';
import optimizeLocales from '@react-aria/optimize-locales-plugin';
import { defineConfig } from 'wxt';
import { LOCALES } from './lib/i18n/locales.ts';
import { MARKETPLACES } from './lib/marketplaces/index.ts';
import { resolvedMessages } from './scripts/resolved-messages.ts';

/** What the extension's own pages and its background may do: run their own files, show their own pictures, and reach no network. */
const EXTENSION_PAGES_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

const OLDEST_BROWSERS = ['chrome123', 'firefox140'];

/** Where the demo and the end-to-end tests run. */
const DEMO_HOSTS = ['http://127.0.0.1/*', 'http://localhost/*'];

/** A site of this computer that the demo may work on and does not, until somebody adds it. */
const DEMO_EXTRA_SITE = 'http://chat.localhost/*';

function hostsFor(mode: string): string[] {
  return [...MARKETPLACES.flatMap((marketplace) => marketplace.hosts), ...(mode === 'demo' ? DEMO_HOSTS : [])];
}

export default defineConfig({
  modules: ['@wxt-dev/module-react'],
  manifestVersion: 3,
  // Every name is imported where it is used, so that the checks on unused code and on layers see it.
  imports: false,
  // Shipped: .output/chrome, .output/firefox. Demo and tests, which also run on this computer's own pages: .output/chrome-demo, .output/firefox-demo.
  outDirTemplate: '{{browser}}{{modeSuffix}}',
  // The same hosts twice: the script that pages load, and leave to send for the rest once somebody writes there.
  manifest: ({ browser, mode }) => ({
    name: 'Fair Ask',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: ['storage', 'scripting', 'contextMenus', 'activeTab'],
    host_permissions: [...hostsFor(mode), ...(mode === 'demo' ? [DEMO_EXTRA_SITE] : [])],
    // For sites that the user adds: the browser asks about each of them then.
    optional_host_permissions: ['https://*/*', 'http://*/*'],
    action: { default_title: 'Fair Ask' },
    // F8 does the same from within a box; this one can be changed in the browser's settings, and works from anywhere on the page.
    commands: {
      'open-first': {
        suggested_key: { default: 'Alt+Period', mac: 'MacCtrl+Period' },
        description: '__MSG_open_first__',
      },
    },
    content_security_policy: { extension_pages: EXTENSION_PAGES_POLICY },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: { id: 'extension@fair-ask', strict_min_version: '140.0', data_collection_permissions: { required: ['none'] } },
          },
        }
      : {
          minimum_chrome_version: '123',
          // The other browser needs no such file: see `docs/administrators.md`.
          storage: { managed_schema: 'managed-schema.json' },
        }),
  }),
  vite: () => ({
    // React Aria brings its own few words in thirty languages along.
    plugins: [{ ...optimizeLocales.vite({ locales: [...LOCALES] }), enforce: 'pre' as const }, resolvedMessages()],
    // The polyfill for module preloading fetches over the network, which our pages may not.
    // Nothing is written anew for browsers older than those that the manifests name.
    build: { modulePreload: { polyfill: false }, target: OLDEST_BROWSERS, cssTarget: OLDEST_BROWSERS },
  }),
  hooks: {
    // The page's script is told its marketplace at the first focus; it carries no list of them, so its addresses are set here.
    'entrypoints:resolved': ({ config }, entrypoints) => {
      for (const entrypoint of entrypoints) if (entrypoint.type === 'content-script') entrypoint.options.matches = hostsFor(config.mode);
    },
    'build:before': ({ config }) => {
      try {
        execFileSync(process.execPath, ['scripts/build-packs.ts'], { cwd: config.root, stdio: ['ignore', 'ignore', 'inherit'] });
      } catch (error) {
        // A lexicon that is being edited keeps nobody from trying out the page side with the packs built before; it never ships.
        if (config.mode !== 'demo') throw error;
        console.warn('The language packs could not be built; the demo carries those built before.');
      }
    },
  },
});
