import { EXCUSED_OR_GIVEN, type Rule, type RuleExamples } from './rule.ts';

export const offSiteRequest: Rule = {
  id: 'off-site-request',
  what: 'asks for a review of this work on another site',
  rows: [
    {
      says: 'an ask for a review elsewhere',
      anchor: { giver: ['you', 'none'], any: ['asked', 'wished', 'imperative', 'rating'], not: [...EXCUSED_OR_GIVEN, 'negated'] },
      with: [{ frame: ['other-site'], reach: 'linked', not: ['denied', 'reported', 'third'] }],
    },
  ],
};

export const examples: RuleExamples = { catch: ['[[And one review on my Google page, please.]]'], pass: ['The Google login works now.'] };
