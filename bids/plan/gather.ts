import { currencyExponent } from '../../src/kernel/money.ts';
import { provinceOf, regionByCode, regionsOf } from '../../src/kernel/regions/region.ts';
import type { Sqlite } from '../../src/store/open.ts';
import { gatherHours } from '../dayparts/gather-hours.ts';
import { readDropped } from '../explore/dropped.ts';
import type { Account } from '../model/account.ts';
import type { Entity } from '../model/entity.ts';
import { readSeasons } from '../season/season-store.ts';
import type { KeywordData, PlanData, PlanState, RegionFigures } from './data.ts';

interface PerfSum {
  plan: string | null;
  unit: string | null;
  keyword: string | null;
  region: string | null;
  hour: number | null;
  bid: number | null;
  importId: number;
  clicks: number;
  cost: number;
  conversions: number | null;
  first: string;
  last: string;
}

/**
 * Brings account, figures, outcomes and index of a platform into one plain record, sorted, so that neither the order of
 * files nor that of rows matters. Reports of different grain are never added up: keyword totals come from keyword reports,
 * regional ones from regional reports.
 */
export function gatherPlanData(db: Sqlite, account: Account, indexName?: string): PlanData {
  const unitOf = 10 ** currencyExponent(account.currency);
  const perf = db
    .prepare<[string], PerfSum>(
      `SELECT plan, unit, keyword, region, hour, bid, import_id AS importId, sum(clicks) AS clicks, sum(cost) AS cost,
         sum(conversions) AS conversions, min(date_from) AS first, max(date_to) AS last
       FROM bid_perf WHERE platform = ? AND term IS NULL
       GROUP BY plan, unit, keyword, region, hour, bid, import_id ORDER BY plan, unit, keyword, region, hour, bid, import_id`,
    )
    .all(account.platform);
  const keywordRows = perf.filter((row) => row.keyword !== null);
  const regional = perf.filter((row) => row.region !== null && row.hour === null);
  const keywords = keywordsOf(account, keywordRows, unitOf);
  const at = new Map(keywords.map((keyword, i) => [`${keyword.plan}\u0001${keyword.unit}\u0001${keyword.text}`, i]));
  const cells = keywordRows
    .filter((row) => row.region !== null)
    .flatMap((row) => {
      const keyword = at.get(`${row.plan}\u0001${row.unit}\u0001${row.keyword}`);
      const region = province(row.region!);
      return keyword === undefined || !region
        ? []
        : [{ keyword, region, clicks: row.clicks ?? 0, conversions: row.conversions ?? 0 }];
    });
  const figures = regionFigures(regional, unitOf);
  const outcomes = db
    .prepare<[], { region: string | null; plan: string | null; orders: number; revenue: number | null }>(
      `SELECT region, plan, sum(orders) AS orders, sum(revenue) AS revenue FROM bid_outcome GROUP BY region, plan ORDER BY region, plan`,
    )
    .all()
    .flatMap((row) => {
      const region = row.region === null ? undefined : province(row.region);
      return region
        ? [{ region, plan: row.plan, orders: row.orders, revenue: row.revenue === null ? null : row.revenue / unitOf }]
        : [];
    });
  const stated = plansOf(account, unitOf);
  return {
    currency: account.currency,
    keywords,
    plans: stated,
    regions: plannedRegions(figures, outcomes, stated),
    regionFigures: figures,
    cells,
    outcomes,
    index: readIndex(db, indexName),
    hours: gatherHours(db, account.platform),
    seasons: readSeasons(db, account.platform),
    dropped: readDropped(db, account.platform),
    dataDays: dataDays(keywordRows.length > 0 ? keywordRows : regional),
    keywordDays: daysOf(keywordRows),
    regionDays: daysOf(regional),
  };
}

/** The province a place lies in; the whole country is no place. */
function province(code: string): string | undefined {
  const region = regionByCode(code);
  return region && provinceOf(region)?.code;
}

function keywordsOf(account: Account, rows: readonly PerfSum[], unitOf: number): KeywordData[] {
  const unitBids = new Map(
    account.entities
      .filter((e) => e.kind === 'unit' && e.bid !== null)
      .map((e) => [`${e.plan}\u0001${e.unit}`, e.bid!]),
  );
  const lastDay =
    rows
      .map((row) => row.last)
      .sort()
      .at(-1) ?? '';
  const sums = new Map<string, PerfSum[]>();
  for (const row of rows) {
    const key = `${row.plan}\u0001${row.unit}\u0001${row.keyword}`;
    const list = sums.get(key);
    if (list) list.push(row);
    else sums.set(key, [row]);
  }
  const major = (minor: number | null) => (minor === null ? null : minor / unitOf);
  return account.entities
    .filter((entity) => entity.kind === 'keyword')
    .flatMap((entity: Entity) => {
      const own = entity.bid !== null && entity.bid > 0 ? entity.bid : null;
      const bid = own ?? unitBids.get(`${entity.plan}\u0001${entity.unit}`);
      if (bid === undefined || bid <= 0) return [];
      const figures = sums.get(`${entity.plan}\u0001${entity.unit}\u0001${entity.text}`) ?? [];
      const conversions = figures.filter((row) => row.conversions !== null);
      return [
        {
          plan: entity.plan,
          unit: entity.unit,
          text: entity.text,
          match: entity.match,
          id: entity.id,
          bid: bid / unitOf,
          inherited: own === null,
          paused: entity.status === 'off',
          clicks: figures.reduce((sum, row) => sum + (row.clicks ?? 0), 0),
          cost: figures.reduce((sum, row) => sum + (row.cost ?? 0), 0) / unitOf,
          conversions: conversions.length === 0 ? null : conversions.reduce((sum, row) => sum + row.conversions!, 0),
          recentPerDay: recentPerDay(figures, lastDay),
          history: historyOf(figures, unitOf),
          guide: major(entity.guide),
          firstPage: major(entity.firstPage),
          firstPosition: major(entity.firstPosition),
        },
      ];
    })
    .sort(
      (a, b) =>
        compare(a.plan, b.plan) ||
        compare(a.unit, b.unit) ||
        compare(a.text, b.text) ||
        compare(a.match ?? '', b.match ?? ''),
    );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Clicks a day at each bid that a keyword has had, from reports that carry the bid. */
/** Figures count as recent when they end in the last four weeks of what was imported. */
const RECENT_DAYS = 28;

/** Clicks a day of the rows that end in the last four weeks; null without rows. */
function recentPerDay(rows: readonly PerfSum[], lastDay: string): number | null {
  const recent = rows.filter((row) => Date.parse(lastDay) - Date.parse(row.last) < RECENT_DAYS * 86_400_000);
  if (recent.length === 0) return null;
  const first = recent.map((row) => row.first).sort()[0]!;
  return recent.reduce((sum, row) => sum + (row.clicks ?? 0), 0) / spanDays(first, lastDay);
}

function recentRows(rows: readonly PerfSum[]): PerfSum[] {
  const last = rows
    .map((row) => row.last)
    .sort()
    .at(-1);
  return last === undefined
    ? []
    : rows.filter((row) => Date.parse(last) - Date.parse(row.last) < RECENT_DAYS * 86_400_000);
}

function historyOf(rows: readonly PerfSum[], unitOf: number): KeywordData['history'] {
  return rows
    .filter((row) => row.bid !== null && row.bid > 0 && row.region === null)
    .map((row) => {
      const days = spanDays(row.first, row.last);
      return {
        period: `${row.first}/${row.last}`,
        bid: row.bid! / unitOf,
        clicksPerDay: (row.clicks ?? 0) / days,
        days,
      };
    });
}

function spanDays(first: string, last: string): number {
  return Math.max(1, Math.round((Date.parse(last) - Date.parse(first)) / 86_400_000) + 1);
}

function dataDays(rows: readonly PerfSum[]): PlanData['dataDays'] {
  if (rows.length === 0) return null;
  return {
    from: rows.map((row) => row.first).sort()[0]!,
    to: rows
      .map((row) => row.last)
      .sort()
      .at(-1)!,
  };
}

function daysOf(rows: readonly PerfSum[]): number {
  if (rows.length === 0) return 30;
  const first = rows.map((row) => row.first).sort()[0]!;
  const last = rows
    .map((row) => row.last)
    .sort()
    .at(-1)!;
  return spanDays(first, last);
}

function regionFigures(rows: readonly PerfSum[], unitOf: number): RegionFigures[] {
  const sums = new Map<string, RegionFigures>();
  const recent = new Set(recentRows(rows));
  for (const row of rows) {
    const region = province(row.region!);
    if (!region) continue;
    const plan = row.plan ?? '';
    const key = `${plan}\u0001${region}`;
    const sum = sums.get(key) ?? { plan, region, clicks: 0, recentClicks: 0, cost: 0, conversions: null };
    sum.clicks += row.clicks ?? 0;
    if (recent.has(row)) sum.recentClicks += row.clicks ?? 0;
    sum.cost += (row.cost ?? 0) / unitOf;
    if (row.conversions !== null) sum.conversions = (sum.conversions ?? 0) + row.conversions;
    sums.set(key, sum);
  }
  return [...sums.values()].sort((a, b) => compare(a.plan, b.plan) || compare(a.region, b.region));
}

/** The 31 provinces of the mainland, and the others when the account has anything there. */
function plannedRegions(
  figures: readonly RegionFigures[],
  outcomes: readonly { region: string }[],
  plans: readonly PlanState[],
): string[] {
  const seen = new Set([
    ...figures.map((row) => row.region),
    ...outcomes.map((row) => row.region),
    ...plans.flatMap((plan) => Object.keys(plan.factors)),
  ]);
  return regionsOf('province')
    .map((region) => region.code)
    .filter((code) => code < '700000' || seen.has(code));
}

function plansOf(account: Account, unitOf: number): PlanState[] {
  const names = [
    ...new Set(account.entities.filter((e) => e.plan !== '' && e.kind !== 'other').map((e) => e.plan)),
  ].sort(compare);
  return names.map((name) => {
    const rows = account.entities.filter((entity) => entity.plan === name);
    const plan = rows.find((entity) => entity.kind === 'plan');
    const locations = rows.filter((entity) => entity.kind === 'location' && entity.region !== null);
    const excluded = rows
      .filter((entity) => entity.kind === 'excluded-location' && entity.region !== null)
      .map((e) => e.region!);
    const targets = [...(plan?.targets ?? []), ...locations.map((entity) => entity.region!)].flatMap(
      (code) => province(code) ?? [],
    );
    const factors: Record<string, number> = {};
    for (const code of targets) factors[code] = 1;
    for (const [code, ppm] of Object.entries(plan?.factors ?? {})) factors[province(code) ?? code] = ppm / 1e6;
    for (const entity of locations)
      factors[province(entity.region!) ?? entity.region!] = (entity.factorPpm ?? 1e6) / 1e6;
    const whole = [...(plan?.targets ?? []), ...locations.map((e) => e.region!)].includes('CN');
    const notServed =
      targets.length > 0 && !whole
        ? regionsOf('province')
            .map((r) => r.code)
            .filter((code) => !(code in factors))
        : [];
    return {
      name,
      budget: plan?.budget == null ? null : plan.budget / unitOf,
      factors,
      excluded: [...new Set([...excluded, ...notServed])].sort(compare),
      negativeRows: excluded,
      stated: targets.length > 0 || Object.keys(factors).length > 0,
      locationIds: Object.fromEntries(
        locations.flatMap((entity) =>
          entity.id === null ? [] : [[province(entity.region!) ?? entity.region!, entity.id]],
        ),
      ),
    };
  });
}

function readIndex(db: Sqlite, name: string | undefined): Record<string, number> {
  const rows = db
    .prepare<[string | null, string | null], { region: string; value: number }>(
      `SELECT region, avg(value) AS value FROM bid_index
       WHERE name = coalesce(?, (SELECT name FROM bid_index ORDER BY import_id DESC, name LIMIT 1)) AND ? IS NOT ''
       GROUP BY region ORDER BY region`,
    )
    .all(name ?? null, name ?? null);
  return Object.fromEntries(rows.flatMap((row) => (province(row.region) ? [[province(row.region)!, row.value]] : [])));
}
