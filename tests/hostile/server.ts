import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CHAT, CHAT_STYLES, runChat } from './chat.ts';
import { TRAPS, type Trap } from './traps.ts';

/** As strict as the strictest sites are, unless a trap says otherwise. */
const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:";

export interface HostileServer {
  /** The address of a trap's page. */
  page(trap: string): string;
  close(): Promise<void>;
}

/** The trap's own script comes before anything else of the page, which gives a page the best chance against an extension. */
function html(): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Messages</title><link rel="icon" href="data:,"><script src="trap.js"></script>
<link rel="stylesheet" href="page.css"></head><body><div class="app">${CHAT}</div><script src="chat.js"></script></body></html>`;
}

/** A function as a script. What a bundler adds to keep the names of functions doesn't exist in the page. */
function script(run: () => void): string {
  return `(${run})();`;
}

function file(name: string, { css = '', prepare }: Trap): { readonly type: string; readonly body: string } | undefined {
  switch (name) {
    case '':
      return { type: 'text/html', body: html() };
    case 'page.css':
      return { type: 'text/css', body: CHAT_STYLES + css };
    case 'trap.js':
      return { type: 'text/javascript', body: prepare ? script(prepare) : '' };
    case 'chat.js':
      return { type: 'text/javascript', body: script(runChat) };
    default:
      return undefined;
  }
}

/** Serves the hostile pages, on this computer only and on a free port. */
export async function serveHostile(): Promise<HostileServer> {
  const server = createServer((request, response) => {
    const [, id = '', name = ''] = new URL(request.url ?? '/', 'http://localhost').pathname.split('/');
    const trap = TRAPS.find((one) => one.id === id);
    const found = trap && file(name, trap);
    if (!trap || !found) {
      response.writeHead(404).end();
      return;
    }
    const headers = { 'content-type': `${found.type}; charset=utf-8`, 'content-security-policy': trap.policy ?? POLICY };
    response.writeHead(200, headers).end(found.body);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    page: (trap) => `http://127.0.0.1:${port}/${trap}/?marketplace=fiverr`,
    close() {
      server.closeAllConnections();
      return new Promise((resolve, reject) => server.close((error) => (error ? reject(error) : resolve())));
    },
  };
}
