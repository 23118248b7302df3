import { baseline, policyOf } from './baseline.ts';
import type { Marketplace } from './types.ts';

/** Fiverr: its etiquette for reviews and its terms, for sellers. */
export const fiverr: Marketplace = {
  id: 'fiverr',
  name: 'Fiverr',
  hosts: [
    '*://www.fiverr.com/*',
    '*://pro.fiverr.com/*',
    '*://br.fiverr.com/*',
    '*://de.fiverr.com/*',
    '*://es.fiverr.com/*',
    '*://fr.fiverr.com/*',
    '*://it.fiverr.com/*',
    '*://nl.fiverr.com/*',
  ],
  // The order page has no hint: chat, delivery, review and public comment share its address, and no mark to tell them apart is known.
  surfaces: [
    { surface: 'message', path: '^/inbox(?:/|$)' },
    { surface: 'proposal', path: '^/(?:briefs/overview|brief/response)(?:/|$)' },
  ],
  policy: policyOf(baseline.policy, {
    sources: {
      FV1: { title: 'Etiquettes for navigating ratings and reviews from clients', date: '2024-02-24' },
      FV3: { title: 'Fiverr Terms of Service', date: '2020-11' },
    },
    stake: { text: 'Manipulating reviews risks warnings and a ban.', source: 'FV1' },
    rules: {
      'rating-request': {
        stance: 'prohibited',
        basis: 'stated',
        source: 'FV1',
        note: 'Asking for a good review, or pushing for a specific rating, counts as manipulation.',
      },
      'conditional-request': {
        stance: 'prohibited',
        basis: 'stated',
        source: 'FV1',
        note: 'Asking for a review in case the experience was good is named as manipulation.',
      },
      'review-gating': {
        stance: 'prohibited',
        basis: 'inferred',
        source: 'FV1',
        note: 'Manipulation is any wording meant to win favourable reviews; keeping unhappy clients from reviewing is read as part of it.',
      },
      incentive: {
        stance: 'prohibited',
        basis: 'stated',
        source: 'FV1',
        note: 'Promising something extra for a good review is bribing.',
      },
      'review-exchange': {
        stance: 'prohibited',
        basis: 'inferred',
        source: 'FV3',
        note: 'Purchases arranged to lift ratings are forbidden; a swap by words alone is not named.',
      },
      'guilt-trip': {
        stance: 'prohibited',
        basis: 'stated',
        source: 'FV1',
        note: 'Playing on pity, such as a family to feed, is manipulation.',
      },
      pressure: {
        stance: 'prohibited',
        basis: 'stated',
        source: 'FV1',
        note: 'Clients must not be put under undue pressure over their rating.',
      },
      threat: {
        stance: 'prohibited',
        basis: 'stated',
        source: 'FV1',
        note: 'No harm may be announced for a bad review, be it to the client’s property or by a report.',
      },
      'withheld-work': {
        stance: 'prohibited',
        basis: 'stated',
        source: 'FV3',
        note: 'Delivery, files or information must not be held back to gain favourable reviews.',
      },
      'review-change-request': {
        stance: 'prohibited',
        basis: 'stated',
        source: 'FV3',
        note: 'Clients must not be asked to change or remove a review, nor to cancel for it; by the etiquette only Support alters one.',
      },
      'scripted-review': {
        stance: 'prohibited',
        basis: 'inferred',
        source: 'FV1',
        note: 'Coaching is listed among the manipulative tactics; supplying the words is read as coaching.',
      },
      'fake-review': {
        stance: 'prohibited',
        basis: 'stated',
        source: 'FV3',
        note: 'Reviews may come only from genuine sales made on Fiverr.',
      },
      extortion: {
        stance: 'prohibited',
        basis: 'inferred',
        source: 'FV1',
        note: 'The clause on threats is written for sellers; a client’s threat of a bad review is read the same way.',
      },
      'confrontational-reply': {
        stance: 'discouraged',
        basis: 'stated',
        source: 'FV1',
        note: 'A review may be asked about politely, without confronting the client and in an impartial tone.',
      },
      'abusive-language': {
        stance: 'prohibited',
        basis: 'stated',
        source: 'FV3',
        note: 'Rude, abusive or improper language is not tolerated.',
      },
      'plain-request': {
        stance: 'allowed',
        basis: 'stated',
        source: 'FV1',
        note: 'Simply asking for an honest review is fine.',
      },
    },
  }),
  checked: '2026-11-20',
};
