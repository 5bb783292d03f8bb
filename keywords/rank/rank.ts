import type { Sqlite } from '../../src/store/open.ts';
import { setCodes } from '../list/read-keywords.ts';
import { type CtrCurve, ctrAt } from '../score/ctr-curve.ts';
import type { Dimension } from '../tag/dimensions.ts';

/** Where a keyword stands on one engine, market and device, at its newest check. */
export interface RankRow {
  keyword: string;
  engine: string;
  market: string;
  device: string;
  date: string;
  /** `found`; `not-found`: not among the first `depth`; `not-checked`: the list names it without a result. */
  state: 'found' | 'not-found' | 'not-checked';
  position: number | null;
  depth: number | null;
  url: string | null;
  /** Position at the check before (null: none, or not found then). */
  before: number | null;
}

interface Raw {
  id: number;
  keyword: string;
  engine: string;
  market: string;
  device: string;
  date: string;
  position: number | null;
  depth: number | null;
  url: string | null;
  host: string | null;
}

/** Ranks of the own hosts (all imported URLs when none is named), newest check per keyword, engine, market and device. */
export function rankReport(db: Sqlite, ownHosts: readonly string[] = []): RankRow[] {
  const checks = new Map<string, Map<string, Raw[]>>();
  for (const row of [...rankRows(db), ...serpRows(db, ownHosts)]) {
    if (row.host !== null && ownHosts.length > 0 && !isOwn(row.host, ownHosts)) continue;
    const key = [row.keyword, row.engine, row.market, row.device].join('\x1f');
    const dates = checks.get(key) ?? new Map<string, Raw[]>();
    dates.set(row.date, [...(dates.get(row.date) ?? []), row]);
    checks.set(key, dates);
  }
  const report: RankRow[] = [];
  for (const dates of checks.values()) {
    const order = [...dates.keys()].sort().reverse();
    const now = bestOf(dates.get(order[0]!)!);
    const before = order[1] === undefined ? undefined : bestOf(dates.get(order[1])!);
    report.push({
      keyword: now.keyword,
      engine: now.engine,
      market: now.market,
      device: now.device,
      date: now.date,
      state: now.position !== null ? 'found' : now.depth !== null ? 'not-found' : 'not-checked',
      position: now.position,
      depth: now.depth,
      url: now.url,
      before: before?.position ?? null,
    });
  }
  return report.sort((a, b) => (a.position ?? 999) - (b.position ?? 999) || (a.keyword < b.keyword ? -1 : 1));
}

function bestOf(rows: readonly Raw[]): Raw {
  return [...rows].sort((a, b) => (a.position ?? 9999) - (b.position ?? 9999) || (b.depth ?? 0) - (a.depth ?? 0))[0]!;
}

function rankRows(db: Sqlite): Raw[] {
  return db
    .prepare<[], Raw>(
      `SELECT k.id, k.norm AS keyword, c.engine, c.market, c.device, c.period AS date, o.position / 100.0 AS position, o.depth, u.url, u.host
       FROM keyword_context c JOIN keyword_observation o ON o.context_id = c.id JOIN keyword k ON k.id = o.keyword_id
       LEFT JOIN keyword_url u ON u.id = o.url_id
       WHERE c.source IN ('serpbear', 'rank-list', 'semrush-positions', 'ahrefs-organic', 'aizhan')`,
    )
    .all();
}

/** A page of results names every site: the own place is among its URLs, or it was not found within the depth. */
function serpRows(db: Sqlite, ownHosts: readonly string[]): Raw[] {
  if (ownHosts.length === 0) return [];
  const hosts = new Map(
    db
      .prepare<[], { id: number; url: string; host: string }>('SELECT id, url, host FROM keyword_url')
      .all()
      .map((row) => [row.id, row]),
  );
  return db
    .prepare<
      [],
      {
        id: number;
        keyword: string;
        engine: string;
        market: string;
        device: string;
        date: string;
        depth: number;
        urls: string;
      }
    >(
      `SELECT k.id, k.norm AS keyword, c.engine, c.market, c.device, c.period AS date, s.depth, s.urls FROM keyword_serp s
       JOIN keyword k ON k.id = s.keyword_id JOIN keyword_context c ON c.id = s.context_id`,
    )
    .all()
    .map(({ urls, ...row }) => {
      const places = (JSON.parse(urls) as number[]).map((id) => hosts.get(id));
      const at = places.findIndex((place) => place && isOwn(place.host, ownHosts));
      return {
        ...row,
        position: at < 0 ? null : at + 1,
        url: at < 0 ? null : places[at]!.url,
        host: at < 0 ? null : places[at]!.host,
      };
    });
}

function isOwn(host: string, own: readonly string[]): boolean {
  return own.some((name) => host === name.replace(/^www\./, '') || host.endsWith(`.${name.replace(/^www\./, '')}`));
}

/** Share of voice of one value of a dimension. */
export interface Voice {
  code: string;
  keywords: number;
  /** Keywords with a rank check; the others count nowhere. */
  checked: number;
  /** Σ CTR(position) × volume ÷ (CTR(1) × Σ volume), best own URL per keyword (seoClarity's form); null without volume. */
  share: number | null;
  first10: number;
}

/** Share of voice by any dimension, over the keywords whose rank was checked. */
export function shareOfVoice(db: Sqlite, dim: Dimension, curve: CtrCurve, ownHosts: readonly string[] = []): Voice[] {
  const best = new Map<string, number | null>();
  for (const row of rankReport(db, ownHosts)) {
    if (row.state === 'not-checked') continue;
    const known = best.get(row.keyword);
    if (known === undefined || known === null || (row.position !== null && row.position < known))
      best.set(row.keyword, row.position ?? known ?? null);
  }
  const sets = setCodes(db);
  const voices = new Map<string, { keywords: number; checked: number; won: number; volume: number; first10: number }>();
  const rows = db.prepare<[], { norm: string; volume: number | null; unit: string | null; value: number | null }>(
    `SELECT k.norm, k.volume, k.volume_unit AS unit, t.${dim} AS value FROM keyword k JOIN keyword_tags t ON t.keyword_id = k.id WHERE t.${dim} IS NOT NULL`,
  );
  for (const row of rows.iterate()) {
    for (const code of sets.get(row.value!) ?? []) {
      const voice = voices.get(code) ?? { keywords: 0, checked: 0, won: 0, volume: 0, first10: 0 };
      voice.keywords += 1;
      const position = best.get(row.norm);
      if (position !== undefined) {
        voice.checked += 1;
        if (position !== null && position <= 10) voice.first10 += 1;
        if (row.volume !== null && (row.unit === 'monthly' || row.unit === 'impressions')) {
          voice.volume += row.volume;
          if (position !== null) voice.won += row.volume * ctrAt(curve, position);
        }
      }
      voices.set(code, voice);
    }
  }
  return [...voices]
    .filter(([, voice]) => voice.checked > 0)
    .map(([code, voice]) => ({
      code,
      keywords: voice.keywords,
      checked: voice.checked,
      share: voice.volume > 0 ? voice.won / (ctrAt(curve, 1) * voice.volume) : null,
      first10: voice.first10,
    }))
    .sort((a, b) => (b.share ?? 0) - (a.share ?? 0) || (a.code < b.code ? -1 : 1));
}
