import type { Surface } from '../engine/types.ts';
import type { Marketplace } from './types.ts';

/**
 * The surface that the first fitting hint names; `message` when none fits. A hint with both a path and an ancestor needs both.
 * `matchesWithin` tells whether the composer is, or stands inside, an element of a selector.
 */
export function surfaceFor(marketplace: Marketplace, pathname: string, matchesWithin: (selector: string) => boolean): Surface {
  const hint = marketplace.surfaces.find(
    ({ path, within }) => (path === undefined || new RegExp(path).test(pathname)) && (within === undefined || matchesWithin(within)),
  );
  return hint?.surface ?? 'message';
}
