import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MARKETPLACES } from '../../lib/marketplaces/index.ts';
import { createLinter } from '../../lib/marketplaces/linter.ts';
import { RULES } from '../../lib/rules/index.ts';
import { MOMENTS } from '../../lib/templates/moments.ts';
import { allowedOptions, objectionTo } from '../../lib/templates/offered.ts';
import { type Places, placesIn, render } from '../../lib/templates/render.ts';
import { type Filling, GENDERS, type Slot, type TemplateSet, TONES } from '../../lib/templates/types.ts';
import { readPacks } from '../../scripts/packs.ts';

const LANGUAGES = new URL('../../lib/languages/', import.meta.url);
const languages = readdirSync(LANGUAGES);
const withTemplates = languages.filter((language) => existsSync(new URL(`${language}/templates.json`, LANGUAGES)));
const { lint } = createLinter(readPacks(), RULES, MARKETPLACES);

const SLOT_WORDS: Readonly<Record<Slot, string>> = {
  client: 'Noor',
  project: 'Bakery logo',
  me: 'Ilse',
  marketplace: 'Flatik',
  link: 'https://example.org/files',
};

function read(language: string): TemplateSet {
  return JSON.parse(readFileSync(new URL(`${language}/templates.json`, LANGUAGES), 'utf8')) as TemplateSet;
}

/** Every set of some things. */
function sets<T>(all: readonly T[]): T[][] {
  const found: T[][] = [[]];
  for (const one of all) found.push(...found.map((set) => [...set, one]));
  return found;
}

/** Every way to fill a text in: each option, each gender, each slot filled or empty. */
function* fillings({ genders, options, slots }: Places): Generator<Filling> {
  for (const chosen of sets(options)) {
    for (const filled of sets(slots)) {
      for (const ownGender of genders.includes('ownGender') ? GENDERS : GENDERS.slice(-1)) {
        for (const clientGender of genders.includes('clientGender') ? GENDERS : GENDERS.slice(-1)) {
          yield {
            options: chosen,
            genders: { ownGender, clientGender },
            slots: Object.fromEntries(filled.map((slot) => [slot, SLOT_WORDS[slot]])),
          };
        }
      }
    }
  }
}

it('every language has templates', () => {
  expect(withTemplates).toEqual(languages);
});

describe.each(withTemplates)('the templates in %s', (language) => {
  const { hints = {}, templates } = read(language);

  it('are there for every moment, with a title, in two tones at least', () => {
    expect(Object.keys(templates)).toEqual(MOMENTS.map(({ id }) => id));
    for (const [id, { title, tones }] of Object.entries(templates)) {
      expect(title.length, id).toBeGreaterThan(3);
      expect(Object.keys(tones).length, id).toBeGreaterThanOrEqual(2);
      expect(TONES, id).toEqual(expect.arrayContaining(Object.keys(tones)));
    }
    expect(Object.keys(SLOT_WORDS)).toEqual(expect.arrayContaining(Object.keys(hints)));
  });

  it('have only arguments that can be filled in, a greeting or a text without them, and no straight apostrophe, which ICU reads as its own', () => {
    for (const { tones } of Object.values(templates)) {
      for (const text of Object.values(tones)) {
        expect(text).not.toContain("'");
        for (const filling of fillings(placesIn(text))) {
          const message = render(text, filling, (slot) => `<${slot}>`);
          expect(message).not.toMatch(/[{}]| [,.!?;:)]|\(\s|\s$|^\s|undefined/);
        }
      }
    }
  });

  it.each(MOMENTS.map((moment) => [moment.id, moment] as const))(
    'for %s break no rule on any marketplace where they are offered',
    (id, moment) => {
      for (const [tone, text] of Object.entries(templates[id].tones)) {
        const places = placesIn(text);
        const messages = new Set(
          [...fillings(places)].map((filling) => JSON.stringify([filling.options, render(text, filling, () => 'it')])),
        );
        for (const entry of messages) {
          const [options, message] = JSON.parse(entry) as [Filling['options'], string];
          for (const { id: marketplace, policy } of MARKETPLACES) {
            if (objectionTo(moment, policy) || allowedOptions(options, policy).length < options.length) continue;
            const found = lint(message, { marketplace, surface: moment.surface });
            expect(found.map(({ rule, spans }) => [tone, rule, ...spans.map(({ start, end }) => message.slice(start, end))])).toEqual([]);
          }
        }
      }
    },
  );
});
