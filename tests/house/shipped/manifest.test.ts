import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MARKETPLACES } from '../../../lib/marketplaces/index.ts';
import { buildFolder, type Target } from '../../../scripts/build.ts';

interface Manifest {
  readonly permissions?: readonly string[];
  readonly optional_permissions?: readonly string[];
  readonly host_permissions?: readonly string[];
  readonly optional_host_permissions?: readonly string[];
  readonly web_accessible_resources?: readonly unknown[];
  readonly externally_connectable?: unknown;
  readonly content_scripts?: readonly { readonly matches: readonly string[] }[];
  readonly storage?: { readonly managed_schema?: string };
  readonly content_security_policy: { readonly extension_pages: string };
}

const TARGETS: readonly Target[] = ['chrome', 'firefox'];
const marketplaceHosts = MARKETPLACES.flatMap(({ hosts }) => hosts).sort();

function manifestText(target: Target): string {
  return readFileSync(join(buildFolder(target, 'shipped'), 'manifest.json'), 'utf8');
}

describe.each(TARGETS)('the manifest shipped for %s', (target) => {
  const manifest = JSON.parse(manifestText(target)) as Manifest;

  it('asks for storage, for bringing in its page side, for its item in the menu of a selection, and for no other permission', () => {
    expect(manifest.permissions).toEqual(['storage', 'scripting', 'contextMenus', 'activeTab']);
    expect(manifest.optional_permissions).toBeUndefined();
  });

  it('runs on the marketplaces and on no other site by itself', () => {
    const matches = new Set(manifest.content_scripts?.flatMap((script) => script.matches));
    expect([...matches].sort()).toEqual(marketplaceHosts);
    expect([...(manifest.host_permissions ?? [])].sort()).toEqual(marketplaceHosts);
  });

  it('may ask for a site only when the user adds one', () => {
    expect(manifest.optional_host_permissions).toEqual(['https://*/*', 'http://*/*']);
  });

  it('names the schema of an administrator’s presets where the browser wants one', () => {
    expect(manifest.storage).toEqual(target === 'chrome' ? { managed_schema: 'managed-schema.json' } : undefined);
    const schema = readFileSync(join(buildFolder(target, 'shipped'), 'managed-schema.json'), 'utf8');
    expect(JSON.parse(schema)).toHaveProperty('properties.locked');
  });

  it('opens nothing of its own to pages or to other extensions', () => {
    expect(manifest.web_accessible_resources).toBeUndefined();
    expect(manifest.externally_connectable).toBeUndefined();
  });

  it('forbids its own pages every connection and every foreign script', () => {
    const policy = manifest.content_security_policy.extension_pages.split('; ');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'none'");
    expect(policy).toContain("script-src 'self'");
  });

  it('is the manifest that was reviewed', async () => {
    // The version changes with every release and says nothing about what the extension may do.
    const reviewed = { ...JSON.parse(manifestText(target)), version: 'any' };
    await expect(`${JSON.stringify(reviewed, null, 2)}\n`).toMatchFileSnapshot(`manifest.${target}.json`);
  });
});
