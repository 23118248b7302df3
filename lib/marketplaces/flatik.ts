import { baseline, policyOf } from './baseline.ts';
import type { Marketplace } from './types.ts';

/** Flatik: its Russian guide for experts. No public address of the site is known, so no page is taken for it. */
export const flatik: Marketplace = {
  id: 'flatik',
  name: 'Flatik',
  hosts: [],
  surfaces: [],
  policy: policyOf(baseline.policy, {
    sources: {
      FK1: { title: 'Работа с отзывами: как эксперт может использовать их с пользой' },
    },
    rules: {
      'conditional-request': {
        stance: 'allowed',
        basis: 'stated',
        source: 'FK1',
        note: 'A mild request that depends on the client being pleased is the guide’s own example.',
      },
      'guilt-trip': {
        stance: 'discouraged',
        basis: 'inferred',
        source: 'FK1',
        note: 'The request is meant to be gentle.',
      },
      pressure: {
        stance: 'discouraged',
        basis: 'inferred',
        source: 'FK1',
        note: 'The request is meant to be gentle; asking whether the review was really sent is fine.',
      },
      'fake-review': {
        stance: 'prohibited',
        basis: 'inferred',
        source: 'FK1',
        note: 'Only a registered user who has worked with the expert may leave a review, and moderators check each one.',
      },
      'confrontational-reply': {
        stance: 'discouraged',
        basis: 'stated',
        source: 'FK1',
        note: 'On a negative review, do not argue, do not justify yourself and avoid sharp words.',
      },
      'abusive-language': {
        stance: 'discouraged',
        basis: 'inferred',
        source: 'FK1',
        note: 'Insulting reviews can be reported, and answers should stay calm and professional.',
      },
      'plain-request': {
        stance: 'allowed',
        basis: 'stated',
        source: 'FK1',
        note: 'Asking for a review once the work has ended well is perfectly normal.',
      },
    },
  }),
  checked: '2026-11-20',
};
