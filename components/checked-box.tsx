import '../lib/inline/marks.css';
import { type ReactNode, type Ref, type TextareaHTMLAttributes, useEffect, useRef } from 'react';
import { ask } from '../lib/inline/ask.ts';
import type { Setup } from '../lib/inline/requests.ts';
import type { Silence } from '../lib/settings/schema.ts';
import { withSilence } from '../lib/settings/store.ts';
import { useSettings } from './settings-context.ts';

interface CheckedBoxProps extends TextareaHTMLAttributes<HTMLTextAreaElement> {
  /** What to check by; loaded anew when the settings or this change. */
  loadSetup(): Promise<Setup>;
  /** The number of warnings has changed. */
  onCount(count: number): void;
  readonly ref?: Ref<HTMLTextAreaElement>;
}

/** A text box that is checked as a compose box on a marketplace is: the same engine, marks and card. */
export function CheckedBox({ loadSetup, onCount, ...textarea }: CheckedBoxProps): ReactNode {
  const { change, settings } = useSettings();
  const changed = useRef<() => void>(() => {});
  const now = useRef({ loadSetup, onCount, change });
  now.current = { loadSetup, onCount, change };

  useEffect(() => {
    const end = new AbortController();
    void import('../lib/inline/start.ts').then(({ startInline }) => {
      if (end.signal.aborted) return;
      startInline(
        {
          pathname: () => '/',
          load: () => now.current.loadSetup(),
          report: (count) => now.current.onCount(count),
          learn: () => {},
          showRule: (rule) => void ask({ kind: 'rule-settings', rule }),
          setSilence: async (silence: Silence, isSilent) => {
            if (!(await now.current.change((all) => withSilence(all, silence, isSilent)))) throw new Error('That could not be stored');
          },
          watchSettings: (onChange) => {
            changed.current = onChange;
          },
          isStale: () => false,
        },
        end.signal,
      );
    });
    return () => end.abort();
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of either is what this waits for.
  useEffect(() => {
    changed.current();
  }, [settings, loadSetup]);

  return <textarea {...textarea} />;
}
