import { mountBare } from '../bare.ts';
import type { Mount } from '../mounted.ts';

export const mount: Mount = (host) => {
  const { text, write } = mountBare(host, 'plaintext-only');
  return { text, write };
};
