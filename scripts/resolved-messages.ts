import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import type { Catalog } from '../lib/i18n/en.ts';
import { resolved } from '../lib/i18n/resolve.ts';

/** All of a catalog, or what the popup needs of it. */
const QUERY = /\?(resolved|popup)$/;

/** Messages that the popup never says. */
const NOT_IN_POPUP = /^(?:announce|badge|card|counter|own|selection|stance|source|welcome|options)\.(?!locked$)/;

/**
 * Lets a catalog be imported in its resolved form (`./de.ts?resolved`), or the popup's part of that (`./de.ts?popup`): what reads ICU messages
 * and what other pages say stays out of what opens first.
 */
export function resolvedMessages(): Plugin {
  return {
    name: 'resolved-messages',
    enforce: 'pre',
    async load(id) {
      const [query, part] = QUERY.exec(id) ?? [];
      if (query === undefined) return null;
      const path = id.slice(0, -query.length);
      this.addWatchFile(path);
      const [catalog] = Object.values((await import(pathToFileURL(path).href)) as Record<string, Catalog>);
      const messages = Object.entries(resolved(catalog!)).filter(([key]) => part === 'resolved' || !NOT_IN_POPUP.test(key));
      return { code: `export default ${JSON.stringify(Object.fromEntries(messages))}`, moduleType: 'js' };
    },
  };
}
