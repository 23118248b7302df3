import type { BrowserName } from '../../scripts/browsers.ts';
import type { Field, Place } from './places.ts';

/** What the product does in every editor. */
export const CASES = [
  'typed',
  'pasted',
  'Enter',
  'script',
  'lines',
  'emoji',
  'untouched',
  'scrolled',
  'fix',
  'undo',
  'bold',
  'cut out',
  'cut bold',
  'insert',
  'removed',
  'held',
] as const;
export type Case = (typeof CASES)[number];

/** Something that the product is known not to do yet. Its test fails as soon as it does. */
export interface Gap {
  readonly browsers: readonly BrowserName[];
  readonly reason: string;
}

export interface EditorRow {
  /** What it is called, and its file among the mounts. */
  readonly name: string;
  readonly mount: string;
  /** Where one types, within what the editor makes. */
  readonly field: string;
  /** Whether words can be bold; there is no `bold` and no `cut bold` otherwise. */
  readonly isRich: boolean;
  /** Whether its paragraphs are blocks that an empty line parts in a text that comes in: its model has no empty line between them. */
  readonly hasParagraphs?: boolean;
  readonly gaps?: Partial<Readonly<Record<Case, Gap>>>;
}

const EDITABLE = '[contenteditable]';

/** One row an editor. */
export const EDITORS: readonly EditorRow[] = [
  { name: 'textarea', mount: 'textarea', field: 'textarea', isRich: false },
  { name: 'React textarea', mount: 'react-textarea', field: 'textarea', isRich: false },
  { name: 'contenteditable', mount: 'contenteditable', field: EDITABLE, isRich: true },
  { name: 'plaintext-only', mount: 'plaintext-only', field: EDITABLE, isRich: false },
  { name: 'Slate', mount: 'slate', field: '[data-slate-editor]', isRich: true },
  { name: 'TipTap', mount: 'tiptap', field: '.ProseMirror', isRich: true, hasParagraphs: true },
  { name: 'Trumbowyg', mount: 'trumbowyg', field: '.trumbowyg-editor', isRich: true },
  { name: 'Lexical', mount: 'lexical', field: EDITABLE, isRich: true },
  { name: 'Quill', mount: 'quill', field: '.ql-editor', isRich: true },
  { name: 'Draft.js', mount: 'draft', field: EDITABLE, isRich: true },
  { name: 'CKEditor', mount: 'ckeditor', field: '.ck-editor__editable', isRich: true, hasParagraphs: true },
];

/** What the product doesn't do yet in some place of a page. */
export const PLACE_GAPS: Partial<Readonly<Record<`${Place}, ${Field}`, Gap>>> = {};
