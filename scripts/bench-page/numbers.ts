/**
 * The value below which `share` of the numbers lie.
 * @throws RangeError where nothing was measured.
 */
export function quantile(numbers: readonly number[], share: number): number {
  if (numbers.length === 0) throw new RangeError('Nothing was measured');
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] as number;
}

/** The middle one of the numbers. */
export function median(numbers: readonly number[]): number {
  return quantile(numbers, 0.5);
}

/** Three digits that count. */
export function rounded(number: number): number {
  return Number(number.toPrecision(3));
}
