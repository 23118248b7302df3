/** What browsers give to extensions alone: the root of a host, whatever its mode. */
interface RootsForExtensions {
  readonly chrome?: { readonly dom?: { openOrClosedShadowRoot(host: HTMLElement): ShadowRoot | null } };
}

/** The shadow root of an element, a closed one included; null where it has none. */
function shadowRootOf(host: Element): ShadowRoot | null {
  if (host.shadowRoot) return host.shadowRoot;
  // Firefox has it on the element, Chromium in a function of its own.
  if ('openOrClosedShadowRoot' in host) return host.openOrClosedShadowRoot as ShadowRoot | null;
  const { chrome } = globalThis as RootsForExtensions;
  return host instanceof HTMLElement ? (chrome?.dom?.openOrClosedShadowRoot(host) ?? null) : null;
}

/** What has the focus, inside the shadow roots that hold it. */
export function focusedIn(scope: DocumentOrShadowRoot): Element | null {
  const focused = scope.activeElement;
  const root = focused && shadowRootOf(focused);
  return (root && focusedIn(root)) ?? focused;
}

/** The selection that an element can be in. Chromium answers for a shadow root's selection only on the root itself. */
export function selectionIn(element: Element): Selection | null {
  const root = element.getRootNode();
  const holder = 'getSelection' in root ? (root as Document) : element.ownerDocument;
  return holder.getSelection();
}

/** Calls back for focus that moves within a shadow root: it never shows outside. Gives the function that looks for roots around an element. */
export function watchShadowRoots(signal: AbortSignal, onFocus: () => void): (inner: Element) => void {
  const known = new WeakSet<ShadowRoot>();
  return (inner) => {
    for (let root = inner.getRootNode(); root instanceof ShadowRoot; root = root.host.getRootNode()) {
      if (known.has(root)) continue;
      known.add(root);
      root.addEventListener('focusin', onFocus, { capture: true, passive: true, signal });
    }
  };
}
