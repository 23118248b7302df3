/** Draws the extension's icons from assets/icon.svg: `npm run icons`. Chromium draws them, which the end-to-end tests need anyway. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch } from 'puppeteer-core';
import { ensureBrowser } from './browsers.ts';

const SOURCE = new URL('../assets/icon.svg', import.meta.url);
const FOLDER = fileURLToPath(new URL('../public/icon', import.meta.url));
/** In pixels: what toolbars, menus, lists of extensions and stores ask for. */
const SIZES = [16, 32, 48, 96, 128] as const;

const drawing = `data:image/svg+xml;base64,${readFileSync(SOURCE).toString('base64')}`;
mkdirSync(FOLDER, { recursive: true });
await using browser = await launch({
  browser: 'chrome',
  executablePath: await ensureBrowser('chromium'),
  pipe: true,
  // Chromium refuses to sandbox itself for root, who runs most containers.
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const page = await browser.newPage();
for (const size of SIZES) {
  await page.setViewport({ width: size, height: size });
  await page.setContent(`<body style="margin: 0"><img src="${drawing}" width="${size}" height="${size}" style="display: block">`);
  await page.screenshot({ path: join(FOLDER, `${size}.png`), omitBackground: true });
}
