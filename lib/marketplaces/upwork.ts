import { baseline, policyOf } from './baseline.ts';
import type { Marketplace } from './types.ts';

/** Upwork: its help pages on feedback, which bind freelancers and clients alike. */
export const upwork: Marketplace = {
  id: 'upwork',
  name: 'Upwork',
  hosts: ['*://www.upwork.com/*'],
  surfaces: [
    // First, because a message room may stand inside a proposal page.
    { surface: 'message', within: '.up-d-composer, .composer-container' },
    { surface: 'message', path: '^/(?:ab/)?messages/rooms(?:/|$)' },
    { surface: 'message', path: '^/nx/wm/workroom/[^/]+/messages(?:/|$)' },
    // The form opens as a page of its own or as a dialog over the job's page.
    { surface: 'proposal', within: '[aria-labelledby~="cover_letter_label"], .fe-proposal-job-questions' },
    { surface: 'proposal', path: '^/(?:nx|ab)/proposals/job/[^/]+/apply(?:/|$)' },
  ],
  policy: policyOf(baseline.policy, {
    sources: {
      UP1: {
        title: 'What is Feedback Building and Why Isn’t It Allowed? (for Clients)',
        url: 'https://support.upwork.com/hc/en-us/articles/7180643124243',
      },
      UP2: { title: 'What is feedback building', url: 'https://support.upwork.com/hc/en-us/articles/17989850384531' },
      UP3: { title: 'How to respond to or report feedback from a freelancer' },
      UP4: { title: 'Respond to or report feedback from your client', url: 'https://support.upwork.com/hc/en-us/articles/211068448' },
      UP9: { title: 'How to communicate professionally on Upwork', url: 'https://support.upwork.com/hc/en-us/articles/1500007951322' },
    },
    stake: {
      text: 'A first violation may bring education or a temporary suspension, a serious or repeated one a permanent block.',
      source: 'UP1',
    },
    rules: {
      'rating-request': {
        stance: 'discouraged',
        basis: 'inferred',
        source: 'UP1',
        note: 'Nobody may be asked to be dishonest; a bare request for five stars is not named.',
      },
      'review-gating': {
        stance: 'discouraged',
        basis: 'inferred',
        source: 'UP3',
        note: 'Pushing for a specific feedback outcome is manipulation; steering unhappy clients away is not named.',
      },
      incentive: {
        stance: 'prohibited',
        basis: 'stated',
        source: 'UP1',
        note: 'No payment, refund, free work or anything else of value may be offered or asked for in exchange for feedback.',
      },
      'review-exchange': {
        stance: 'prohibited',
        basis: 'stated',
        source: 'UP2',
        note: 'Agreeing to give each other feedback counts as feedback building.',
      },
      'guilt-trip': {
        stance: 'discouraged',
        basis: 'inferred',
        source: 'UP1',
        note: 'A request should come from appreciation and respect the other’s choice.',
      },
      pressure: {
        stance: 'prohibited',
        basis: 'stated',
        source: 'UP1',
        note: 'Pressuring others over feedback is never acceptable.',
      },
      threat: {
        stance: 'prohibited',
        basis: 'stated',
        source: 'UP1',
        note: 'Threatening something bad to obtain good feedback is extortion.',
      },
      'withheld-work': {
        stance: 'prohibited',
        basis: 'stated',
        source: 'UP1',
        note: 'Withholding work until positive feedback is promised can be reported.',
      },
      'review-change-request': {
        stance: 'discouraged',
        basis: 'inferred',
        source: 'UP4',
        note: 'Settle the concern first, and enable a change only if the client wishes to correct the feedback.',
      },
      'scripted-review': {
        stance: 'discouraged',
        basis: 'inferred',
        source: 'UP1',
        note: 'Nobody may be asked to be dishonest; dictating the words is read as a step towards it.',
      },
      'fake-review': {
        stance: 'prohibited',
        basis: 'stated',
        source: 'UP1',
        note: 'Fake jobs, hiring oneself and feedback from close connections are feedback building.',
      },
      extortion: {
        stance: 'prohibited',
        basis: 'stated',
        source: 'UP3',
        note: 'Negative feedback may not be threatened in order to gain something of value.',
      },
      'confrontational-reply': {
        stance: 'discouraged',
        basis: 'stated',
        source: 'UP3',
        note: 'A response should keep to the facts and mind its tone and language.',
      },
      'abusive-language': {
        stance: 'prohibited',
        basis: 'stated',
        source: 'UP9',
        note: 'Messages must stay free of abusive language.',
      },
      'plain-request': {
        stance: 'allowed',
        basis: 'stated',
        source: 'UP1',
        note: 'Asking for honest feedback about the work is fine, as long as it is respectful and free of pressure.',
      },
    },
  }),
  checked: '2026-11-20',
};
