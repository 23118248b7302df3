const CONTROLS = 'button, [role="button"], input[type="submit"], input[type="button"], input[type="image"]';

/** How far up from a composer its send control may hang. */
const LEVELS = 6;

/**
 * Whether a press on `target` sends what a composer holds. A control near the composer counts by its name, if that begins with one of these
 * words. Where none nearby has such a
 * name, the last one without any name counts: the arrow at the end of a chat box.
 */
export function isSendControl(target: Element, composer: Element, words: readonly string[]): boolean {
  const control = target.closest(CONTROLS);
  if (!control || composer.contains(target)) return false;
  const around = ancestorsOf(composer);
  const shared = around.find((area) => area.contains(control));
  if (!shared) return false;
  const name = nameOf(control);
  const isSendName = (one: string): boolean => words.some((word) => one.startsWith(word));
  if (name !== '') return isSendName(name);
  const nearby = [...around.at(-1)!.querySelectorAll(CONTROLS)];
  if (nearby.some((one) => isSendName(nameOf(one)))) return false;
  return [...shared.querySelectorAll(CONTROLS)].findLast((one) => nameOf(one) === '') === control && comesAfter(composer, control);
}

/** From its parent on, as far as a send control may be. */
function ancestorsOf(composer: Element): Element[] {
  const ancestors: Element[] = [];
  for (let at = composer.parentElement; at && at !== document.body && ancestors.length < LEVELS; at = at.parentElement) ancestors.push(at);
  return ancestors;
}

function nameOf(control: Element): string {
  const named = control.getAttribute('aria-label') ?? control.getAttribute('title') ?? control.getAttribute('value');
  return (named || control.textContent || '').trim().toLowerCase();
}

function comesAfter(composer: Element, control: Element): boolean {
  return (composer.compareDocumentPosition(control) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
