import { crawledPages, latestCrawl } from '../../crawlers/index.ts';
import { type AttributeRow, compareAttributes, loadLexicon, readKeywords, Tagger } from '../../keywords/index.ts';
import type { Sqlite } from '../store/open.ts';

/** Titles of the product pages of a crawled host; empty when it was not crawled. */
export function crawledProductTitles(db: Sqlite, host: string): string[] {
  const crawlId = latestCrawl(db, host);
  if (crawlId === undefined) return [];
  return [...crawledPages(db, crawlId)].flatMap((page) =>
    page.pageType === 'product' && page.title ? [page.title] : [],
  );
}

/** Own and competing product titles against the demand of the bank, by attribute value. */
export function attributeComparison(
  db: Sqlite,
  own: readonly string[],
  competitors: readonly string[],
  where: string,
): AttributeRow[] {
  const demand = new Map<string, { keywords: number; volume: number | null }>();
  for (const row of readKeywords(db, { where })) {
    for (const [dim, codes] of Object.entries(row.tags)) {
      for (const code of codes) {
        const entry = demand.get(`${dim}=${code}`) ?? { keywords: 0, volume: null };
        entry.keywords += 1;
        if (row.volume !== null && row.volumeUnit === 'monthly') entry.volume = (entry.volume ?? 0) + row.volume;
        demand.set(`${dim}=${code}`, entry);
      }
    }
  }
  const pairs = [...demand.keys()].map((key) => ({
    dim: key.slice(0, key.indexOf('=')),
    code: key.slice(key.indexOf('=') + 1),
  }));
  return compareAttributes(
    new Tagger(loadLexicon(db)),
    own,
    competitors,
    (dim, code) => demand.get(`${dim}=${code}`) ?? { keywords: 0, volume: null },
    pairs,
  );
}
