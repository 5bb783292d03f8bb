/** Where a link may lead. */
export interface LinkTarget {
  url: string;
  /** Hosts (with port when it is not the usual one) that deep links may go to. */
  hosts: readonly string[];
}

const MAX_URL = 2048;
// Control characters, spaces, backslashes and their percent forms: nothing a shop's own link needs, everything that
// confuses one parser or another.
const SUSPECT = /[\x00-\x20\x7f\\\u0080-\u00a0\u2028\u2029]|%0[0-9a-f]|%1[0-9a-f]|%7f|%5c/i;

/**
 * The page a visitor is sent to. `path` is what stood behind the code (`/tea/longjing`), `wanted` a full URL from the
 * query, `signed` whether that URL carries our signature. Anything that is not clearly allowed leads to the stored URL.
 * The result is always the stored URL, a path on its host, a URL on an allowed host, or a URL that we signed.
 */
export function destination(
  link: LinkTarget,
  path: string,
  wanted: string | undefined,
  signed: boolean,
): { url: URL; deep: boolean } {
  const stored = new URL(link.url);
  if (wanted !== undefined) {
    const url = allowed(wanted, link.hosts, stored, signed);
    return url ? { url, deep: true } : { url: stored, deep: false };
  }
  if (path !== '' && path !== '/' && path.length <= MAX_URL && !SUSPECT.test(path)) {
    const url = new URL(stored.origin);
    url.pathname = path;
    if (url.origin === stored.origin) return { url, deep: true };
  }
  return { url: stored, deep: false };
}

function allowed(text: string, hosts: readonly string[], stored: URL, signed: boolean): URL | undefined {
  if (text.length > MAX_URL || SUSPECT.test(text) || !URL.canParse(text)) return undefined;
  const url = new URL(text);
  if (!/^https?:\/\/[^/]/i.test(text) || (url.protocol !== 'https:' && url.origin !== stored.origin)) return undefined;
  if (url.username !== '' || url.password !== '' || (text.includes('@', 8) && /^[^/?#]*@/.test(text.slice(8))))
    return undefined;
  if (url.hostname.endsWith('.')) return undefined;
  return signed || url.origin === stored.origin || hosts.includes(url.host) ? url : undefined;
}
