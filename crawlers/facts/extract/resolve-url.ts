import { type ResolvedHref, resolveHref } from '../../url/normalise.ts';

/** Characters that a URL parser leaves alone in a path: 1 in both, 2 only behind `?`, 4 behind `#`. */
const SAFE = new Uint8Array(128);
const mark = (chars: string, bits: number) => {
  for (const char of chars) SAFE[char.charCodeAt(0)]! |= bits;
};
mark('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_~!$()*,;=@+&/.', 1 | 4);
mark('?:', 2 | 4);

export type Resolver = (href: string) => ResolvedHref;

/**
 * Resolves the links of one page against its base, exactly as `resolveHref` does. The plain hrefs that make up almost all
 * of a site (a path, maybe a query, of harmless characters; a place on the page itself) are put together by hand;
 * everything else goes there, each once.
 */
export function makeResolver(base: string): Resolver {
  const seen = new Map<string, ResolvedHref>();
  const plain = PlainBase.of(base);
  return (href) => {
    const joined = plain === null ? null : plain.join(href);
    if (joined !== null) return joined;
    let known = seen.get(href);
    if (known === undefined) {
      known = resolveHref(href, base);
      seen.set(href, known);
    }
    return known;
  };
}

/** A base whose own form holds no surprise. */
class PlainBase {
  readonly #origin: string;
  /** The page itself. */
  readonly #self: string;
  /** The folder of the page, the one above it, and so on. */
  readonly #folders: string[];

  private constructor(origin: string, self: string, folder: string) {
    this.#origin = origin;
    this.#self = self;
    this.#folders = [folder];
  }

  static of(base: string): PlainBase | null {
    const parsed = URL.canParse(base) ? new URL(base) : null;
    if (parsed === null || (parsed.protocol !== 'https:' && parsed.protocol !== 'http:') || parsed.username !== '')
      return null;
    // Through the normaliser, too: a base may carry escapes that it folds.
    const folder = resolveHref(parsed.pathname.slice(0, parsed.pathname.lastIndexOf('/') + 1), base).url;
    const self = resolveHref('#', base).url;
    return folder === null || self === null ? null : new PlainBase(parsed.origin, self, folder);
  }

  /** The resolved href when it is plain; null: somebody else must do it. */
  join(href: string): ResolvedHref | null {
    const first = href.charCodeAt(0);
    if (first === 35)
      return isPlainFragment(href, 1) ? { url: this.#self, fragment: href.slice(1), scheme: null } : null;
    let at = 0;
    let up = 0;
    let root = false;
    if (first === 46) {
      while (href.charCodeAt(at) === 46) {
        if (href.startsWith('./', at)) at += 2;
        else if (href.startsWith('../', at)) {
          up += 1;
          at += 3;
        } else return null;
      }
    } else if (first === 47) {
      if (href.charCodeAt(1) === 47) return null;
      root = true;
    } else if (href.startsWith(this.#origin) && href.charCodeAt(this.#origin.length) === 47) {
      at = this.#origin.length;
      root = true;
    }
    const end = plainEnd(href, at);
    if (end <= at) return null;
    if (end < href.length && !isPlainFragment(href, end + 1)) return null;
    const url = (root ? this.#origin : this.#folder(up)) + href.slice(at, end);
    return { url, fragment: end < href.length ? href.slice(end + 1) : null, scheme: null };
  }

  /** The folder `up` levels above that of the page; the root is its own parent. */
  #folder(up: number): string {
    const folders = this.#folders;
    while (folders.length <= up) {
      const below = folders[folders.length - 1]!;
      const slash = below.lastIndexOf('/', below.length - 2);
      folders.push(slash >= this.#origin.length ? below.slice(0, slash + 1) : below);
    }
    return folders[up]!;
  }
}

/** Where the path and query that begin at `from` end; -1 when a character in them needs the URL parser. */
function plainEnd(href: string, from: number): number {
  const size = href.length;
  let query = false;
  let before = 47;
  let at = from;
  for (; at < size; at++) {
    const code = href.charCodeAt(at);
    if (code === 35) break;
    const safe = code < 128 ? SAFE[code]! & 3 : 0;
    if (safe === 0 || (safe === 2 && !query)) {
      if (code !== 63 || at === from) return -1;
      query = true;
    }
    // A segment that begins with a dot may be `.` or `..`.
    if (code === 46 && before === 47 && !query) return -1;
    before = code;
  }
  return before === 63 ? -1 : at;
}

function isPlainFragment(href: string, from: number): boolean {
  for (let i = from; i < href.length; i++) {
    const code = href.charCodeAt(i);
    if (code >= 128 || (SAFE[code]! & 4) === 0) return false;
  }
  return true;
}
