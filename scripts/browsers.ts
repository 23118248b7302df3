import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Browser, detectBrowserPlatform, getInstalledBrowsers, install, resolveBuildId } from '@puppeteer/browsers';

export const BROWSER_NAMES = ['chromium', 'firefox'] as const;
export type BrowserName = (typeof BROWSER_NAMES)[number];

interface Kind {
  readonly title: string;
  /** Environment variable that names the executable and wins over everything else. */
  readonly variable: string;
  /** Names of commands, looked for along PATH. */
  readonly commands: readonly string[];
  /** Where installers put it. */
  readonly places: readonly string[];
  readonly debianPackage: string;
  readonly download: Browser;
}

const DOWNLOADS = fileURLToPath(new URL('../.browsers', import.meta.url));
const LOCK_PATIENCE_MS = 300_000;

const programFiles = ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((name) => process.env[name] ?? []);
const windows = (...parts: string[]): string[] => programFiles.map((folder) => join(folder, ...parts));
const mac = (app: string): string => `/Applications/${app}.app/Contents/MacOS/${app}`;

/** Chrome under its own brand is absent on purpose: since version 137 it ignores extensions that are named on the command line. */
const KINDS: Readonly<Record<BrowserName, Kind>> = {
  chromium: {
    title: 'Chromium',
    variable: 'CHROMIUM_PATH',
    commands: ['chromium', 'chromium-browser', 'microsoft-edge-dev'],
    places: [
      mac('Chromium'),
      mac('Google Chrome for Testing'),
      mac('Microsoft Edge Dev'),
      ...windows('Chromium', 'Application', 'chrome.exe'),
      ...windows('Microsoft', 'Edge Dev', 'Application', 'msedge.exe'),
    ],
    debianPackage: 'chromium',
    download: Browser.CHROME,
  },
  firefox: {
    title: 'Firefox',
    variable: 'FIREFOX_PATH',
    commands: ['firefox', 'firefox-esr', 'firefox-developer-edition'],
    places: [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      '/Applications/Firefox Developer Edition.app/Contents/MacOS/firefox',
      ...windows('Mozilla Firefox', 'firefox.exe'),
      ...windows('Firefox Developer Edition', 'firefox.exe'),
    ],
    debianPackage: 'firefox-esr',
    download: Browser.FIREFOX,
  },
};

/** A browser packed as a snap can't read the built extension's folder, whose name starts with a dot. */
function isSnap(path: string): boolean {
  const file = realpathSync(path);
  if (file.startsWith('/snap/') || file.endsWith('/snap')) return true;
  return statSync(file).size < 65_536 && readFileSync(file, 'utf8').includes('/snap/bin');
}

function onPath(command: string): string[] {
  return (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, command));
}

function installedPlaces(kind: Kind): string[] {
  return [...kind.commands.flatMap(onPath), ...kind.places];
}

async function downloaded(kind: Kind): Promise<string | undefined> {
  const browsers = await getInstalledBrowsers({ cacheDir: DOWNLOADS });
  return browsers.find((one) => one.browser === kind.download)?.executablePath;
}

/** The path of a browser that can run the built extension, or undefined when this computer has none. */
export async function findBrowser(name: BrowserName): Promise<string | undefined> {
  const kind = KINDS[name];
  const named = process.env[kind.variable];
  if (named) {
    if (!existsSync(named)) throw new Error(`${kind.variable} names ${named}, and there is no such file.`);
    return named;
  }
  return installedPlaces(kind).find((path) => existsSync(path) && !isSnap(path)) ?? (await downloaded(kind));
}

/** Other installations may hold the package lists for a while; `DPkg::Lock::Timeout` waits for the other locks only. */
async function apt(...args: string[]): Promise<boolean> {
  const deadline = Date.now() + LOCK_PATIENCE_MS;
  for (;;) {
    const run = spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=300', ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (run.status === 0) return true;
    if (!run.stderr.includes('Could not get lock') || Date.now() > deadline) {
      console.log(`  apt-get ${args.join(' ')} failed: ${run.stderr.trim().split('\n').at(-1)}`);
      return false;
    }
    await pause(1_000);
  }
}

function canUseApt(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !onPath('apt-get').some(existsSync)) return false;
  // Ubuntu's packages of both browsers are empty and lead to snaps.
  return !/^ID=ubuntu$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

async function installPackage(kind: Kind): Promise<void> {
  console.log(`${kind.title} is missing: installing the package ${kind.debianPackage} …`);
  await apt('update');
  await apt('install', '-y', kind.debianPackage);
}

async function download(kind: Kind): Promise<void> {
  const platform = detectBrowserPlatform();
  if (!platform) return;
  console.log(`${kind.title} is missing: downloading it into .browsers …`);
  try {
    const buildId = await resolveBuildId(kind.download, platform, 'stable');
    await install({ browser: kind.download, buildId, cacheDir: DOWNLOADS });
  } catch (error) {
    console.log(`  the download failed: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The path of a browser that can run the built extension; installs one when there is none, and says what it does. */
export async function ensureBrowser(name: BrowserName): Promise<string> {
  const kind = KINDS[name];
  let path = await findBrowser(name);
  if (!path && canUseApt()) {
    await installPackage(kind);
    path = await findBrowser(name);
  }
  if (!path) {
    await download(kind);
    path = await findBrowser(name);
  }
  if (path) return path;
  throw new Error(
    [
      `${kind.title} is needed, was not found and could not be installed.`,
      `Install it (on Debian: apt-get install ${kind.debianPackage}), or set ${kind.variable} to the path of its executable, and run this again.`,
      ...(name === 'chromium'
        ? ['Chromium, Chrome for Testing and Edge Dev will do; Chrome itself no longer loads unpacked extensions this way.']
        : []),
    ].join('\n'),
  );
}
