import { SoukError } from '../../src/kernel/errors.ts';
import { msg } from '../../src/kernel/i18n/message.ts';
import type { Sqlite } from '../../src/store/open.ts';

export const PLACEMENT_STATES = ['planned', 'submitted', 'accepted', 'live', 'rejected', 'removed'] as const;
export type PlacementState = (typeof PLACEMENT_STATES)[number];

/** One article in one place of one medium. Money in minor units; null is unknown. */
export interface Placement {
  draftId: number;
  medium: string;
  domain: string;
  channel: string;
  position: string;
  status: PlacementState;
  plannedOn: string | null;
  acceptedOn: string | null;
  liveOn: string | null;
  url: string;
  costMinor: number | null;
  currency: string | null;
  /** Engine to the day on which the page was found in its index. */
  indexed: Readonly<Record<string, string>>;
}

/** What may follow what: a live piece is removed, never planned again; a rejected one may be submitted anew. */
const NEXT: Readonly<Record<PlacementState, readonly PlacementState[]>> = {
  planned: ['planned', 'submitted', 'accepted', 'live', 'rejected'],
  submitted: ['submitted', 'accepted', 'rejected', 'live'],
  accepted: ['accepted', 'live', 'rejected'],
  live: ['live', 'removed'],
  rejected: ['rejected', 'submitted'],
  removed: ['removed', 'live'],
};

/**
 * Adds a placement or brings the same one (article, medium, channel, position) up to date; fields left empty keep what is
 * known. Errors: `draft-unknown`, `placement-step` when the new state cannot follow the old one.
 */
export function writePlacement(
  db: Sqlite,
  placement: Placement,
  now: number,
  importId: number | null,
): { id: number; added: boolean } {
  if (!db.prepare('SELECT 1 FROM content_draft WHERE id = ?').get(placement.draftId)) {
    throw new SoukError({
      code: 'draft-unknown',
      what: msg({ zh: '没有编号为 {id} 的草稿', en: 'There is no draft {id}' }, { id: placement.draftId }),
      next: msg({ zh: '用 souk content drafts 查看编号。', en: 'See the numbers with souk content drafts.' }),
    });
  }
  db.prepare(
    "INSERT INTO content_medium (name, domain, kind) VALUES (?, ?, 'other') ON CONFLICT (name) DO UPDATE SET domain = CASE WHEN excluded.domain = '' THEN domain ELSE excluded.domain END",
  ).run(placement.medium, placement.domain);
  const mediumId = db.prepare('SELECT id FROM content_medium WHERE name = ?').pluck().get(placement.medium) as number;
  const before = db
    .prepare<[number, number, string, string], { id: number; status: PlacementState; indexed: string }>(
      'SELECT id, status, indexed FROM content_placement WHERE draft_id = ? AND medium_id = ? AND channel = ? AND position = ?',
    )
    .get(placement.draftId, mediumId, placement.channel, placement.position);
  if (before && !NEXT[before.status].includes(placement.status)) {
    throw new SoukError({
      code: 'placement-step',
      what: msg(
        { zh: '“{medium}”的状态不能由 {from} 变为 {to}', en: 'The state of “{medium}” cannot go from {from} to {to}' },
        { medium: placement.medium, from: before.status, to: placement.status },
      ),
      next: msg({ zh: '可以变为：{next}', en: 'It can become: {next}' }, { next: NEXT[before.status].join(', ') }),
    });
  }
  if (before) {
    db.prepare(
      `UPDATE content_placement SET status = ?, planned_on = coalesce(?, planned_on), accepted_on = coalesce(?, accepted_on), live_on = coalesce(?, live_on),
         url = CASE WHEN ? = '' THEN url ELSE ? END, cost_minor = coalesce(?, cost_minor), currency = coalesce(?, currency), indexed = ?, updated_at = ? WHERE id = ?`,
    ).run(
      placement.status,
      placement.plannedOn,
      placement.acceptedOn,
      placement.liveOn,
      placement.url,
      placement.url,
      placement.costMinor,
      placement.currency,
      JSON.stringify({ ...JSON.parse(before.indexed), ...placement.indexed }),
      now,
      before.id,
    );
    return { id: before.id, added: false };
  }
  const info = db
    .prepare(
      'INSERT INTO content_placement (draft_id, medium_id, channel, position, status, planned_on, accepted_on, live_on, url, cost_minor, currency, indexed, import_id, updated_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    )
    .run(
      placement.draftId,
      mediumId,
      placement.channel,
      placement.position,
      placement.status,
      placement.plannedOn,
      placement.acceptedOn,
      placement.liveOn,
      placement.url,
      placement.costMinor,
      placement.currency,
      JSON.stringify(placement.indexed),
      importId,
      now,
    );
  return { id: Number(info.lastInsertRowid), added: true };
}

/** Per article: how many were planned, accepted, live; reposts; cost per currency (null where any cost is unknown). */
export interface PlacementSummary {
  draftId: number;
  title: string;
  planned: number;
  accepted: number;
  live: number;
  rejected: number;
  reposts: number;
  fullReposts: number;
  /** `CNY 1200.00`-like minor sums by currency; never added across currencies. */
  costs: readonly { currency: string; minor: number }[];
  /** Placements whose cost is not known. */
  unknownCosts: number;
  indexed: readonly string[];
}

/** One row for each article that was placed or reposted. Every placement counts as planned: it was meant to run. */
export function placementStatus(db: Sqlite): PlacementSummary[] {
  const drafts = db
    .prepare<[], { id: number; title: string }>(
      'SELECT id, title FROM content_draft WHERE id IN (SELECT draft_id FROM content_placement UNION SELECT draft_id FROM content_repost) ORDER BY id',
    )
    .all();
  const placements = db.prepare<
    [number],
    { status: PlacementState; cost_minor: number | null; currency: string | null; indexed: string }
  >('SELECT status, cost_minor, currency, indexed FROM content_placement WHERE draft_id = ?');
  const reposts = db.prepare<[number], { level: string }>('SELECT level FROM content_repost WHERE draft_id = ?');
  return drafts.map(({ id, title }) => {
    const rows = placements.all(id);
    const found = reposts.all(id);
    const costs = new Map<string, number>();
    for (const row of rows)
      if (row.cost_minor !== null && row.currency !== null)
        costs.set(row.currency, (costs.get(row.currency) ?? 0) + row.cost_minor);
    return {
      draftId: id,
      title,
      planned: rows.length,
      accepted: rows.filter((row) => row.status === 'accepted' || row.status === 'live' || row.status === 'removed')
        .length,
      live: rows.filter((row) => row.status === 'live').length,
      rejected: rows.filter((row) => row.status === 'rejected').length,
      reposts: found.length,
      fullReposts: found.filter((row) => row.level === 'full').length,
      costs: [...costs].map(([currency, minor]) => ({ currency, minor })),
      unknownCosts: rows.filter((row) => row.cost_minor === null).length,
      indexed: [...new Set(rows.flatMap((row) => Object.keys(JSON.parse(row.indexed) as object)))],
    };
  });
}

/** Addresses of our own placements: they are no reposts. */
export function placedUrls(db: Sqlite): Set<string> {
  return new Set(db.prepare("SELECT url FROM content_placement WHERE url <> ''").pluck().all() as string[]);
}
