import type { Surface } from '../lib/engine/types.ts';
import type { FrameFacts } from '../lib/inline/page-facts.ts';
import type { Marketplace } from '../lib/marketplaces/types.ts';

/** Whether Fair Ask works on the page in front, and on which of its boxes or why on none. */
export interface PageHealth {
  readonly marketplace: Marketplace;
  /** Match pattern of the page's site; null for pages that are the browser's own. */
  readonly origin: string | null;
  /** `not-loaded`: it may work there, but the page can't be reached. `unreachable`: the browser lets nobody in. */
  readonly access: 'allowed' | 'not-allowed' | 'not-loaded' | 'unreachable';
  readonly boxes: readonly { readonly surface: Surface; readonly warnings: number }[];
  readonly noComposer: FrameFacts['noComposer'];
  /** How the page's boxes are built, for a bug report; null where that can't be told. */
  readonly facts: string | null;
}
