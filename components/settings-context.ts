import { createContext, useContext } from 'react';
import type { Managed, ManagedName, Settings } from '../lib/settings/schema.ts';

/** The settings, as the parts of a page read and change them. */
export interface SettingsInUse {
  readonly settings: Settings;
  readonly managed: Managed;
  /** Stores a change, and whether that went well; the page shows it once it is stored, or says that it could not be. */
  change(update: (settings: Settings) => Settings): Promise<boolean>;
  isLocked(name: ManagedName): boolean;
}

const SettingsContext = createContext<SettingsInUse | null>(null);

/** Gives the parts of a page the settings. */
export const SettingsProvider = SettingsContext.Provider;

/** The settings of the page that this part stands in. Throws outside of any page. */
export function useSettings(): SettingsInUse {
  const inUse = useContext(SettingsContext);
  if (!inUse) throw new Error('This part stands in no page');
  return inUse;
}
