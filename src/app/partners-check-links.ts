import { crawledLinks, crawledPage, latestCrawl } from '../../crawlers/index.ts';
import { type Agreement, listAgreements, noteCheck } from '../../partners/index.ts';
import type { Sqlite } from '../store/open.ts';

/**
 * ok: the page is there and links to us; nofollow: it links, but with nofollow, ugc or sponsored; gone: no link any more;
 * page-error: the page does not answer 200; noindex: the page may not be indexed; unknown: the page was never crawled.
 */
export type LinkCheckState = 'ok' | 'nofollow' | 'gone' | 'page-error' | 'noindex' | 'unknown';

export interface LinkCheck {
  agreement: Agreement;
  state: LinkCheckState;
  facts: { status: number | null; anchor: string | null; crawl: number | null; links: number };
}

/** Bits of a crawled link that take its value as a recommendation away: nofollow, ugc, sponsored. */
const NO_VALUE = 1 | 2 | 4;

/** Checks every agreement with a page against the newest crawl of that page's host, and notes what was found. */
export function checkAgreements(db: Sqlite, now: number): LinkCheck[] {
  return listAgreements(db)
    .filter((item) => item.pageUrl !== null)
    .map((agreement) => {
      const page = new URL(agreement.pageUrl!);
      page.hash = '';
      const crawl = latestCrawl(db, page.host);
      const found = crawl === undefined ? undefined : crawledPage(db, crawl, page.href);
      const check: LinkCheck = {
        agreement,
        state: 'unknown',
        facts: { status: found?.status ?? null, anchor: null, crawl: crawl ?? null, links: 0 },
      };
      if (crawl !== undefined && found) {
        const target = agreement.targetUrl === null ? undefined : new URL(agreement.targetUrl);
        let followed = false;
        for (const link of crawledLinks(db, crawl)) {
          if (link.fromId !== found.id || target === undefined || !sameTarget(link.to, target)) continue;
          check.facts.links += 1;
          check.facts.anchor ??= link.anchor;
          if ((link.flags & NO_VALUE) === 0) followed = true;
        }
        check.state =
          found.status !== 200
            ? 'page-error'
            : check.facts.links === 0
              ? 'gone'
              : !followed
                ? 'nofollow'
                : found.indexable
                  ? 'ok'
                  : 'noindex';
      }
      noteCheck(db, agreement.id, check.state, check.facts, now);
      return check;
    });
}

/** The agreed page itself, or (when a bare host was agreed) any page of that host. */
function sameTarget(link: string, target: URL): boolean {
  if (!URL.canParse(link)) return false;
  const url = new URL(link);
  const host = (name: string) => name.replace(/^www\./, '');
  if (host(url.hostname) !== host(target.hostname)) return false;
  return target.pathname === '/' || url.pathname.replace(/\/$/, '') === target.pathname.replace(/\/$/, '');
}
