import { RULES } from '../rules/index.ts';
import { MARKETPLACES } from './index.ts';
import * as linter from './linter.ts';
import type { Lint } from './types.ts';

/**
 * Makes the check with all of the project's rules, as the command line and the tests use it.
 * @param packs language packs as JSON texts.
 * @throws SyntaxError or RangeError on a pack that is no pack of this version.
 */
export function createLinter(packs: readonly string[]): linter.Linter {
  return linter.createLinter(packs, RULES, MARKETPLACES);
}

/** The check alone: see `createLinter`. */
export function createLint(packs: readonly string[]): Lint {
  return createLinter(packs).lint;
}
