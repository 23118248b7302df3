import { fileURLToPath } from 'node:url';
import type { BrowserName } from '../../scripts/browsers.ts';
import type { Gap } from './table.ts';

/** What came of a case: it went well or wrong, its gap is still there, or there is no such case. Missing where it wasn't run. */
export type Cell = 'well' | 'wrong' | 'none' | Gap;

const SIGNS = { well: '✓', wrong: '✗', none: '–' } as const;

const WIDE = 2;

/** The file that the matrix of a browser is written to, for people to read after the tests. */
export function matrixFile(browser: BrowserName): string {
  return fileURLToPath(new URL(`../../.output/reports/editor-matrix-${browser}.txt`, import.meta.url));
}

/** The results as a table for people, with the gaps numbered and told below it. */
export function drawMatrix(
  title: string,
  rows: readonly string[],
  columns: readonly string[],
  cell: (row: string, column: string) => Cell | undefined,
): string {
  const reasons: string[] = [];
  const sign = (one: Cell | undefined): string => {
    if (one === undefined) return ' ';
    if (typeof one === 'string') return SIGNS[one];
    if (!reasons.includes(one.reason)) reasons.push(one.reason);
    return String(reasons.indexOf(one.reason) + 1);
  };
  const first = Math.max(title.length, ...rows.map((row) => row.length)) + WIDE;
  const line = (name: string, cells: readonly string[]): string =>
    (name.padEnd(first) + cells.map((text, index) => text.padEnd(columns[index]!.length + WIDE)).join('')).trimEnd();
  return [
    line(title, columns),
    ...rows.map((row) =>
      line(
        row,
        columns.map((column) => sign(cell(row, column))),
      ),
    ),
    ...reasons.map((reason, index) => `${index + 1}: ${reason}`),
  ].join('\n');
}
