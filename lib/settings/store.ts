import * as v from 'valibot';
import { RULE_IDS, type RuleId } from '../rules/ids.ts';
import { SETTINGS_KEY, UNREADABLE_KEY } from './keys.ts';
import { type Settings, type Silence, settingsSchema } from './schema.ts';

/** A part of the browser's storage. */
export interface StorageArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

/** The stored settings. What can't be read is kept aside, reported once to the console, and replaced by the defaults. */
export class SettingsStore {
  readonly #area: StorageArea;
  readonly #defaults: () => Settings;
  /** Changes wait for one another, or two at once would undo each other. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(area: StorageArea, defaults: () => Settings) {
    this.#area = area;
    this.#defaults = defaults;
  }

  read(): Promise<Settings> {
    return this.#inTurn(() => this.#read());
  }

  /** Stores what `update` makes of the settings. */
  change(update: (settings: Settings) => Settings): Promise<Settings> {
    return this.#inTurn(async () => {
      const settings = v.parse(settingsSchema, update(await this.#read()));
      await this.#area.set({ [SETTINGS_KEY]: settings });
      return settings;
    });
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => {});
    return turn;
  }

  async #read(): Promise<Settings> {
    const { [SETTINGS_KEY]: stored } = await this.#area.get(SETTINGS_KEY);
    if (stored === undefined) return this.#defaults();
    const parsed = v.safeParse(settingsSchema, stored);
    if (parsed.success) return parsed.output;
    const settings = this.#defaults();
    await this.#area.set({ [UNREADABLE_KEY]: stored, [SETTINGS_KEY]: settings });
    console.error('Fair Ask could not read its settings and has put the defaults in their place:', v.summarize(parsed.issues));
    return settings;
  }
}

/** The settings with a language, by its id, to be checked or not. */
export function withLanguage(settings: Settings, language: string, isOn: boolean): Settings {
  const others = settings.languages.filter((one) => one !== language);
  return { ...settings, languages: isOn ? [...others, language] : others };
}

/** The settings with a marketplace, by its id, to be checked or not. */
export function withMarketplace(settings: Settings, marketplace: string, isOn: boolean): Settings {
  const others = settings.marketplacesOff.filter((one) => one !== marketplace);
  return { ...settings, marketplacesOff: isOn ? others : [...others, marketplace] };
}

/** All that the user has asked not to be told of: whole rules in the rules' own order, then the rest as it was stored. */
export function silencesOf({ rulesOff, silences }: Settings): Silence[] {
  const rules = RULE_IDS.filter((rule) => rulesOff.includes(rule));
  return [...rules.map((rule): Silence => ({ scope: 'rule', rule })), ...silences];
}

/** The settings with something to be silent about, or to be told of again. */
export function withSilence(settings: Settings, silence: Silence, isSilent: boolean): Settings {
  if (silence.scope === 'rule') return withRule(settings, silence.rule, !isSilent);
  const others = settings.silences.filter((one) => keyOf(one) !== keyOf(silence));
  return { ...settings, silences: isSilent ? [...others, silence] : others };
}

const keyOf = (silence: Silence): string => JSON.stringify(Object.entries(silence).sort());

/** The settings with a rule turned on or off. */
function withRule(settings: Settings, rule: RuleId, isOn: boolean): Settings {
  const others = settings.rulesOff.filter((one) => one !== rule);
  return { ...settings, rulesOff: isOn ? others : [...others, rule] };
}
