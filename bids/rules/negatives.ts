import { currencyExponent } from '../../src/kernel/money.ts';
import type { Sqlite } from '../../src/store/open.ts';
import type { PlatformId } from '../model/platform.ts';
import { clicksToRefute, isBrandTerm } from './stop.ts';

/** A search term that should be kept out, with what it cost and how many clicks refute the target. */
export interface NegativeProposal {
  plan: string;
  unit: string;
  term: string;
  clicks: number;
  cost: number;
  needed: number;
}

/**
 * Negatives from search-term reports: terms without a conversion whose clicks already refute the rate that the target needs
 * at their own price (95 % certainty). Terms that are keywords of the account and brand terms are left alone.
 */
export function proposeNegatives(
  db: Sqlite,
  platform: PlatformId,
  targetCpa: number,
  brand: readonly string[],
): NegativeProposal[] {
  const rows = db
    .prepare<
      [string],
      {
        plan: string | null;
        unit: string | null;
        term: string;
        clicks: number;
        cost: number;
        conversions: number | null;
        currency: string;
      }
    >(
      `SELECT plan, unit, term, sum(clicks) AS clicks, sum(cost) AS cost, sum(conversions) AS conversions, currency FROM bid_perf
       WHERE platform = ? AND term IS NOT NULL GROUP BY plan, unit, term, currency ORDER BY sum(cost) DESC, term`,
    )
    .all(platform);
  const keywords = new Set(
    db
      .prepare<[string], string>(
        "SELECT e.text FROM bid_entity e JOIN bid_snapshot s ON s.id = e.snapshot_id WHERE s.platform = ? AND e.kind = 'keyword'",
      )
      .pluck()
      .all(platform),
  );
  return rows.flatMap((row) => {
    // Unknown conversions are not zero: nothing can be said then.
    if (row.conversions === null || row.conversions > 0 || row.clicks <= 0) return [];
    if (keywords.has(row.term) || isBrandTerm(row.term, brand)) return [];
    const cost = row.cost / 10 ** currencyExponent(row.currency);
    const needed = clicksToRefute(Math.min(0.5, cost / row.clicks / targetCpa));
    return row.clicks >= needed
      ? [{ plan: row.plan ?? '', unit: row.unit ?? '', term: row.term, clicks: row.clicks, cost, needed }]
      : [];
  });
}
