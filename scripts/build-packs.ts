/**
 * Compiles every language folder to a pack and says what came of it: `npm run packs`.
 * `npm run packs -- --short` also lists the strong phrases whose optional parts shrink them to a single word: those match more than they say.
 */
import { gzipSync } from 'node:zlib';
import { LexiconError } from '../lib/engine/compile.ts';
import { FIRST_WORD, type Pack, type Phrase, readEntries, readSymbols } from '../lib/engine/pack.ts';
import { buildPack, languageIds } from './packs.ts';

/** The fewest symbols that a phrase can be. */
function shortest(phrase: Phrase): number[] {
  return phrase.flatMap((item) => {
    if (typeof item === 'number') return [item];
    return item.map(shortest).reduce((best, other) => (other.length < best.length ? other : best));
  });
}

/** Whether a phrase has parts that may be left out. */
function hasOptional(phrase: Phrase): boolean {
  return phrase.some(
    (item) => typeof item !== 'number' && item.some((alternative) => alternative.length === 0 || hasOptional(alternative)),
  );
}

function listShort(pack: Pack): void {
  const symbols = readSymbols(pack.symbols);
  pack.entries.forEach((written, concept) => {
    for (const [flags, phrase] of readEntries(written)) {
      const words = shortest(phrase);
      const [only] = words;
      if (flags !== 0 || words.length > 1 || !hasOptional(phrase) || only === undefined || only < FIRST_WORD) continue;
      console.log(`  ${pack.id} ${pack.concepts[concept]}: a phrase shrinks to "${symbols[only - FIRST_WORD]?.[0]?.[0]}…"`);
    }
  });
}

try {
  for (const id of languageIds()) {
    const pack = buildPack(id);
    const size = gzipSync(JSON.stringify(pack)).length;
    const phrases = pack.entries.flatMap(readEntries).length;
    console.log(`${id}: ${phrases} phrases, ${readSymbols(pack.symbols).length} words, ${(size / 1024).toFixed(1)} kB gzip`);
    if (process.argv.includes('--short')) listShort(pack);
  }
} catch (error) {
  if (!(error instanceof LexiconError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
