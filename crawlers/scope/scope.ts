import { urlGlob } from './glob.ts';

/** Which URLs belong to the crawl. */
export interface Scope {
  /** The URL's host is one of the crawl's (or a subdomain of one, when asked for). */
  inside(url: string): boolean;
  /** Let in by `--include` and not kept out by `--exclude`. */
  wanted(url: string): boolean;
  /** Takes another host into the crawl: where a seed redirects to. */
  adopt(host: string): void;
  hosts(): string[];
}

/**
 * Scope by host: `host:port` of the seeds, http and https alike (their default ports do not count). Subdomains are those
 * of the seeds' hosts, with a leading `www.` left aside.
 */
export function crawlScope(init: {
  hosts: Iterable<string>;
  subdomains: boolean;
  include: readonly string[];
  exclude: readonly string[];
}): Scope {
  const hosts = new Set(init.hosts);
  const include = init.include.map(urlGlob);
  const exclude = init.exclude.map(urlGlob);
  const known = new Map<string, boolean>();
  const judge = (host: string): boolean => {
    if (hosts.has(host)) return true;
    if (!init.subdomains) return false;
    return [...hosts].some(
      (own) => host.endsWith(`.${own.replace(/^www\./, '')}`) || host === own.replace(/^www\./, ''),
    );
  };
  return {
    inside(url) {
      const host = hostOf(url);
      let answer = known.get(host);
      if (answer === undefined) {
        answer = judge(host);
        if (known.size > 10_000) known.clear();
        known.set(host, answer);
      }
      return answer;
    },
    wanted: (url) => (include.length === 0 || include.some((test) => test(url))) && !exclude.some((test) => test(url)),
    adopt(host) {
      hosts.add(host);
      known.clear();
    },
    hosts: () => [...hosts],
  };
}

/** `host:port` of a normalised URL. */
export function hostOf(url: string): string {
  const start = url.indexOf('//') + 2;
  const end = url.slice(start).search(/[/?#]/);
  return end === -1 ? url.slice(start) : url.slice(start, start + end);
}

/** `scheme://host:port` of a normalised URL. */
export function originOf(url: string): string {
  const slash = url.indexOf('/', 8);
  return slash === -1 ? url : url.slice(0, slash);
}
