import type { Silence } from '../settings/schema.ts';
import { Attendance } from './attendance.ts';
import { composerOf } from './find-composer.ts';
import type { Setup } from './requests.ts';
import { watchShadowRoots } from './shadow-roots.ts';

/** What the page side needs of the browser and of the background. */
export interface Surroundings {
  /** The path of the page that is shown now. */
  readonly pathname: () => string;
  /** What to work with. `begins`: for the first time in this frame. */
  readonly load: (begins: boolean) => Promise<Setup>;
  /** The number of warnings in this frame has changed. */
  readonly report: (count: number) => void;
  readonly setSilence: (silence: Silence, isSilent: boolean) => Promise<void>;
  /** Calls back when the settings have changed, until the signal aborts. */
  readonly watchSettings: (onChange: () => void, signal: AbortSignal) => void;
  /** Whether the extension that this script belongs to is gone. */
  readonly isStale: () => boolean;
}

/**
 * Starts to look after this frame's composers, until the signal aborts; nothing is left behind then, and it may be started again. Until a
 * composer has the focus nothing runs but one listener.
 */
export function startInline(surroundings: Surroundings, signal: AbortSignal): void {
  const end = new AbortController();
  signal.addEventListener('abort', () => end.abort(), { signal: end.signal });
  let attendance: Attendance | null = null;

  const attend = (path: readonly EventTarget[]): void => {
    if (surroundings.isStale()) {
      end.abort();
      return;
    }
    lookInside(path);
    attendance?.sweep();
    const composer = composerOf(path[0]);
    if (!composer) return;
    attendance ??= new Attendance(surroundings, end);
    void attendance.to(composer);
  };
  const lookInside = watchShadowRoots(end.signal, (event) => attend(event.composedPath()));

  window.addEventListener('focusin', (event) => attend(event.composedPath()), { capture: true, passive: true, signal: end.signal });
  // A script that comes late finds the focus already given.
  attend(focusedPath());
}

/** What has the focus and the open shadow roots and hosts around it, innermost first, as an event's path has them. */
function focusedPath(): EventTarget[] {
  const path: EventTarget[] = [];
  for (let inner = document.activeElement; inner; inner = inner.shadowRoot?.activeElement ?? null) {
    path.unshift(inner);
    if (inner.shadowRoot?.activeElement) path.unshift(inner.shadowRoot);
  }
  return path;
}
