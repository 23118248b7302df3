import type { Outcome } from '../../components/outcome.ts';

/** Copies a text. */
export async function copy(text: string): Promise<Outcome> {
  try {
    await navigator.clipboard.writeText(text);
    return 'copied';
  } catch {
    return 'not-copied';
  }
}

/** Inserts a text into the composer that has the focus on the page in front; where there is none, copies it. */
export async function insert(text: string): Promise<Outcome> {
  const outcome = await copy(text);
  return outcome === 'copied' ? 'no-composer' : outcome;
}
