/**
 * Measures what the extension costs a page, in Chromium and Firefox, against harper.js in the same pages and the budgets:
 *   npm run bench:page               a table; exit 1 when a figure is over its budget and not known to be, or known to be and no longer
 *   npm run -s bench:page -- --json  one line: {"chromium":VERSION,"firefox":VERSION,"rows":[{"what","where","value","unit","budget"}]}
 * Needs the demo build: npm run build:demo.
 */
import { measureChromium } from './chromium.ts';
import { measureFirefox } from './firefox.ts';
import { rounded } from './numbers.ts';
import { loadPeer } from './peer.ts';
import { measurePopup } from './popup.ts';
import { rowsOf } from './rows.ts';
import { serveBench } from './server.ts';
import { measureSizes } from './sizes.ts';
import { CHARS } from './texts.ts';
import { verdictOn } from './verdict.ts';

const peer = await loadPeer();
const server = await serveBench(peer);
try {
  const sizes = await measureSizes(peer);
  const chromium = await measureChromium(server);
  const firefox = await measureFirefox(server);
  const popupMs = await measurePopup();
  const rows = rowsOf(sizes, chromium, firefox, popupMs).map((row) => ({ ...row, value: rounded(row.value) }));
  if (process.argv.includes('--json')) {
    console.log(JSON.stringify({ chromium: chromium.version, firefox: firefox.version, rows }));
  } else {
    console.log(`${CHARS} characters, ${chromium.version}, ${firefox.version}`);
    for (const row of rows) {
      const budget = row.budget === undefined ? '' : `budget ${row.budget}`;
      const figure = `${row.value} ${row.unit}`.trimEnd();
      console.log(
        `  ${row.where.padEnd(9)} ${row.what.padEnd(74)} ${figure.padEnd(12)} ${budget.padEnd(11)} ${verdictOn(row).words}`.trimEnd(),
      );
    }
  }
  if (rows.some((row) => verdictOn(row).isNews)) process.exitCode = 1;
} finally {
  await server.close();
}
