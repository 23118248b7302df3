import type { Fix } from '../marketplaces/types.ts';
import { editorSettled } from './field.ts';
import { type Insertion, insertionIn } from './insertion.ts';

/** Some editors take a change over late, and frameworks put an old text back in their own time. */
const TURNS = 4;
/** A tab out of sight shows no frames. */
const LONGEST_TURN_MS = 250;

/** Waits until the editor has had its turn, in a tab out of sight as well. */
export function settled(): Promise<void> {
  return Promise.race([editorSettled(), new Promise<void>((resolve) => setTimeout(resolve, LONGEST_TURN_MS))]);
}

/** What became of an insertion, once the editor has acted on it or has had its time. */
export async function whenTaken(read: () => string, before: string, insertion: Fix): Promise<Insertion> {
  let outcome: Insertion = 'refused';
  for (let turn = 0; turn < TURNS && outcome !== 'inserted'; turn++) {
    await settled();
    outcome = insertionIn(before, insertion, read());
  }
  return outcome;
}
