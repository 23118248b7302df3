import type { Span } from '../engine/types.ts';
import type { Mark } from './field.ts';
import { followPlace } from './follow.ts';
import type { Layer } from './layer.ts';
import type { Drawing } from './plain-field.ts';
import { visibleBox } from './visible-box.ts';

/** What decides where each letter of a field falls; taken over by prefix, so that new properties of the family come along. */
const SHAPES_TEXT =
  /^(?:font|text|letter|word|line|white|tab|hyphen|overflow-wrap|direction|unicode|writing|padding|hanging|ruby|quotes|border-.*-(?:width|style)$|-webkit-(?:text|locale|line)|-moz-(?:tab|text|osx))/;
/** What of that family is painted and would show the letters, or a page's own decoration, a second time. */
const PAINTS = /^(?:text-(?:decoration|shadow|emphasis)|-webkit-text-(?:fill|stroke))/;

/** Marks a textarea from above, where the browser has no ranges inside form fields: the same text, unseen, with the marks on it. */
export class Mirror implements Drawing {
  readonly #field: HTMLTextAreaElement;
  readonly #layer: Layer;
  #box: HTMLElement | null = null;
  /** The sizes of the field that the mirror was shaped for: reading all of its style for each key would be slow. */
  #shapedFor = '';
  #unfollow: () => void = () => {};

  constructor(field: HTMLTextAreaElement, layer: Layer) {
    this.#field = field;
    this.#layer = layer;
  }

  paint(text: string, marks: readonly Mark[]): void {
    if (marks.length === 0) {
      this.#remove();
      return;
    }
    const box = this.#box ?? this.#make();
    if (!box.isConnected) this.#layer.near(this.#field).append(box);
    // A line break at the very end opens a line only where something follows it.
    renew(box, [...pieces(text, marks), document.createTextNode('\u200B')]);
    this.#place();
  }

  /** Only a text that has marks is mirrored, so only there can a span be measured. */
  rects(_text: string, span: Span): DOMRect[] {
    const box = this.#box;
    if (!box) return [];
    const range = document.createRange();
    range.setStart(...at(box, span.start));
    range.setEnd(...at(box, span.end));
    return [...range.getClientRects()];
  }

  #make(): HTMLElement {
    const box = document.createElement('div');
    box.className = 'mirror';
    // Out of reach for find in page, for selection and for screen readers: the field itself holds the text.
    box.inert = true;
    this.#layer.near(this.#field).append(box);
    this.#box = box;
    this.#unfollow = followPlace(this.#field, () => this.#place());
    return box;
  }

  #remove(): void {
    this.#unfollow();
    this.#box?.remove();
    this.#box = null;
    this.#shapedFor = '';
  }

  #place(): void {
    const box = this.#box;
    if (!box) return;
    const field = this.#field;
    const sizes = [field.offsetWidth, field.offsetHeight, field.clientWidth, field.clientHeight].join();
    if (sizes !== this.#shapedFor) shape(box, field);
    this.#shapedFor = sizes;
    const rect = field.getBoundingClientRect();
    const seen = visibleBox(field);
    box.hidden = seen === null;
    if (!seen) return;
    const zoom = field.currentCSSZoom;
    const scaleX = rect.width / (field.offsetWidth * zoom);
    const scaleY = rect.height / (field.offsetHeight * zoom);
    const inset = [seen.top - rect.top, rect.right - seen.right, rect.bottom - seen.bottom, seen.left - rect.left];
    const units = [scaleY * zoom, scaleX * zoom, scaleY * zoom, scaleX * zoom];
    box.style.zoom = String(zoom);
    box.style.transform = `translate(${rect.left / zoom}px, ${rect.top / zoom}px) scale(${scaleX}, ${scaleY})`;
    box.style.clipPath = `inset(${inset.map((side, index) => `${side / units[index]!}px`).join(' ')})`;
    box.scrollTop = field.scrollTop;
    box.scrollLeft = field.scrollLeft;
  }
}

/** Gives the mirror the field's own text layout. */
function shape(box: HTMLElement, field: HTMLTextAreaElement): void {
  const style = getComputedStyle(field);
  for (const name of style) {
    if (SHAPES_TEXT.test(name) && !PAINTS.test(name)) box.style.setProperty(name, style.getPropertyValue(name));
  }
  const number = (value: string): number => Number.parseFloat(value) || 0;
  const scrollbarBeside = field.offsetWidth - field.clientWidth - number(style.borderLeftWidth) - number(style.borderRightWidth);
  const scrollbarBelow = field.offsetHeight - field.clientHeight - number(style.borderTopWidth) - number(style.borderBottomWidth);
  // The lines take after the colour of the text; the text itself is filled with nothing.
  box.style.color = style.color;
  box.style.boxSizing = 'border-box';
  box.style.overflowWrap = 'break-word';
  box.style.width = `${field.offsetWidth}px`;
  box.style.height = `${field.offsetHeight}px`;
  box.style.paddingInlineEnd = `${number(style.paddingInlineEnd) + Math.max(scrollbarBeside, 0)}px`;
  box.style.paddingBlockEnd = `${number(style.paddingBlockEnd) + Math.max(scrollbarBelow, 0)}px`;
}

function pieces(text: string, marks: readonly Mark[]): Node[] {
  const nodes: Node[] = [];
  let done = 0;
  for (const { span, severity, isOpen } of marks.toSorted((a, b) => a.span.start - b.span.start)) {
    const start = Math.max(span.start, done);
    if (start >= span.end) continue;
    const mark = document.createElement('span');
    mark.className = `mark ${severity}`;
    mark.classList.toggle('open', isOpen);
    mark.append(text.slice(start, span.end));
    nodes.push(document.createTextNode(text.slice(done, start)), mark);
    done = span.end;
  }
  nodes.push(document.createTextNode(text.slice(done)));
  return nodes;
}

/** Brings an element to hold these nodes, and leaves alone those that are there already: the browser keeps their layout. */
function renew(box: HTMLElement, wanted: readonly Node[]): void {
  for (const [index, node] of wanted.entries()) {
    const old = box.childNodes[index];
    if (!old) box.append(node);
    else if (!old.isEqualNode(node)) old.replaceWith(node);
  }
  while (box.childNodes.length > wanted.length) box.lastChild!.remove();
}

/** The DOM position of a text offset in the mirror. */
function at(box: HTMLElement, offset: number): [Node, number] {
  const walker = document.createTreeWalker(box, NodeFilter.SHOW_TEXT);
  let before = 0;
  for (let node = walker.nextNode() as Text; node; node = walker.nextNode() as Text) {
    if (offset <= before + node.length) return [node, offset - before];
    before += node.length;
  }
  return [box, box.childNodes.length];
}
