import type { Policy, RuleStance } from '../marketplaces/types.ts';
import type { Moment } from './moments.ts';
import { OPTION_ACTS, type Option } from './types.ts';

/** Why a moment's templates are not offered: what the policy says of what they do; null where they are. */
export function objectionTo({ act }: Moment, { rules }: Policy): RuleStance | null {
  return act !== undefined && rules[act].stance === 'prohibited' ? rules[act] : null;
}

/** The options among these that a policy leaves. */
export function allowedOptions(options: readonly Option[], { rules }: Policy): Option[] {
  return options.filter((option) => {
    const act = OPTION_ACTS[option];
    return act === undefined || rules[act].stance !== 'prohibited';
  });
}
