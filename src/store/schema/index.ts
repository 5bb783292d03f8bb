import type { BidTables } from './bids.ts';
import type { ContentTables } from './content.ts';
import type { CoreTables } from './core.ts';
import type { CrawlTables } from './crawl.ts';
import type { KeywordTables } from './keywords.ts';
import type { PartnerTables } from './partners.ts';

/** Every table of souk.db. Each area adds its own interface here and its migrations under `../migrations/`. */
export interface Schema extends CoreTables, CrawlTables, KeywordTables, ContentTables, BidTables, PartnerTables {}
