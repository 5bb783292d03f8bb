import type Database from 'better-sqlite3';
import type { Sqlite } from '../../src/store/open.ts';
import type { CommittedPage } from '../crawl/crawl-store.ts';
import { countLinks } from '../model/packed-links.ts';

/** Writes pages with their links, text and findings through prepared statements. Call inside a transaction. */
export class PageWriter {
  readonly #page: Database.Statement;
  readonly #text: Database.Statement;
  readonly #links: Database.Statement;
  readonly #finding: Database.Statement;

  constructor(db: Sqlite, crawlId: number) {
    const columns = [
      'url_id, crawl_id, status, redirect_to, redirect_kind, content_type, charset, lang, title, title_px, description',
      'h1, canonical, canonical_id, robots, indexable, indexability_reason, page_type, page_type_score, words, han_chars',
      'text_chars, outlinks, bytes, coded_bytes, ttfb_ms, total_ms, fetched_at, content_hash, signature, headers',
      'link_count',
    ].join(', ');
    const marks = columns.split(',').map(() => '?');
    this.#page = db.prepare(`INSERT INTO page (${columns}) VALUES (?, ${crawlId}, ${marks.slice(2).join(', ')})`);
    this.#text = db.prepare('INSERT INTO page_text (url_id, headings, text, extra) VALUES (?, ?, ?, ?)');
    this.#links = db.prepare('INSERT INTO page_links (url_id, links, targets, anchors) VALUES (?, ?, ?, ?)');
    this.#finding = db.prepare(
      `INSERT INTO finding (crawl_id, rule, url_id, severity, message, args, evidence, cause) VALUES (${crawlId}, ?, ?, ?, ?, ?, ?, ?)`,
    );
  }

  write({ id, record, targetIds }: CommittedPage): void {
    const { page, text, links } = record;
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
      countLinks(links),
    );
    if (links.length > 0) this.#links.run(id, links, new Uint8Array(targetIds.buffer), record.anchors);
    if (text !== null) this.#text.run(id, text.headings, text.text, text.extra);
    for (const row of record.findings) {
      this.#finding.run(row.rule, id, row.severity, row.message, row.args, row.evidence, row.cause);
    }
  }
}
