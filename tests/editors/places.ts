/** Where a page may keep its composer. */
export const PLACES = ['page', 'frame', 'srcdoc frame', 'open shadow root', 'closed shadow root', 'modal dialog'] as const;
export type Place = (typeof PLACES)[number];

/** What is written in there. */
export const FIELDS = ['textarea', 'contenteditable'] as const;
export type Field = (typeof FIELDS)[number];

declare global {
  interface Window {
    /** The field, once it is there: no selector reaches into a closed shadow root. */
    field?: HTMLElement;
  }
}

type Home = HTMLElement | ShadowRoot;

async function frameIn(source: { readonly src: string } | { readonly srcdoc: string }): Promise<HTMLElement> {
  const frame = Object.assign(document.createElement('iframe'), source);
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
  document.body.append(frame);
  await loaded;
  return frame.contentDocument!.body;
}

/** A shadow root is styled by its own sheets only. */
function shadowRoot(mode: ShadowRootMode): ShadowRoot {
  const host = document.createElement('div');
  document.body.append(host);
  const root = host.attachShadow({ mode });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    '* { box-sizing: border-box; inline-size: 640px; min-block-size: 120px; font: 16px / 1.5 sans-serif; white-space: pre-wrap }',
  );
  root.adoptedStyleSheets = [sheet];
  return root;
}

function modalDialog(): HTMLElement {
  const dialog = document.createElement('dialog');
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

const MAKERS: Readonly<Record<Place, () => Home | Promise<Home>>> = {
  page: () => document.body,
  frame: () => frameIn({ src: `/blank${location.search}` }),
  'srcdoc frame': () => frameIn({ srcdoc: '<!doctype html><link rel="stylesheet" href="/page.css"><body></body>' }),
  'open shadow root': () => shadowRoot('open'),
  'closed shadow root': () => shadowRoot('closed'),
  'modal dialog': modalDialog,
};

/** Makes a place in this page, with a field in it. */
export async function makePlace(place: Place, kind: Field): Promise<void> {
  const home = await MAKERS[place]();
  const field = home.ownerDocument.createElement(kind === 'textarea' ? 'textarea' : 'div');
  if (kind === 'contenteditable') field.contentEditable = 'true';
  home.append(field);
  window.field = field;
}
