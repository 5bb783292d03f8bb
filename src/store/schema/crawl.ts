import type { Generated } from 'kysely';

/** See migration 100-crawl-tables; numbers in `state`, `role`, `kind`, `position`, `flags` are the enums of crawlers/model/states. */
export interface CrawlTables {
  crawl: {
    id: Generated<number>;
    seeds: string;
    config: string;
    config_hash: string;
    state: 'running' | 'complete' | 'partial' | 'interrupted';
    stop_reason: string | null;
    limits_hit: Generated<string>;
    started_at: number;
    finished_at: number | null;
    elapsed_ms: Generated<number>;
    souk_version: string;
    totals: string | null;
  };
  finding: {
    id: Generated<number>;
    crawl_id: number;
    rule: string;
    url_id: number | null;
    severity: string;
    message: string;
    args: string;
    evidence: string;
    cause: string;
  };
}
