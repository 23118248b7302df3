/** How many warnings each frame of a tab has, by frame id. */
export type FrameCounts = Readonly<Record<number, number>>;

/** The counts once a frame has reported. Frames without warnings aren't kept. */
export function withCount(counts: FrameCounts, frame: number, count: number): FrameCounts {
  const { [frame]: _, ...others } = counts;
  return count > 0 ? { ...others, [frame]: count } : others;
}

/** The counts once a frame has begun anew. With the top frame every other frame has gone as well. */
export function withNewFrame(counts: FrameCounts, frame: number): FrameCounts {
  return frame === 0 ? {} : withCount(counts, frame, 0);
}

/** The number on the badge. */
export function totalOf(counts: FrameCounts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
