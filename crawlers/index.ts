export {
  type CrawlOptions,
  crawlOptions,
  DEFAULT_LIMITS,
  DEFAULT_OPTIONS,
  type RequestLimits,
  type RobotsMode,
} from './crawl/options.ts';
export {
  type AnalyseInput,
  type PageAnalyser,
  type PageFinding,
  type PageJudgement,
  RULE_OUTCOME,
} from './crawl/ports.ts';
export type { CrawlProgress, CrawlSummary, CrawlTotals, StopReason } from './crawl/progress.ts';
export {
  type CrawledPage,
  type CrawledText,
  crawledLinks,
  crawledPage,
  crawledPages,
  crawledText,
  latestCrawl,
} from './store/read.ts';
