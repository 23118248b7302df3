import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import type { Catalog } from '../lib/i18n/en.ts';
import { resolved } from '../lib/i18n/resolve.ts';

const QUERY = '?resolved';

/** Lets a catalog be imported in its resolved form (`./de.ts?resolved`): what reads ICU messages stays out of what opens first. */
export function resolvedMessages(): Plugin {
  return {
    name: 'resolved-messages',
    enforce: 'pre',
    async load(id) {
      if (!id.endsWith(QUERY)) return null;
      const path = id.slice(0, -QUERY.length);
      this.addWatchFile(path);
      const [catalog] = Object.values((await import(pathToFileURL(path).href)) as Record<string, Catalog>);
      return { code: `export default ${JSON.stringify(resolved(catalog!))}`, moduleType: 'js' };
    },
  };
}
