import type { Surface } from '../engine/types.ts';
import { type NoComposer, whyNoComposer } from './find-composer.ts';
import type { WithPageSide } from './page-side.ts';
import { focusedIn } from './shadow-roots.ts';

/** What a frame tells of itself when the user asks: how its boxes are built, and not a word of what stands in them. */
export interface FrameFacts {
  /** The composers that are looked after. */
  readonly watched: readonly { readonly surface: Surface; readonly warnings: number }[];
  /** Why what has the focus is no composer; null where it is one, `nothing` where nothing has the focus. */
  readonly noComposer: NoComposer | 'nothing' | null;
  /** What has the focus and what it stands in, from the inside out. */
  readonly path: readonly string[];
}

/** Attributes whose values say how an element is built. */
const TOLD_WITH_VALUE = ['role', 'type', 'contenteditable', 'aria-multiline', 'aria-haspopup', 'enterkeyhint', 'inputmode'];
const TEST_IDS = ['data-testid', 'data-test-id', 'data-test', 'data-qa', 'data-cy', 'data-testing'];

/** How editors mark what is theirs: attributes, and classes by their beginning. */
const EDITOR_ATTRIBUTES = [
  'data-slate-editor',
  'data-slate-node',
  'data-lexical-editor',
  'data-contents',
  'data-placeholder',
  'data-gramm',
];
const EDITOR_CLASSES =
  /^(?:prosemirror|tiptap|ql-|public-drafteditor|drafteditor|ck-(?:content|editor)|cke_|trumbowyg|mce-|tox|note-edit|redactor|fr-element|codemirror|cm-|monaco-|ace_)/i;

/** Something made by hand; anything longer or with other signs may be somebody's words. */
const NAME = /^[\w:.-]{1,60}$/;

/** More than this many elements up nothing is told of an editor any more. */
const HIGHEST = 24;

/** What can be told of the frame that this runs in. */
export function frameFacts(): FrameFacts {
  const { fairAskPageSide } = globalThis as WithPageSide;
  const focused = focusedIn(document);
  const isNothing = !focused || focused === document.body || focused === document.documentElement || focused.matches('iframe, frame');
  return {
    watched: (fairAskPageSide?.inline?.watched() ?? []).map(({ surface, warnings }) => ({ surface, warnings })),
    noComposer: isNothing ? 'nothing' : whyNoComposer(focused),
    path: isNothing ? [] : pathOf(focused),
  };
}

/** An element and what it stands in, from the inside out, across shadow roots. */
function pathOf(element: Element): string[] {
  const path: string[] = [];
  for (let at: Element | null = element; at && path.length < HIGHEST; ) {
    path.push(factsOf(at));
    const root: Node = at.getRootNode();
    if (!at.parentElement && root instanceof ShadowRoot) path.push(`#shadow-root (${root.mode})`);
    at = at.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
  }
  return path;
}

/** An element as a selector would have it: its tag, role, test ids and the marks of known editors. No text, and no name that could be one. */
function factsOf(element: Element): string {
  const valued = [...TOLD_WITH_VALUE, ...TEST_IDS].flatMap((name) => {
    const value = element.getAttribute(name);
    return value !== null && NAME.test(value) ? [`[${name}="${value}"]`] : [];
  });
  const marked = EDITOR_ATTRIBUTES.filter((name) => element.hasAttribute(name)).map((name) => `[${name}]`);
  const classes = [...element.classList].filter((name) => EDITOR_CLASSES.test(name) && NAME.test(name)).map((name) => `.${name}`);
  return [element.localName, ...classes, ...valued, ...marked].join('');
}
