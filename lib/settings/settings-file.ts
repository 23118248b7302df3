import * as v from 'valibot';
import { type TextPlace, whereBroken } from './json-place.ts';
import { migrated } from './migrations.ts';
import { type ManagedName, SETTINGS_VERSION, type Settings, settingsSchema } from './schema.ts';

const FORMAT = 'fair-ask-settings';

const fileSchema = v.object({ format: v.literal(FORMAT), settings: v.looseObject({ version: v.number() }) });

export type SettingName = Exclude<keyof Settings, 'version'>;

/** What a file would change, and why it can't. */
export type SettingsPlan =
  | { readonly settings: Settings; readonly changes: readonly SettingName[]; readonly held: readonly SettingName[] }
  | { readonly trouble: SettingsFileTrouble };

export type SettingsFileTrouble =
  | ({ readonly kind: 'not-json' } & TextPlace)
  | { readonly kind: 'other-file' | 'newer' }
  /** The paths of what can't be read, as in `settings.languages.0`. */
  | { readonly kind: 'fields'; readonly paths: readonly string[] };

/** The settings as a file to keep, or to carry to another browser. */
export function settingsFile(settings: Settings): string {
  return `${JSON.stringify({ format: FORMAT, settings }, null, 2)}\n`;
}

/** What a file of settings would change. Nothing is changed yet, and nothing of a file is taken that can't be read to its end. */
export function planOf(file: string, current: Settings, locked: readonly ManagedName[]): SettingsPlan {
  // Editors may put a mark of their encoding before the text.
  const text = file.replace(/^\uFEFF/, '');
  const broken = whereBroken(text);
  if (broken) return { trouble: { kind: 'not-json', ...broken } };
  const read = v.safeParse(fileSchema, JSON.parse(text));
  if (!read.success) return { trouble: { kind: 'other-file' } };
  const { settings: stored } = read.output;
  if (stored.version > SETTINGS_VERSION) return { trouble: { kind: 'newer' } };
  const parsed = v.safeParse(settingsSchema, migrated(stored));
  if (!parsed.success) {
    const paths = parsed.issues.map((issue) => ['settings', v.getDotPath(issue)].filter(Boolean).join('.'));
    return { trouble: { kind: 'fields', paths: [...new Set(paths)] } };
  }
  const differing = namesOf(current).filter((name) => !isSame(parsed.output[name], current[name]));
  const isHeld = (name: SettingName): boolean => (locked as readonly string[]).includes(name);
  return {
    settings: { ...parsed.output, ...Object.fromEntries(differing.filter(isHeld).map((name) => [name, current[name]])) },
    changes: differing.filter((name) => !isHeld(name)),
    held: differing.filter(isHeld),
  };
}

function namesOf(settings: Settings): SettingName[] {
  return Object.keys(settings).filter((name): name is SettingName => name !== 'version');
}

/** The order of a list means nothing in any setting. */
function isSame(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other);
}

function canonical(value: unknown): string {
  return Array.isArray(value) ? JSON.stringify(value.map((item) => JSON.stringify(item)).sort()) : JSON.stringify(value);
}
