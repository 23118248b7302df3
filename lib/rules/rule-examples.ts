import { examples as abusiveLanguage } from './abusive-language.ts';
import { examples as conditionalRequest } from './conditional-request.ts';
import { examples as confrontationalReply } from './confrontational-reply.ts';
import { examples as extortion } from './extortion.ts';
import { examples as fakeReview } from './fake-review.ts';
import { examples as guiltTrip } from './guilt-trip.ts';
import type { RuleId } from './ids.ts';
import { examples as incentive } from './incentive.ts';
import { examples as offSiteRequest } from './off-site-request.ts';
import { examples as plainRequest } from './plain-request.ts';
import { examples as pressure } from './pressure.ts';
import { examples as ratingRequest } from './rating-request.ts';
import { examples as reviewChangeRequest } from './review-change-request.ts';
import { examples as reviewExchange } from './review-exchange.ts';
import { examples as reviewGating } from './review-gating.ts';
import type { RuleExamples } from './rule.ts';
import { examples as scriptedReview } from './scripted-review.ts';
import { examples as threat } from './threat.ts';
import { examples as withheldWork } from './withheld-work.ts';

/** The examples that stand in the rule files. Apart from the rules, so that no page carries them. */
export const RULE_EXAMPLES: Readonly<Record<RuleId, RuleExamples>> = {
  'rating-request': ratingRequest,
  'conditional-request': conditionalRequest,
  'review-gating': reviewGating,
  incentive: incentive,
  'review-exchange': reviewExchange,
  'guilt-trip': guiltTrip,
  pressure: pressure,
  threat: threat,
  'withheld-work': withheldWork,
  'review-change-request': reviewChangeRequest,
  'scripted-review': scriptedReview,
  'fake-review': fakeReview,
  extortion: extortion,
  'confrontational-reply': confrontationalReply,
  'abusive-language': abusiveLanguage,
  'plain-request': plainRequest,
  'off-site-request': offSiteRequest,
};
