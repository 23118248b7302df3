import { CONCEPT_IDS } from './concepts.ts';

/** What rules call a frame: those put together from several mentions, and every concept, which is a frame of its own name as well. */
export const FRAME_NAMES = [...CONCEPT_IDS, 'offered', 'claimed', 'hinted', 'released', 'kept', 'happy', 'unhappy'] as const;

export type FrameName = (typeof FRAME_NAMES)[number];
