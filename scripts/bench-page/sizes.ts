import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildFolder } from '../build.ts';
import type { Peer } from './peer.ts';

const KILOBYTE = 1_000;

/** What a page has to load, compressed. */
export interface Sizes {
  readonly scriptKb: number;
  readonly pageSideKb: number;
  readonly peerScriptKb: number;
  readonly peerWasmKb: number;
}

/** Compresses the scripts of the demo build that come into pages, and the peer. */
export async function measureSizes(peer: Peer): Promise<Sizes> {
  const folder = buildFolder('chrome', 'demo');
  const [script, pageSide] = await Promise.all([
    readFile(join(folder, 'content-scripts/compose.js')),
    readFile(join(folder, 'page-side.js')),
  ]);
  const kilobytes = (content: string | Buffer): number => gzipSync(content).length / KILOBYTE;
  return {
    scriptKb: kilobytes(script),
    pageSideKb: kilobytes(pageSide),
    peerScriptKb: kilobytes(peer.script),
    peerWasmKb: kilobytes(peer.wasm),
  };
}
