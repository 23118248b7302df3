/** Groups: the subdomain wildcard, then the host. Any path but `/*` would be lost on a check by host, so it is refused. */
const HOST_PATTERN = /^(?:\*|https?):\/\/(\*\.)?([a-z0-9-]+(?:\.[a-z0-9-]+)+)\/\*$/;

/**
 * Whether a host belongs to a match pattern (`*://www.example.com/*`, `*://*.example.com/*`). The scheme is left to the browser.
 * Throws a TypeError on anything but a pattern for a named host: a marketplace never stands for every site.
 */
export function matchesHost(pattern: string, hostname: string): boolean {
  const parts = HOST_PATTERN.exec(pattern);
  if (!parts) throw new TypeError(`Not a match pattern for a named host: ${pattern}`);
  const [, wildcard, host] = parts;
  // `www.example.com.` is the same host, written out to the root.
  const asked = hostname.toLowerCase().replace(/\.$/, '');
  return asked === host || (wildcard !== undefined && asked.endsWith(`.${host}`));
}
