/** What moving about a page without a reload needs of the page. */
export interface Routed {
  readonly home: HTMLElement;
  readonly wire: (root: ParentNode) => void;
  readonly draft: (name: string) => string;
  readonly write: (name: string, text: string) => void;
}

/**
 * Shows the view that the address asks for, from the `template[data-view]` whose name begins the path. Within a view the boxes stay and are
 * used again for the next thread, each with the draft that was left there; another view destroys them.
 */
export function showRoutes({ draft, home, wire, write }: Routed): void {
  const templates = [...home.querySelectorAll<HTMLTemplateElement>('template[data-view]')];
  if (templates.length === 0) return;
  const left = new Map<string, string>();
  const place = document.createElement('div');
  home.append(place);
  let view: HTMLTemplateElement | undefined;
  let thread = '';

  const names = (): string[] => [...place.querySelectorAll<HTMLElement>('[data-box]')].map((box) => box.dataset.box!);

  const show = (): void => {
    for (const name of names()) left.set(`${thread} ${name}`, draft(name));
    thread = location.pathname;
    const next = templates.find(({ dataset }) => thread.startsWith(dataset.view!));
    if (next && next !== view) {
      place.replaceChildren(next.content.cloneNode(true));
      wire(place);
      view = next;
    }
    for (const name of names()) write(name, left.get(`${thread} ${name}`) ?? '');
  };

  home.addEventListener('click', (event) => {
    const { go } = (event.target as HTMLElement).dataset;
    if (!go) return;
    history.pushState(null, '', go + location.search + location.hash);
    show();
  });
  window.addEventListener('popstate', show);
  show();
}
