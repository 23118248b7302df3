import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildFolder } from '../build.ts';
import type { Peer } from './peer.ts';

const KILOBYTE = 1_000;

/** What a page has to load, compressed. */
export interface Sizes {
  readonly scriptKb: number;
  readonly peerScriptKb: number;
  readonly peerWasmKb: number;
}

/** Compresses the content script of the demo build and the peer. */
export async function measureSizes({ script, wasm }: Peer): Promise<Sizes> {
  const own = await readFile(join(buildFolder('chrome', 'demo'), 'content-scripts/compose.js'));
  const kilobytes = (content: string | Buffer): number => gzipSync(content).length / KILOBYTE;
  return { scriptKb: kilobytes(own), peerScriptKb: kilobytes(script), peerWasmKb: kilobytes(wasm) };
}
