import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import Papa from 'papaparse';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { LONGEST, type OwnTemplate } from '../../lib/settings/own-template.ts';
import {
  FORMAT,
  FORMAT_VERSION,
  fileOf,
  LARGEST_FILE_BYTES,
  readTemplateFile,
  type TemplateEntry,
  templateFileSchema,
} from '../../lib/settings/template-files.ts';
import { freeTitle, planImport, templatesOf } from '../../lib/settings/template-import.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const json = (text: string) => readTemplateFile('templates.json', bytes(text));
const csv = (text: string) => readTemplateFile('templates.csv', bytes(text));
const file = (...templates: unknown[]): string => JSON.stringify({ format: FORMAT, version: 1, templates });

const title = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
  .map((words) => words.trim())
  .filter((words) => words !== '');
const text = fc
  .array(
    fc.oneof(fc.constantFrom('\n', '"', ',', ';', '\t', '{client}', "'", ' ', 'word'), fc.string({ unit: 'grapheme', maxLength: 8 })),
    {
      maxLength: 20,
    },
  )
  .map((parts) => parts.join('').replace(/\r\n?/g, '\n'))
  .filter((words) => words.trim() !== '');
const entry: fc.Arbitrary<TemplateEntry> = fc.record({ title, text });
const entries = fc.uniqueArray(entry, { minLength: 1, maxLength: 12, selector: (one) => JSON.stringify(one) });
const withIds = (all: readonly TemplateEntry[]): OwnTemplate[] => all.map((one, index) => ({ id: `t${index}`, ...one }));

describe('a file of templates', () => {
  it('that was exported holds the same templates when it is read', () => {
    fc.assert(
      fc.property(entries, (all) => {
        expect(json(fileOf(withIds(all)))).toEqual({ entries: all, troubles: [] });
      }),
    );
  });

  it('can be read as its name says, or as it begins', () => {
    const text = file({ title: 'T', text: 'x' });
    expect(readTemplateFile('templates', bytes(text)).entries).toHaveLength(1);
    expect(readTemplateFile('templates.bak', bytes(`\uFEFF ${text}`)).entries).toHaveLength(1);
    expect(readTemplateFile('T.CSV', bytes('{client},[x]')).entries).toEqual([{ title: '{client}', text: '[x]' }]);
  });

  it('is described for other programs by a schema that asks for the same', () => {
    const schema = JSON.parse(readFileSync(new URL('../../docs/templates.schema.json', import.meta.url), 'utf8'));
    expect(schema.properties.format.const).toBe(FORMAT);
    expect(schema.properties.version.const).toBe(FORMAT_VERSION);
    const parts = Object.keys(templateFileSchema.entries);
    expect([Object.keys(schema.properties), schema.required, schema.additionalProperties]).toEqual([parts, parts, false]);
    const { items } = schema.properties.templates;
    const columns = Object.keys(templateFileSchema.entries.templates.item.entries);
    expect([Object.keys(items.properties), items.required, items.additionalProperties]).toEqual([columns, columns, false]);
    for (const column of ['title', 'text'] as const) {
      const { maxLength, pattern } = items.properties[column];
      expect(maxLength).toBe(LONGEST[column]);
      const isValid = (value: string): boolean =>
        v.is(templateFileSchema, { format: FORMAT, version: 1, templates: [{ title: 't', text: 't', [column]: value }] });
      for (const value of ['', ' ', '\n', 'x', 'x'.repeat(maxLength), 'x'.repeat(maxLength + 1)]) {
        expect(isValid(value)).toBe(new RegExp(pattern).test(value) && value.length <= maxLength);
      }
    }
  });

  it.each([
    ['no JSON, by line and column', '{\n  "format": oops\n}', { kind: 'json', line: 2, column: 13 }],
    ['an end that comes too early', '{"format": "fair', { kind: 'json', line: 1, column: 12 }],
    ['another program’s JSON', '{"a": 1}', { kind: 'format' }],
    ['JSON that is no object', '[1, 2]', { kind: 'format' }],
    ['a newer version', `{"format": "${FORMAT}", "version": 2, "templates": []}`, { kind: 'newer' }],
    [
      'a version that is none',
      `{"format": "${FORMAT}", "version": "1", "templates": []}`,
      { kind: 'field', path: 'version', fault: 'wrong-kind' },
    ],
    ['a missing list', `{"format": "${FORMAT}", "version": 1}`, { kind: 'field', path: 'templates', fault: 'missing' }],
    ['a missing text', file({ title: 'A', text: 'b' }, { title: 'B' }), { kind: 'field', path: 'templates[1].text', fault: 'missing' }],
    ['a number for a title', file({ title: 7, text: 'b' }), { kind: 'field', path: 'templates[0].title', fault: 'wrong-kind' }],
    ['a blank title', file({ title: '  ', text: 'b' }), { kind: 'field', path: 'templates[0].title', fault: 'empty' }],
    [
      'a text that is too long',
      file({ title: 'a', text: 'b'.repeat(2_401) }),
      { kind: 'field', path: 'templates[0].text', fault: 'too-long' },
    ],
    ['a field that there is not', file({ title: 'a', text: 'b', tag: 1 }), { kind: 'field', path: 'templates[0].tag', fault: 'unknown' }],
    ['no template at all', file(), { kind: 'nothing' }],
    ['nothing', ' \n', { kind: 'nothing' }],
  ])('is refused with the place of what is wrong: %s', (_, text, trouble) => {
    expect(json(text)).toEqual({ entries: [], troubles: [trouble] });
  });

  it('is refused when it is no UTF-8, or larger than anything that could be stored', () => {
    expect(readTemplateFile('a.csv', new Uint8Array([0x54, 0x2c, 0xe9, 0x0a])).troubles).toEqual([{ kind: 'encoding' }]);
    expect(readTemplateFile('a.csv', new Uint8Array(LARGEST_FILE_BYTES + 1)).troubles).toEqual([{ kind: 'too-large' }]);
  });

  it('is read or refused, whatever bytes it has', () => {
    fc.assert(
      fc.property(fc.constantFrom('a.json', 'a.csv', 'a'), fc.uint8Array({ maxLength: 60 }), (name, all) => {
        const { entries, troubles } = readTemplateFile(name, all);
        expect(entries.length > 0).toBe(troubles.length === 0);
      }),
    );
  });
});

describe('a CSV file', () => {
  it.each([
    ['with a first row of names', 'title,text\nHello,Good day\n'],
    ['with the names in another order and other columns', 'Tags,TEXT , Title\nx,Good day,Hello\n'],
    ['without names', 'Hello,Good day\n'],
    ['with semicolons', 'title;text\nHello;Good day\n'],
    ['with tabs', 'title\ttext\nHello\tGood day'],
    ['with a mark of its byte order and Windows’ line ends', '\uFEFFtitle,text\r\nHello,Good day\r\n'],
    ['with quotation marks', '"title","text"\n"Hello","Good day"\n'],
    ['with empty rows', 'title,text\n\n,\nHello,Good day\n\n'],
  ])('is read %s', (_, text) => {
    expect(csv(text)).toEqual({ entries: [{ title: 'Hello', text: 'Good day' }], troubles: [] });
  });

  it('may hold line breaks, quotation marks and commas in its fields', () => {
    expect(csv('title,text\r\nA,"Dear {client},\r\n""Aurora"" is ready; look, please"\r\n').entries).toEqual([
      { title: 'A', text: 'Dear {client},\n"Aurora" is ready; look, please' },
    ]);
    expect(csv('title;text\nA;one, two, three\nB;four, five').entries[1]).toEqual({ title: 'B', text: 'four, five' });
  });

  it('holds the same templates however it separates them', () => {
    fc.assert(
      fc.property(
        entries,
        fc.constantFrom(',', ';', '\t'),
        fc.constantFrom('\n', '\r\n'),
        fc.boolean(),
        (all, delimiter, newline, quotes) => {
          const written = Papa.unparse(
            { fields: ['title', 'text'], data: all.map((one) => [one.title, one.text]) },
            { delimiter, newline, quotes },
          );
          expect(csv(written)).toEqual({ entries: all, troubles: [] });
        },
      ),
    );
  });

  it.each([
    ['a row without a text', 'title,text\nA,a\nB\n', [{ kind: 'cell', row: 3, column: 'text', fault: 'empty' }]],
    ['a row without a title', 'A,a\n,b\n', [{ kind: 'cell', row: 2, column: 'title', fault: 'empty' }]],
    [
      'several rows',
      `title,text\n,a\nB,${'b'.repeat(2_401)}\n`,
      [
        { kind: 'cell', row: 2, column: 'title', fault: 'empty' },
        { kind: 'cell', row: 3, column: 'text', fault: 'too-long' },
      ],
    ],
    ['an open quotation mark', 'title,text\nA,a\nB,"b\n', [{ kind: 'quotes', row: 3 }]],
    ['one column', 'Hello\nGoodbye\n', [{ kind: 'columns' }]],
    ['names alone', 'title,text\n', [{ kind: 'nothing' }]],
  ])('is refused with the row of what is wrong: %s', (_, text, troubles) => {
    expect(csv(text)).toEqual({ entries: [], troubles });
  });
});

describe('an import', () => {
  const mine: OwnTemplate[] = [
    { id: 'a', title: 'Hello', text: 'Good day' },
    { id: 'b', title: 'Bye', text: 'See you' },
  ];

  it('tells new templates from those that are there and from those with another text', () => {
    const plan = planImport(
      [
        { title: 'Hello', text: 'Good day' },
        { title: 'Bye', text: 'Farewell' },
        { title: 'Thanks', text: 'Thank you' },
        { title: 'Thanks', text: 'Thank you' },
      ],
      mine,
    );
    expect(plan.added).toEqual([{ title: 'Thanks', text: 'Thank you' }]);
    expect(plan.same.map((one) => one.title)).toEqual(['Hello', 'Thanks']);
    expect(plan.conflicts).toEqual([{ entry: { title: 'Bye', text: 'Farewell' }, existing: mine[1] }]);
  });

  it('replaces the other text, or keeps both under titles of their own', () => {
    const plan = planImport([{ title: 'Bye', text: 'Farewell' }], mine);
    expect(templatesOf(plan, 'replace', mine)).toEqual([{ id: 'b', title: 'Bye', text: 'Farewell' }]);
    expect(templatesOf(plan, 'keep-both', mine)).toEqual([{ id: expect.any(String), title: 'Bye (2)', text: 'Farewell' }]);
  });

  it('replaces no text that the file holds as well', () => {
    const plan = planImport(
      [
        { title: 'Bye', text: 'Farewell' },
        { title: 'Bye', text: 'See you' },
      ],
      mine,
    );
    expect(plan.conflicts).toEqual([]);
    expect(plan.added).toEqual([{ title: 'Bye', text: 'Farewell' }]);
  });

  it('into an empty storage, of what was exported, gives the same templates; once more, nothing', () => {
    fc.assert(
      fc.property(entries, (all) => {
        const read = json(fileOf(withIds(all))).entries;
        const stored = templatesOf(planImport(read, []), 'replace', []);
        expect(stored.map(({ title, text }) => ({ title, text }))).toEqual(all);
        expect(templatesOf(planImport(read, stored), 'replace', stored)).toEqual([]);
      }),
    );
  });

  it('never loses an entry or replaces a template twice', () => {
    fc.assert(
      fc.property(entries, entries, (all, known) => {
        const stored = withIds(known);
        const plan = planImport(all, stored);
        expect(plan.added.length + plan.same.length + plan.conflicts.length).toBe(all.length);
        for (const choice of ['replace', 'keep-both'] as const) {
          const wanted = templatesOf(plan, choice, stored);
          expect(new Set(wanted.map(({ id }) => id)).size).toBe(wanted.length);
          const after = [...stored.filter(({ id }) => !wanted.some((one) => one.id === id)), ...wanted];
          const texts = after.map((one) => one.text);
          expect(all.every((one) => texts.includes(one.text))).toBe(true);
          if (choice === 'keep-both') expect(stored.every((one) => after.includes(one))).toBe(true);
        }
      }),
    );
  });

  it('finds a free title within the longest that there may be', () => {
    const long = 'x'.repeat(LONGEST.title);
    expect(freeTitle('A', new Set(['A', 'A (2)']))).toBe('A (3)');
    expect(freeTitle(long, new Set([long]))).toHaveLength(LONGEST.title);
  });
});
