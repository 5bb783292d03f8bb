import { crawledLinks, crawledPage } from '../../crawlers/index.ts';
import type { Agreement } from '../../partners/index.ts';
import type { Sqlite } from '../store/open.ts';

/**
 * ok: the page is there and links to us; nofollow: it links, but with nofollow, ugc or sponsored; gone: no link any more;
 * page-error: the page does not answer 200; noindex: the page may not be indexed; unknown: the page was never crawled.
 */
export type LinkCheckState = 'ok' | 'nofollow' | 'gone' | 'page-error' | 'noindex' | 'unknown';

export interface FoundLink {
  state: LinkCheckState;
  facts: { status: number | null; anchor: string | null; crawl: number | null; links: number };
}

/** Bits of a crawled link that take its value as a recommendation away: nofollow, ugc, sponsored. */
const NO_VALUE = 1 | 2 | 4;

/** What one crawl says about each agreement's page, by the agreement's number: one pass over the links of the crawl. */
export function judgeLinks(
  db: Sqlite,
  crawl: number | undefined,
  agreements: readonly Agreement[],
): Map<number, FoundLink> {
  const out = new Map<number, FoundLink>();
  const open = new Map<number, { found: FoundLink; target: URL; indexable: boolean; followed: boolean }[]>();
  for (const agreement of agreements) {
    const page = new URL(agreement.pageUrl!);
    page.hash = '';
    const at = crawl === undefined ? undefined : crawledPage(db, crawl, page.href);
    const found: FoundLink = {
      state: at === undefined ? 'unknown' : at.status === 200 ? 'gone' : 'page-error',
      facts: { status: at?.status ?? null, anchor: null, crawl: crawl ?? null, links: 0 },
    };
    out.set(agreement.id, found);
    if (at?.status !== 200 || agreement.targetUrl === null) continue;
    const entry = { found, target: new URL(agreement.targetUrl), indexable: at.indexable, followed: false };
    open.set(at.id, [...(open.get(at.id) ?? []), entry]);
  }
  if (crawl === undefined || open.size === 0) return out;
  for (const link of crawledLinks(db, crawl)) {
    const mine = link.kind === 0 ? open.get(link.fromId) : undefined;
    for (const entry of mine ?? []) {
      if (!sameTarget(link.to, entry.target)) continue;
      entry.found.facts.links += 1;
      entry.found.facts.anchor ??= link.anchor;
      if ((link.flags & NO_VALUE) === 0) entry.followed = true;
    }
  }
  for (const { found, indexable, followed } of [...open.values()].flat())
    if (found.facts.links > 0) found.state = !followed ? 'nofollow' : indexable ? 'ok' : 'noindex';
  return out;
}

/** The agreed page itself, or (when a bare host was agreed) any page of that host. */
function sameTarget(link: string, target: URL): boolean {
  if (!URL.canParse(link)) return false;
  const url = new URL(link);
  const host = (name: string) => name.replace(/^www\./, '');
  if (host(url.hostname) !== host(target.hostname)) return false;
  return target.pathname === '/' || url.pathname.replace(/\/$/, '') === target.pathname.replace(/\/$/, '');
}
