import type { Sqlite } from '../../src/store/open.ts';

export type MatchType = 'exact' | 'phrase' | 'broad';

/** One keyword of an ad unit, with what the bank knows of it (null = unknown). */
export interface AdsPlanKeyword {
  keywordId: number;
  text: string;
  matchType: MatchType;
  volume: number | null;
  /** Millionths of the currency unit. */
  cpcMicros: number | null;
  cpcCurrency: string | null;
  /** Code of the intent tag (`transactional`, …), null when untagged. */
  intent: string | null;
}

/** A word that must not bring the ad up; `unit` '' = the whole campaign, `campaign` '' = the whole plan. */
export interface AdsPlanNegative {
  campaign: string;
  unit: string;
  term: string;
  matchType: 'exact' | 'phrase';
  /** Stable code: `negative-lexicon`, `other-unit`, `informational`, `region-conflict`, `competitor-brand`. */
  reason: string;
}

/** 推广单元 / ad group: one landing page, one theme. */
export interface AdsPlanUnit {
  campaign: string;
  name: string;
  landingPage: string | null;
  /** GB/T 2260 code when the unit is about one place. */
  regionCode: string | null;
  keywords: AdsPlanKeyword[];
}

export interface AdsPlan {
  name: string;
  /** UTC ms. */
  madeAt: number;
  units: AdsPlanUnit[];
  negatives: AdsPlanNegative[];
}

/**
 * The ad plan with that name, or the newest one: campaigns → units → keywords with match types, negatives, landing pages.
 * undefined when `souk keywords plan ads` has not been run. Units in order of campaign and name, keywords by volume.
 */
export function readAdsPlan(db: Sqlite, name?: string): AdsPlan | undefined {
  const plan = db
    .prepare<[string | null, string | null], { id: number; name: string; made_at: number }>(
      'SELECT id, name, made_at FROM ads_plan WHERE ? IS NULL OR name = ? ORDER BY made_at DESC, id DESC LIMIT 1',
    )
    .get(name ?? null, name ?? null);
  if (!plan) return undefined;
  const rows = db.prepare<[number], Omit<AdsPlanUnit, 'keywords'> & AdsPlanKeyword & { unitId: number }>(
    `SELECT u.id AS unitId, u.campaign, u.name, u.landing_page AS landingPage, u.region_code AS regionCode,
       k.id AS keywordId, k.norm AS text, m.match_type AS matchType, k.volume, k.cpc_micros AS cpcMicros,
       k.cpc_currency AS cpcCurrency, (SELECT v.code FROM keyword_tags t JOIN value_set s ON s.id = t.intent
         JOIN dim_value v ON v.id = CAST(s.members AS INTEGER) WHERE t.keyword_id = k.id) AS intent
     FROM ads_plan_unit u JOIN ads_plan_keyword m ON m.unit_id = u.id JOIN keyword k ON k.id = m.keyword_id
     WHERE u.plan_id = ? ORDER BY u.campaign, u.name, u.id, k.volume DESC, k.norm`,
  );
  const units = new Map<number, AdsPlanUnit>();
  for (const { unitId, campaign, name: unit, landingPage, regionCode, ...keyword } of rows.iterate(plan.id)) {
    let entry = units.get(unitId);
    if (!entry) units.set(unitId, (entry = { campaign, name: unit, landingPage, regionCode, keywords: [] }));
    entry.keywords.push(keyword);
  }
  const negatives = db
    .prepare<[number], AdsPlanNegative>(
      `SELECT campaign, unit, term, match_type AS matchType, reason FROM ads_plan_negative
       WHERE plan_id = ? ORDER BY campaign, unit, term`,
    )
    .all(plan.id);
  return { name: plan.name, madeAt: plan.made_at, units: [...units.values()], negatives };
}

/** One planned page or article: what to make, for which searches, why, until when. */
export interface ContentPlanItem {
  clusterKey: string;
  name: string;
  /** `article`, `category`, `product`, `comparison`, `faq`, `local`, `price`, … (codes of the page_type dimension). */
  pageType: string;
  action: 'create' | 'refresh' | 'merge';
  /** The page to refresh or to merge into. */
  url: string | null;
  /** The keyword that names the page. */
  head: string;
  keywords: { text: string; volume: number | null }[];
  /** Sum over keywords of one unit only; null when no volume is known. */
  volume: number | null;
  priority: number;
  /** `YYYY-MM-DD`: publish before; null = no season behind it. */
  due: string | null;
  /** Code and arguments of the reason; the sentence is made by the reader (see `planReason`). */
  reason: { code: string; args: Record<string, string | number> };
}

/** The content plan, most valuable first; empty when `souk keywords plan content` has not been run. */
export function readContentPlan(db: Sqlite): ContentPlanItem[] {
  const rows = db.prepare<[], Omit<ContentPlanItem, 'keywords' | 'reason'> & { keywords: string; reason: string }>(
    `SELECT cluster_key AS clusterKey, name, page_type AS pageType, action, url, head, keywords, volume, priority, due, reason
     FROM content_plan ORDER BY priority DESC, cluster_key`,
  );
  return rows.all().map((row) => ({
    ...row,
    keywords: JSON.parse(row.keywords) as ContentPlanItem['keywords'],
    reason: JSON.parse(row.reason) as ContentPlanItem['reason'],
  }));
}
