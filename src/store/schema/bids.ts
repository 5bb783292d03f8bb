import type { Generated } from 'kysely';

/** See migration 300-bids-tables. */
export interface BidTables {
  bid_snapshot: {
    id: Generated<number>;
    import_id: number;
    platform: string;
    account: string;
    currency: string;
    taken_at: number;
    /** JSON of SheetLook in bids/model/account.ts. */
    look: string;
    hash: string;
  };
  bid_perf: {
    import_id: number;
    platform: string;
    date_from: string;
    date_to: string;
    plan: string | null;
    unit: string | null;
    keyword: string | null;
    match: string | null;
    region: string | null;
    hour: number | null;
    term: string | null;
    impressions: number | null;
    clicks: number | null;
    cost: number | null;
    conversions: number | null;
    revenue: number | null;
    bid: number | null;
    currency: string;
  };
  bid_outcome: {
    import_id: number;
    date: string;
    region: string | null;
    plan: string | null;
    keyword: string | null;
    hour: number | null;
    orders: number;
    revenue: number | null;
    currency: string;
  };
  bid_run: {
    id: Generated<number>;
    created_at: number;
    platform: string;
    snapshot_id: number;
    snapshot_hash: string;
    config: string;
    input_hash: string;
    result: string;
  };
  bid_landing: {
    run_id: number;
    n: number;
    plan: string;
    unit: string;
    keyword: string;
    url: string | null;
    state: string;
    /** JSON of the rest of LandingPage in bids/model/landing.ts. */
    detail: string;
  };
  bid_season: {
    id: Generated<number>;
    code: string;
    plan: string;
    from_date: string;
    to_date: string;
    demand_ppm: number;
    rate_ppm: number;
    set_at: number;
  };
}
