import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { frameFacts } from '../lib/inline/page-facts.ts';

/** Comes into a tab's frames when the user opens the popup there; its last value goes back to the popup. */
export default defineUnlistedScript(frameFacts);
