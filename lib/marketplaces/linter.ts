import { createEngine, type Engine, type EngineRule } from '../engine/engine.ts';
import type { Pack } from '../engine/pack.ts';
import type { Finding } from '../engine/types.ts';
import type { RuleId } from '../rules/ids.ts';
import { findFix } from './fix.ts';
import type { Fix, Lint, LintOptions, Marketplace, Warning } from './types.ts';

/** An engine with the project's rules and the fair wordings of its languages. */
export interface Linter {
  readonly engine: Engine;
  readonly lint: Lint;
}

/**
 * Makes the check.
 * @param packs language packs as JSON texts.
 * @param rules the rules to look for; the page gets them with the packs.
 * @param marketplaces those whose policies can be asked for; a page gets its own. Options are taken as they are: see `lint.ts` for those that people give.
 * @throws SyntaxError or RangeError on a pack that is no pack of this version.
 */
export function createLinter(packs: readonly string[], rules: readonly EngineRule[], marketplaces: readonly Marketplace[]): Linter {
  const parsed = packs.map((text) => JSON.parse(text) as Pack);
  const engine = createEngine(parsed, rules);
  const byId = new Map(parsed.map((pack) => [pack.id, pack]));

  function find(text: string, options: LintOptions): Finding[] {
    return engine.find(text, options.surface, options.languages);
  }

  function lint(text: string, options: LintOptions): Warning[] {
    const { policy } = marketplaces.find(({ id }) => id === options.marketplace) as Marketplace;
    const warnings: Warning[] = [];
    for (const finding of find(text, options)) {
      const rule = finding.rule as RuleId;
      const stance = policy.rules[rule];
      if (stance.stance === 'allowed') continue;
      // A fix is looked for when somebody asks for it: each wording is checked in its text, which is dear while typing.
      let sought: { readonly fix: Fix | undefined } | undefined;
      const seek = (): Fix | undefined =>
        findFix(text, finding, byId.get(finding.language), (fixed) =>
          find(fixed, options).filter((f) => policy.rules[f.rule as RuleId].stance !== 'allowed'),
        );
      warnings.push({
        ...finding,
        rule,
        severity: stance.stance,
        marketplace: options.marketplace,
        stance,
        get fix() {
          sought ??= { fix: seek() };
          return sought.fix;
        },
      });
    }
    return warnings;
  }

  return { engine, lint };
}
