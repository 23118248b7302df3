import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type * as pageSide from './page-side.ts';

/** A page in which the bundle has been run. */
export interface WithPageSide {
  readonly pageSide: typeof pageSide;
}

/** Bundles the page side into a script that leaves it in the global `pageSide`. */
export async function bundledPageSide(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: false,
      lib: { entry: fileURLToPath(new URL('page-side.ts', import.meta.url)), formats: ['iife'], name: 'pageSide' },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  for (const output of outputs) {
    const chunk = 'output' in output ? output.output.find((one) => one.type === 'chunk') : undefined;
    // Browsers may evaluate it as a function's body, where a `var` would not become a global.
    if (chunk) return `${chunk.code}\nglobalThis.pageSide = pageSide;`;
  }
  throw new Error('The page side came to nothing');
}
