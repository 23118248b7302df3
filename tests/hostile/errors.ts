import type { CDPSession, Page, Target } from 'puppeteer-core';
import type { Session } from '../e2e/harness/session.ts';

/** Everything that has gone wrong and that a console would show: of the page, of our script in it and of the background. */
export interface Errors {
  /** What has gone wrong since the watch began. */
  seen(): Promise<string[]>;
}

interface Thrown {
  readonly exceptionDetails: { readonly text: string; readonly exception?: { readonly description?: string } };
}

interface Logged {
  readonly type: string;
  readonly args: readonly { readonly value?: unknown; readonly description?: string }[];
}

interface Entry {
  readonly entry: { readonly level: string; readonly text: string };
}

async function listen(client: CDPSession, seen: string[]): Promise<void> {
  client.on('Runtime.exceptionThrown', ({ exceptionDetails: { exception, text } }: Thrown) => seen.push(exception?.description ?? text));
  client.on('Runtime.consoleAPICalled', ({ args, type }: Logged) => {
    if (type === 'error') seen.push(args.map(({ description, value }) => description ?? String(value)).join(' '));
  });
  client.on('Log.entryAdded', ({ entry: { level, text } }: Entry) => {
    if (level === 'error') seen.push(text);
  });
  await Promise.all([client.send('Runtime.enable'), client.send('Log.enable').catch(() => undefined)]);
}

const isBackground = (target: Target): boolean => target.type() === 'service_worker' && target.url().startsWith('chrome-extension://');

async function watchChromium(session: Session, page: Page): Promise<Errors> {
  const seen: string[] = [];
  await listen(await page.createCDPSession(), seen);
  const background = session.browser.targets().find(isBackground);
  // A background that sleeps does no wrong; errors it has had before are told again.
  if (background) await listen(await background.createCDPSession(), seen);
  return { seen: async () => seen };
}

interface BidiConnection {
  send(method: 'browsingContext.getTree', params: object): Promise<{ result: { contexts: { context: string }[] } }>;
  send(method: 'script.evaluate', params: object): Promise<{ result: { result: { value?: string } } }>;
}

/** Firefox keeps what goes wrong anywhere in one console, which only its own window can read. */
async function inBrowserWindow(session: Session, expression: string): Promise<string> {
  const { connection } = session.browser as unknown as { connection: BidiConnection };
  const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const target = { context: tree.result.contexts[0]!.context };
  const answer = await connection.send('script.evaluate', { expression, awaitPromise: false, target });
  return answer.result.result.value ?? '';
}

async function watchFirefox(session: Session, page: Page): Promise<Errors> {
  const logged: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') logged.push(message.text());
  });
  await inBrowserWindow(session, `Services.console.reset(), ''`);
  const read = `JSON.stringify(Services.console.getMessageArray()
    .filter((one) => one instanceof Ci.nsIScriptError && !(one.flags & Ci.nsIScriptError.warningFlag) && /^(moz-extension|http):/.test(one.sourceName))
    .map((one) => one.errorMessage + ' at ' + one.sourceName.replace(/.*\\//, '') + ':' + one.lineNumber))`;
  return { seen: async () => [...logged, ...(JSON.parse(await inBrowserWindow(session, read)) as string[])] };
}

/** Begins to watch a page and the extension for errors. */
export function watchErrors(session: Session, page: Page): Promise<Errors> {
  return session.name === 'chromium' ? watchChromium(session, page) : watchFirefox(session, page);
}
