import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { MARKETPLACES } from '../../lib/marketplaces/index.ts';

const ENGINE = fileURLToPath(new URL('../../lib/engine', import.meta.url));
const LANGUAGES = fileURLToPath(new URL('../../lib/languages', import.meta.url));

const languageIds = readdirSync(LANGUAGES, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? entry.name : []));
const languageNames = languageIds.map((id) => (new Intl.DisplayNames(['en'], { type: 'language' }).of(id) ?? id).toLowerCase());
const marketplaceNames = MARKETPLACES.filter(({ hosts }) => hosts.length > 0).flatMap(({ id, name }) => [id, name.toLowerCase()]);

/** The names and texts in a piece of code. Comments are left out: they may give an example. */
function wordsOfCode(path: string, code: string): string[] {
  const words: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) || ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
      words.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, code, ts.ScriptTarget.Latest));
  return words;
}

function namesIn(path: string, code: string): string[] {
  return wordsOfCode(path, code).filter((word) => {
    const folded = word.toLowerCase();
    // Prose that explains a concept to people may give a language as an example, as a comment may.
    const isProse = word.includes(' ');
    const names = isProse ? marketplaceNames : [...languageNames, ...marketplaceNames];
    return languageIds.includes(word) || names.some((name) => folded.includes(name));
  });
}

describe('the engine', () => {
  const files = readdirSync(ENGINE, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.ts'));

  it.each(files)('names no language and no marketplace in %s', (path) => {
    expect(namesIn(path, readFileSync(join(ENGINE, path), 'utf8'))).toEqual([]);
  });

  it('would be caught naming one', () => {
    const code = "// English on Fiverr\nconst isRussian = (id: string) => id === 'ru'; export const place = 'on fiverr';";
    expect(namesIn('planted.ts', code)).toEqual(['isRussian', 'ru', 'on fiverr']);
  });
});
