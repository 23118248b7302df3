import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileLanguage, type LanguageSource } from '../lib/engine/compile.ts';
import type { Pack } from '../lib/engine/pack.ts';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const LANGUAGES = join(ROOT, 'lib', 'languages');
export const PACKS = join(ROOT, '.packs');

/** Ids of the languages that have a folder, sorted. */
export function languageIds(): string[] {
  return readdirSync(LANGUAGES)
    .filter((name) => existsSync(join(LANGUAGES, name, 'language.json')))
    .sort();
}

/** Folder of a language. */
export function languageFolder(id: string): string {
  return join(LANGUAGES, id);
}

function readSource(id: string): LanguageSource {
  const folder = languageFolder(id);
  const text = (name: string): string => readFileSync(join(folder, name), 'utf8');
  const lexicon = readdirSync(join(folder, 'lexicon'))
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => [name.slice(0, -4), text(join('lexicon', name))] as const);
  return {
    meta: JSON.parse(text('language.json')),
    paradigms: text('paradigms.txt'),
    classes: text('classes.txt'),
    fixes: text('fixes.txt'),
    lexicon,
  };
}

/** When the newest of the files that a pack is made of was written. */
function newest(path: string): number {
  const stat = statSync(path);
  return stat.isDirectory() ? Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name)))) : stat.mtimeMs;
}

/** Compiles one language folder to `.packs/<id>.json`. */
export function buildPack(id: string): Pack {
  const pack = compileLanguage(readSource(id));
  mkdirSync(PACKS, { recursive: true });
  writeFileSync(join(PACKS, `${id}.json`), JSON.stringify(pack));
  return pack;
}

/** The packs of all languages as JSON texts; those that are missing or older than their sources are built first. */
export function readPacks(): string[] {
  const engine = Math.max(...['concepts.ts', 'compile.ts', 'fold.ts', 'pack.ts'].map((name) => newest(join(ROOT, 'lib', 'engine', name))));
  return languageIds().map((id) => {
    const file = join(PACKS, `${id}.json`);
    if (!existsSync(file) || statSync(file).mtimeMs < Math.max(engine, newest(languageFolder(id)))) buildPack(id);
    return readFileSync(file, 'utf8');
  });
}
