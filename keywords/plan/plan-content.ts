import { addDays, type Day } from '../../src/kernel/calendar/day.ts';
import type { Sqlite } from '../../src/store/open.ts';
import { setCodes } from '../list/read-keywords.ts';
import { daysToNext, type SeasonSettings } from '../season/season.ts';
import { newestMethod } from '../store/read-clusters.ts';
import type { ContentPlanItem } from '../store/read-plans.ts';

export interface ContentPlanOptions {
  today: Day;
  /** When pages should be live before each event. */
  season: SeasonSettings;
  /** Clusters looked at, largest first. */
  limit: number;
  now: number;
}

interface Row {
  id: number;
  key: string;
  name: string;
  head: string;
  headId: number;
  volume: number | null;
  state: string | null;
  url: string | null;
  fit: number | null;
  evidence: string | null;
  type: number | null;
  season: number | null;
  negative: number | null;
  score: number | null;
  position: number | null;
}

/**
 * Decides per cluster which page to make, refresh or merge, with the reason, and keeps the plan. Without a comparison with
 * crawled pages everything is a page to make, and the reason says so. Returns the number of items.
 */
export function planContent(db: Sqlite, options: ContentPlanOptions): number {
  const method = newestMethod(db);
  if (!method) return 0;
  const sets = setCodes(db);
  const compared = (db.prepare('SELECT count(*) FROM cluster_page').pluck().get() as number) > 0;
  const rows = db
    .prepare<[string, number], Row>(
      `SELECT c.id, c.key, c.name, k.norm AS head, k.id AS headId, c.volume, p.state, p.url, p.fit, p.evidence, t.page_type AS type,
         t.season, t.negative, s.total AS score, k.position / 100.0 AS position
       FROM cluster c JOIN keyword k ON k.id = c.head_id LEFT JOIN cluster_page p ON p.cluster_id = c.id
       LEFT JOIN keyword_tags t ON t.keyword_id = k.id LEFT JOIN keyword_score s ON s.keyword_id = k.id
       WHERE c.method = ? ORDER BY c.volume DESC, c.size DESC, c.key LIMIT ?`,
    )
    .all(method, options.limit);
  const members = db.prepare<[number], { text: string; volume: number | null }>(
    `SELECT k.norm AS text, k.volume FROM cluster_member m JOIN keyword k ON k.id = m.keyword_id WHERE m.cluster_id = ?
     ORDER BY k.volume DESC, k.norm LIMIT 30`,
  );
  const insert = db.prepare(
    `INSERT OR REPLACE INTO content_plan (cluster_key, name, page_type, action, url, head, keywords, volume, priority, due, reason, made_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  let items = 0;
  db.transaction(() => {
    db.exec('DELETE FROM content_plan');
    for (const row of rows) {
      const pageType = row.type === null ? 'article' : (sets.get(row.type)?.[0] ?? 'article');
      if (row.negative !== null || pageType === 'none' || row.state === 'refused') continue;
      const seasons = row.season === null ? [] : (sets.get(row.season) ?? []);
      const next = seasons
        .flatMap((code) => {
          const inDays = daysToNext(code, options.today, options.season);
          return inDays === null ? [] : [{ inDays, lead: options.season.leadOf(code).contentDays }];
        })
        .sort((a, b) => a.inDays - b.inDays)[0];
      const days = next?.inDays;
      const decision = decide(row, pageType, compared, days);
      if (!decision) continue;
      const due = next === undefined ? null : addDays(options.today, Math.max(0, next.inDays - next.lead));
      const priority = row.score ?? Math.min(100, Math.log10(1 + (row.volume ?? 0)) * 16);
      insert.run(
        row.key,
        row.name,
        pageType,
        decision.action,
        row.url,
        row.head,
        JSON.stringify(members.all(row.id)),
        row.volume,
        priority,
        due,
        JSON.stringify(decision.reason),
        options.now,
      );
      items += 1;
    }
  })();
  return items;
}

type Decision = { action: ContentPlanItem['action']; reason: ContentPlanItem['reason'] };

function decide(row: Row, pageType: string, compared: boolean, seasonDays: number | undefined): Decision | undefined {
  if (!compared) return { action: 'create', reason: { code: 'not-compared', args: { type: pageType } } };
  if (row.state === 'needs-page' || row.state === null) {
    return {
      action: 'create',
      reason: { code: 'no-page', args: { type: pageType, fit: Math.round((row.fit ?? 0) * 100) } },
    };
  }
  const evidence = JSON.parse(row.evidence ?? '{}') as {
    rivals?: { url: string }[];
    wrongType?: { wanted: string; found: string } | null;
    wrongPage?: { expected: string } | null;
  };
  if (row.state === 'conflict')
    return {
      action: 'merge',
      reason: {
        code: 'conflict',
        args: { rivals: evidence.rivals?.length ?? 0, other: evidence.rivals?.[0]?.url ?? '' },
      },
    };
  if (evidence.wrongType)
    return {
      action: 'create',
      reason: { code: 'wrong-type', args: { wanted: evidence.wrongType.wanted, found: evidence.wrongType.found } },
    };
  if (row.position !== null && row.position >= 4 && row.position <= 20)
    return { action: 'refresh', reason: { code: 'striking-distance', args: { position: row.position } } };
  if (seasonDays !== undefined && seasonDays <= 120)
    return { action: 'refresh', reason: { code: 'season', args: { days: seasonDays } } };
  if (evidence.wrongPage)
    return { action: 'refresh', reason: { code: 'wrong-page', args: { expected: evidence.wrongPage.expected } } };
  return undefined;
}
