/** Two independent 32-bit hashes of a folded word: together they stand for the word itself (64 bits; a false match is beyond hope). */
export const HASH_SEED_1 = 0x811c9dc5 | 0;
export const HASH_SEED_2 = 0x2545f491 | 0;

export function hash1(h: number, unit: number): number {
  return Math.imul(h ^ unit, 0x01000193);
}

export function hash2(h: number, unit: number): number {
  const x = Math.imul(h ^ unit, 0x5bd1e995);
  return x ^ (x >>> 15);
}
