/** Tells our host from any other element, so that a later copy of the script can clear it away. */
const MARK = 'data-float';
const MARK_VALUE = 'note';

/** What happens in our own interface is no business of the page: a site closes its chat on a click or a key outside of it. */
const KEPT = (
  'click dblclick auxclick contextmenu mousedown mouseup mousemove mouseover mouseout pointerdown pointerup pointermove pointerover pointerout ' +
  'touchstart touchend touchmove wheel keydown keyup keypress input beforeinput focusin focusout copy cut paste'
).split(' ');

/** Where everything we show stands: one host in the top layer, with a closed shadow root. Made when there is something to show. */
export class Layer {
  readonly #lang: string;
  readonly #styles: string;
  #host: HTMLElement | null = null;
  #root: ShadowRoot | null = null;

  /** `lang`: the language of the interface; `styles`: those of `layer.css`. */
  constructor(lang: string, styles: string) {
    this.#lang = lang;
    this.#styles = styles;
  }

  /** Puts the host where an element can be served from, on top of all that the page shows, and gives its shadow root. */
  near(element: Element): ShadowRoot {
    const host = this.#host ?? this.#make();
    const parent = topLayerAround(element) ?? element.ownerDocument.documentElement;
    if (host.parentNode !== parent) parent.append(host);
    // Where the page zooms itself, what is measured on the screen would be zoomed a second time.
    host.style.setProperty('--unzoom', String(1 / parent.currentCSSZoom));
    if (!host.matches(':popover-open')) host.showPopover();
    return this.#root!;
  }

  /** Brings the host above whatever the page has put into the top layer since. */
  raise(): void {
    if (!this.#host?.matches(':popover-open')) return;
    this.#host.hidePopover();
    this.#host.showPopover();
  }

  /** Whether an event came out of our own interface. */
  holds(event: Event): boolean {
    return this.#host !== null && event.composedPath().includes(this.#host);
  }

  /** The element of ours that has the focus. */
  get focused(): Element | null {
    return this.#root?.activeElement ?? null;
  }

  /** Takes the host out of the page. It comes back with the next `near`. */
  remove(): void {
    this.#host?.remove();
    this.#host = null;
    this.#root = null;
  }

  #make(): HTMLElement {
    const host = document.createElement('div');
    host.setAttribute(MARK, MARK_VALUE);
    host.popover = 'manual';
    host.lang = this.#lang;
    host.dir = 'ltr';
    for (const type of KEPT) host.addEventListener(type, (event) => event.stopPropagation(), { passive: true });
    this.#root = host.attachShadow({ mode: 'closed' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(this.#styles);
    this.#root.adoptedStyleSheets = [sheet];
    this.#host = host;
    return host;
  }
}

/** Clears away what an earlier copy of the script, cut off by an update, has left in this page. */
export function removeLeftovers(): void {
  for (const host of document.querySelectorAll(`div[${MARK}="${MARK_VALUE}"]`)) host.remove();
}

/** Outside an open modal dialog everything is inert, and a click outside an open popover closes it, our own interface included. */
function topLayerAround(element: Element): Element | null {
  for (let at: Element | null = element; at; ) {
    const around = at.closest(':modal, :popover-open');
    if (around) return around;
    const root = at.getRootNode();
    at = root instanceof ShadowRoot ? root.host : null;
  }
  return null;
}
