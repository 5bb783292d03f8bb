import { listCrawls } from '../../crawlers/index.ts';
import { type Agreement, listAgreements, type PartnerResults, partnerResults } from '../../partners/index.ts';
import type { Sqlite } from '../store/open.ts';
import { judgeLinks } from './partners-judge-links.ts';

export interface PlacementValue extends PartnerResults {
  agreement: Agreement;
  /** Crawls of the page inside the agreed days, and how many of them found the link. */
  checks: number;
  seen: number;
  /** The part of the fee that was there to be seen; null: no fee, or never checked. */
  feeSeen: number | null;
  /** Fee per click and per order of the partner in those days; null without any. */
  perClick: number | null;
  perOrder: number | null;
}

const DAY = 86_400_000;

/**
 * What placements, links and swaps were worth: in how many crawls inside the agreed days the link was there, the fee in
 * that proportion, and what the partner brought in that time. Days are those of China; without dates all crawls count.
 */
export function placementValues(db: Sqlite, now: number): PlacementValue[] {
  const crawls = listCrawls(db, now).filter((crawl) => crawl.state === 'complete' || crawl.state === 'partial');
  return listAgreements(db)
    .filter((item) => item.pageUrl !== null || item.price !== null)
    .map((agreement) => {
      const from = agreement.startsOn === null ? 0 : chinaDay(agreement.startsOn);
      const to = agreement.endsOn === null ? now : chinaDay(agreement.endsOn) + DAY;
      const host = agreement.pageUrl === null ? null : bare(new URL(agreement.pageUrl).host);
      let checks = 0;
      let seen = 0;
      for (const crawl of crawls) {
        if (host === null || crawl.startedAt < from || crawl.startedAt >= to) continue;
        if (!crawl.seeds.some((seed) => bare(new URL(seed).host) === host)) continue;
        const { state } = judgeLinks(db, crawl.id, [agreement]).get(agreement.id)!;
        if (state === 'unknown') continue;
        checks += 1;
        if (state !== 'gone' && state !== 'page-error') seen += 1;
      }
      const results = partnerResults(db, agreement.partner, agreement.currency, from, to);
      const { price } = agreement;
      const per = (n: number) => (price === null || n === 0 ? null : Math.round(price / n));
      return {
        agreement,
        checks,
        seen,
        feeSeen: price === null || checks === 0 ? null : Math.round((price * seen) / checks),
        perClick: per(results.clicks),
        perOrder: per(results.orders),
        ...results,
      };
    });
}

function chinaDay(day: string): number {
  return Date.parse(`${day}T00:00:00+08:00`);
}

function bare(host: string): string {
  return host.replace(/^www\./, '');
}
