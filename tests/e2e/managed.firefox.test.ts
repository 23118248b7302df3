import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { translate } from '../../lib/i18n/translate.ts';
import { launch, type Session } from './harness/session.ts';

const ID = 'extension@fair-ask';
/** Where the browser looks for what an administrator has set, in the home of a user. */
const FOLDER = process.platform === 'darwin' ? 'Library/Application Support/Mozilla/ManagedStorage' : '.mozilla/managed-storage';

let home: string;
let session: Session;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'fair-ask-home-'));
  await mkdir(join(home, FOLDER), { recursive: true });
  const data = { sendGuard: true, rulesQuiet: ['threat'], locked: ['sendGuard'] };
  const manifest = { name: ID, description: 'Presets of Fair Ask', type: 'storage', data };
  await writeFile(join(home, FOLDER, `${ID}.json`), JSON.stringify(manifest));
  session = await launch({ env: { HOME: home } });
});

afterAll(async () => {
  await session?.close();
  if (home) await rm(home, { recursive: true, force: true });
});

it('what an administrator has locked is set and cannot be changed, what is only preset can be', async () => {
  const options = await session.extensionPage('options.html#sending');
  await options.waitForSelector('#send-guard input');
  const guard = await options.$eval('#send-guard input', (input) => [input.checked, input.disabled]);
  expect(guard).toEqual([true, true]);
  expect(await options.$eval('#send-guard', (row) => row.textContent)).toContain(translate('en', 'options.locked'));
  expect(await options.$eval('#rule-threat select', (select) => [select.value, select.disabled])).toEqual(['quiet', false]);
  await options.close();
});
