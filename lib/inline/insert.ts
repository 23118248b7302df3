import { composerOf } from './find-composer.ts';
import { insertIntoPlain } from './insert-plain.ts';
import { insertIntoRich } from './insert-rich.ts';
import type { Insertion } from './insertion.ts';
import type { WithPageSide } from './page-side.ts';
import { focusedIn } from './shadow-roots.ts';

/** What became of a text: see `Insertion`; or this frame has no composer to insert it into. */
export type InsertOutcome = Insertion | 'no-composer';

/** Where inserting waits in a frame: a global of the extension's own world, which the page does not share. */
export interface WithInsert {
  /** There once `insert.js` has come into the frame. */
  fairAskInsert?: typeof insert;
}

/**
 * Puts a text where the caret stands in this frame's composer, with the editor's own means: no key, no click, nothing that could send.
 * A tab's frames are asked one after the other, the outermost first, until one of them has a composer.
 */
export async function insert(text: string): Promise<InsertOutcome> {
  const element = composerInUse();
  if (!element) return 'no-composer';
  return element instanceof HTMLTextAreaElement ? insertIntoPlain(element, text) : insertIntoRich(element, text);
}

/** The composer that has the focus, or where nothing has it the one that had it last. */
function composerInUse(): HTMLElement | null {
  if (isElsewhere()) return null;
  const focused = focusedIn(document);
  if (!isNothing(focused)) return composerOf(focused);
  const { fairAskPageSide } = globalThis as WithPageSide;
  return composerOf(fairAskPageSide?.inline?.last() ?? null);
}

/** Whether the focus is outside of this frame: Firefox keeps what had it in a frame before. Frames of other sites can't be asked. */
function isElsewhere(): boolean {
  for (let inner: Window = window, frame = inner.frameElement; frame; inner = inner.parent, frame = inner.frameElement) {
    const focused = focusedIn(frame.ownerDocument);
    if (!isNothing(focused) && focused !== frame) return true;
  }
  return false;
}

function isNothing(focused: Element | null): focused is null {
  return focused === null || focused === focused.ownerDocument.body || focused === focused.ownerDocument.documentElement;
}
