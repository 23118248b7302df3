import type { Surface } from '../engine/types.ts';
import type { RuleId } from '../rules/ids.ts';

/** The moments that there is a template for, in the order of a project. */
export const MOMENT_IDS = [
  'delivery',
  'solve-first',
  'project-end',
  'reminder',
  'thanks',
  'improve',
  'rating-accident',
  'invisible-client',
  'invisible-support',
  'reply-good',
  'reply-neutral',
  'reply-bad',
  'decline-offer',
  'extortion',
] as const;
export type MomentId = (typeof MOMENT_IDS)[number];

/** How moments are grouped for choosing. */
export const GROUP_IDS = ['work', 'after', 'replies', 'trouble'] as const;
export type GroupId = (typeof GROUP_IDS)[number];

/** When a template is for. */
export interface Moment {
  readonly id: MomentId;
  readonly group: GroupId;
  /** Where it is written. */
  readonly surface: Surface;
  /** What the message does, where marketplaces may have something against that: it is not offered where they forbid it. */
  readonly act?: RuleId;
}

export const MOMENTS: readonly Moment[] = [
  { id: 'delivery', group: 'work', surface: 'delivery' },
  { id: 'solve-first', group: 'work', surface: 'message' },
  { id: 'project-end', group: 'after', surface: 'message', act: 'plain-request' },
  { id: 'reminder', group: 'after', surface: 'message', act: 'plain-request' },
  { id: 'thanks', group: 'after', surface: 'message' },
  { id: 'improve', group: 'after', surface: 'message' },
  { id: 'rating-accident', group: 'trouble', surface: 'message' },
  { id: 'invisible-client', group: 'trouble', surface: 'message' },
  { id: 'invisible-support', group: 'trouble', surface: 'message' },
  { id: 'reply-good', group: 'replies', surface: 'reply' },
  { id: 'reply-neutral', group: 'replies', surface: 'reply' },
  { id: 'reply-bad', group: 'replies', surface: 'reply' },
  { id: 'decline-offer', group: 'trouble', surface: 'message' },
  { id: 'extortion', group: 'trouble', surface: 'message' },
];
