import { useCallback, useEffect, useState } from 'react';

/** Leave to work on sites, by match patterns. */
export interface SiteLeave {
  has(origins: readonly string[]): Promise<boolean>;
  /** Asks the user. Only a press of theirs may call this. */
  ask(origins: readonly string[]): Promise<boolean>;
  /** Gives leave back, where it is the browser's to take. */
  giveBack(origins: readonly string[]): Promise<void>;
  /** Calls back when leave was given or taken anywhere; gives the function that ends it. */
  watch(onChange: () => void): () => void;
}

/** Whether there is leave for these sites, as it changes; undefined until it is known. */
export function useLeave(leave: SiteLeave, origins: readonly string[]): boolean | undefined {
  const [isGiven, setGiven] = useState<boolean>();
  const key = origins.join(' ');
  const look = useCallback(() => void leave.has(key.split(' ')).then(setGiven), [leave, key]);
  useEffect(look, [look]);
  useEffect(() => leave.watch(look), [leave, look]);
  return isGiven;
}
