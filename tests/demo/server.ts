import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const HERE = new URL('.', import.meta.url);

/** As strict as real marketplaces are: the page runs and styles itself from its own files only. */
const PAGE_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:";

interface Asset {
  readonly type: string;
  readonly body: string;
}

export interface DemoServer {
  /** The address of the inbox as the given marketplace; `composer` leaves one composer on the page. */
  inbox(options?: { marketplace?: string; composer?: 'rich' | 'plain' | 'react' }): string;
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

async function bundle(entry: string): Promise<string> {
  const result = await build({
    root: fileURLToPath(HERE),
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      modulePreload: false,
      rolldownOptions: { input: fileURLToPath(new URL(entry, HERE)), output: { format: 'es' } },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  for (const output of outputs) {
    if (!('output' in output)) continue;
    const chunk = output.output.find((one) => one.type === 'chunk');
    if (chunk) return chunk.code;
  }
  throw new Error(`${entry} came to nothing`);
}

async function assets(): Promise<ReadonlyMap<string, Asset>> {
  const [page, styles, script] = await Promise.all([
    readFile(new URL('index.html', HERE), 'utf8'),
    readFile(new URL('inbox.css', HERE), 'utf8'),
    bundle('inbox.ts'),
  ]);
  return new Map([
    ['/inbox', { type: 'text/html', body: page }],
    ['/inbox.css', { type: 'text/css', body: styles }],
    ['/inbox.js', { type: 'text/javascript', body: script }],
  ]);
}

function answer(response: ServerResponse, asset: Asset | undefined): void {
  if (!asset) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, { 'content-type': `${asset.type}; charset=utf-8`, 'content-security-policy': PAGE_POLICY }).end(asset.body);
}

/** Serves the demo inbox, on this computer only and on a free port. */
export async function serveDemo(): Promise<DemoServer> {
  const files = await assets();
  const server = createServer((request, response) => {
    answer(response, files.get(new URL(request.url ?? '/', 'http://localhost').pathname));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address() as AddressInfo;
  const close = (): Promise<void> => {
    server.closeAllConnections();
    return new Promise((resolve, reject) => server.close((error) => (error ? reject(error) : resolve())));
  };
  return {
    inbox({ marketplace = 'fiverr', composer } = {}) {
      const url = new URL(`http://127.0.0.1:${address.port}/inbox`);
      url.searchParams.set('marketplace', marketplace);
      if (composer) url.searchParams.set('composer', composer);
      return url.href;
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}
