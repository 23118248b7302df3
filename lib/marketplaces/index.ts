import { baseline } from './baseline.ts';
import { fiverr } from './fiverr.ts';
import { flatik } from './flatik.ts';
import { matchesHost } from './hosts.ts';
import type { Marketplace } from './types.ts';
import { upwork } from './upwork.ts';
import { valuedshops } from './valuedshops.ts';

/** Every marketplace, in the order in which they are listed; the baseline last. */
export const MARKETPLACES: readonly Marketplace[] = [fiverr, upwork, flatik, valuedshops, baseline];

/** The marketplace of that id. Throws a RangeError that names the known ids for any other. */
export function marketplaceById(id: string): Marketplace {
  const found = MARKETPLACES.find((marketplace) => marketplace.id === id);
  if (!found) throw new RangeError(`Unknown marketplace "${id}"; known: ${MARKETPLACES.map((marketplace) => marketplace.id).join(', ')}`);
  return found;
}

/** The marketplace that a host (`location.hostname`) belongs to; the baseline for any other host. */
export function marketplaceForHost(hostname: string): Marketplace {
  return MARKETPLACES.find((marketplace) => marketplace.hosts.some((pattern) => matchesHost(pattern, hostname))) ?? baseline;
}

/** The marketplace of a place (`placeOf`); the demo may name one by its id. */
export function marketplaceAt(place: string, isDemo: boolean): Marketplace {
  const named = isDemo ? MARKETPLACES.find(({ id }) => id === place) : undefined;
  return named ?? marketplaceForHost(place);
}
