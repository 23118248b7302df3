import { baseline } from '../marketplaces/baseline.ts';
import { marketplaceForHost } from '../marketplaces/index.ts';

/** Why an address can't be added: with the marketplace where it is one's already. */
export type SiteTrouble =
  | { readonly kind: 'no-address' | 'not-web' | 'there-already' }
  | { readonly kind: 'marketplace'; readonly marketplace: string };

export type SiteReading = { readonly pattern: string } | { readonly trouble: SiteTrouble };

/** A host of names and dots alone: what browsers call an address they call by number in brackets can't stand in a match pattern. */
const HOST = /^[a-z0-9-]+(?:\.[a-z0-9-]+)*$/;

/**
 * The match pattern of a site, out of what somebody has typed or pasted. The whole host is meant, whatever stands behind it: leave is given
 * for hosts, and one browser knows no ports in patterns. Without a scheme it is taken for `https`.
 */
export function readSite(typed: string, there: readonly string[]): SiteReading {
  const address = typed.trim();
  const scheme = /^[a-z][a-z0-9+.-]*:(?!\d)/i.exec(address)?.[0].toLowerCase();
  if (scheme !== undefined && scheme !== 'https:' && scheme !== 'http:') return { trouble: { kind: 'not-web' } };
  const url = /\s/.test(address) ? null : URL.parse(scheme === undefined ? `https://${address}` : address);
  const host = url?.hostname.replace(/\.$/, '') ?? '';
  if (!url || !HOST.test(host) || (scheme === undefined && !host.includes('.'))) return { trouble: { kind: 'no-address' } };
  const marketplace = marketplaceForHost(host);
  if (marketplace.id !== baseline.id) return { trouble: { kind: 'marketplace', marketplace: marketplace.name } };
  const pattern = `${url.protocol}//${host}/*`;
  return there.includes(pattern) ? { trouble: { kind: 'there-already' } } : { pattern };
}

/** The address that a site's match pattern stands for, to be shown. */
export function addressOf(pattern: string): string {
  return pattern.replace(/\/\*$/, '');
}
