/** Compiles every language folder to a pack and says what came of it: `npm run packs`. */
import { gzipSync } from 'node:zlib';
import { LexiconError } from '../lib/engine/compile.ts';
import { readEntries, readSymbols } from '../lib/engine/pack.ts';
import { buildPack, languageIds } from './packs.ts';

try {
  for (const id of languageIds()) {
    const pack = buildPack(id);
    const size = gzipSync(JSON.stringify(pack)).length;
    console.log(
      `${id}: ${pack.entries.flatMap(readEntries).length} phrases, ${readSymbols(pack.symbols).length} words, ${(size / 1024).toFixed(1)} kB gzip`,
    );
  }
} catch (error) {
  if (!(error instanceof LexiconError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
