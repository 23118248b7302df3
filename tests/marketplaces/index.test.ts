import { describe, expect, test } from 'vitest';
import { MARKETPLACES, marketplaceById } from '../../lib/marketplaces/index.ts';
import { surfaceFor } from '../../lib/marketplaces/surfaces.ts';

describe('the list of marketplaces', () => {
  test('keeps its order, with the baseline last', () => {
    expect(MARKETPLACES.map(({ id }) => id)).toEqual(['fiverr', 'upwork', 'flatik', 'valuedshops', 'baseline']);
  });

  test.each(MARKETPLACES)('finds $name by its id', (marketplace) => {
    expect(marketplaceById(marketplace.id)).toBe(marketplace);
  });

  test.each(['ebay', 'Fiverr', '', 'toString'])('answers the unknown id "%s" with the known ones', (id) => {
    expect(() => marketplaceById(id)).toThrow(RangeError);
    expect(() => marketplaceById(id)).toThrow(/fiverr, upwork, flatik, valuedshops, baseline/);
  });
});

describe('the surface', () => {
  const nowhere = () => false;

  test.each([
    ['fiverr', '/inbox', 'message'],
    ['fiverr', '/inbox/some_client', 'message'],
    ['fiverr', '/brief/response/42', 'proposal'],
    ['fiverr', '/briefs/overview/42', 'proposal'],
    ['fiverr', '/briefly/known', 'message'],
    ['upwork', '/ab/messages/rooms/room_0123456789abcdef', 'message'],
    ['upwork', '/nx/wm/workroom/42/messages', 'message'],
    ['upwork', '/nx/proposals/job/~0142/apply/', 'proposal'],
    ['upwork', '/ab/proposals/job/~0142/apply/', 'proposal'],
  ] as const)('on %s the page %s is for a %s', (id, pathname, surface) => {
    expect(surfaceFor(marketplaceById(id), pathname, nowhere)).toBe(surface);
  });

  test('is a proposal in the Upwork form that opens over a job’s page', () => {
    const inCoverLetter = (selector: string) => selector.includes('cover_letter_label');
    expect(surfaceFor(marketplaceById('upwork'), '/jobs/~0142', inCoverLetter)).toBe('proposal');
  });

  test('is a message in an Upwork message room, even inside a proposal page', () => {
    const inRoom = (selector: string) => selector.includes('.up-d-composer');
    expect(surfaceFor(marketplaceById('upwork'), '/nx/proposals/job/~0142/apply/', inRoom)).toBe('message');
  });

  test('needs both the page and the place where a hint names both', () => {
    const marketplace = {
      ...marketplaceById('baseline'),
      surfaces: [{ surface: 'reply', path: '^/reviews$', within: '.answer' }],
    } as const;
    const inAnswer = (selector: string) => selector === '.answer';
    expect(surfaceFor(marketplace, '/reviews', inAnswer)).toBe('reply');
    expect(surfaceFor(marketplace, '/reviews', nowhere)).toBe('message');
    expect(surfaceFor(marketplace, '/orders', inAnswer)).toBe('message');
  });

  test.each(MARKETPLACES)('on $name is a message when nothing tells', (marketplace) => {
    expect(surfaceFor(marketplace, '/', nowhere)).toBe('message');
  });

  test.each(MARKETPLACES)('on $name is told by hints that are anchored and name a page or a place', ({ surfaces }) => {
    for (const { path, within } of surfaces) {
      expect(path ?? within).toBeDefined();
      if (path) expect(path).toMatch(/^\^/);
    }
  });
});
