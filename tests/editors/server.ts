import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type { Field, Place } from './places.ts';

const HERE = new URL('.', import.meta.url);

/** As strict as real marketplaces are: the page runs and styles itself from its own files only. */
const PAGE_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; frame-src 'self'";

interface Asset {
  readonly type: string;
  readonly body: string;
}

export interface EditorServer {
  /** The address of a page with one editor in it, named as its mount file is. */
  editor(name: string): string;
  /** The address of a page that keeps a field in a certain place. */
  place(place: Place, field: Field): string;
  close(): Promise<void>;
}

async function scripts(): Promise<[string, Asset][]> {
  const result = await build({
    root: fileURLToPath(HERE),
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify: false,
      modulePreload: false,
      target: 'esnext',
      rolldownOptions: {
        input: ['page.ts', 'places-page.ts'].map((entry) => fileURLToPath(new URL(entry, HERE))),
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'part-[hash].js' },
      },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  return outputs.flatMap((output) =>
    'output' in output
      ? output.output.flatMap((one): [string, Asset][] =>
          one.type === 'chunk' ? [[`/${one.fileName}`, { type: 'text/javascript', body: one.code }]] : [],
        )
      : [],
  );
}

async function file(name: string, type: string): Promise<Asset> {
  return { type, body: await readFile(new URL(name, HERE), 'utf8') };
}

/** Serves the editors and the places, on this computer only and on a free port. */
export async function serveEditors(): Promise<EditorServer> {
  const files = new Map<string, Asset>([
    ['/editor', await file('page.html', 'text/html')],
    ['/place', await file('places.html', 'text/html')],
    ['/blank', await file('blank.html', 'text/html')],
    ['/page.css', await file('page.css', 'text/css')],
    ...(await scripts()),
  ]);
  const server = createServer((request, response) => {
    const asset = files.get(new URL(request.url ?? '/', 'http://localhost').pathname);
    if (!asset) {
      response.writeHead(404).end();
      return;
    }
    response
      .writeHead(200, {
        'content-type': `${asset.type}; charset=utf-8`,
        'content-security-policy': PAGE_POLICY,
        // Each case loads its page anew: the page itself is not even kept for going back to, but the editors are large.
        'cache-control': asset.type === 'text/html' ? 'no-store' : 'max-age=3600, immutable',
      })
      .end(asset.body);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const address = (path: string, wanted: Readonly<Record<string, string>>): string =>
    `http://127.0.0.1:${port}${path}?${new URLSearchParams({ marketplace: 'fiverr', ...wanted })}`;
  return {
    editor: (name) => address('/editor', { editor: name }),
    place: (place, field) => address('/place', { place, field }),
    close() {
      server.closeAllConnections();
      return new Promise((resolve, reject) => server.close((error) => (error ? reject(error) : resolve())));
    },
  };
}
