/** What takes the focus and is no box for messages, nor holds one. */
const NEVER = 'a, area, audio, body, button, input, option, select, summary, video';

/** Whether somebody may be about to write in what has taken the focus: a guess that may be wrong on the side of yes only. */
export function mayWrite(target: EventTarget | null | undefined): boolean {
  return target instanceof Element && !target.matches(NEVER);
}
