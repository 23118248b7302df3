import { expect, it } from 'vitest';
import { type Cell, drawMatrix } from './matrix.ts';
import type { Gap } from './table.ts';

const gap = (reason: string): Gap => ({ browsers: ['firefox'], reason });

it('the matrix shows what works, what went wrong, what does not exist, and each gap with its reason', () => {
  const results: Readonly<Record<string, Cell>> = {
    'Nib, typed': 'well',
    'Nib, undo': gap('Nib keeps no steps'),
    'Quillet, typed': 'wrong',
    'Quillet, bold': gap('Quillet has one voice'),
    'Scribe, bold': 'none',
    'Scribe, undo': gap('Nib keeps no steps'),
  };
  const drawn = drawMatrix(
    'editor',
    ['Nib', 'Quillet', 'Scribe'],
    ['typed', 'bold', 'undo'],
    (row, column) => results[`${row}, ${column}`],
  );
  expect(drawn.split('\n')).toEqual([
    'editor   typed  bold  undo',
    'Nib      ✓            1',
    'Quillet  ✗      2',
    'Scribe          –     1',
    '1: Nib keeps no steps',
    '2: Quillet has one voice',
  ]);
});
