import type Database from 'better-sqlite3';
import type { Sqlite } from '../../src/store/open.ts';
import type { CommittedPage } from '../crawl/crawl-store.ts';

/** Anchor texts kept in memory; beyond this the map starts anew and a text may be stored twice. */
const MAX_ANCHORS = 20_000;
/** Link rows that go into one statement: fewer calls, the same rows. */
const LINKS_AT_ONCE = 16;

/** Writes pages with their links, text and findings through prepared statements. Call inside a transaction. */
export class PageWriter {
  readonly #page: Database.Statement;
  readonly #text: Database.Statement;
  readonly #link: Database.Statement;
  readonly #links: Database.Statement;
  readonly #anchor: Database.Statement;
  readonly #finding: Database.Statement;
  readonly #anchors = new Map<string, number>();

  constructor(db: Sqlite, crawlId: number) {
    const columns = [
      'url_id, crawl_id, status, redirect_to, redirect_kind, content_type, charset, lang, title, title_px, description',
      'h1, canonical, canonical_id, robots, indexable, indexability_reason, page_type, page_type_score, words, han_chars',
      'text_chars, outlinks, bytes, coded_bytes, ttfb_ms, total_ms, fetched_at, content_hash, signature, headers',
      'link_first, link_count',
    ].join(', ');
    const marks = columns.split(',').map(() => '?');
    this.#page = db.prepare(`INSERT INTO page (${columns}) VALUES (?, ${crawlId}, ${marks.slice(2).join(', ')})`);
    this.#text = db.prepare('INSERT INTO page_text (url_id, headings, text, extra) VALUES (?, ?, ?, ?)');
    const link = 'INSERT INTO link (src, dst, anchor_id, kind, position, flags) VALUES ';
    this.#link = db.prepare(`${link}(?, ?, ?, ?, ?, ?)`);
    this.#links = db.prepare(link + new Array(LINKS_AT_ONCE).fill('(?, ?, ?, ?, ?, ?)').join(', '));
    this.#anchor = db.prepare(`INSERT INTO anchor (crawl_id, text) VALUES (${crawlId}, ?)`);
    this.#finding = db.prepare(
      `INSERT INTO finding (crawl_id, rule, url_id, severity, message, args, evidence, cause) VALUES (${crawlId}, ?, ?, ?, ?, ?, ?, ?)`,
    );
  }

  write({ id, record, targetIds }: CommittedPage): void {
    const { first, count } = this.#writeLinks(id, record.links, record.anchors, targetIds);
    const { page, text } = record;
    this.#page.run(
      id,
      page.status,
      record.redirectTarget === -1 ? null : targetIds[record.redirectTarget],
      page.redirect_kind,
      page.content_type,
      page.charset,
      page.lang,
      page.title,
      page.title_px,
      page.description,
      page.h1,
      page.canonical,
      record.canonicalTarget === -1 ? null : targetIds[record.canonicalTarget],
      page.robots,
      page.indexable,
      page.indexability_reason,
      page.page_type,
      page.page_type_score,
      page.words,
      page.han_chars,
      page.text_chars,
      page.outlinks,
      page.bytes,
      page.coded_bytes,
      page.ttfb_ms,
      page.total_ms,
      page.fetched_at,
      page.content_hash,
      page.signature,
      page.headers,
      first,
      count,
    );
    if (text !== null) this.#text.run(id, text.headings, text.text, text.extra);
    for (const row of record.findings) {
      this.#finding.run(row.rule, id, row.severity, row.message, row.args, row.evidence, row.cause);
    }
  }

  /** Forgets interned anchors: their rows may have been rolled back. */
  forget(): void {
    this.#anchors.clear();
  }

  #writeLinks(src: number, links: Int32Array, anchors: readonly string[], targetIds: Float64Array) {
    const count = links.length / 5;
    if (count === 0) return { first: null, count };
    const anchorIds = anchors.map((text) => this.#anchorId(text));
    const rows = new Array<number>(LINKS_AT_ONCE * 6);
    let last: number | bigint = 0;
    let at = 0;
    for (; count - at >= LINKS_AT_ONCE; at += LINKS_AT_ONCE) {
      for (let k = 0; k < LINKS_AT_ONCE; k++) fillRow(rows, k * 6, src, links, (at + k) * 5, anchorIds, targetIds);
      last = this.#links.run(rows).lastInsertRowid;
    }
    const one = new Array<number>(6);
    for (; at < count; at++) {
      fillRow(one, 0, src, links, at * 5, anchorIds, targetIds);
      last = this.#link.run(one).lastInsertRowid;
    }
    return { first: Number(last) - count + 1, count };
  }

  #anchorId(text: string): number {
    let id = this.#anchors.get(text);
    if (id === undefined) {
      if (this.#anchors.size >= MAX_ANCHORS) this.#anchors.clear();
      id = Number(this.#anchor.run(text).lastInsertRowid);
      this.#anchors.set(text, id);
    }
    return id;
  }
}

function fillRow(
  into: number[],
  at: number,
  src: number,
  links: Int32Array,
  from: number,
  anchorIds: readonly number[],
  targetIds: Float64Array,
): void {
  into[at] = src;
  into[at + 1] = targetIds[links[from]!]!;
  into[at + 2] = anchorIds[links[from + 1]!]!;
  into[at + 3] = links[from + 2]!;
  into[at + 4] = links[from + 3]!;
  into[at + 5] = links[from + 4]!;
}
