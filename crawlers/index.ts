export {
  type CrawlOptions,
  crawlOptions,
  DEFAULT_LIMITS,
  DEFAULT_OPTIONS,
  type RequestLimits,
  type RobotsMode,
} from './crawl/options.ts';
export { pageAnalyser } from './crawl/page-analyser.ts';
export {
  type AnalyseInput,
  type PageAnalyser,
  type PageFinding,
  type PageJudgement,
  RULE_OUTCOME,
} from './crawl/ports.ts';
export type { CrawlProgress, CrawlSummary, CrawlTotals, StopReason } from './crawl/progress.ts';
export { type RunCrawl, runCrawl, seedUrl } from './crawl/run-crawl.ts';
export { type WorkerAnalysisInit, workerAnalysis } from './crawl/worker-analysis.ts';
export { parseExtractFields } from './extraction/extraction.ts';
export { EVIDENCE, type EvidenceKey } from './model/evidence.ts';
export { PAGE_FIELDS, type PageChange, type PageField, type PageState } from './model/page-change.ts';
export { URL_REASONS, type UrlReason } from './model/reasons.ts';
export type { Area, Engine, Rule, RuleMeta, RuleSource, Severity } from './model/rule.ts';
export type { PageTraffic, SiteFacts } from './model/site-facts.ts';
export {
  type ComparedRule,
  type CrawlComparison,
  compareCrawls,
  countsOf,
} from './results/compare/compare-crawls.ts';
export { earlierCrawl } from './results/compare/earlier-crawl.ts';
export {
  FINDING_STATES,
  type FindingChange,
  type FindingState,
  findingChanges,
} from './results/compare/finding-changes.ts';
export { pageChanges } from './results/compare/page-changes.ts';
export { type Distributions, distributions } from './results/distributions.ts';
export { type ExtractedRow, extractedRows } from './results/extracted-rows.ts';
export { type FindingFilter, failedRules, findingRows } from './results/finding-rows.ts';
export { type Folder, folderTree } from './results/folders.ts';
export { type StoredGroup, storedGroups } from './results/groups.ts';
export { isSiteJudged, judgeStoredSite } from './results/judge-stored-site.ts';
export { LINK_KINDS, LINK_POSITIONS, type LinkFilter, type LinkRow, linkRows } from './results/link-rows.ts';
export {
  importantPages,
  type ListedPage,
  type PageFilter,
  type PageRow,
  type PageSort,
  pageReader,
  pageRows,
} from './results/page-rows.ts';
export { type RuleResult, type RuleState, ruleResults } from './results/rule-results.ts';
export { type StoredCrawl, storedCrawl } from './results/stored-crawl.ts';
export type { StoredFinding } from './results/stored-finding.ts';
export { pagesWithErrors, type StoredTotals, storedTotals } from './results/totals.ts';
export { type StoredTrap, seedStates, storedTraps } from './results/traps.ts';
export { agentProfile } from './robots/agents.ts';
export type { RobotsNote } from './robots/parse.ts';
export { type RobotsTestRow, testRobots } from './robots/test-robots.ts';
export { CONFIDENCE, RULE_WORDS } from './rules/docs-page.ts';
export { explainRule, unknownRule } from './rules/explain.ts';
export { type FindingGroup, groupFindings, type PageWeight, PRIORITY_FORMULA, pageImportance } from './rules/group.ts';
export { type JudgedFinding, judgePage, pageRuleIds } from './rules/judge-page.ts';
export { type JudgedSiteFinding, judgeSite } from './rules/judge-site.ts';
export { type RulePlan, severityFor } from './rules/plan.ts';
export { planRules } from './rules/plan-rules.ts';
export { RULES, ruleById } from './rules/registry.ts';
export { retestCommand } from './rules/retest.ts';
export { ENGINES, parseEngines, type RuleSettings, readRuleSettings } from './rules/settings.ts';
export { PageTallies, type RuleTally, tallyState } from './rules/tallies.ts';
export { buildSiteFacts, type SiteOptions } from './site/build-site-facts.ts';
export {
  deleteCrawl,
  type ListedCrawl,
  listCrawls,
  type ShownCrawl,
  showCrawl,
} from './store/crawl-list.ts';
export { type LandingFacts, landingFacts } from './store/landing-facts.ts';
export {
  type CrawledPage,
  type CrawledText,
  crawledLinks,
  crawledPage,
  crawledPages,
  crawledText,
  latestCrawl,
} from './store/read.ts';
export { crawledAliases } from './store/read-aliases.ts';
export { crawledImages, crawledLinksTo, crawledPageLinks } from './store/read-page-links.ts';
