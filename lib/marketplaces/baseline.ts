import { RULE_IDS, type RuleId } from '../rules/ids.ts';
import type { Marketplace, Policy, RuleStance } from './types.ts';

/** What one marketplace's own documents say: only the rules that they speak to. */
interface OwnPolicy extends Omit<Policy, 'rules'> {
  readonly rules: Readonly<Partial<Record<RuleId, RuleStance>>>;
}

/** A marketplace's whole policy: its own stances, and the baseline's, as a mere inference, where its documents are silent. */
export function policyOf(baseline: Policy, own: OwnPolicy): Policy {
  const stanceOn = (rule: RuleId): RuleStance =>
    own.rules[rule] ?? {
      stance: baseline.rules[rule].stance,
      basis: 'inferred',
      note: 'No clause of this marketplace was found; general law and the practice of other marketplaces are used instead.',
    };
  return { ...own, rules: Object.fromEntries(RULE_IDS.map((rule) => [rule, stanceOn(rule)])) as Record<RuleId, RuleStance> };
}

/**
 * For places without a known policy. Prohibited: what law forbids, or nearly every marketplace with a known stance. Discouraged: what
 * guidance advises against, or marketplaces judge differently. The counts are of thirty marketplaces surveyed, inferred stances included.
 */
export const baseline: Marketplace = {
  id: 'baseline',
  name: 'General rules',
  hosts: [],
  surfaces: [],
  policy: {
    sources: {
      US1: {
        title: 'Trade Regulation Rule on the Use of Consumer Reviews and Testimonials, 16 CFR Part 465',
        url: 'https://www.govinfo.gov/content/pkg/FR-2024-08-22/html/2024-18519.htm',
        date: '2024-08-22',
      },
      US2: {
        title: 'Soliciting and Paying for Online Reviews: A Guide for Marketers',
        url: 'https://www.ftc.gov/business-guidance/resources/soliciting-paying-online-reviews-guide-marketers',
        date: '2022-01',
      },
      EU1: {
        title: 'Directive 2005/29/EC on unfair commercial practices, consolidated text',
        url: 'https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:02005L0029-20220528',
        date: '2022-05-28',
      },
    },
    stake: { text: 'In the US, fake, bought or threatened reviews can cost a civil penalty for every violation.', source: 'US1' },
    rules: {
      'rating-request': {
        stance: 'discouraged',
        basis: 'inferred',
        note: 'No law found forbids it; of ten marketplaces with a known stance six forbid it, three discourage it and one allows it.',
      },
      'conditional-request': {
        stance: 'discouraged',
        basis: 'stated',
        source: 'US2',
        note: 'Guidance, not a rule of law: do not ask only those people whom you expect to be positive.',
      },
      'review-gating': {
        stance: 'discouraged',
        basis: 'inferred',
        source: 'US2',
        note: 'The guidance against asking only people expected to be positive is read to cover turning unhappy ones away.',
      },
      incentive: {
        stance: 'prohibited',
        basis: 'stated',
        source: 'US1',
        note: 'Nothing of value may be given for reviews of a particular sentiment; all 14 marketplaces with a stance forbid rewards.',
      },
      'review-exchange': {
        stance: 'prohibited',
        basis: 'inferred',
        note: 'All 13 marketplaces with a known stance forbid trading reviews.',
      },
      'guilt-trip': {
        stance: 'discouraged',
        basis: 'inferred',
        note: 'No law found forbids it; of nine marketplaces with a known stance six forbid it and three discourage it.',
      },
      pressure: {
        stance: 'discouraged',
        basis: 'inferred',
        note: 'No law found forbids it short of intimidation; of 16 marketplaces with a known stance ten forbid it, six discourage it.',
      },
      threat: {
        stance: 'prohibited',
        basis: 'stated',
        source: 'US1',
        note: 'Unfounded legal threats, physical threats and intimidation may not be used to prevent or remove a review.',
      },
      'withheld-work': {
        stance: 'prohibited',
        basis: 'inferred',
        note: 'All 12 marketplaces with a known stance forbid making what is owed depend on a review.',
      },
      'review-change-request': {
        stance: 'discouraged',
        basis: 'inferred',
        note: 'Of 12 marketplaces with a known stance five forbid asking for a change, six discourage it and one allows it.',
      },
      'scripted-review': {
        stance: 'discouraged',
        basis: 'inferred',
        source: 'EU1',
        note: 'Commissioning false reviews is forbidden, and dictated words come close; six of eight marketplaces forbid them.',
      },
      'fake-review': {
        stance: 'prohibited',
        basis: 'stated',
        source: 'US1',
        note: 'Fake reviews may not be written, bought or procured.',
      },
      extortion: {
        stance: 'prohibited',
        basis: 'inferred',
        note: 'All eight marketplaces with a known stance forbid using a review to get something that is not owed.',
      },
      'confrontational-reply': {
        stance: 'discouraged',
        basis: 'inferred',
        source: 'US1',
        note: 'False public accusations are forbidden; of nine marketplaces seven discourage a quarrel over a review and two forbid it.',
      },
      'abusive-language': {
        stance: 'prohibited',
        basis: 'inferred',
        note: 'Of 18 marketplaces with a known stance all but one forbid insults.',
      },
      'plain-request': {
        stance: 'allowed',
        basis: 'stated',
        source: 'US1',
        note: 'A general request to customers to leave a review is left outside the bans on fake and insider reviews.',
      },
      'off-site-request': {
        stance: 'discouraged',
        basis: 'inferred',
        note: 'One marketplace is known to forbid asking for a review on another site; no other clause was found.',
      },
    },
  },
  checked: '2026-11-20',
};
