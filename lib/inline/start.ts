import type { RuleId } from '../rules/ids.ts';
import type { LearnedKey } from '../settings/enter-keys.ts';
import type { Silence } from '../settings/schema.ts';
import { Attendance, type Watched } from './attendance.ts';
import { composerOf } from './find-composer.ts';
import type { Setup } from './requests.ts';
import { focusedIn, watchShadowRoots } from './shadow-roots.ts';

/** What the page side needs of the browser and of the background. */
export interface Surroundings {
  /** The path of the page that is shown now. */
  readonly pathname: () => string;
  /** What to work with. `begins`: for the first time in this frame. */
  readonly load: (begins: boolean) => Promise<Setup>;
  /** The number of warnings in this frame has changed. */
  readonly report: (count: number) => void;
  /** A press has shown what a key does on this site. */
  readonly learn: (learned: LearnedKey) => void;
  /** Shows a rule in the settings. */
  readonly showRule: (rule: RuleId) => void;
  readonly setSilence: (silence: Silence, isSilent: boolean) => Promise<void>;
  /** Calls back when the settings have changed, until the signal aborts. */
  readonly watchSettings: (onChange: () => void, signal: AbortSignal) => void;
  /** Whether the extension that this script belongs to is gone. */
  readonly isStale: () => boolean;
}

/** The page side of one frame at work, for what the user asks of the browser itself. */
export interface Inline {
  /** The composers that are looked after. */
  watched(): Watched[];
  /** The composer that had the focus last; null where none is looked after. */
  last(): HTMLElement | null;
  /** Opens the card of a composer with warnings; whether there was one. */
  openFirst(): boolean;
}

/**
 * Starts to look after this frame's composers, until the signal aborts; nothing is left behind then, and it may be started again. Until a
 * composer has the focus nothing runs but one listener.
 */
export function startInline(surroundings: Surroundings, signal: AbortSignal): Inline {
  const end = new AbortController();
  signal.addEventListener('abort', () => end.abort(), { signal: end.signal });
  let attendance: Attendance | null = null;

  const attend = (): void => {
    if (surroundings.isStale()) {
      end.abort();
      return;
    }
    const focused = focusedIn(document);
    if (focused) watchRootsAround(focused);
    attendance?.sweep();
    const composer = composerOf(focused);
    if (!composer) return;
    attendance ??= new Attendance(surroundings, end);
    void attendance.to(composer);
  };
  const watchRootsAround = watchShadowRoots(end.signal, attend);

  window.addEventListener('focusin', attend, { capture: true, passive: true, signal: end.signal });
  // A script that comes late finds the focus already given.
  attend();
  return {
    watched: () => attendance?.watched() ?? [],
    last: () => attendance?.last ?? null,
    openFirst: () => attendance?.openFirst() ?? false,
  };
}
