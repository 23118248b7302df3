import browser from 'webextension-polyfill';
import type { SiteLeave } from '../../components/site-leave.ts';

/** The browser's own leave to work on sites. */
export const siteLeave: SiteLeave = {
  has: (origins) => browser.permissions.contains({ origins: [...origins] }),
  ask: (origins) =>
    browser.permissions.request({ origins: [...origins] }).catch((error) => {
      console.error('Fair Ask could not ask for leave:', error);
      return false;
    }),
  async giveBack(origins) {
    // What the manifest itself asks for can't be given back.
    const own = browser.runtime.getManifest().host_permissions ?? [];
    const added = origins.filter((origin) => !own.includes(origin));
    if (added.length > 0) await browser.permissions.remove({ origins: added });
  },
  watch(onChange) {
    browser.permissions.onAdded.addListener(onChange);
    browser.permissions.onRemoved.addListener(onChange);
    return () => {
      browser.permissions.onAdded.removeListener(onChange);
      browser.permissions.onRemoved.removeListener(onChange);
    };
  },
};
