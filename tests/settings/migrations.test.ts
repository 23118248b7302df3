import { readdirSync, readFileSync } from 'node:fs';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { migrated } from '../../lib/settings/migrations.ts';
import { SETTINGS_VERSION, settingsSchema } from '../../lib/settings/schema.ts';

const GOLDEN = new URL('golden/', import.meta.url);
const golden = (version: number): unknown => JSON.parse(readFileSync(new URL(`v${version}.json`, GOLDEN), 'utf8'));
const versions = Array.from({ length: SETTINGS_VERSION }, (_, index) => index + 1);

it('there is a golden example of every version that there has been', () => {
  expect(readdirSync(GOLDEN).sort()).toEqual(versions.map((version) => `v${version}.json`));
});

it.each(versions)('settings of version %i become those of the current one, and nothing of them is lost', (version) => {
  expect(migrated(golden(version))).toEqual(golden(SETTINGS_VERSION));
});

it('the settings that are written today are those of the last golden example', () => {
  expect(v.parse(settingsSchema, golden(SETTINGS_VERSION))).toEqual(golden(SETTINGS_VERSION));
});

it.each([[{ version: 99 }], [{}], ['settings'], [null], [7]])('what is of no known version is left as it is: %j', (stored) => {
  expect(migrated(stored)).toEqual(stored);
});
