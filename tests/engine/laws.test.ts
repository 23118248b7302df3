import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createLinter } from '../../lib/marketplaces/lint.ts';
import { type Example, parseExamples } from '../../lib/rules/examples.ts';
import { languageFolder, languageIds, readPacks } from '../../scripts/packs.ts';

const { engine } = createLinter(readPacks());

/** What every language's freelancers write around a request. */
const CHATTER: Readonly<Record<string, string>> = {
  de: 'Die Rechnung liegt im Ordner.',
  en: 'The invoice is in the folder.',
  es: 'La factura está en la carpeta.',
  fr: 'La facture est dans le dossier.',
  it: 'La fattura è nella cartella.',
  nl: 'De factuur staat in de map.',
  pl: 'Faktura jest w folderze.',
  pt: 'A fatura está na pasta.',
  ru: 'Счёт лежит в папке.',
  uk: 'Рахунок лежить у теці.',
};
const INVISIBLE = ['\u200b', '\u00ad', '\u2060', '\ufeff'];

interface Caught extends Example {
  readonly rule: string;
}

function caughtIn(language: string): Caught[] {
  const folder = join(languageFolder(language), 'examples');
  return readdirSync(folder).flatMap((name) => {
    const rule = name.replace(/\.txt$/, '');
    return parseExamples(readFileSync(join(folder, name), 'utf8')).flatMap((example) => {
      const found = engine.find(example.text, example.surface).some((f) => f.rule === rule);
      return example.caught && found ? [{ ...example, rule }] : [];
    });
  });
}

describe.each(languageIds())('a finding in %s survives', (language) => {
  const all = caughtIn(language);
  const finds = (text: string, { rule, surface }: Caught): boolean => engine.find(text, surface).some((f) => f.rule === rule);
  const any = fc.nat({ max: all.length - 1 }).map((i) => all[i] as Caught);

  test('invisible characters anywhere between its letters', () => {
    fc.assert(
      fc.property(any, fc.array(fc.tuple(fc.nat({ max: 400 }), fc.constantFrom(...INVISIBLE)), { maxLength: 6 }), (example, inserts) => {
        let { text } = example;
        for (const [at, sign] of inserts) {
          const place = at % (text.length + 1);
          // Between the halves of a character there is no place.
          if (/[\ud800-\udbff]/.test(text[place - 1] ?? '')) continue;
          text = text.slice(0, place) + sign + text.slice(place);
        }
        expect(finds(text, example), text).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  test('capital letters', () => {
    for (const example of all) expect.soft(finds(example.text.toUpperCase(), example), example.text).toBe(true);
  });

  test('chatter behind it', () => {
    for (const example of all) expect.soft(finds(`${example.text}\n\n${CHATTER[language]}`, example), example.text).toBe(true);
  });

  test('a paragraph before it', () => {
    for (const example of all) expect.soft(finds(`${CHATTER[language]}\n\n${example.text}`, example), example.text).toBe(true);
  });
});

test('what is found in a message does not depend on the messages read before it', () => {
  const texts = languageIds().flatMap((language) => caughtIn(language).map(({ text }) => text));
  const forwards = createLinter(readPacks()).engine;
  const backwards = createLinter(readPacks()).engine;
  const first = texts.map((text) => forwards.find(text));
  const second = texts.toReversed().map((text) => backwards.find(text));
  expect(second.reverse()).toEqual(first);
  // Two engines read every example of ten languages.
}, 60_000);
