import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { whereBroken } from '../../lib/settings/json-place.ts';

describe('where a text stops being JSON', () => {
  it.each([
    ['{\n  "a": 1,\n}', 3, 1],
    ['{"a": hello}', 1, 7],
    ['{"a": [1, 2', 1, 12],
    ['', 1, 1],
    ['{"a": 1} x', 1, 10],
    ['{"a" 1}', 1, 6],
    ['[1, ]', 1, 5],
    ['{\r\n"a": "no end}', 2, 6],
    ['{"a": 01}', 1, 8],
    ['[1}', 1, 3],
  ])('%j', (text, line, column) => {
    expect(whereBroken(text)).toEqual({ line, column });
  });

  it('is nowhere in what the browser reads as JSON', () => {
    fc.assert(fc.property(fc.jsonValue(), fc.nat(4), (value, indent) => whereBroken(JSON.stringify(value, null, indent)) === null));
  });

  it('is somewhere in all that the browser does not read', () => {
    const piece = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '1',
      '-',
      'true',
      ' ',
      '\n',
      '"',
      '\\',
      'x',
      '1.',
      '1e5',
      '"\\u00e9"',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 9 }), (pieces) => {
        const text = pieces.join('');
        expect(whereBroken(text) === null, text).toBe(isJson(text));
      }),
      { numRuns: 3_000 },
    );
  });

  it('is found in deep nesting, too', () => {
    expect(whereBroken('['.repeat(200_000))).toEqual({ line: 1, column: 200_001 });
  });
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
