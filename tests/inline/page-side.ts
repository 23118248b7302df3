/** What tests run inside a page of their own, without an extension around it. */
export { Layer } from '../../lib/inline/layer.ts';
export { Mirror } from '../../lib/inline/mirror.ts';
export { startInline } from '../../lib/inline/start.ts';
