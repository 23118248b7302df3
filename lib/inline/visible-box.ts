/** Whether an element is in the document that this script is for: a page may move it into another. */
export function isHere(element: Element): boolean {
  return element.isConnected && element.ownerDocument === document;
}

/** What of an element can be seen on the screen, scroll containers around it considered; null where nothing can. */
export function visibleBox(element: HTMLElement): DOMRect | null {
  if (!isHere(element) || !element.checkVisibility({ visibilityProperty: true })) return null;
  let box = overlap(inner(element), new DOMRect(0, 0, innerWidth, innerHeight));
  for (let around = parentOf(element); box && around; around = parentOf(around)) {
    if (clips(around)) box = overlap(box, around.getBoundingClientRect());
  }
  return box;
}

/** The window without the page's scrollbars. */
export function viewSize(): { readonly width: number; readonly height: number } {
  const { clientWidth, clientHeight, currentCSSZoom } = document.documentElement;
  return { width: clientWidth * currentCSSZoom, height: Math.min(clientHeight * currentCSSZoom, innerHeight) };
}

/** The rectangle that two have in common, or null. */
export function overlap(a: DOMRect, b: DOMRect): DOMRect | null {
  const left = Math.max(a.left, b.left);
  const top = Math.max(a.top, b.top);
  const width = Math.min(a.right, b.right) - left;
  const height = Math.min(a.bottom, b.bottom) - top;
  return width > 0 && height > 0 ? new DOMRect(left, top, width, height) : null;
}

/** The box within an element's borders and scrollbars, on the screen. */
function inner(element: HTMLElement): DOMRect {
  const rect = element.getBoundingClientRect();
  const scaleX = rect.width / element.offsetWidth || 1;
  const scaleY = rect.height / element.offsetHeight || 1;
  return new DOMRect(
    rect.left + element.clientLeft * scaleX,
    rect.top + element.clientTop * scaleY,
    element.clientWidth * scaleX,
    element.clientHeight * scaleY,
  );
}

/** The window scrolls the outermost two, and they clip nothing by themselves. */
function clips(element: Element): boolean {
  const { body, documentElement } = element.ownerDocument;
  return element !== body && element !== documentElement && getComputedStyle(element).overflow !== 'visible';
}

function parentOf(element: Element): Element | null {
  if (element.assignedSlot) return element.assignedSlot;
  const parent = element.parentNode;
  return parent instanceof ShadowRoot ? parent.host : element.parentElement;
}
