import type { Sqlite } from '../../../src/store/open.ts';
import { PAGE_FIELDS, type PageChange, type PageField } from '../../model/page-change.ts';
import { URL_ROLE, URL_STATE } from '../../model/states.ts';
import type { StoredCrawl } from '../stored-crawl.ts';

interface Side {
  status: number | null;
  redirect: string | null;
  indexable: number | null;
  indexability_reason: string | null;
  canonical: string | null;
  robots: string | null;
  title: string | null;
  description: string | null;
  h1: string | null;
  lang: string | null;
  content_hash: string | null;
  text_chars: number | null;
}

const COLUMNS = [
  'status',
  'indexable',
  'indexability_reason',
  'canonical',
  'robots',
  'title',
  'description',
  'h1',
  'lang',
  'content_hash',
  'text_chars',
] as const;

/** Reasons that say nothing about the page: the crawl ended or was told not to look. */
const NOT_REACHED: ReadonlySet<string> = new Set([
  'max-pages',
  'max-depth',
  'max-bytes',
  'max-time',
  'not-followed',
  'host-down',
]);

/** Every page that differs between two crawls, streamed: those of the earlier one first, then the added ones. */
export function* pageChanges(
  db: Sqlite,
  before: Pick<StoredCrawl, 'id'>,
  after: { id: number; complete: boolean },
): Generator<PageChange> {
  const side = (name: 'b' | 'a') =>
    `${COLUMNS.map((column) => `p${name}.${column}`).join(', ')}, (SELECT url FROM url WHERE id = p${name}.redirect_to)`;
  const known = db
    .prepare<[number, number], unknown[]>(
      `SELECT ub.url, ua.id, ua.state, ua.reason, ${side('b')}, ${side('a')}
       FROM url ub JOIN page pb ON pb.url_id = ub.id
       LEFT JOIN url ua ON ua.crawl_id = ? AND ua.hash = ub.hash LEFT JOIN page pa ON pa.url_id = ua.id
       WHERE ub.crawl_id = ? AND ub.role = ${URL_ROLE.page} AND ub.state = ${URL_STATE.fetched} ORDER BY ub.id`,
    )
    .raw();
  const width = COLUMNS.length + 1;
  for (const row of known.iterate(after.id, before.id)) {
    const [url, urlId, state, reason] = row as [string, number | null, number | null, string | null];
    const was = toSide(row.slice(4, 4 + width));
    const change = judge(was, toSide(row.slice(4 + width)), { state, reason }, after.complete);
    if (change) yield { url, urlId, wasIndexable: was.indexable === 1, ...change };
  }
  const added = db.prepare<[number, number], [string, number]>(
    `SELECT ua.url, ua.id FROM url ua JOIN page pa ON pa.url_id = ua.id
     LEFT JOIN url ub ON ub.crawl_id = ? AND ub.hash = ua.hash LEFT JOIN page pb ON pb.url_id = ub.id
     WHERE ua.crawl_id = ? AND ua.role = ${URL_ROLE.page} AND pa.status < 400 AND pb.url_id IS NULL ORDER BY ua.id`,
  );
  for (const [url, urlId] of added.raw().iterate(before.id, after.id)) {
    yield { url, urlId, state: 'added', wasIndexable: false, reason: null, fields: [] };
  }
}

function toSide(values: readonly unknown[]): Side {
  const side: Record<string, unknown> = { redirect: values[COLUMNS.length] };
  COLUMNS.forEach((column, i) => {
    side[column] = values[i];
  });
  return side as unknown as Side;
}

function judge(
  before: Side,
  after: Side,
  found: { state: number | null; reason: string | null },
  complete: boolean,
): Pick<PageChange, 'state' | 'reason' | 'fields'> | undefined {
  const wasThere = before.status !== null && before.status < 400;
  if (after.status === null) {
    if (!wasThere) return undefined;
    if (found.state === null) {
      return { state: complete ? 'lost' : 'unseen', reason: complete ? 'not-linked' : null, fields: [] };
    }
    const unseen = found.state === URL_STATE.queued || NOT_REACHED.has(found.reason ?? '');
    return { state: unseen ? 'unseen' : 'lost', reason: found.reason, fields: [] };
  }
  if (wasThere && after.status >= 400) return { state: 'lost', reason: `status-${after.status}`, fields: [] };
  // A page that redirects now has neither title nor text: that it redirects says it all.
  const moved = (before.status ?? 0) < 300 !== after.status < 300;
  const fields = PAGE_FIELDS.slice(0, moved ? 3 : undefined).flatMap((field) => {
    const [was, is] = [fieldValue(before, field), fieldValue(after, field)];
    const same = field === 'content' ? before.content_hash === after.content_hash : was === is;
    return same ? [] : [{ field, before: was, after: is }];
  });
  return fields.length === 0 ? undefined : { state: 'changed', reason: null, fields };
}

function fieldValue(side: Side, field: PageField): string | null {
  if (field === 'status') return String(side.status);
  if (field === 'indexable') return side.indexable === 1 ? 'yes' : (side.indexability_reason ?? 'no');
  if (field === 'content') return side.text_chars === null ? null : String(side.text_chars);
  return side[field];
}
