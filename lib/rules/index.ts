import { abusiveLanguage } from './abusive-language.ts';
import { conditionalRequest } from './conditional-request.ts';
import { confrontationalReply } from './confrontational-reply.ts';
import { extortion } from './extortion.ts';
import { fakeReview } from './fake-review.ts';
import { guiltTrip } from './guilt-trip.ts';
import { incentive } from './incentive.ts';
import { offSiteRequest } from './off-site-request.ts';
import { plainRequest } from './plain-request.ts';
import { pressure } from './pressure.ts';
import { ratingRequest } from './rating-request.ts';
import { reviewChangeRequest } from './review-change-request.ts';
import { reviewExchange } from './review-exchange.ts';
import { reviewGating } from './review-gating.ts';
import type { Rule } from './rule.ts';
import { scriptedReview } from './scripted-review.ts';
import { threat } from './threat.ts';
import { withheldWork } from './withheld-work.ts';

/** Every rule, in the order in which a card lists them. */
export const RULES: readonly Rule[] = [
  ratingRequest,
  conditionalRequest,
  reviewGating,
  incentive,
  reviewExchange,
  guiltTrip,
  pressure,
  threat,
  withheldWork,
  reviewChangeRequest,
  scriptedReview,
  fakeReview,
  extortion,
  confrontationalReply,
  abusiveLanguage,
  plainRequest,
  offSiteRequest,
];
