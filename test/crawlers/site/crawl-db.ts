import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { LINK_KIND, URL_ROLE, URL_STATE } from '../../../crawlers/model/states.ts';
import { shingles } from '../../../crawlers/similarity/shingles.ts';
import { signatureOf } from '../../../crawlers/similarity/signature.ts';
import { openStore, type Sqlite } from '../../../src/store/open.ts';
import { putLinks } from '../../helpers/put-links.ts';

interface UrlInit {
  /** 0: not fetched. */
  status?: number;
  role?: number;
  reason?: string;
  redirectTo?: string;
  canonical?: string;
  robots?: string;
  indexable?: boolean;
  indexabilityReason?: string;
  title?: string;
  description?: string;
  h1?: string;
  text?: string;
  pageType?: string;
  extra?: Record<string, unknown>;
}

export interface CrawlInit {
  seeds?: string[];
  urls: Record<string, UrlInit>;
  links?: readonly (readonly [from: string, to: string, more?: { flags?: number; kind?: number; anchor?: string }])[];
  sitemap?: readonly string[];
  state?: string;
  limits?: string[];
  config?: Record<string, unknown>;
}

const ROOT = 'https://tea.example';
export const full = (path: string) => (path.startsWith('/') ? ROOT + path : path);

/** A store in a file of its own, closed and removed when the describe block ends. */
function freshStore(): Sqlite {
  const folder = mkdtempSync(join(tmpdir(), 'souk-test-'));
  const db = openStore(join(folder, 'souk.db'));
  afterAll(() => {
    db.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return db;
}

/** A souk.db with one crawl in it, written as the crawl writes: contiguous links per page, interned anchors. */
export function crawlDb(init: CrawlInit, into?: Sqlite): { db: Sqlite; crawlId: number; id(path: string): number } {
  const db = into ?? freshStore();
  const insert = (sql: string, ...values: unknown[]) => Number(db.prepare(sql).run(...values).lastInsertRowid);
  const crawlId = insert(
    `INSERT INTO crawl (seeds, config, config_hash, state, limits_hit, started_at, souk_version) VALUES (?, ?, 'x', ?, ?, 1, '0')`,
    JSON.stringify(init.seeds ?? [`${ROOT}/`]),
    JSON.stringify(init.config ?? {}),
    init.state ?? 'complete',
    JSON.stringify(init.limits ?? []),
  );
  const ids = new Map<string, number>();
  const seeds = new Set((init.seeds ?? [`${ROOT}/`]).map(full));
  let hash = crawlId * 1_000_000;
  const add = (path: string): number => {
    const url = full(path);
    let id = ids.get(url);
    if (id !== undefined) return id;
    const given = init.urls[path] ?? { status: 0, role: url.startsWith(ROOT) ? URL_ROLE.page : URL_ROLE.external };
    id = insert(
      'INSERT INTO url (crawl_id, hash, url, state, reason, depth, role) VALUES (?, ?, ?, ?, ?, ?, ?)',
      crawlId,
      hash++,
      url,
      given.status === 0 ? URL_STATE.skipped : URL_STATE.fetched,
      given.reason ?? null,
      seeds.has(url) ? 0 : null,
      given.role ?? URL_ROLE.page,
    );
    ids.set(url, id);
    return id;
  };
  for (const path of Object.keys(init.urls)) add(path);
  for (const [from, to] of init.links ?? []) {
    add(from);
    add(to);
  }
  for (const path of init.sitemap ?? []) add(path);
  for (const [path, given] of Object.entries(init.urls)) {
    if (given.status === 0) continue;
    const id = add(path);
    const html = given.redirectTo === undefined && (given.role ?? URL_ROLE.page) === URL_ROLE.page;
    const own = (init.links ?? []).filter(([from]) => full(from) === full(path));
    const status = given.status ?? (given.redirectTo === undefined ? 200 : 301);
    const text = given.text ?? '';
    insert(
      `INSERT INTO page (url_id, crawl_id, status, redirect_to, title, description, h1, canonical_id, robots, indexable,
       indexability_reason, page_type, words, text_chars, outlinks, fetched_at, content_hash, signature)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1, ?, ?)`,
      id,
      crawlId,
      status,
      given.redirectTo === undefined ? null : add(given.redirectTo),
      given.title ?? null,
      given.description ?? null,
      given.h1 ?? null,
      given.canonical === undefined ? null : add(given.canonical),
      given.robots ?? null,
      (given.indexable ?? status === 200) ? 1 : 0,
      given.indexabilityReason ?? null,
      given.pageType ?? null,
      html ? 100 : null,
      text.length,
      own.length,
      text === '' ? null : `hash of ${text}`,
      text === '' ? null : signatureOf(shingles(text)),
    );
    putLinks(
      db,
      id,
      own.map(([, to, more]) => ({
        dst: add(to),
        anchor: more?.anchor ?? '茶',
        kind: more?.kind ?? LINK_KIND.anchor,
        flags: more?.flags ?? 0,
      })),
    );
    if (html)
      insert(
        'INSERT INTO page_text (url_id, headings, text, extra) VALUES (?, ?, ?, ?)',
        id,
        '[]',
        text,
        JSON.stringify(given.extra ?? {}),
      );
  }
  if (init.sitemap) {
    const sitemap = insert(
      `INSERT INTO sitemap (crawl_id, url, kind, status, facts) VALUES (?, ?, 'urlset', 200, '{"foundBy":"robots"}')`,
      crawlId,
      `${ROOT}/sitemap.xml`,
    );
    for (const path of init.sitemap)
      insert('INSERT INTO sitemap_entry (sitemap_id, url_id) VALUES (?, ?)', sitemap, add(path));
  }
  return { db, crawlId, id: (path) => add(path) };
}
