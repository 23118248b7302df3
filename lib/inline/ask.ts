import { browser } from 'wxt/browser';
import type { Reply, Request } from './requests.ts';

/** Asks the background for something. Throws what went wrong there. */
export async function ask<T>(request: Request): Promise<T> {
  const reply: Reply<T> = await browser.runtime.sendMessage(request);
  if ('error' in reply) throw new Error(reply.error);
  return reply.value;
}
