import type { Span } from '../engine/types.ts';

/** A stretch of the text that stands in one text node: `text.slice(start, end)` is `node.data` from `offset` on. */
export interface Run extends Span {
  readonly node: Text;
  readonly offset: number;
}

/** The text of an editing host as the writer sees it, with the way back to the nodes. Line breaks and atoms have no run. */
export interface TextMap {
  readonly text: string;
  readonly runs: readonly Run[];
}

/** Stands for an inline thing that is not text: a mention, a picture, a widget. */
const ATOM = '\uFFFC';
const FILLERS = /[\uFEFF\u200B]/;
const BLOCKS = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV ' +
    'OL P PRE SECTION TABLE TBODY TD TFOOT TH THEAD TR UL'
  ).split(' '),
);
const ATOMS = new Set('AUDIO BUTTON CANVAS EMBED IFRAME IMG INPUT MATH METER OBJECT PICTURE PROGRESS SELECT SVG TEXTAREA VIDEO'.split(' '));
const SILENT = new Set('HEAD LINK META NOSCRIPT SCRIPT STYLE TEMPLATE'.split(' '));

/** Reads an editing host: blocks and `br` become line breaks, atoms U+FFFC; placeholders, hidden parts and fillers are left out. */
export function readText(host: Element): TextMap {
  const walk = new Walk(keepsLineBreaks(host));
  walk.children(host);
  return { text: walk.text, runs: walk.runs };
}

/** The DOM range of a span, or null where either end of it stands on no text. Line breaks at its ends are left out. */
export function rangeOf(map: TextMap, span: Span): Range | null {
  const first = map.runs.find((run) => run.end > span.start);
  const last = map.runs.findLast((run) => run.start < span.end);
  if (!first || !last || first.start >= span.end || last.end <= span.start) return null;
  if (map.text[span.start] === ATOM || map.text[span.end - 1] === ATOM) return null;
  const start = first.offset + Math.max(span.start - first.start, 0);
  const end = last.offset + Math.min(span.end, last.end) - last.start;
  // The editor may have changed the nodes since they were read.
  if (start > first.node.length || end > last.node.length) return null;
  const range = first.node.ownerDocument.createRange();
  range.setStart(first.node, start);
  range.setEnd(last.node, end);
  return range;
}

/** The part of a span that `rangeOf` reaches, or null. */
export function reachOf(map: TextMap, span: Span): Span | null {
  const first = map.runs.find((run) => run.end > span.start);
  const last = map.runs.findLast((run) => run.start < span.end);
  if (!first || !last || first.start >= span.end || last.end <= span.start) return null;
  return { start: Math.max(span.start, first.start), end: Math.min(span.end, last.end) };
}

/** The text offset of a DOM position inside the host. */
export function offsetOf(map: TextMap, node: Node, offset: number): number {
  const inside = map.runs.find((run) => run.node === node && offset >= run.offset && offset <= run.offset + run.end - run.start);
  if (inside) return inside.start + offset - inside.offset;
  const position = node.ownerDocument!.createRange();
  position.setStart(node, offset);
  // An editor may have taken nodes out since they were read.
  const next = map.runs.find((run) => run.node.isConnected && position.comparePoint(run.node, run.offset) >= 0);
  return next ? next.start : map.text.length;
}

/** The DOM position of a text offset, or null in a text without any run. */
export function positionOf(map: TextMap, offset: number): { node: Text; offset: number } | null {
  const run =
    map.runs.findLast((one) => one.start <= offset && offset <= one.end) ?? map.runs.find((one) => one.start >= offset) ?? map.runs.at(-1);
  if (!run) return null;
  return { node: run.node, offset: run.offset + Math.min(Math.max(offset - run.start, 0), run.end - run.start) };
}

function keepsLineBreaks(host: Element): boolean {
  const view = host.ownerDocument.defaultView;
  return view !== null && /^(?:pre|break-spaces)/.test(view.getComputedStyle(host).whiteSpace);
}

function isPlaceholder(element: Element): boolean {
  return (
    /placeholder/i.test(element.getAttribute('class') ?? '') || element.getAttributeNames().some((name) => name.endsWith('placeholder'))
  );
}

function isLeftOut(element: Element): boolean {
  return SILENT.has(element.tagName) || element.getAttribute('aria-hidden') === 'true' || element.hasAttribute('hidden');
}

class Walk {
  text = '';
  readonly runs: Run[] = [];
  readonly #keepsLineBreaks: boolean;
  /** Whether the line being read has anything on it, so that the next block must break it first. */
  #lineIsOpen = false;
  #breakIsDue = false;

  constructor(keeps: boolean) {
    this.#keepsLineBreaks = keeps;
  }

  children(parent: Element): void {
    for (let node = parent.firstChild; node; node = node.nextSibling) {
      if (node.nodeType === Node.TEXT_NODE) this.#words(node as Text);
      else if (node.nodeType === Node.ELEMENT_NODE) this.#element(node as Element);
    }
  }

  #element(element: Element): void {
    if (isLeftOut(element)) return;
    const tag = element.tagName.toUpperCase();
    if (tag === 'BR') {
      this.#breakNow();
      return;
    }
    const isBlock = BLOCKS.has(tag);
    if (isBlock) this.#breakBefore();
    if (element.getAttribute('contenteditable') === 'false') {
      if (!isPlaceholder(element)) this.#atom();
    } else if (ATOMS.has(tag)) {
      this.#atom();
    } else {
      this.children(element);
    }
    if (isBlock) this.#breakBefore();
  }

  #words(node: Text): void {
    const data = this.#keepsLineBreaks ? node.data : node.data.replaceAll('\n', ' ');
    // Indentation between the tags of blocks.
    if (!this.#keepsLineBreaks && !this.#lineIsOpen && node.data.includes('\n') && data.trim() === '') return;
    let from = 0;
    while (from < data.length) {
      const rest = data.slice(from).search(FILLERS);
      const to = rest < 0 ? data.length : from + rest;
      if (to > from) {
        this.#openLine();
        this.runs.push({ node, offset: from, start: this.text.length, end: this.text.length + to - from });
        this.text += data.slice(from, to);
      }
      from = to + 1;
    }
  }

  #atom(): void {
    this.#openLine();
    this.text += ATOM;
  }

  #openLine(): void {
    if (this.#breakIsDue) this.text += '\n';
    this.#breakIsDue = false;
    this.#lineIsOpen = true;
  }

  #breakBefore(): void {
    if (this.#lineIsOpen) this.#breakIsDue = true;
    this.#lineIsOpen = false;
  }

  #breakNow(): void {
    if (this.#breakIsDue) this.text += '\n';
    this.#breakIsDue = false;
    this.text += '\n';
    this.#lineIsOpen = false;
  }
}
