import { SETTINGS_VERSION } from './schema.ts';

type Stored = Readonly<Record<string, unknown>>;

/** What makes settings of one version those of the next, by the version that they are of. Each has a golden example in the tests. */
const STEPS: Readonly<Record<number, (settings: Stored) => Stored>> = {
  1: (settings) => ({
    silences: [],
    marketplacesOff: [],
    sendGuard: false,
    ...settings,
    version: 2,
    rulesQuiet: [],
    extraSites: [],
    templateLanguage: 'auto',
    tone: 'warm',
    theme: 'auto',
    marks: 'line',
  }),
};

/** Stored settings as those of the version that is written now. What is of no known version is given back as it is. */
export function migrated(stored: unknown): unknown {
  let settings = stored;
  while (isStored(settings) && settings.version !== SETTINGS_VERSION) {
    const step = STEPS[settings.version as number];
    if (!step) break;
    settings = step(settings);
  }
  return settings;
}

function isStored(value: unknown): value is Stored {
  return typeof value === 'object' && value !== null;
}
