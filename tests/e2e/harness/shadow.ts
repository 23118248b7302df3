import type { CDPSession, ElementHandle, Frame, Page } from 'puppeteer-core';

/**
 * The extension shows itself in a closed shadow root, which no script of a page can enter. The browsers' debugging
 * protocols can, each in its own way, and hand out a handle that evaluates like any other:
 * - Chromium (CDP): `DOM.getDocument` with `pierce` lists closed roots, and a backend node becomes a handle.
 * - Firefox (BiDi): a node that is serialised with `includeShadowTree: 'all'` brings its closed roots along.
 * Both need parts of the driver that its types don't declare; the driver's version is pinned.
 */

interface CdpNode {
  readonly backendNodeId: number;
  readonly shadowRootType?: 'closed' | 'open' | 'user-agent';
  readonly children?: readonly CdpNode[];
  readonly shadowRoots?: readonly CdpNode[];
}

interface CdpFrame {
  readonly client: CDPSession;
  mainRealm(): { adoptBackendNode(id: number): Promise<ElementHandle> };
}

interface BidiValue {
  readonly type: string;
  readonly value?: { readonly mode?: 'closed' | 'open'; readonly children?: readonly BidiValue[]; readonly shadowRoot?: BidiValue | null };
}

interface BidiHandle {
  remoteValue(): BidiValue;
  readonly realm: {
    createHandle(value: BidiValue): ElementHandle;
    readonly realm: { callFunction(source: string, awaitPromise: boolean, options: object): Promise<{ readonly result: BidiValue }> };
  };
}

function closedInCdp(node: CdpNode): CdpNode[] {
  const roots = node.shadowRoots ?? [];
  return [...roots.filter((root) => root.shadowRootType === 'closed'), ...[...roots, ...(node.children ?? [])].flatMap(closedInCdp)];
}

function closedInBidi(node: BidiValue): BidiValue[] {
  const root = node.value?.shadowRoot;
  const inside = [...(root ? [root] : []), ...(node.value?.children ?? [])].flatMap(closedInBidi);
  return root?.value?.mode === 'closed' ? [root, ...inside] : inside;
}

async function cdpRoots(frame: Frame): Promise<ElementHandle[]> {
  const inner = frame as unknown as CdpFrame;
  const { root } = (await inner.client.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: CdpNode };
  return Promise.all(closedInCdp(root).map((node) => inner.mainRealm().adoptBackendNode(node.backendNodeId)));
}

async function bidiRoots(frame: Frame): Promise<ElementHandle[]> {
  const page = await frame.evaluateHandle(() => document.documentElement);
  const inner = page as unknown as BidiHandle;
  const { result } = await inner.realm.realm.callFunction('(node) => node', false, {
    arguments: [inner.remoteValue()],
    resultOwnership: 'root',
    serializationOptions: { maxDomDepth: null, includeShadowTree: 'all' },
  });
  return closedInBidi(result).map((root) => inner.realm.createHandle(root));
}

/** Every closed shadow root of a page, in document order. The page of these tests has none of its own. */
export async function closedShadowRoots(page: Page): Promise<ElementHandle[]> {
  const frame = page.mainFrame();
  const { protocol } = page.browser() as unknown as { readonly protocol: 'cdp' | 'webDriverBiDi' };
  return protocol === 'cdp' ? cdpRoots(frame) : bidiRoots(frame);
}

/**
 * The first element inside the extension's shadow roots that matches, or null. The handle clicks, reads and evaluates
 * like any other: `(await inShadow(page, 'button'))?.click()`.
 */
export async function inShadow(page: Page, selector: string): Promise<ElementHandle | null> {
  for (const root of await closedShadowRoots(page)) {
    const found = await root.$(selector);
    if (found) return found;
  }
  return null;
}
