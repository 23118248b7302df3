import * as v from 'valibot';
import { GENDER_NAMES, GENDERS, OPTIONS, SLOTS } from '../templates/types.ts';
import { TEMPLATE_MEMORY_KEY } from './keys.ts';
import type { StorageArea } from './store.ts';

/** Keys of templates: see `keyOf` in `components/template-entries.ts`. */
const keys = v.array(v.string());

const memorySchema = v.object({
  favourites: v.optional(keys, []),
  /** The latest first. */
  recents: v.optional(keys, []),
  slots: v.optional(v.record(v.picklist(SLOTS), v.string()), {}),
  options: v.optional(v.array(v.picklist(OPTIONS)), ['ask']),
  genders: v.optional(v.record(v.picklist(GENDER_NAMES), v.picklist(GENDERS)), {}),
});

/** What the popup remembers of a writer's choices: templates, and what was filled in. */
export type TemplateMemory = Readonly<v.InferOutput<typeof memorySchema>>;

/** As many recents as one takes in at a glance. */
const MOST_RECENTS = 5;

/** Remembers what was chosen in the popup, on this machine. What can't be read is begun anew. */
export class TemplateMemoryStore {
  readonly #area: StorageArea;
  #last: Promise<unknown> = Promise.resolve();

  constructor(area: StorageArea) {
    this.#area = area;
  }

  async read(): Promise<TemplateMemory> {
    const { [TEMPLATE_MEMORY_KEY]: stored } = await this.#area.get(TEMPLATE_MEMORY_KEY);
    const parsed = v.safeParse(memorySchema, stored ?? {});
    return parsed.success ? parsed.output : v.parse(memorySchema, {});
  }

  /** Stores what `update` makes of it. Changes wait for one another. */
  change(update: (memory: TemplateMemory) => TemplateMemory): Promise<TemplateMemory> {
    const turn = this.#last.then(async () => {
      const memory = update(await this.read());
      await this.#area.set({ [TEMPLATE_MEMORY_KEY]: memory });
      return memory;
    });
    this.#last = turn.catch(() => {});
    return turn;
  }
}

/** The memory with a template as the latest one used. */
export function withRecent(memory: TemplateMemory, key: string): TemplateMemory {
  return { ...memory, recents: [key, ...memory.recents.filter((one) => one !== key)].slice(0, MOST_RECENTS) };
}

/** The memory with a template among the favourites, or not. */
export function withFavourite(memory: TemplateMemory, key: string, isFavourite: boolean): TemplateMemory {
  const others = memory.favourites.filter((one) => one !== key);
  return { ...memory, favourites: isFavourite ? [...others, key] : others };
}
