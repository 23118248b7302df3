import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const LOCK = new URL('package-lock.json', import.meta.url);
/** npm's own note of what it has installed. */
const INSTALLED = new URL('node_modules/.package-lock.json', import.meta.url);

interface Lock {
  readonly packages: Readonly<Record<string, { readonly version?: string; readonly optional?: boolean }>>;
}

async function versions(file: URL): Promise<ReadonlyMap<string, string | undefined>> {
  const { packages } = JSON.parse(await readFile(file, 'utf8')) as Lock;
  return new Map(Object.entries(packages).flatMap(([path, one]) => (path === '' || one.optional ? [] : [[path, one.version]])));
}

async function isInstalled(): Promise<boolean> {
  const wanted = await versions(LOCK);
  const there = await versions(INSTALLED).catch(() => new Map<string, string>());
  return [...wanted].every(([path, version]) => there.get(path) === version);
}

/** Installs the editors that the tests write in, in this folder only, unless the locked versions are there. */
export async function installEditors(): Promise<void> {
  if (await isInstalled()) return;
  try {
    await promisify(execFile)('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
      cwd: HERE,
      shell: process.platform === 'win32',
    });
  } catch (error) {
    throw new Error('The editors could not be installed: npm ci has failed in tests/editors', { cause: error });
  }
}
