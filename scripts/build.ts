import { fileURLToPath } from 'node:url';
import { build } from 'wxt';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** `shipped` runs on the marketplaces only; `demo` also on pages of this computer, for the demo inbox and the tests. */
export type Edition = 'shipped' | 'demo';
export type Target = 'chrome' | 'firefox';

/** Where a built extension lies, ready to be loaded unpacked. */
export function buildFolder(target: Target, edition: Edition): string {
  return fileURLToPath(new URL(`../.output/${target}${edition === 'demo' ? '-demo' : ''}`, import.meta.url));
}

/** Builds the extension for the given browsers. */
export async function buildExtension(edition: Edition, targets: readonly Target[] = ['chrome', 'firefox']): Promise<void> {
  // The demo edition carries the same React as the shipped one; without this the mode's name would choose.
  process.env.NODE_ENV = 'production';
  for (const target of targets) {
    await build({ root: ROOT, browser: target, mode: edition === 'demo' ? 'demo' : 'production' });
  }
}

if (import.meta.main) await buildExtension(process.argv.includes('--demo') ? 'demo' : 'shipped');
