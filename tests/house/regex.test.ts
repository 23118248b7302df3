import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { analyse } from 'scslre';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

interface Expression {
  readonly at: string;
  readonly source: string;
  readonly flags: string;
}

/** Every regular expression written in a file. */
function expressionsOf(path: string): Expression[] {
  const found: Expression[] = [];
  const file = ts.createSourceFile(path, readFileSync(join(ROOT, path), 'utf8'), ts.ScriptTarget.Latest);
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/');
      found.push({ at: `${path}: ${node.text}`, source: node.text.slice(1, end), flags: node.text.slice(end + 1) });
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** What could make an expression take more than linear time: repeats that trade characters, or a start that is sought anew at each of them. */
function faultsOf({ source, flags }: Expression): string[] {
  const { reports } = analyse({ source, flags }, { reportTypes: { Move: true, Self: true, Trade: true } });
  return reports.map((report) => report.type);
}

const expressions = ['lib', 'components', 'entrypoints'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .flatMap((name) => expressionsOf(join(folder, name))),
);

describe('the regular expressions of what ships', () => {
  it('are found', () => {
    expect(expressions.length).toBeGreaterThan(20);
  });

  it.each(expressions)('take linear time whatever the text: $at', (expression) => {
    expect(faultsOf(expression)).toEqual([]);
  });

  it('would not pass if one backtracked', () => {
    expect(faultsOf({ at: '', source: '(a+)+$', flags: '' })).not.toEqual([]);
    expect(faultsOf({ at: '', source: '\\s+$', flags: '' })).not.toEqual([]);
  });
});
