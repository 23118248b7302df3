import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildFolder, type Target } from '../../../scripts/build.ts';

const TARGETS: readonly Target[] = ['chrome', 'firefox'];

/** Ways out to the network and ways in for foreign code. */
const FORBIDDEN =
  /\bfetch\(|\bXMLHttpRequest\b|\bWebSocket\b|\bEventSource\b|\bsendBeacon\b|\bRTCPeerConnection\b|\bimportScripts\b|\beval\(|\bnew Function\(|\.innerHTML\s*=/;

describe.each(TARGETS)('the code shipped for %s', (target) => {
  const folder = buildFolder(target, 'shipped');
  const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.js'));

  it('is there', () => {
    expect(scripts).toContain('background.js');
    expect(scripts.some((path) => path.startsWith('content-scripts'))).toBe(true);
  });

  it.each(scripts.filter((path) => !path.startsWith('chunks')))('neither talks to a network nor runs texts as code: %s', (path) => {
    expect(FORBIDDEN.exec(readFileSync(join(folder, path), 'utf8'))?.[0]).toBeUndefined();
  });
});
