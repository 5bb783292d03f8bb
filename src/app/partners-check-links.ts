import { latestCrawl } from '../../crawlers/index.ts';
import { type Agreement, listAgreements, noteCheck } from '../../partners/index.ts';
import type { Sqlite } from '../store/open.ts';
import { type FoundLink, judgeLinks } from './partners-judge-links.ts';

export interface LinkCheck extends FoundLink {
  agreement: Agreement;
}

/** Checks every agreement with a page against the newest crawl of that page's host, and notes what was found. */
export function checkAgreements(db: Sqlite, now: number): LinkCheck[] {
  const agreements = listAgreements(db).filter((item) => item.pageUrl !== null);
  const byCrawl = new Map<number | undefined, Agreement[]>();
  for (const agreement of agreements) {
    const crawl = latestCrawl(db, new URL(agreement.pageUrl!).host);
    byCrawl.set(crawl, [...(byCrawl.get(crawl) ?? []), agreement]);
  }
  const found = new Map([...byCrawl].flatMap(([crawl, list]) => [...judgeLinks(db, crawl, list)]));
  return agreements.map((agreement) => {
    const { state, facts } = found.get(agreement.id)!;
    noteCheck(db, agreement.id, state, facts, now);
    return { agreement, state, facts };
  });
}
