/** Calls back for focus that moves within an open shadow root: it never shows outside. Gives the function that looks for such roots. */
export function watchShadowRoots(signal: AbortSignal, onFocus: (event: FocusEvent) => void): (path: readonly EventTarget[]) => void {
  const known = new WeakSet<ShadowRoot>();
  return (path) => {
    for (const target of path) {
      if (!(target instanceof ShadowRoot) || known.has(target)) continue;
      known.add(target);
      target.addEventListener('focusin', (event) => onFocus(event as FocusEvent), { capture: true, passive: true, signal });
    }
  };
}
