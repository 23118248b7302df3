/** Every rule, in the order in which a card lists them. */
export const RULE_IDS = [
  'rating-request',
  'conditional-request',
  'review-gating',
  'incentive',
  'review-exchange',
  'guilt-trip',
  'pressure',
  'threat',
  'withheld-work',
  'review-change-request',
  'scripted-review',
  'fake-review',
  'extortion',
  'confrontational-reply',
  'abusive-language',
  'plain-request',
  'off-site-request',
] as const;
export type RuleId = (typeof RULE_IDS)[number];
