import { useRef } from 'react';

/** Everything that was on a list since the page was opened: what is taken off stays in sight, to be put back. */
export function useSeen<T>(list: readonly T[]): readonly T[] {
  const seen = useRef(new Map<string, T>());
  for (const item of list) seen.current.set(JSON.stringify(item), item);
  return [...seen.current.values()];
}
