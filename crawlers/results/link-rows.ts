import type { Sqlite } from '../../src/store/open.ts';
import { LINK_FLAG, LINK_KIND, LINK_POSITION, URL_STATE } from '../model/states.ts';
import { LINK_ROWS, withLinkRows } from '../store/link-table.ts';
import { type Condition, wanted } from './conditions.ts';
import { statusCondition } from './page-rows.ts';

/** One link as found: where it stands, what it says, where it leads and how that ended. */
export interface LinkRow {
  from: string;
  to: string;
  anchor: string;
  kind: string;
  position: string;
  /** `nofollow`, `ugc`, `sponsored`, `noopener`, `hidden`, … */
  flags: string[];
  /** Answer of the target; null when it was not fetched. */
  status: number | null;
  state: 'queued' | 'fetched' | 'failed' | 'skipped';
  reason: string | null;
}

export interface LinkFilter {
  from?: string;
  to?: string;
  anchor?: string;
  status?: readonly string[];
  kind?: string;
  position?: string;
  nofollow?: boolean;
  /** Targets that answered 4xx or 5xx or failed. */
  broken?: boolean;
  /** Links to other hosts (true) or inside (false): by the role the crawl gave the target. */
  external?: boolean;
  limit?: number;
}

export const LINK_KINDS = Object.keys(LINK_KIND);
export const LINK_POSITIONS = Object.keys(LINK_POSITION);
const FLAGS = Object.entries(LINK_FLAG);
const STATE_NAMES = ['queued', 'fetched', 'failed', 'skipped'] as const;

interface Raw {
  from: string;
  to: string;
  anchor: string;
  kind: number;
  position: number;
  flags: number;
  status: number | null;
  state: number;
  reason: string | null;
}

/** The links of a crawl that a filter lets through, streamed in source order. */
export function* linkRows(db: Sqlite, crawlId: number, filter: LinkFilter = {}): Generator<LinkRow> {
  const { sql, values } = wanted(conditions(filter));
  const rows = withLinkRows(db).prepare<unknown[], Raw>(
    `SELECT s.url AS "from", d.url AS "to", l.anchor, l.kind, l.position, l.flags, t.status,
       d.state, CASE WHEN d.state = ${URL_STATE.fetched} THEN NULL ELSE d.reason END AS reason
     FROM ${LINK_ROWS} CROSS JOIN url s ON s.id = p.url_id CROSS JOIN url d ON d.id = l.dst
     LEFT JOIN page t ON t.url_id = d.id
     WHERE p.crawl_id = ? AND ${sql} ORDER BY p.url_id LIMIT ?`,
  );
  for (const row of rows.iterate(crawlId, ...values, filter.limit ?? -1)) {
    yield {
      ...row,
      kind: LINK_KINDS[row.kind] ?? String(row.kind),
      position: LINK_POSITIONS[row.position] ?? String(row.position),
      flags: FLAGS.filter(([, bit]) => (row.flags & bit) !== 0).map(([name]) => name),
      state: STATE_NAMES[row.state] ?? 'queued',
    };
  }
}

function conditions(filter: LinkFilter): Condition[] {
  const all: Condition[] = [];
  const part = (column: string, text: string): Condition => [
    `instr(lower(coalesce(${column}, '')), ?) > 0`,
    text.toLowerCase(),
  ];
  if (filter.from !== undefined) all.push(part('s.url', filter.from));
  if (filter.to !== undefined) all.push(part('d.url', filter.to));
  if (filter.anchor !== undefined) all.push(part('l.anchor', filter.anchor));
  if (filter.status?.length) all.push(statusCondition('t.status', filter.status));
  if (filter.kind !== undefined) all.push(['l.kind = ?', LINK_KINDS.indexOf(filter.kind)]);
  if (filter.position !== undefined) all.push(['l.position = ?', LINK_POSITIONS.indexOf(filter.position)]);
  if (filter.nofollow) all.push([`l.flags & ${LINK_FLAG.nofollow} <> 0`]);
  if (filter.broken) all.push([`t.status >= 400 OR d.state = ${URL_STATE.failed}`]);
  if (filter.external !== undefined) all.push([filter.external ? 'd.role = 2' : 'd.role <> 2']);
  return all;
}
