/** Fine enough to notice a composer that moves by a pixel or two. */
const THRESHOLDS = Array.from({ length: 101 }, (_, percent) => percent / 100);

/**
 * Calls back now, and whenever an element may have moved on the screen or it, or what is placed by it, has changed its size, until the returned
 * function is called.
 */
export function followPlace(element: Element, onMove: () => void, placed?: Element): () => void {
  const end = new AbortController();
  const { signal } = end;
  let frame = 0;
  const moved = (): void => {
    frame ||= requestAnimationFrame(() => {
      frame = 0;
      onMove();
    });
  };
  const options = { signal, capture: true, passive: true };
  // In the capture phase the window hears of every scroll container.
  window.addEventListener('scroll', moved, options);
  window.addEventListener('resize', moved, options);
  visualViewport?.addEventListener('resize', moved, options);
  const size = new ResizeObserver(moved);
  size.observe(element);
  if (placed) size.observe(placed);
  const unwatch = watchShifts(element, moved);
  onMove();
  return () => {
    end.abort();
    cancelAnimationFrame(frame);
    size.disconnect();
    unwatch();
  };
}

/** Notices an element that what happens around it pushes away: it leaves the place of the window that it has filled. */
function watchShifts(element: Element, onShift: () => void): () => void {
  let observer: IntersectionObserver | undefined;
  const watch = (): void => {
    observer?.disconnect();
    const { left, top, right, bottom } = element.getBoundingClientRect();
    const { clientWidth, clientHeight } = element.ownerDocument.documentElement;
    const margins = [top, clientWidth - right, clientHeight - bottom, left];
    let isFirst = true;
    observer = new IntersectionObserver(
      () => {
        if (isFirst) {
          isFirst = false;
          return;
        }
        onShift();
        watch();
      },
      { root: element.ownerDocument, rootMargin: margins.map((margin) => `${-Math.floor(margin)}px`).join(' '), threshold: THRESHOLDS },
    );
    observer.observe(element);
  };
  watch();
  return () => observer?.disconnect();
}
