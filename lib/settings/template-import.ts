import { LONGEST, type OwnTemplate } from './own-template.ts';
import { newTemplateId } from './own-templates.ts';
import type { TemplateEntry } from './template-files.ts';

/** What to do where a template of the same title has another text. */
export type OnConflict = 'replace' | 'keep-both';

/** What the import of a file would do. */
export interface ImportPlan {
  /** Titles that there are none of yet. */
  readonly added: readonly TemplateEntry[];
  /** Those that are there already, word by word, and those that the file holds twice. */
  readonly same: readonly TemplateEntry[];
  /** Those of which there is another text under the same title. */
  readonly conflicts: readonly { readonly entry: TemplateEntry; readonly existing: OwnTemplate }[];
}

/** Says what the import of these entries would do. Changes nothing. */
export function planImport(entries: readonly TemplateEntry[], templates: readonly OwnTemplate[]): ImportPlan {
  const known = new Set(templates.map(signOf));
  const inFile = new Set(entries.map(signOf));
  // What the file holds as it is will not be replaced by another text of the file.
  const replaceable = templates.filter((template) => !inFile.has(signOf(template)));
  const added: TemplateEntry[] = [];
  const same: TemplateEntry[] = [];
  const conflicts: { entry: TemplateEntry; existing: OwnTemplate }[] = [];
  for (const entry of entries) {
    if (known.has(signOf(entry))) {
      same.push(entry);
      continue;
    }
    known.add(signOf(entry));
    const place = replaceable.findIndex(({ title }) => title === entry.title);
    const [existing] = place < 0 ? [] : replaceable.splice(place, 1);
    if (existing) conflicts.push({ entry, existing });
    else added.push(entry);
  }
  return { added, same, conflicts };
}

/** The templates that an import is to store. */
export function templatesOf({ added, conflicts }: ImportPlan, onConflict: OnConflict, templates: readonly OwnTemplate[]): OwnTemplate[] {
  const titles = new Set([...templates, ...added].map(({ title }) => title));
  return [
    ...added.map((entry) => ({ id: newTemplateId(), ...entry })),
    ...conflicts.map(({ entry, existing }): OwnTemplate => {
      if (onConflict === 'replace') return { ...existing, text: entry.text };
      const title = freeTitle(entry.title, titles);
      titles.add(title);
      return { id: newTemplateId(), title, text: entry.text };
    }),
  ];
}

/** A title that is not taken: this one, with a number behind it where it must be. */
export function freeTitle(title: string, taken: ReadonlySet<string>): string {
  let free = title;
  for (let number = 2; taken.has(free); number++) {
    const suffix = ` (${number})`;
    free = title.slice(0, LONGEST.title - suffix.length).trimEnd() + suffix;
  }
  return free;
}

function signOf({ title, text }: TemplateEntry): string {
  return JSON.stringify([title, text]);
}
