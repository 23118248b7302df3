const PATIENCE_MS = 10_000;
const BREATH_MS = 25;

/** Reads until what was read is accepted, and returns it. Throws with the last reading when that takes too long. */
export async function until<T>(what: string, read: () => Promise<T>, accept: (value: T) => boolean): Promise<T> {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const value = await read();
    if (accept(value)) return value;
    if (Date.now() > deadline) throw new Error(`Waited in vain for ${what}; last seen: ${JSON.stringify(value)}`);
    await new Promise((resolve) => setTimeout(resolve, BREATH_MS));
  }
}
