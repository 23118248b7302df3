import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { addressOf, readSite } from '../../lib/settings/extra-site.ts';
import { defaultSettings, settingsSchema } from '../../lib/settings/schema.ts';

describe('the address of a site', () => {
  it.each([
    ['https://chat.example.org', 'https://chat.example.org/*'],
    ['  https://Chat.Example.org/rooms/7?x=1#top ', 'https://chat.example.org/*'],
    ['chat.example.org', 'https://chat.example.org/*'],
    ['chat.example.org:8080/rooms', 'https://chat.example.org/*'],
    ['http://chat.localhost:3000', 'http://chat.localhost/*'],
    ['http://localhost', 'http://localhost/*'],
    ['https://bücher.example', 'https://xn--bcher-kva.example/*'],
    ['https://chat.example.org.', 'https://chat.example.org/*'],
  ])('%s means its whole host', (typed, pattern) => {
    expect(readSite(typed, [])).toEqual({ pattern });
  });

  it.each(['', 'chat', 'two words', 'https://', 'https://a b.example', 'https://*.example.org', 'http://[::1]/'])(
    'is no address: “%s”',
    (typed) => {
      expect(readSite(typed, [])).toEqual({ trouble: { kind: 'no-address' } });
    },
  );

  it.each(['ftp://example.org', 'mailto:ilse@example.org', 'file:///notes', 'about:blank'])('is none of the web: %s', (typed) => {
    expect(readSite(typed, [])).toEqual({ trouble: { kind: 'not-web' } });
  });

  it('may be a marketplace’s already, which is named', () => {
    expect(readSite('https://www.fiverr.com/inbox', [])).toEqual({ trouble: { kind: 'marketplace', marketplace: 'Fiverr' } });
  });

  it('is added once', () => {
    expect(readSite('https://chat.example.org/rooms', ['https://chat.example.org/*'])).toEqual({ trouble: { kind: 'there-already' } });
  });

  it('is shown without what makes it a pattern', () => {
    expect(addressOf('https://chat.example.org/*')).toBe('https://chat.example.org');
  });

  it('comes to a pattern that can be stored, or to a reason why not, whatever is typed', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.domain()), (typed) => {
        const reading = readSite(typed, []);
        if ('trouble' in reading) return;
        expect(v.is(settingsSchema, { ...defaultSettings(['en']), extraSites: [reading.pattern] })).toBe(true);
        expect(readSite(addressOf(reading.pattern), [])).toEqual(reading);
      }),
    );
  });
});
