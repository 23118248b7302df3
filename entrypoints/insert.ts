import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { insert, type WithInsert } from '../lib/inline/insert.ts';

/** Comes into a tab's frames when the user chooses a template in the popup, and waits there to be called. */
export default defineUnlistedScript(() => {
  (globalThis as WithInsert).fairAskInsert = insert;
});
