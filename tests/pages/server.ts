import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { transformWithOxc } from 'vite';
import { type MarketplacePage, PAGES } from './marketplace-pages.ts';
import type { Language } from './words.ts';

/** As strict as real marketplaces are, but for frames of the page's own. */
const PAGE_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; frame-src 'self'; form-action 'none'; base-uri 'none'";

const STYLES = new URL('page.css', import.meta.url);
const SCRIPTS = [new URL('page.ts', import.meta.url), new URL('routes.ts', import.meta.url), new URL('words.ts', import.meta.url)];

interface Asset {
  readonly type: string;
  readonly body: string;
}

export interface AddressOptions {
  /** The language of the page's own labels: English unless told. */
  readonly labels?: Language;
  /** Further parameters of the address. */
  readonly flags?: Readonly<Record<string, string>>;
}

export interface PageServer {
  /** Where a fixture page stands. */
  address(page: MarketplacePage, options?: AddressOptions): string;
  close(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

const nameOf = (file: URL): string => `/${file.pathname.split('/').at(-1)}`;

async function script(file: URL): Promise<[string, Asset]> {
  const { code } = await transformWithOxc(await readFile(file, 'utf8'), fileURLToPath(file));
  // Modules name each other by their files.
  return [nameOf(file), { type: 'text/javascript', body: code }];
}

async function html(layout: string, { id }: MarketplacePage): Promise<[string, Asset]> {
  const markup = await readFile(new URL(`markup/${id}.html`, import.meta.url), 'utf8');
  return [id, { type: 'text/html', body: layout.replace('<!-- composers -->', () => markup) }];
}

function answer(response: ServerResponse, asset: Asset | undefined): void {
  if (!asset) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, { 'content-type': `${asset.type}; charset=utf-8`, 'content-security-policy': PAGE_POLICY }).end(asset.body);
}

/** Serves the fixture pages under their marketplaces' paths, on this computer only and on a free port. */
export async function servePages(): Promise<PageServer> {
  const layout = await readFile(new URL('layout.html', import.meta.url), 'utf8');
  const pages = new Map(await Promise.all(PAGES.map((page) => html(layout, page))));
  const styles = { type: 'text/css', body: await readFile(STYLES, 'utf8') };
  const files = new Map<string, Asset>([[nameOf(STYLES), styles], ...(await Promise.all(SCRIPTS.map(script)))]);
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    // Several pages share a path, as they do on the sites; the address says which of them is meant.
    const page = PAGES.find(({ id, path }) => path === pathname && id === searchParams.get('page'));
    answer(response, page ? pages.get(page.id) : files.get(pathname));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  const close = (): Promise<void> => {
    server.closeAllConnections();
    return new Promise((resolve, reject) => server.close((error) => (error ? reject(error) : resolve())));
  };
  return {
    address({ id, marketplace, path }, { flags = {}, labels = 'en' } = {}) {
      const url = new URL(path, `http://127.0.0.1:${port}`);
      for (const [name, value] of Object.entries({ page: id, marketplace, ...flags })) url.searchParams.set(name, value);
      url.hash = labels;
      return url.href;
    },
    close,
    [Symbol.asyncDispose]: close,
  };
}
