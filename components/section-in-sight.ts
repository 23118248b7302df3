import { useEffect, useState } from 'react';

/** As much of the window, from above, as a section must have reached to be the one that is read. */
const BELOW = '-70%';

/** Which of the sections with these ids is being read; the first one until the page is scrolled. */
export function useSectionInSight<T extends string>(ids: readonly T[]): T | undefined {
  const [inSight, setInSight] = useState<ReadonlySet<string>>(new Set());
  const key = ids.join(' ');
  useEffect(() => {
    const observer = new IntersectionObserver(
      (entries) =>
        setInSight((before) => {
          const now = new Set(before);
          for (const { target, isIntersecting } of entries) {
            if (isIntersecting) now.add(target.id);
            else now.delete(target.id);
          }
          return now;
        }),
      { rootMargin: `-100px 0px ${BELOW} 0px` },
    );
    for (const id of key.split(' ')) {
      const section = document.getElementById(id);
      if (section) observer.observe(section);
    }
    return () => observer.disconnect();
  }, [key]);
  return ids.find((id) => inSight.has(id)) ?? ids[0];
}
