import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const BENCH = fileURLToPath(new URL('../bench/', import.meta.url));
const HARPER = `${BENCH}node_modules/harper.js/dist/`;

/** harper.js as a page loads it. */
export interface Peer {
  /** A script that leaves the package in the global `harper`. */
  readonly script: string;
  readonly wasm: Buffer;
}

/** What the package gives a page; its own types are not installed with the project. */
export interface Harper {
  createBinaryModuleFromUrl(url: string): unknown;
  LocalLinter: new (options: { binary: unknown }) => { setup(): Promise<void>; lint(text: string): Promise<unknown[]> };
}

/** Bundles harper.js for a page, and installs it first where it is missing. */
export async function loadPeer(): Promise<Peer> {
  if (!existsSync(HARPER)) {
    console.error('Installing the peers into scripts/bench …');
    execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: BENCH, stdio: ['ignore', 'ignore', 'inherit'] });
  }
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, lib: { entry: `${HARPER}index.js`, formats: ['iife'], name: 'harper' } },
  });
  const outputs = Array.isArray(result) ? result : [result];
  for (const output of outputs) {
    const chunk = 'output' in output ? output.output.find((one) => one.type === 'chunk') : undefined;
    if (chunk) return { script: chunk.code, wasm: await readFile(`${HARPER}harper_wasm_bg.wasm`) };
  }
  throw new Error('harper.js came to nothing');
}
