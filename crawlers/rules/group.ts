import type { PageType } from '../model/page-facts.ts';
import type { Area, Severity } from '../model/rule.ts';
import type { JudgedSiteFinding } from './judge-site.ts';
import { ruleById } from './registry.ts';

/** How much an affected page matters: its type, times 0.5 to 1.5 by its link score. */
const TYPE_WEIGHT: Record<PageType, number> = {
  home: 3,
  category: 2,
  product: 2,
  promo: 2,
  article: 1.5,
  other: 1,
  search: 0.5,
  utility: 0.5,
};

/** The most that one page can weigh: the home page with the highest link score. */
const HOME_WEIGHT = 4.5;

const SEVERITY_WEIGHT: Record<Severity, number> = { error: 100, warning: 10, notice: 1 };

/** The formula in words, for reports. */
export const PRIORITY_FORMULA = {
  zh: '优先级 = 严重度（错误 100、警告 10、提示 1）× 受影响页面数 × 页面重要度；页面重要度 = 页面类型权重（首页 3，栏目/商品/活动 2，文章 1.5，其他 1，搜索/功能页 0.5）×（0.5 + 链接得分 ÷ 100），取受影响页面的平均值。全站性错误按全部页面计；其他全站性问题与首页同重（4.5）。',
  en: 'priority = severity (error 100, warning 10, notice 1) × affected pages × page importance; importance = weight of the page type (home 3, category/product/promotion 2, article 1.5, other 1, search/utility 0.5) × (0.5 + link score ÷ 100), averaged over the affected pages. An error of the whole site counts all pages; any other fault of the whole site weighs as much as the home page (4.5).',
} as const;

/** What the grouping must know about a URL; null when the crawl knows nothing (an external URL). */
export interface PageWeight {
  pageType: PageType | null;
  linkScore: number | null;
}

/** One fault: all findings of a rule with the same cause. */
export interface FindingGroup {
  rule: string;
  area: Area;
  cause: string;
  severity: Severity;
  /** A matter of judgement: shown apart, under "review before changing". */
  debatable: boolean;
  /** Findings, and distinct URLs among them. */
  count: number;
  pages: number;
  /** The most important findings, best first (at most 10). */
  samples: JudgedSiteFinding[];
  /** See PRIORITY_FORMULA; rounded to one decimal. */
  priority: number;
}

/** Importance of one page, 0.25 to 4.5. */
export function pageImportance(page: PageWeight | null): number {
  if (!page) return 0.5;
  return TYPE_WEIGHT[page.pageType ?? 'other'] * (0.5 + (page.linkScore ?? 0) / 100);
}

interface Growing extends FindingGroup {
  sum: number;
  wholeSite: boolean;
  lastUrl: number | null;
  urls: Set<number> | null;
  weights: number[];
}

const SAMPLES = 10;

/**
 * Groups findings into faults, most valuable first. Streams: it keeps groups, samples and URL ids, never all findings.
 * `weigh` tells type and link score of a URL; `totalPages` is what an error of the whole site counts as.
 */
export function groupFindings(
  findings: Iterable<JudgedSiteFinding>,
  about: { weigh(urlId: number): PageWeight | null; totalPages: number },
): FindingGroup[] {
  const groups = new Map<string, Growing>();
  for (const finding of findings) {
    const key = `${finding.rule}\u0000${finding.cause}`;
    let group = groups.get(key);
    if (!group) groups.set(key, (group = start(finding)));
    add(group, finding, about);
  }
  const out: FindingGroup[] = [];
  for (const group of groups.values()) {
    const { sum, wholeSite, lastUrl: _last, urls: _urls, weights: _weights, ...plain } = group;
    // A misspelt line in robots.txt concerns the site, but is not worth as much as a fault on every page.
    const whole = group.severity === 'error' ? about.totalPages : HOME_WEIGHT;
    const weight = wholeSite ? Math.max(whole, sum) : sum;
    out.push({ ...plain, priority: Math.round(SEVERITY_WEIGHT[group.severity] * weight * 10) / 10 });
  }
  return out.sort(
    (a, b) => b.priority - a.priority || b.pages - a.pages || compare(a.rule, b.rule) || compare(a.cause, b.cause),
  );
}

function start(finding: JudgedSiteFinding): Growing {
  const meta = ruleById(finding.rule)?.meta;
  return {
    rule: finding.rule,
    area: meta?.area ?? 'html',
    cause: finding.cause,
    severity: finding.severity,
    debatable: meta?.debatable === true,
    count: 0,
    pages: 0,
    samples: [],
    priority: 0,
    sum: 0,
    wholeSite: false,
    lastUrl: null,
    urls: null,
    weights: [],
  };
}

function add(group: Growing, finding: JudgedSiteFinding, about: { weigh(urlId: number): PageWeight | null }): void {
  group.count += 1;
  let weight = 1;
  if (finding.urlId === null) group.wholeSite = true;
  else {
    weight = pageImportance(about.weigh(finding.urlId));
    if (isNewUrl(group, finding.urlId)) {
      group.pages += 1;
      group.sum += weight;
    }
  }
  const { samples, weights } = group;
  if (samples.length === SAMPLES && weight <= weights[SAMPLES - 1]!) return;
  let at = samples.length;
  while (at > 0 && weights[at - 1]! < weight) at -= 1;
  samples.splice(at, 0, finding);
  weights.splice(at, 0, weight);
  if (samples.length > SAMPLES) {
    samples.pop();
    weights.pop();
  }
}

/** Findings of one page usually follow each other, so a Set is needed only for groups with several pages. */
function isNewUrl(group: Growing, urlId: number): boolean {
  if (group.lastUrl === urlId) return false;
  if (group.lastUrl !== null) {
    group.urls ??= new Set([group.lastUrl]);
    if (group.urls.has(urlId)) return false;
    group.urls.add(urlId);
  }
  group.lastUrl = urlId;
  return true;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
