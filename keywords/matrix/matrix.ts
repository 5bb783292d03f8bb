import type { Sqlite } from '../../src/store/open.ts';
import { filterSql, setCodes } from '../list/read-keywords.ts';
import type { Dimension } from '../tag/dimensions.ts';

/** One combination of values: what people search there, and what the shop has there. */
export interface MatrixCell {
  /** Codes in the order of the dimensions asked for. */
  codes: string[];
  keywords: number;
  /** Sum of monthly volumes; null when none is known. */
  volume: number | null;
  /** Keywords that a page answers, that are in an ad plan or ad report, that rank among the first 20. null: not compared. */
  withPage: number | null;
  withAd: number;
  ranked: number;
}

export interface Matrix {
  dims: Dimension[];
  cells: MatrixCell[];
  /** Values per dimension in order of volume. */
  axes: string[][];
}

export interface MatrixOptions {
  where?: string;
  /** Values per axis, by volume (default 20). */
  top?: number;
  /** Only combinations that lack something: no keyword, no page, no ad, no rank. */
  empty?: boolean;
}

interface Tally {
  keywords: number;
  volume: number;
  some: boolean;
  page: number;
  ad: number;
  ranked: number;
}

/**
 * Pivots the bank over dimensions, with every combination of the axes' values, also those that nobody covers. A keyword
 * with several values counts in each of their cells. One pass over the tags, grouped by sets of values.
 */
export function coverageMatrix(db: Sqlite, dims: Dimension[], options: MatrixOptions = {}): Matrix {
  const { sql, parameters } = filterSql(db, options.where ? { where: options.where } : {});
  const sets = setCodes(db);
  const columns = dims.map((dim) => `t.${dim}`).join(', ');
  const present = dims.map((dim) => `t.${dim} IS NOT NULL`).join(' AND ');
  const tallies = new Map<string, Tally>();
  const spread = (row: (number | null)[], add: (tally: Tally) => void) => {
    const lists = dims.map((_, at) => sets.get(row[at] as number) ?? []);
    for (const codes of product(lists)) {
      const key = codes.join('\x1f');
      let tally = tallies.get(key);
      if (!tally) tallies.set(key, (tally = { keywords: 0, volume: 0, some: false, page: 0, ad: 0, ranked: 0 }));
      add(tally);
    }
  };
  const group = (select: string, extra: string): (number | null)[][] =>
    db
      .prepare(
        `SELECT ${columns}, ${select} FROM keyword_tags t CROSS JOIN keyword k ON k.id = t.keyword_id WHERE ${present} AND ${sql} ${extra} GROUP BY ${columns}`,
      )
      .raw()
      .all(...parameters) as (number | null)[][];
  const at = dims.length;
  for (const row of group(
    "count(*), sum(CASE WHEN k.volume_unit = 'monthly' THEN k.volume END), count(CASE WHEN k.position <= 2000 THEN 1 END)",
    '',
  )) {
    spread(row, (tally) => {
      tally.keywords += row[at]!;
      if (row[at + 1] !== null) {
        tally.volume += row[at + 1]!;
        tally.some = true;
      }
      tally.ranked += row[at + 2]!;
    });
  }
  const compared = (db.prepare('SELECT count(*) FROM cluster_page').pluck().get() as number) > 0;
  if (compared) {
    const mapped = `AND k.id IN (SELECT m.keyword_id FROM cluster_page p JOIN cluster_member m ON m.cluster_id = p.cluster_id
      WHERE p.state IN ('mapped', 'conflict'))`;
    for (const row of group('count(*)', mapped)) spread(row, (tally) => (tally.page += row[at]!));
  }
  if (hasAds(db)) {
    const ads = `AND (k.id IN (SELECT keyword_id FROM ads_plan_keyword) OR k.id IN (SELECT o.keyword_id FROM keyword_observation o
      JOIN keyword_context c ON c.id = o.context_id WHERE c.unit = 'ad-impressions'))`;
    for (const row of group('count(*)', ads)) spread(row, (tally) => (tally.ad += row[at]!));
  }
  // Each axis by itself: a product that nobody searches with a place is the emptiest row and must be seen.
  const weights = dims.map((dim) => {
    const axis = new Map<string, number>();
    const rows = db
      .prepare(
        `SELECT t.${dim}, count(*), sum(CASE WHEN k.volume_unit = 'monthly' THEN k.volume END) FROM keyword_tags t
         CROSS JOIN keyword k ON k.id = t.keyword_id WHERE t.${dim} IS NOT NULL AND ${sql} GROUP BY t.${dim}`,
      )
      .raw()
      .all(...parameters) as [number, number, number | null][];
    for (const [set, count, volume] of rows) {
      for (const code of sets.get(set) ?? []) axis.set(code, (axis.get(code) ?? 0) + (volume ?? 0) * 1000 + count);
    }
    return axis;
  });
  return table(dims, weights, tallies, compared, options);
}

function hasAds(db: Sqlite): boolean {
  return (
    db
      .prepare(
        "SELECT EXISTS (SELECT 1 FROM ads_plan_keyword) OR EXISTS (SELECT 1 FROM keyword_context WHERE unit = 'ad-impressions')",
      )
      .pluck()
      .get() === 1
  );
}

function table(
  dims: Dimension[],
  weights: readonly ReadonlyMap<string, number>[],
  tallies: ReadonlyMap<string, Tally>,
  compared: boolean,
  options: MatrixOptions,
): Matrix {
  const top = options.top ?? (dims.length > 2 ? 8 : 20);
  const axes = weights.map((axis) =>
    [...axis]
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .slice(0, top)
      .map(([code]) => code),
  );
  const cells: MatrixCell[] = [];
  for (const codes of product(axes)) {
    const tally = tallies.get(codes.join('\x1f'));
    const cell: MatrixCell = {
      codes,
      keywords: tally?.keywords ?? 0,
      volume: tally?.some ? tally.volume : null,
      withPage: compared ? (tally?.page ?? 0) : null,
      withAd: tally?.ad ?? 0,
      ranked: tally?.ranked ?? 0,
    };
    if (!options.empty || cell.keywords === 0 || cell.withPage === 0 || cell.withAd === 0 || cell.ranked === 0)
      cells.push(cell);
  }
  return { dims, cells, axes };
}

function* product(lists: readonly (readonly string[])[], at = 0): Generator<string[]> {
  if (at === lists.length) yield [];
  else for (const value of lists[at]!) for (const rest of product(lists, at + 1)) yield [value, ...rest];
}
