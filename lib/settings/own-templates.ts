import * as v from 'valibot';
import { type OwnTemplate, ownTemplateSchema } from './own-template.ts';
import { type QuotaError, refusalOf, SYNC_QUOTA, shortageOf, sizeOf, type Usage } from './sync-quota.ts';

/** Each template is an item of its own: two browsers that change different ones at the same time lose neither. */
const PREFIX = 'template:';

type Items = Record<string, unknown>;

/** The browser's synchronised storage. */
export interface SyncArea {
  get(keys: null): Promise<Items>;
  set(items: Items): Promise<void>;
  remove(keys: string[]): Promise<void>;
  /** Missing in some browsers. */
  readonly getBytesInUse?: ((keys: null) => Promise<number>) | undefined;
  readonly onChanged: {
    addListener(listener: (changes: Items) => void): void;
    removeListener(listener: (changes: Items) => void): void;
  };
}

/** A stored item that is no template that this version understands. */
export interface UnreadableItem {
  readonly key: string;
  readonly value: unknown;
}

/** All that is stored, at one time. */
export interface Contents {
  /** By title. */
  readonly templates: readonly OwnTemplate[];
  readonly unreadable: readonly UnreadableItem[];
  readonly usage: Usage & { readonly quota: number };
}

/** The user's own templates, in the browser's synchronised storage. What can't be read there is kept as it is. */
export class OwnTemplatesStore {
  readonly #area: SyncArea;
  /** Changes wait for one another, or two at once could both take the last room. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(area: SyncArea) {
    this.#area = area;
  }

  /** Everything at once, as a page shows it. */
  async contents(): Promise<Contents> {
    const items = await this.#area.get(null);
    const templates: OwnTemplate[] = [];
    const unreadable: UnreadableItem[] = [];
    for (const [key, value] of Object.entries(items)) {
      if (!key.startsWith(PREFIX)) continue;
      const template = templateIn(key, value);
      if (template) templates.push(template);
      else unreadable.push({ key, value });
    }
    templates.sort((a, b) => a.title.localeCompare(b.title) || a.id.localeCompare(b.id));
    return { templates, unreadable, usage: await this.#usageOf(items) };
  }

  /** The templates that can be read, by title. */
  async list(): Promise<readonly OwnTemplate[]> {
    return (await this.contents()).templates;
  }

  /** Items in the templates' place that can't be read. */
  async unreadable(): Promise<readonly UnreadableItem[]> {
    return (await this.contents()).unreadable;
  }

  /** What is in use of the storage. */
  async usage(): Promise<Contents['usage']> {
    return (await this.contents()).usage;
  }

  /**
   * Stores templates, all of them or none; those with a known id in place of what was there. One whose id belongs to an item that can't be read
   * gets another, so that nothing is written over. Gives them as they are stored.
   * @throws QuotaError before anything is written, or as the browser says so; RateError where the browser wants a pause.
   */
  save(templates: readonly OwnTemplate[]): Promise<readonly OwnTemplate[]> {
    return this.#inTurn(async () => {
      const { templates: known, unreadable, usage } = await this.contents();
      const saved = templates
        .map((template) => v.parse(ownTemplateSchema, template))
        .map((template) => (unreadable.some(({ key }) => key === keyOf(template)) ? { ...template, id: newTemplateId() } : template));
      const shortage = shortageFor({ templates: known, usage }, saved);
      if (shortage) throw shortage;
      const items = itemsOf(saved);
      try {
        if (saved.length > 0) await this.#area.set(items);
      } catch (error) {
        throw refusalOf(
          error,
          Object.entries(items).reduce((sum, [key, value]) => sum + sizeOf(key, value), 0),
          usage,
        );
      }
      return saved;
    });
  }

  /** Removes templates, by their ids. */
  remove(ids: readonly string[]): Promise<void> {
    return this.#inTurn(async () => {
      try {
        if (ids.length > 0) await this.#area.remove(ids.map((id) => PREFIX + id));
      } catch (error) {
        throw refusalOf(error, 0, await this.usage());
      }
    });
  }

  /** Calls back when templates have changed, here or in another browser of the user's; gives the function that ends it. */
  watch(onChange: () => void): () => void {
    const changed = (changes: Items): void => {
      if (Object.keys(changes).some((key) => key.startsWith(PREFIX))) onChange();
    };
    this.#area.onChanged.addListener(changed);
    return () => this.#area.onChanged.removeListener(changed);
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(work);
    this.#last = turn.catch(() => {});
    return turn;
  }

  async #usageOf(items: Items): Promise<Contents['usage']> {
    const entries = Object.entries(items);
    const bytes = (await this.#area.getBytesInUse?.(null)) ?? entries.reduce((sum, [key, value]) => sum + sizeOf(key, value), 0);
    return { bytes, items: entries.length, quota: SYNC_QUOTA.bytes };
  }
}

/** Why templates can't be stored, as far as can be told beforehand; null where they can. */
export function shortageFor(
  { templates, usage }: Pick<Contents, 'templates' | 'usage'>,
  wanted: readonly OwnTemplate[],
): QuotaError | null {
  return shortageOf(usage, itemsOf(wanted), itemsOf(templates.filter(({ id }) => wanted.some((one) => one.id === id))));
}

/** An id that no other template has. */
export function newTemplateId(): string {
  return crypto.randomUUID();
}

function keyOf({ id }: OwnTemplate): string {
  return PREFIX + id;
}

function itemsOf(templates: readonly OwnTemplate[]): Items {
  return Object.fromEntries(templates.map((template) => [keyOf(template), template]));
}

function templateIn(key: string, value: unknown): OwnTemplate | null {
  const { success, output } = v.safeParse(ownTemplateSchema, value);
  return success && keyOf(output) === key ? output : null;
}
