import type { Sqlite } from '../../src/store/open.ts';
import { type KeywordRow, readKeywords } from '../list/read-keywords.ts';
import type { MatchType } from '../store/read-plans.ts';
import { DIMENSION_NAMES, type Dimension } from '../tag/dimensions.ts';

export interface AdsPlanOptions {
  name: string;
  where?: string;
  /** Dimension whose values become campaigns (product). */
  campaignBy: Dimension;
  /** Dimensions that split a campaign into ad groups, besides the intent. */
  unitBy: readonly Dimension[];
  /** Most keywords in one ad group (Baidu allows 5,000; small ones stay readable). */
  maxPerUnit: number;
  /** Code → name for people. */
  nameOf: (dim: Dimension, code: string) => string;
  now: number;
}

export interface AdsPlanSummary {
  campaigns: number;
  units: number;
  keywords: number;
  negatives: number;
  withoutPage: number;
  /** Keywords that match the filter and are left out on purpose, by reason. */
  left: Record<string, number>;
}

interface Unit {
  campaign: string;
  name: string;
  region: string | null;
  keywords: { row: KeywordRow; match: MatchType }[];
}

/**
 * Plans campaigns → ad groups → keywords with match types, negatives and landing pages from the tags, and keeps the plan
 * under its name. Left out: negative and job words, navigational searches for other brands, pure knowledge questions.
 * Match type: exact for three ideas and more or a model, phrase for two, broad for a bare head. Informational words of a
 * campaign become its phrase negatives; so do the values that tell sister groups apart (cross negatives).
 */
export function planAds(db: Sqlite, options: AdsPlanOptions): AdsPlanSummary {
  const units = new Map<string, Unit>();
  const negatives = new Map<
    string,
    { campaign: string; unit: string; term: string; match: 'exact' | 'phrase'; reason: string }
  >();
  const left: Record<string, number> = {};
  const skip = (reason: string) => {
    left[reason] = (left[reason] ?? 0) + 1;
  };
  const negate = (campaign: string, unit: string, term: string, match: 'exact' | 'phrase', reason: string) => {
    const key = `${campaign}\x1f${unit}\x1f${term}`;
    if (!negatives.has(key)) negatives.set(key, { campaign, unit, term, match, reason });
  };
  for (const row of readKeywords(db, { ...(options.where ? { where: options.where } : {}), folded: true })) {
    const code = row.tags[options.campaignBy][0];
    const campaign = code === undefined ? null : options.nameOf(options.campaignBy, code);
    const intent = row.tags.intent[0];
    if (row.tags.negative.length > 0 || intent === 'job' || intent === 'support') {
      skip('negative');
      // The word itself keeps such searches away from every campaign.
      for (const term of negativeWords(db, row)) negate('', '', term, 'phrase', 'negative-lexicon');
      continue;
    }
    if (intent === 'informational') {
      skip('informational');
      continue;
    }
    if (intent === 'navigational') {
      skip('navigational');
      continue;
    }
    if (campaign === null) {
      skip('no-campaign');
      continue;
    }
    const parts = options.unitBy.flatMap((dim) => {
      const value = row.tags[dim][0];
      return value === undefined ? [] : [options.nameOf(dim, value)];
    });
    const unitName = [campaign, ...parts, INTENT_UNIT[intent ?? ''] ?? ''].filter(Boolean).join('-');
    const region = options.unitBy.includes('region')
      ? (row.tags.region.find((value) => /^\d{6}$/.test(value)) ?? null)
      : null;
    const key = `${campaign}\x1f${unitName}`;
    let unit = units.get(key);
    if (!unit) units.set(key, (unit = { campaign, name: unitName, region, keywords: [] }));
    unit.keywords.push({ row, match: matchType(row) });
  }
  crossNegatives([...units.values()], negate);
  return store(db, options, split([...units.values()], options.maxPerUnit), [...negatives.values()], left);
}

const INTENT_UNIT: Readonly<Record<string, string>> = { transactional: '购买', commercial: '比较', local: '本地' };

function matchType(row: KeywordRow): MatchType {
  if (row.tags.model.length > 0 || row.tags.length[0] === 'long') return 'exact';
  return row.tags.length[0] === 'middle' ? 'phrase' : 'broad';
}

function negativeWords(db: Sqlite, row: KeywordRow): string[] {
  const spans =
    (db.prepare('SELECT spans FROM keyword_span WHERE keyword_id = ?').pluck().get(row.id) as string | undefined) ?? '';
  const negative = db.prepare("SELECT id FROM dim_value WHERE dim = 'negative'").pluck().all() as number[];
  return spans.split(' ').flatMap((span) => {
    const match = /^(\d+):(\d+)-(\d+):/.exec(span);
    return match && negative.includes(Number(match[1])) ? [row.text.slice(Number(match[2]), Number(match[3]))] : [];
  });
}

/** A general ad group must not take the searches of its special sisters: their exact keywords are its negatives. */
function crossNegatives(
  units: readonly Unit[],
  negate: (campaign: string, unit: string, term: string, match: 'exact' | 'phrase', reason: string) => void,
): void {
  const byCampaign = new Map<string, Unit[]>();
  for (const unit of units) byCampaign.set(unit.campaign, [...(byCampaign.get(unit.campaign) ?? []), unit]);
  for (const [campaign, sisters] of byCampaign) {
    if (sisters.length < 2) continue;
    for (const unit of sisters) {
      const broad = unit.keywords.filter((entry) => entry.match !== 'exact').map((entry) => entry.row.text);
      if (broad.length === 0) continue;
      for (const other of sisters) {
        if (other === unit) continue;
        for (const { row } of other.keywords.slice(0, 200)) {
          if (broad.some((text) => row.text !== text && row.text.includes(text)))
            negate(campaign, unit.name, row.text, 'exact', 'other-unit');
        }
      }
    }
  }
}

/** Groups above the limit are split by volume: 1, 2, …. */
function split(units: readonly Unit[], max: number): Unit[] {
  return units.flatMap((unit) => {
    if (unit.keywords.length <= max) return [unit];
    unit.keywords.sort((a, b) => (b.row.volume ?? -1) - (a.row.volume ?? -1) || (a.row.text < b.row.text ? -1 : 1));
    return Array.from({ length: Math.ceil(unit.keywords.length / max) }, (_, part) => ({
      ...unit,
      name: `${unit.name}-${part + 1}`,
      keywords: unit.keywords.slice(part * max, (part + 1) * max),
    }));
  });
}

function store(
  db: Sqlite,
  options: AdsPlanOptions,
  units: readonly Unit[],
  negatives: readonly { campaign: string; unit: string; term: string; match: string; reason: string }[],
  left: Record<string, number>,
): AdsPlanSummary {
  const landing = db
    .prepare<[number], string | null>(
      `SELECT p.url FROM cluster_member m JOIN cluster_page p ON p.cluster_id = m.cluster_id WHERE m.keyword_id = ? AND p.url IS NOT NULL LIMIT 1`,
    )
    .pluck();
  const summary: AdsPlanSummary = {
    campaigns: new Set(units.map((unit) => unit.campaign)).size,
    units: units.length,
    keywords: 0,
    negatives: negatives.length,
    withoutPage: 0,
    left,
  };
  db.transaction(() => {
    db.prepare('DELETE FROM ads_plan WHERE name = ?').run(options.name);
    const planId = db
      .prepare('INSERT INTO ads_plan (name, params, made_at) VALUES (?, ?, ?)')
      .run(
        options.name,
        JSON.stringify({ where: options.where ?? '', campaignBy: options.campaignBy, unitBy: options.unitBy }),
        options.now,
      ).lastInsertRowid;
    const insertUnit = db.prepare(
      'INSERT INTO ads_plan_unit (plan_id, campaign, name, landing_page, region_code) VALUES (?, ?, ?, ?, ?)',
    );
    const insertKeyword = db.prepare('INSERT INTO ads_plan_keyword (unit_id, keyword_id, match_type) VALUES (?, ?, ?)');
    for (const unit of units) {
      const votes = new Map<string, number>();
      for (const { row } of unit.keywords) {
        const url = landing.get(row.id) as string | null | undefined;
        if (url) votes.set(url, (votes.get(url) ?? 0) + (row.volume ?? 0) + 1);
      }
      const page = [...votes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]?.[0] ?? null;
      if (page === null) summary.withoutPage += 1;
      const unitId = insertUnit.run(planId, unit.campaign, unit.name, page, unit.region).lastInsertRowid;
      for (const { row, match } of unit.keywords) insertKeyword.run(unitId, row.id, match);
      summary.keywords += unit.keywords.length;
    }
    const insertNegative = db.prepare(
      'INSERT OR IGNORE INTO ads_plan_negative (plan_id, campaign, unit, term, match_type, reason) VALUES (?, ?, ?, ?, ?, ?)',
    );
    for (const entry of negatives)
      insertNegative.run(planId, entry.campaign, entry.unit, entry.term, entry.match, entry.reason);
  })();
  return summary;
}

/** Dimensions that may name campaigns or split ad groups. */
export function planDimensions(text: string): Dimension[] {
  return text
    .split(',')
    .map((name) => name.trim())
    .filter((name): name is Dimension => (DIMENSION_NAMES as string[]).includes(name));
}
