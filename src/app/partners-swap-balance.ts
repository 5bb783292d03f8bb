import { crawledLinks, latestCrawl } from '../../crawlers/index.ts';
import { listAgreements, listPartners, listPrograms, partnerResults } from '../../partners/index.ts';
import type { Sqlite } from '../store/open.ts';
import { domainOf } from './partners-prospect-score.ts';

/** One side of a swap as a crawl shows it: pages that link, and those whose link is followed. Null: never crawled. */
export interface SwapSide {
  pages: number;
  followed: number;
}

export interface SwapBalance {
  partner: string;
  site: string;
  given: SwapSide | null;
  received: SwapSide | null;
  /** Clicks and orders that the partner sent in the time looked at. */
  clicks: number;
  orders: number;
  verdict: 'even' | 'we-give-more' | 'we-get-more' | 'unknown';
}

/**
 * Cross promotion and friendly links, both sides: our pages that link to the partner's site and theirs that link to ours,
 * from the newest crawls of both, with what came of it since a moment. One side twice the other is not even any more.
 */
export function swapBalances(db: Sqlite, since: number, now: number): SwapBalance[] {
  const programs = listPrograms(db).filter((program) => program.network === null);
  const hosts = [...new Set(programs.flatMap((program) => [...program.hosts, hostOf(program.landing)]))];
  const own = new Set(hosts.flatMap((host) => domainOf(host ?? '') ?? []));
  const sites = new Map(listPartners(db).map((row) => [row.code, row.site]));
  const partners = new Map<string, { site: string; currency: string }>();
  for (const item of listAgreements(db)) {
    const site = sites.get(item.partner) ?? item.pageUrl;
    const domain = site === null ? undefined : domainOf(site);
    if (item.kind !== 'placement' && domain !== undefined)
      partners.set(item.partner, { site: domain, currency: item.currency });
  }
  const ours = sideTo(db, newest(db, hosts), new Set([...partners.values()].map((partner) => partner.site)));
  return [...partners].map(([partner, { site, currency }]) => {
    const given = ours === null ? null : (ours.get(site) ?? { pages: 0, followed: 0 });
    const theirs = sideTo(db, latestCrawl(db, site), own);
    const received = theirs === null ? null : sum([...theirs.values()]);
    const { clicks, orders } = partnerResults(db, partner, currency, since, now);
    return { partner, site, given, received, clicks, orders, verdict: verdictOf(given, received) };
  });
}

function verdictOf(given: SwapSide | null, received: SwapSide | null): SwapBalance['verdict'] {
  if (given === null || received === null) return 'unknown';
  if (given.followed > received.followed * 2) return 'we-give-more';
  if (received.followed > given.followed * 2) return 'we-get-more';
  return 'even';
}

/** Pages of a crawl that link to each of some domains; null without a crawl. */
function sideTo(db: Sqlite, crawl: number | undefined, targets: ReadonlySet<string>): Map<string, SwapSide> | null {
  if (crawl === undefined) return null;
  const pages = new Map<string, Map<number, boolean>>();
  for (const link of crawledLinks(db, crawl)) {
    const to = link.kind === 0 ? domainOf(link.to) : undefined;
    if (to === undefined || !targets.has(to) || to === domainOf(link.from)) continue;
    const mine = pages.get(to) ?? new Map<number, boolean>();
    mine.set(link.fromId, (mine.get(link.fromId) ?? false) || (link.flags & 7) === 0);
    pages.set(to, mine);
  }
  return new Map(
    [...pages].map(([to, mine]) => [to, { pages: mine.size, followed: [...mine.values()].filter(Boolean).length }]),
  );
}

function newest(db: Sqlite, hosts: readonly (string | undefined)[]): number | undefined {
  for (const host of hosts) {
    const crawl = host === undefined ? undefined : latestCrawl(db, host);
    if (crawl !== undefined) return crawl;
  }
  return undefined;
}

function sum(sides: readonly SwapSide[]): SwapSide {
  return {
    pages: sides.reduce((all, side) => all + side.pages, 0),
    followed: sides.reduce((all, side) => all + side.followed, 0),
  };
}

function hostOf(url: string | null): string | undefined {
  return url === null ? undefined : new URL(url).host;
}
