import type { Migration } from '../migrate.ts';
import { coreImports } from './001-core-imports.ts';
import { crawlTables } from './100-crawl-tables.ts';
import { crawlPackedLinks } from './101-crawl-packed-links.ts';
import { keywordsBank } from './200-keywords-bank.ts';
import { keywordsTags } from './201-keywords-tags.ts';
import { keywordsPlans } from './202-keywords-plans.ts';
import { bidsTables } from './300-bids-tables.ts';
import { bidsTemplatesNegatives } from './301-bids-templates-negatives.ts';
import { bidsLanding } from './310-bids-landing.ts';
import { bidsSeason } from './311-bids-season.ts';
import { partnerTables } from './400-partner-tables.ts';
import { partnerKeys } from './410-partner-keys.ts';
import { contentTables } from './500-content-tables.ts';

/**
 * All steps in order. Hundreds by area: 0xx core, 1xx crawl and audit, 2xx keywords, 3xx bids, 4xx partners, 5xx content.
 */
export const MIGRATIONS: readonly Migration[] = [
  coreImports,
  crawlTables,
  crawlPackedLinks,
  keywordsBank,
  keywordsTags,
  keywordsPlans,
  bidsTables,
  bidsTemplatesNegatives,
  bidsLanding,
  bidsSeason,
  partnerTables,
  partnerKeys,
  contentTables,
];
