import { baseline, policyOf } from './baseline.ts';
import type { Marketplace } from './types.ts';

/** ValuedShops, at home in the Netherlands as WebwinkelKeur: what it asks of its member shops, which answer reviews from its dashboard. */
export const valuedshops: Marketplace = {
  id: 'valuedshops',
  name: 'ValuedShops',
  hosts: ['*://dashboard.webwinkelkeur.nl/*'],
  // Replies and invitations are both written in the dashboard; where in it is not known.
  surfaces: [],
  policy: policyOf(baseline.policy, {
    sources: {
      VS1: { title: 'Social blackmailing: how protecting becomes damaging' },
      VS2: { title: 'Terms of use', url: 'https://valuedshops.com/knowledge-base/consumenten/terms%20of%20use' },
      VS3: { title: 'Verified reviews', url: 'https://valuedshops.com/page/verified-reviews' },
      VS4: {
        title: 'An unjustified negative experience…',
        url: 'https://valuedshops.com/faq/an-unjust-negative-experience-what-now',
      },
    },
    stake: { text: 'First comes a warning; if complaints go on, the certificate is revoked.', source: 'VS1' },
    rules: {
      'rating-request': {
        stance: 'discouraged',
        basis: 'inferred',
        source: 'VS1',
        note: 'No clause against it was found, but customers are said to distrust a perfect ten and to trust a 9.3.',
      },
      incentive: {
        stance: 'prohibited',
        basis: 'stated',
        source: 'VS3',
        note: 'Members may not collect reviews paid for with products, money or discounts.',
      },
      'review-exchange': {
        stance: 'prohibited',
        basis: 'inferred',
        source: 'VS2',
        note: 'Reviews given for a benefit or under a conflict of interest are forbidden; a trade is read as such.',
      },
      pressure: {
        stance: 'prohibited',
        basis: 'stated',
        source: 'VS4',
        note: 'A customer’s removal of a review must be entirely voluntary.',
      },
      threat: {
        stance: 'prohibited',
        basis: 'inferred',
        source: 'VS1',
        note: 'Using a review as leverage is called blackmail, whoever does it.',
      },
      'withheld-work': {
        stance: 'prohibited',
        basis: 'stated',
        source: 'VS1',
        note: 'Helping a customer only once the review is changed or removed is social blackmail by the merchant.',
      },
      'review-change-request': {
        stance: 'discouraged',
        basis: 'stated',
        source: 'VS4',
        note: 'Consult the customer first, who may then remove the review; demanding its removal is not allowed.',
      },
      'fake-review': {
        stance: 'prohibited',
        basis: 'stated',
        source: 'VS3',
        note: 'Reviews of one’s own shop are forbidden.',
      },
      extortion: {
        stance: 'prohibited',
        basis: 'inferred',
        source: 'VS1',
        note: 'Using a review as leverage is called blackmail, whoever does it.',
      },
      'confrontational-reply': {
        stance: 'discouraged',
        basis: 'stated',
        source: 'VS1',
        note: 'Do not go on the attack; tell your side in a public answer and show what you are doing about it.',
      },
      'abusive-language': {
        stance: 'prohibited',
        basis: 'stated',
        source: 'VS2',
        note: 'Reviews must be free of insults, swearing and discrimination.',
      },
      'plain-request': {
        stance: 'allowed',
        basis: 'stated',
        source: 'VS3',
        note: 'Customers are invited to review by an automatic mail after the order.',
      },
    },
  }),
  checked: '2026-11-20',
};
