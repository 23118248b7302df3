import { mountBare } from '../bare.ts';
import type { Mount } from '../mounted.ts';

export const mount: Mount = (host) => mountBare(host, 'true');
