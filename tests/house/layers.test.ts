import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const BIN = join(ROOT, 'node_modules', '.bin');

let house: string;

function file(path: string, text: string): void {
  const target = join(house, path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text);
}

/** Runs the check that `npm run layers` runs, in the planted house. */
function layers(): { status: number | null; output: string } {
  const run = spawnSync(join(BIN, 'depcruise'), ['--config', '.dependency-cruiser.mjs', '{lib,components,entrypoints}/**/*.{ts,tsx}'], {
    cwd: house,
    encoding: 'utf8',
  });
  return { status: run.status, output: run.stdout + run.stderr };
}

beforeEach(() => {
  house = mkdtempSync(join(tmpdir(), 'house-'));
  for (const config of ['.dependency-cruiser.mjs', 'package.json']) cpSync(join(ROOT, config), join(house, config));
  file('lib/engine/tokens.ts', 'export const tokens = 1;\n');
  file('lib/rules/table.ts', "import { tokens } from '../engine/tokens.ts';\nexport const table = tokens;\n");
  file('entrypoints/background.ts', "import { table } from '../lib/rules/table.ts';\nexport default table;\n");
});

afterEach(() => rmSync(house, { recursive: true, force: true }));

describe('the floors of the house', () => {
  it('let a floor import from the floors below it', () => {
    const { status, output } = layers();
    expect(output).toContain('no dependency violations');
    expect(status).toBe(0);
  });

  it('refuse an import from a lower floor to a higher one', () => {
    file('lib/engine/frames.ts', "import { table } from '../rules/table.ts';\nexport const frames = table;\n");
    const { status, output } = layers();
    expect(output).toContain('engine-imports-downwards');
    expect(output).toContain('lib/engine/frames.ts');
    expect(status).not.toBe(0);
  });

  it('refuse it for a type alone and for an import at run time as well', () => {
    file('lib/inline/card.ts', 'export interface Card { readonly open: boolean }\n');
    file('lib/settings/schema.ts', "import type { Card } from '../inline/card.ts';\nexport type Schema = Card;\n");
    file('lib/i18n/catalog.ts', "export const catalog = () => import('../inline/card.ts');\n");
    const { output } = layers();
    expect(output).toContain('settings-imports-downwards');
    expect(output).toContain('i18n-imports-downwards');
  });

  it('refuse a package or a module of Node on a pure floor', () => {
    file('lib/marketplaces/read.ts', "import { readFileSync } from 'node:fs';\nexport const read = readFileSync;\n");
    expect(layers().output).toContain('marketplaces-runs-anywhere');
  });

  it('refuse a file under lib that belongs to no floor', () => {
    file('lib/helpers/misc.ts', 'export const misc = 1;\n');
    file('entrypoints/background.ts', "import { misc } from '../lib/helpers/misc.ts';\nexport default misc;\n");
    expect(layers().output).toContain('on-a-floor');
  });

  it('refuse a circle', () => {
    file('lib/engine/one.ts', "import { two } from './two.ts';\nexport const one = () => two;\n");
    file('lib/engine/two.ts', "import { one } from './one.ts';\nexport const two = () => one;\n");
    expect(layers().output).toContain('no-circles');
  });
});

describe('the pure floors', () => {
  it('know nothing of the browser: its globals do not even have types there', () => {
    file('tsconfig.json', JSON.stringify({ extends: join(ROOT, 'tsconfig.pure.json'), include: ['lib'] }));
    file('lib/engine/page.ts', 'export const title = document.title;\nexport const id = browser.runtime.id;\n');
    const run = spawnSync(join(BIN, 'tsc'), ['-p', house], { encoding: 'utf8' });
    expect(run.stdout).toContain("Cannot find name 'document'");
    expect(run.stdout).toContain("Cannot find name 'browser'");
  });
});
