import { type ResolvedHref, resolveHref } from '../../url/normalise.ts';

/** Characters that a URL parser leaves alone in a path: 1 in both, 2 only behind `?`. */
const SAFE = new Uint8Array(128);
for (const char of 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_~!$()*,;=@+&/.')
  SAFE[char.charCodeAt(0)] = 1;
for (const char of '?:') SAFE[char.charCodeAt(0)] = 2;

export type Resolver = (href: string) => ResolvedHref;

/**
 * Resolves the links of one page against its base, exactly as `resolveHref` does. The plain hrefs that make up almost
 * all of a site (a path, maybe a query, of harmless characters) are put together by hand; everything else goes there.
 */
export function makeResolver(base: string): Resolver {
  const parsed = URL.canParse(base) ? new URL(base) : null;
  const plain =
    parsed !== null && (parsed.protocol === 'https:' || parsed.protocol === 'http:') && parsed.username === '';
  const origin = plain ? parsed.origin : '';
  // Through the normaliser, too: a base may carry escapes that it folds.
  const folder = plain
    ? (resolveHref(parsed.pathname.slice(0, parsed.pathname.lastIndexOf('/') + 1), base).url ?? '')
    : '';
  const seen = new Map<string, ResolvedHref>();
  return (href) => {
    const joined = plain ? joinPlain(href, origin, folder) : null;
    if (joined !== null) return joined;
    let known = seen.get(href);
    if (known === undefined) {
      known = resolveHref(href, base);
      seen.set(href, known);
    }
    return known;
  };
}

function joinPlain(href: string, origin: string, folder: string): ResolvedHref | null {
  let from = 0;
  let root = false;
  if (href.startsWith(origin) && href.charCodeAt(origin.length) === 47) from = origin.length;
  if (href.charCodeAt(from) === 47) {
    root = true;
    if (from === 0 && href.charCodeAt(1) === 47) return null;
  }
  let end = href.length;
  let query = false;
  for (let i = from; i < end; i++) {
    const code = href.charCodeAt(i);
    if (code === 35) {
      end = i;
      break;
    }
    const safe = code < 128 ? SAFE[code]! : 0;
    if (safe === 0 || (safe === 2 && !query)) {
      if (code !== 63) return null;
      query = true;
    }
    // A segment that begins with a dot may be `.` or `..`; only leading `../` is handled below.
    if (!query && code === 46 && href.charCodeAt(i - 1) === 47 && i > from && !isLeadingDots(href, from, i))
      return null;
  }
  if (end === from || href.charCodeAt(from) === 63 || href.charCodeAt(end - 1) === 63) return null;
  const fragment = end < href.length ? href.slice(end + 1) : null;
  if (fragment !== null && !/^[\w\-.~!$&()*+,;=:@/?]*$/.test(fragment)) return null;
  if (root) {
    if (href.charCodeAt(from + 1) === 46) return null;
    return { url: origin + href.slice(from, end), fragment, scheme: null };
  }
  let base = folder;
  let at = 0;
  while (href.charCodeAt(at) === 46) {
    if (href.startsWith('./', at)) at += 2;
    else if (href.startsWith('../', at)) {
      const slash = base.lastIndexOf('/', base.length - 2);
      if (slash >= origin.length) base = base.slice(0, slash + 1);
      at += 3;
    } else return null;
    if (at >= end) return null;
  }
  return { url: base + href.slice(at, end), fragment, scheme: null };
}

/** True when everything before `at` is `./` and `../` only. */
function isLeadingDots(href: string, from: number, at: number): boolean {
  for (let i = from; i < at; i++) {
    const code = href.charCodeAt(i);
    if (code !== 46 && code !== 47) return false;
    if (code === 47 && href.charCodeAt(i + 1) === 47) return false;
  }
  return href.charCodeAt(from) === 46;
}
