import type { Severity } from '../marketplaces/types.ts';
import type { MarkStyle } from '../settings/schema.ts';
import type { Mark } from './field.ts';

/** What is painted: the line of each severity, and its ground under the mark whose card is shown. */
type Look = Severity | `open ${Severity}`;

/** Names in the registry of the page, which the page can read: they say nothing. `marks.css` styles them. From the lowest layer up. */
const NAMES: Readonly<Record<Look, string>> = { discouraged: '2', prohibited: '1', 'open discouraged': '4', 'open prohibited': '3' };

/** What the names begin with, by how the marks look. */
const PREFIXES: Readonly<Record<MarkStyle, string>> = { line: 'n', ground: 'm' };

export interface PaintedMark {
  readonly mark: Mark;
  readonly range: AbstractRange;
}

/** The marks of this frame, painted by the browser over the page's own text. */
export class Highlights {
  #styles = '';
  #prefix = PREFIXES.line;
  readonly #highlights = new Map<Look, Highlight>();
  readonly #painted = new Map<Element, readonly PaintedMark[]>();
  readonly #sheets = new Map<ShadowRoot, CSSStyleSheet>();

  /**
   * How the marks look that are painted from now on; those that there are must have gone. `styles`: those of `marks.css`, for shadow roots,
   * where the page's own sheets don't reach.
   */
  dress(style: MarkStyle, styles: string): void {
    this.#prefix = PREFIXES[style];
    this.#styles = styles;
  }

  /** Paints a composer's marks in place of those it had. */
  paint(composer: Element, marks: readonly PaintedMark[]): void {
    for (const { mark, range } of this.#painted.get(composer) ?? []) {
      for (const look of looksOf(mark)) this.#highlights.get(look)?.delete(range);
    }
    for (const { mark, range } of marks) {
      for (const look of looksOf(mark)) this.#of(look).add(range);
    }
    if (marks.length > 0) {
      this.#painted.set(composer, marks);
      this.#reach(composer.getRootNode());
    } else {
      this.#painted.delete(composer);
    }
    for (const [look, highlight] of this.#highlights) {
      // The page may have cleared the registry, so the name is set anew each time.
      if (highlight.size > 0) CSS.highlights.set(this.#prefix + NAMES[look], highlight);
      else CSS.highlights.delete(this.#prefix + NAMES[look]);
    }
  }

  /** Takes everything out of the page. */
  clear(): void {
    for (const composer of [...this.#painted.keys()]) this.paint(composer, []);
    for (const [root, sheet] of this.#sheets) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheet);
    this.#sheets.clear();
  }

  #reach(root: Node): void {
    if (!(root instanceof ShadowRoot) || this.#sheets.has(root)) return;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(this.#styles);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    this.#sheets.set(root, sheet);
  }

  #of(look: Look): Highlight {
    const existing = this.#highlights.get(look);
    if (existing) return existing;
    const highlight = new Highlight();
    highlight.priority = Object.keys(NAMES).indexOf(look);
    this.#highlights.set(look, highlight);
    return highlight;
  }
}

function looksOf(mark: Mark): Look[] {
  return mark.isOpen ? [mark.severity, `open ${mark.severity}`] : [mark.severity];
}

/** Clears away the marks that an earlier copy of the script has left in this page. */
export function removeLeftoverHighlights(): void {
  for (const prefix of Object.values(PREFIXES)) {
    for (const name of Object.values(NAMES)) CSS.highlights.delete(prefix + name);
  }
}
