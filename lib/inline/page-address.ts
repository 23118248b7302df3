/** The address of the page that this frame belongs to: a frame without one of its own has the base address of the page around it. */
export function pageAddress(): URL {
  return new URL(location.protocol === 'about:' ? document.baseURI : location.href);
}
