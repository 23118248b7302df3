import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Peer } from './peer.ts';

const PAGE = `<!doctype html>
<html lang="en">
  <meta charset="utf-8">
  <title>Messages</title>
  <link rel="icon" href="data:,">
  <style>
    .field { box-sizing: border-box; display: block; width: 600px; height: 200px; margin: 20px; padding: 8px; overflow: auto; font: 16px sans-serif; border: 1px solid; }
  </style>
  <p>Order FO-2041</p>
  <textarea class="field plain-field" aria-label="Message"></textarea>
  <div class="field rich-field" contenteditable="true" role="textbox" aria-multiline="true" aria-label="Message"></div>
  <div class="composers"></div>
`;

const WITH_PEER = `${PAGE}<script src="/harper.js"></script>`;

export interface BenchServer {
  /** The address of a page with two empty composers; `peer`: one that loads harper.js as well. */
  page(options?: { readonly peer?: boolean }): string;
  close(): Promise<void>;
}

/** Serves the page that is measured, on this computer only and on a free port. */
export async function serveBench({ script, wasm }: Peer): Promise<BenchServer> {
  const files = new Map<string, readonly [type: string, body: string | Buffer]>([
    ['/', ['text/html; charset=utf-8', PAGE]],
    ['/peer', ['text/html; charset=utf-8', WITH_PEER]],
    ['/harper.js', ['text/javascript; charset=utf-8', script]],
    ['/harper.wasm', ['application/wasm', wasm]],
  ]);
  const server = createServer((request, response) => {
    const [type, body] = files.get(new URL(request.url ?? '/', 'http://localhost').pathname) ?? [];
    if (type === undefined) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, {
      'content-type': type,
      // Browsers give a page that is on its own a finer clock.
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
    });
    response.end(body);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    page: ({ peer = false } = {}) => `http://127.0.0.1:${port}/${peer ? 'peer' : ''}?marketplace=fiverr`,
    close() {
      server.closeAllConnections();
      return new Promise((resolve, reject) => server.close((error) => (error ? reject(error) : resolve())));
    },
  };
}
