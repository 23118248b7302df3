import * as v from 'valibot';
import { RULE_IDS, type RuleId } from '../rules/ids.ts';
import { SETTINGS_KEY, UNREADABLE_KEY } from './keys.ts';
import { migrated } from './migrations.ts';
import { type Managed, type ManagedName, managedSchema, type Settings, type Silence, settingsSchema } from './schema.ts';

/** A part of the browser's storage. */
export interface StorageArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
}

/** What an administrator has set; rejects or gives nothing where there is no administrator. */
export interface ManagedArea {
  get(): Promise<Record<string, unknown>>;
}

const UNMANAGED: Managed = { templates: [], locked: [] };

/**
 * The stored settings, under what an administrator has set. What can't be read is kept aside, told to the console, and replaced by the defaults;
 * `unreadable` gives it to whoever tells the user.
 */
export class SettingsStore {
  readonly #area: StorageArea;
  readonly #defaults: () => Settings;
  readonly #managedArea: ManagedArea | undefined;
  #managed: Promise<Managed> | undefined;
  /** Changes wait for one another, or two at once would undo each other. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(area: StorageArea, defaults: () => Settings, managed?: ManagedArea) {
    this.#area = area;
    this.#defaults = defaults;
    this.#managedArea = managed;
  }

  read(): Promise<Settings> {
    return this.#inTurn(() => this.#read());
  }

  /** Stores what `update` makes of the settings. What an administrator has locked stays as it is. */
  change(update: (settings: Settings) => Settings): Promise<Settings> {
    return this.#inTurn(async () => {
      const settings = v.parse(settingsSchema, locked(update(await this.#read()), await this.managed()));
      await this.#area.set({ [SETTINGS_KEY]: settings });
      return settings;
    });
  }

  /** What an administrator has set. What can't be read there is told to the console and left out. */
  managed(): Promise<Managed> {
    this.#managed ??= this.#readManaged();
    return this.#managed;
  }

  /** The settings of somebody who has changed nothing: an administrator's, where there is one. */
  async defaults(): Promise<Settings> {
    return { ...this.#defaults(), ...presets(await this.managed()) };
  }

  /** Settings that could not be read and were kept aside; undefined where there are none. */
  async unreadable(): Promise<unknown> {
    return (await this.#area.get(UNREADABLE_KEY))[UNREADABLE_KEY] ?? undefined;
  }

  /** Lets go of what was kept aside. */
  forgetUnreadable(): Promise<void> {
    return this.#area.set({ [UNREADABLE_KEY]: null });
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => {});
    return turn;
  }

  async #read(): Promise<Settings> {
    const managed = await this.managed();
    const { [SETTINGS_KEY]: stored } = await this.#area.get(SETTINGS_KEY);
    if (stored === undefined) return this.defaults();
    const parsed = v.safeParse(settingsSchema, migrated(stored));
    if (parsed.success) return locked(parsed.output, managed);
    const settings = await this.defaults();
    await this.#area.set({ [UNREADABLE_KEY]: stored, [SETTINGS_KEY]: settings });
    console.error('Fair Ask could not read its settings and has put the defaults in their place:', v.summarize(parsed.issues));
    return settings;
  }

  async #readManaged(): Promise<Managed> {
    let stored: unknown;
    try {
      stored = await this.#managedArea?.get();
    } catch {
      // One browser rejects where there is no administrator.
    }
    const parsed = v.safeParse(managedSchema, stored ?? {});
    if (parsed.success) return parsed.output;
    console.error('Fair Ask could not read what the administrator has set:', v.summarize(parsed.issues));
    return UNMANAGED;
  }
}

/** What an administrator has set of the settings. */
function presets({ locked: _, templates: __, ...values }: Managed): Partial<Settings> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

/** The settings with what is locked as the administrator has it. */
function locked(settings: Settings, managed: Managed): Settings {
  const values: Partial<Pick<Settings, ManagedName>> = presets(managed);
  const held = managed.locked.filter((name) => values[name] !== undefined);
  return { ...settings, ...Object.fromEntries(held.map((name) => [name, values[name]])) };
}

/** The settings with a language, by its id, to be checked or not. */
export function withLanguage(settings: Settings, language: string, isOn: boolean): Settings {
  return { ...settings, languages: toggled(settings.languages, language, isOn) };
}

/** The settings with a marketplace, by its id, to be checked or not. */
export function withMarketplace(settings: Settings, marketplace: string, isOn: boolean): Settings {
  return { ...settings, marketplacesOff: toggled(settings.marketplacesOff, marketplace, !isOn) };
}

/** The settings with a site, by its match pattern, added or taken away. */
export function withSite(settings: Settings, pattern: string, isOn: boolean): Settings {
  return { ...settings, extraSites: toggled(settings.extraSites, pattern, isOn) };
}

/** How loud a rule is. */
export const LOUDNESSES = ['full', 'quiet', 'off'] as const;
export type Loudness = (typeof LOUDNESSES)[number];

/** How loud a rule is set to be. */
export function loudnessOf({ rulesOff, rulesQuiet }: Settings, rule: RuleId): Loudness {
  if (rulesOff.includes(rule)) return 'off';
  return rulesQuiet.includes(rule) ? 'quiet' : 'full';
}

/** The settings with a rule as loud as told. */
export function withLoudness(settings: Settings, rule: RuleId, loudness: Loudness): Settings {
  return {
    ...settings,
    rulesOff: toggled(settings.rulesOff, rule, loudness === 'off'),
    rulesQuiet: toggled(settings.rulesQuiet, rule, loudness === 'quiet'),
  };
}

/** All that the user has asked not to be told of: whole rules in the rules' own order, then the rest as it was stored. */
export function silencesOf({ rulesOff, silences }: Settings): Silence[] {
  const rules = RULE_IDS.filter((rule) => rulesOff.includes(rule));
  return [...rules.map((rule): Silence => ({ scope: 'rule', rule })), ...silences];
}

/** The settings with something to be silent about, or to be told of again. */
export function withSilence(settings: Settings, silence: Silence, isSilent: boolean): Settings {
  if (silence.scope === 'rule') return { ...settings, rulesOff: toggled(settings.rulesOff, silence.rule, isSilent) };
  const others = settings.silences.filter((one) => keyOf(one) !== keyOf(silence));
  return { ...settings, silences: isSilent ? [...others, silence] : others };
}

const keyOf = (silence: Silence): string => JSON.stringify(Object.entries(silence).sort());

/** A list with something in it, at the end, or not. */
function toggled<T>(list: readonly T[], item: T, isIn: boolean): T[] {
  const others = list.filter((one) => one !== item);
  return isIn ? [...others, item] : others;
}
