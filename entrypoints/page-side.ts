import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { WithPageSide } from '../lib/inline/page-side.ts';
import { startInline } from '../lib/inline/start.ts';

/** Comes into a frame when its first composer takes the focus, and waits there to be started. */
export default defineUnlistedScript(() => {
  (globalThis as WithPageSide).fairAskPageSide = { startInline };
});
