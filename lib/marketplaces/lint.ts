import { SURFACES } from '../engine/types.ts';
import { RULES } from '../rules/index.ts';
import { MARKETPLACES, marketplaceById } from './index.ts';
import * as linter from './linter.ts';
import type { Lint, LintOptions } from './types.ts';

/**
 * Makes the check with all of the project's rules, as the command line and the tests use it.
 * @param packs language packs as JSON texts.
 * @throws SyntaxError or RangeError on a pack that is no pack of this version; the check itself throws a RangeError on unknown options.
 */
export function createLinter(packs: readonly string[]): linter.Linter {
  const { engine, lint } = linter.createLinter(packs, RULES, MARKETPLACES);
  return {
    engine,
    lint: (text, options) => {
      refuseUnknown(options, engine.languages);
      return lint(text, options);
    },
  };
}

/** Throws a RangeError that names the known ones for an unknown marketplace, surface or language. */
function refuseUnknown({ languages = [], marketplace, surface = 'message' }: LintOptions, loaded: readonly string[]): void {
  marketplaceById(marketplace);
  if (!SURFACES.includes(surface)) throw new RangeError(`No surface "${surface}"; there are ${SURFACES.join(', ')}.`);
  const unknown = languages.find((id) => !loaded.includes(id));
  if (unknown !== undefined) throw new RangeError(`No language "${unknown}" is loaded; there are ${loaded.join(', ')}.`);
}

/** The check alone: see `createLinter`. */
export function createLint(packs: readonly string[]): Lint {
  return createLinter(packs).lint;
}
