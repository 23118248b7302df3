import type { Inline, startInline } from './start.ts';

/** Where the page side waits for the script that called for it: a global of the extension's own world, which the page does not share. */
export interface WithPageSide {
  fairAskPageSide?: {
    readonly startInline: typeof startInline;
    /** Set once it has been started. */
    inline?: Inline;
  };
}
