import type { BrowserName } from '../../scripts/browsers.ts';
import type { Composer } from '../e2e/harness/composer.ts';

/** What a writer sees and does, in this order. */
export const STEPS = ['marks', 'counter', 'card', 'fix'] as const;
export type Step = (typeof STEPS)[number];

/** What doesn't work on a page, and why that can't be helped. */
export interface Limit {
  readonly why: string;
  readonly steps: readonly Step[];
  /** In every browser and in every composer, unless told. */
  readonly browser?: BrowserName;
  readonly composer?: Composer;
}

export interface Trap {
  readonly id: string;
  /** Ends the sentence “marks, counter, card and fix work on a page that …”. */
  readonly title: string;
  readonly policy?: string;
  readonly css?: string;
  /** Runs in the page before anything else of it. It knows nothing of what stands around it in this file, and is an arrow or a `function`. */
  readonly prepare?: () => void;
  /** Runs in the page once a composer has the focus, so after us. */
  readonly afterFocus?: () => void;
  /** By which way the card is opened: a click on the mark, unless told. */
  readonly opening?: 'counter';
  readonly limits?: readonly Limit[];
}

/** What traps leave in the page for the tests to read. */
interface TrapLog {
  /** Names of the page's own versions of built-ins that somebody has called since the page itself had done with them. */
  readonly called: string[];
  /** How many nodes the page has thrown out. */
  removed: number;
}

declare global {
  interface Window {
    trapLog?: TrapLog;
  }
}

/** Keeps the page's events from everybody who listens later. */
function stopEvents(): void {
  const types =
    'focusin focusout focus input beforeinput keydown keyup pointerdown pointerup pointermove mousedown mouseup click selectionchange';
  // The page itself still wants its own button, and its input.
  const isOfPage = (event: Event): boolean => event.target instanceof Element && event.target.matches('.send, form');
  for (const type of types.split(' ')) {
    window.addEventListener(
      type,
      (event) => {
        if (isOfPage(event)) return;
        event.stopImmediatePropagation();
        const field = event.target;
        if (type === 'input' && field instanceof HTMLElement) field.oninput?.(event as InputEvent);
      },
      true,
    );
  }
}

export const TRAPS: readonly Trap[] = [
  { id: 'plain', title: 'does nothing of the kind' },
  {
    id: 'trusted-types',
    title: 'requires trusted types and allows none',
    policy:
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; require-trusted-types-for 'script'; trusted-types 'none'",
  },
  {
    id: 'sandbox',
    title: 'is sandboxed by its own policy, with an origin of its own',
    policy: "sandbox allow-scripts allow-forms; default-src 'none'; script-src *; style-src *; img-src data:",
  },
  {
    id: 'hides-strangers',
    title: 'hides what is not its own',
    css: `body > *:not(.app), html > *:not(head, body), [popover], [data-float] {
      display: none !important; visibility: hidden !important; content-visibility: hidden !important; clip-path: inset(50%) !important;
    }`,
  },
  {
    id: 'restyles-all',
    title: 'restyles everything',
    css: '* { all: revert !important; font-size: 40px !important; opacity: .1 !important; color: red !important; cursor: none !important }',
  },
  {
    id: 'own-highlights',
    title: 'has highlights of its own',
    css: '::highlight(found) { background: yellow }',
    prepare: () => {
      addEventListener('DOMContentLoaded', () => {
        const range = new Range();
        range.selectNodeContents(document.querySelector('.thread li')!);
        CSS.highlights.set('found', new Highlight(range));
      });
    },
  },
  {
    id: 'stacks-high',
    title: 'puts itself on top of everything',
    css: `.app, .app * { position: relative; z-index: 2147483647 } .app { isolation: isolate }
      body::after { content: ''; position: fixed; inset: 0; z-index: 2147483647; pointer-events: none; background: rgb(0 0 0 / 4%) }`,
  },
  {
    id: 'transforms',
    title: 'transforms its root and filters its body',
    css: 'html { transform: translate(24px, 12px) scale(.9); transform-origin: 0 0 } body { filter: grayscale(.6) blur(.2px); perspective: 400px }',
  },
  {
    id: 'zooms',
    title: 'zooms, contains and clips itself',
    css: 'html { zoom: 1.1 } body { contain: layout paint; overflow: hidden; will-change: transform }',
  },
  {
    id: 'docked',
    title: 'scrolls nowhere and docks its composers',
    css: `html, body { height: 100%; overflow: hidden } .app { height: 100%; overflow: hidden auto }
      .bar { position: sticky; top: 0 } .composers { position: fixed; inset: auto 0 0 40%; padding: 12px; background: #fff }`,
  },
  {
    id: 'sticky',
    title: 'keeps its composers in a scrolled and clipped column',
    css: `.app { height: 420px; overflow: auto } .composers { position: sticky; bottom: 0; padding: 12px; background: #fff; overflow: hidden }
      .thread { height: 900px }`,
  },
  {
    id: 'removes-strangers',
    title: 'removes what is not its own, at once and for ever',
    prepare: () => {
      const log = { called: [], removed: 0 };
      window.trapLog = log;
      const isForeign = (node: Node): node is Element =>
        node instanceof Element && !node.matches('head, body, .app, script') && /^(?:HTML|BODY)$/.test(node.parentElement?.tagName ?? '');
      new MutationObserver((records) => {
        for (const node of records.flatMap(({ addedNodes }) => [...addedNodes]).filter(isForeign)) {
          node.remove();
          log.removed++;
        }
      }).observe(document, { childList: true, subtree: true });
    },
    limits: [
      { why: 'a page may throw out what it likes, and we give in', steps: ['counter', 'card', 'fix'] },
      { why: 'the marks are thrown out as well', browser: 'firefox', composer: 'plain', steps: ['marks'] },
    ],
  },
  {
    id: 'clears-highlights',
    title: 'clears all highlights, frame by frame',
    opening: 'counter',
    prepare: () => {
      const clear = (): void => {
        CSS.highlights.clear();
        requestAnimationFrame(clear);
      };
      clear();
    },
    limits: [
      { why: 'the registry is the page’s own', composer: 'rich', steps: ['marks'] },
      { why: 'the registry is the page’s own', browser: 'chromium', composer: 'plain', steps: ['marks'] },
    ],
  },
  {
    id: 'unpaints',
    title: 'takes the paint off our marks, whose names it can read',
    css: '::highlight(n1) { text-decoration: none !important }',
  },
  {
    id: 'stops-events-before',
    title: 'keeps events from everybody behind it',
    prepare: stopEvents,
    limits: [
      // A rich composer is still observed.
      {
        why: 'only the focus is listened for before a page can, so that nothing of ours runs in a page that nobody writes in',
        composer: 'rich',
        steps: ['card', 'fix'],
      },
      { why: 'and nobody hears of a field’s text without an event', composer: 'plain', steps: STEPS },
    ],
  },
  {
    id: 'stops-events-after',
    title: 'keeps events from everybody behind it, once a composer has the focus',
    afterFocus: stopEvents,
    limits: [{ why: 'clicks and keys are listened for on the composer, behind all that hang on the window', steps: ['card', 'fix'] }],
  },
  {
    id: 'replaces-built-ins',
    title: 'has replaced and frozen what browsers build in',
    prepare: () => {
      const called: string[] = [];
      window.trapLog = { called, removed: 0 };
      const spy = (owner: object, name: string): void => {
        const real = Reflect.get(owner, name) as (...args: unknown[]) => unknown;
        Object.defineProperty(owner, name, {
          value(this: unknown, ...args: unknown[]) {
            called[called.length] = name;
            return Reflect.apply(real, this, args);
          },
        });
      };
      spy(Element.prototype, 'attachShadow');
      spy(HTMLElement.prototype, 'showPopover');
      spy(Element.prototype, 'animate');
      spy(CSSStyleSheet.prototype, 'replaceSync');
      spy(Document.prototype, 'execCommand');
      const broken = (): never => {
        throw new Error('The page has broken this');
      };
      Array.prototype.push = broken;
      Array.prototype.at = broken;
      JSON.parse = broken;
      String.prototype.normalize = broken;
      window.MutationObserver = broken as unknown as typeof MutationObserver;
      window.ResizeObserver = broken as unknown as typeof ResizeObserver;
      window.IntersectionObserver = broken as unknown as typeof IntersectionObserver;
      window.Highlight = broken as unknown as typeof Highlight;
      window.AbortController = broken as unknown as typeof AbortController;
      for (const frozen of [Array, Object, String, Element, HTMLElement, Node, EventTarget, Function]) Object.freeze(frozen.prototype);
    },
  },
  {
    id: 'clobbers',
    title: 'gives its forms and pictures the names of what it is asked for',
    prepare: () => {
      addEventListener('DOMContentLoaded', () => {
        for (const name of ['createElement', 'activeElement', 'createRange', 'querySelectorAll', 'execCommand', 'getSelection']) {
          const form = Document.prototype.createElement.call(document, 'form');
          form.setAttribute('name', name);
          form.hidden = true;
          document.body.append(form);
        }
      });
    },
  },
];
