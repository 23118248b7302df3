/** An editor in a page, as the page's own scripts have it. */
export interface Mounted {
  /** The text of the editor's own model, never of its DOM. A line break stands between two lines. */
  text(): string;
  /** Puts a text in place of all there is by the editor's own means, as a button “use a template” would. */
  write(text: string): void;
  /** The same with one line, the middle of which is bold. */
  writeBold?(before: string, bold: string, after: string): void;
}

declare global {
  interface Window {
    /** There once the editor is. */
    mounted?: Mounted;
  }
}

export type Mount = (host: HTMLElement) => Mounted | Promise<Mounted>;
