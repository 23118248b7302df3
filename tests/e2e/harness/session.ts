import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, launch as launchBrowser, type Page } from 'puppeteer-core';
import { BROWSER_NAMES, type BrowserName, findBrowser } from '../../../scripts/browsers.ts';
import { buildFolder } from '../../../scripts/build.ts';
import { until } from './until.ts';

export interface LaunchOptions {
  /** The browser that this run of the specs is for, unless told. */
  readonly browser?: BrowserName;
  /** Without a window, unless told. */
  readonly headless?: boolean;
  /** With the demo edition of the extension, unless told: runs without it show what the page is on its own. */
  readonly extension?: boolean;
  /** Environment variables besides those of this process, or in their place. */
  readonly env?: Readonly<Record<string, string>>;
}

/** A running browser with the extension in it. */
export interface Session {
  readonly name: BrowserName;
  readonly browser: Browser;
  /** Opens a page of the web in a new tab and waits until it has loaded. */
  open(url: string): Promise<Page>;
  /** Opens one of the extension's own pages (`popup.html`) in a new tab and waits for its first content. */
  extensionPage(path: string): Promise<Page>;
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

/** The browser that this run of the specs is for: each spec runs once for each of them. */
function browserUnderTest(): BrowserName {
  const name = BROWSER_NAMES.find((one) => one === process.env.BROWSER);
  if (!name) throw new Error(`BROWSER must be one of ${BROWSER_NAMES.join(', ')}`);
  return name;
}

interface Start {
  readonly executablePath: string;
  readonly headless: boolean;
  /** The built extension; undefined for a run without it. */
  readonly folder: string | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
}

async function launchChromium({ executablePath, headless, folder, env }: Start): Promise<[Browser, string]> {
  const browser = await launchBrowser({
    browser: 'chrome',
    executablePath,
    headless,
    env,
    pipe: true,
    defaultViewport: headless ? { width: 1200, height: 860 } : null,
    ...(folder ? { enableExtensions: [folder] } : {}),
    // Scroll bars take room in real windows, so they are left in.
    ignoreDefaultArgs: ['--hide-scrollbars'],
    args: [
      '--no-first-run',
      '--disable-quic',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--lang=en-US',
      // Chromium refuses to sandbox itself for root, who runs most containers.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
  });
  if (!folder) return [browser, ''];
  const worker = await browser.waitForTarget(
    (target) => target.type() === 'service_worker' && target.url().startsWith('chrome-extension://'),
  );
  return [browser, `chrome-extension://${new URL(worker.url()).host}/`];
}

async function launchFirefox({ executablePath, headless, folder, env }: Start): Promise<[Browser, string]> {
  // Firefox gives an extension a random address; naming it beforehand is the way to know it.
  const uuid = randomUUID();
  const manifest = folder ? JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) : undefined;
  const browser = await launchBrowser({
    browser: 'firefox',
    executablePath,
    headless,
    env,
    defaultViewport: headless ? { width: 1200, height: 860 } : null,
    // Reading the toolbar's badge needs a look at the browser's own window.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'intl.accept_languages': 'en-US',
      ...(manifest ? { 'extensions.webextensions.uuids': JSON.stringify({ [manifest.browser_specific_settings.gecko.id]: uuid }) } : {}),
    },
  });
  if (!folder) return [browser, ''];
  await browser.installExtension(folder);
  return [browser, `moz-extension://${uuid}/`];
}

/** Starts a browser with the demo edition of the extension, which `npm run build:demo` makes. */
export async function launch({
  browser: name = browserUnderTest(),
  headless = true,
  extension = true,
  env = {},
}: LaunchOptions = {}): Promise<Session> {
  const path = await findBrowser(name);
  if (!path) throw new Error(`No ${name} on this computer; npm test installs one.`);
  const start = name === 'chromium' ? launchChromium : launchFirefox;
  const [browser, origin] = await start({
    executablePath: path,
    headless,
    folder: extension ? buildFolder(name === 'chromium' ? 'chrome' : 'firefox', 'demo') : undefined,
    env: { ...process.env, ...env },
  });
  return {
    name,
    browser,
    async open(url) {
      const page = await browser.newPage();
      await page.goto(url);
      return page;
    },
    async extensionPage(path) {
      const page = await browser.newPage();
      // Firefox never reports the load of an extension's page: wait for what is in it instead.
      const arrival = page.goto(new URL(path, origin).href).catch(() => undefined);
      if (name === 'chromium') await arrival;
      // While one document gives way to the next there is nothing to ask.
      await until(
        `the content of ${path}`,
        () =>
          page.$('body *').then(
            (content) => content !== null,
            () => false,
          ),
        (isThere) => isThere,
      );
      return page;
    },
    close: () => browser.close(),
    [Symbol.asyncDispose]: () => browser.close(),
  };
}
