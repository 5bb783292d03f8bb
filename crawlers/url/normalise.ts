/** A link target as the crawl knows it. */
export interface ResolvedHref {
  /** Absolute, normalised, without fragment and credentials; null when it does not parse or is not http(s). */
  url: string | null;
  /** The fragment without `#`; null when there is none. */
  fragment: string | null;
  /** Lower-case scheme when it is not http(s); null otherwise. */
  scheme: string | null;
}

const SCHEME = /^[\x00-\x20]*([a-z][a-z0-9+.-]*):/i;
const ABSOLUTE = /^[\x00-\x20]*https?:/i;
const ESCAPE = /%[0-9a-f]{2}/gi;
/** RFC 3986 unreserved characters: `%7E` and `~` are the same URL. */
const UNRESERVED = /[A-Za-z0-9\-._~]/;

/**
 * Resolves an `href` against its base as browsers do (WHATWG) and normalises it: no fragment, no credentials, no empty
 * query, escapes in upper case, unreserved characters unescaped. Order of parameters and trailing slashes are kept: they
 * are different URLs to a server.
 */
export function resolveHref(href: string, base: string | URL): ResolvedHref {
  let parsed: URL;
  try {
    parsed = new URL(href, base);
  } catch {
    const scheme = SCHEME.exec(href)?.[1]?.toLowerCase() ?? null;
    return { url: null, fragment: null, scheme: scheme === 'http' || scheme === 'https' ? null : scheme };
  }
  const protocol = parsed.protocol;
  if (protocol !== 'https:' && protocol !== 'http:') {
    return { url: null, fragment: null, scheme: protocol.slice(0, -1) };
  }
  if (parsed.username !== '' || parsed.password !== '') {
    parsed.username = '';
    parsed.password = '';
  }
  const whole = parsed.href;
  const hash = whole.indexOf('#');
  let url = hash === -1 ? whole : whole.slice(0, hash);
  if (url.endsWith('?')) url = url.slice(0, -1);
  if (url.includes('%')) url = url.replace(ESCAPE, foldEscape);
  return { url, fragment: hash === -1 ? null : whole.slice(hash + 1), scheme: null };
}

/** The normalised form of an absolute http(s) URL; null when it is not one. */
export function normaliseUrl(url: string): string | null {
  return ABSOLUTE.test(url) ? resolveHref(url, 'http://_/').url : null;
}

function foldEscape(triplet: string): string {
  const char = String.fromCharCode(Number.parseInt(triplet.slice(1), 16));
  return UNRESERVED.test(char) ? char : triplet.toUpperCase();
}
