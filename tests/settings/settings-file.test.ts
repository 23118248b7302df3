import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { defaultSettings, type Settings } from '../../lib/settings/schema.ts';
import { planOf, settingsFile } from '../../lib/settings/settings-file.ts';

const current = defaultSettings(['en']);
const other: Settings = { ...current, sendGuard: true, rulesOff: ['threat'], extraSites: ['https://chat.example.org/*'], theme: 'dark' };
const fileOf = (settings: unknown): string => JSON.stringify({ format: 'fair-ask-settings', settings });

describe('a file of settings', () => {
  it('brings them back as they were', () => {
    expect(planOf(settingsFile(other), current, [])).toMatchObject({ settings: other });
  });

  it('says what it would change, and nothing else', () => {
    expect(planOf(settingsFile(other), current, [])).toMatchObject({ changes: ['rulesOff', 'extraSites', 'sendGuard', 'theme'], held: [] });
    expect(planOf(settingsFile(current), current, [])).toMatchObject({ changes: [] });
  });

  it('changes nothing by another order', () => {
    expect(planOf(fileOf({ ...current, languages: ['ru', 'en'] }), current, [])).toMatchObject({ changes: [] });
  });

  it('leaves what an administrator has locked', () => {
    const plan = planOf(settingsFile(other), current, ['sendGuard']);
    expect(plan).toMatchObject({ settings: { sendGuard: false, theme: 'dark' }, held: ['sendGuard'] });
    expect('changes' in plan && plan.changes).not.toContain('sendGuard');
  });

  it('may be of an older version', () => {
    const old = JSON.parse(readFileSync(new URL('golden/v1.json', import.meta.url), 'utf8')) as { stored?: unknown };
    expect(planOf(fileOf(old.stored ?? old), current, [])).toHaveProperty('settings.version', current.version);
  });

  it('may begin with a mark of its encoding', () => {
    expect(planOf(`\uFEFF${settingsFile(other)}`, current, [])).toMatchObject({ settings: other });
  });

  it.each([
    ['{\n  "format": "fair-ask-settings",\n  "settings": {,}\n}', { kind: 'not-json', line: 3, column: 16 }],
    ['{"format":"fair-ask-templates","templates":[]}', { kind: 'other-file' }],
    ['[]', { kind: 'other-file' }],
    [fileOf({ ...current, version: 99 }), { kind: 'newer' }],
    [
      fileOf({ ...current, sendGuard: 'yes', languages: ['en', 7] }),
      { kind: 'fields', paths: ['settings.languages.1', 'settings.sendGuard'] },
    ],
    [fileOf({ ...current, more: 1 }), { kind: 'fields', paths: ['settings.more'] }],
    [fileOf({ version: 2 }), { kind: 'fields' }],
  ])('that is broken is told where: %s', (file, trouble) => {
    expect(planOf(file, current, [])).toMatchObject({ trouble });
  });
});
