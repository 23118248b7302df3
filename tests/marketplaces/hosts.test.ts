import { describe, expect, test } from 'vitest';
import { matchesHost } from '../../lib/marketplaces/hosts.ts';
import { MARKETPLACES, marketplaceForHost } from '../../lib/marketplaces/index.ts';

/** The domains that each marketplace is known to own. */
const OWN_DOMAINS: Readonly<Record<string, readonly string[]>> = {
  fiverr: ['fiverr.com'],
  upwork: ['upwork.com'],
  flatik: [],
  valuedshops: ['webwinkelkeur.nl'],
  baseline: [],
};

describe('a match pattern', () => {
  test('of one host matches that host alone', () => {
    expect(matchesHost('*://www.shop.example/*', 'www.shop.example')).toBe(true);
    expect(matchesHost('*://www.shop.example/*', 'shop.example')).toBe(false);
    expect(matchesHost('*://www.shop.example/*', 'a.www.shop.example')).toBe(false);
  });

  test('with a wildcard matches the domain and everything under it', () => {
    expect(matchesHost('https://*.shop.example/*', 'shop.example')).toBe(true);
    expect(matchesHost('https://*.shop.example/*', 'a.b.shop.example')).toBe(true);
    expect(matchesHost('https://*.shop.example/*', 'workshop.example')).toBe(false);
  });

  test('reads a dot as a dot', () => {
    expect(matchesHost('*://www.shop.example/*', 'wwwxshop.example')).toBe(false);
  });

  test('is indifferent to case and to the dot of the root', () => {
    expect(matchesHost('*://www.shop.example/*', 'WWW.Shop.Example.')).toBe(true);
  });

  test.each([
    '<all_urls>',
    '*://*/*',
    'https://*/*',
    '*://*.com/*',
    '*://shop.*/*',
    'shop.example',
    'ftp://shop.example/*',
    'https://shop.example',
    'https://shop.example/messages/*',
  ])('must name a host: %s is refused', (pattern) => {
    expect(() => matchesHost(pattern, 'shop.example')).toThrow(TypeError);
  });
});

describe('the hosts of the marketplaces', () => {
  test.each(MARKETPLACES)('$name stays within its own domains', ({ id, hosts }) => {
    for (const pattern of hosts) {
      expect(() => matchesHost(pattern, '')).not.toThrow();
      const host = pattern.replace(/^[^:]+:\/\/(?:\*\.)?/, '').replace('/*', '');
      expect(
        OWN_DOMAINS[id].some((domain) => host === domain || host.endsWith(`.${domain}`)),
        pattern,
      ).toBe(true);
    }
  });

  test('no host is listed twice', () => {
    const all = MARKETPLACES.flatMap(({ hosts }) => hosts);
    expect(new Set(all).size).toBe(all.length);
  });

  test.each([
    ['www.fiverr.com', 'fiverr'],
    ['pro.fiverr.com', 'fiverr'],
    ['de.fiverr.com', 'fiverr'],
    ['www.upwork.com', 'upwork'],
    ['dashboard.webwinkelkeur.nl', 'valuedshops'],
  ])('%s belongs to %s', (hostname, id) => {
    expect(marketplaceForHost(hostname).id).toBe(id);
  });

  test.each([
    'fiverr.com.evil.example',
    'www.fiverr.com.evil.example',
    'www-fiverr.com',
    'notfiverr.com',
    'wwwxfiverr.com',
    'www.upwork.com.evil.example',
    'www.upwork.co',
    'dashboard.webwinkelkeur.nl.evil.example',
  ])('the look-alike %s is not taken for a marketplace', (hostname) => {
    expect(marketplaceForHost(hostname).id).toBe('baseline');
  });

  test.each(['forum.fiverr.com', 'help.fiverr.com', 'support.upwork.com'])(
    '%s, where no client is written to, is left alone',
    (hostname) => {
      expect(marketplaceForHost(hostname).id).toBe('baseline');
    },
  );

  test.each(['', 'localhost', '127.0.0.1', '[::1]', 'example.com'])('the unknown host "%s" gets the baseline', (hostname) => {
    expect(marketplaceForHost(hostname).id).toBe('baseline');
  });
});
