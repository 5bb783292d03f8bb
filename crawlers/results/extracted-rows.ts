import type { Sqlite } from '../../src/store/open.ts';
import type { Extracted } from '../extraction/extraction.ts';

export interface ExtractedRow {
  url: string;
  title: string | null;
  fields: Extracted;
}

/** The user's fields of every HTML page of a crawl, in crawl order, streamed. */
export function* extractedRows(db: Sqlite, crawlId: number): Generator<ExtractedRow> {
  const rows = db.prepare<[number], { url: string; title: string | null; fields: string }>(
    `SELECT u.url, p.title, json_extract(t.extra, '$.extracted') AS fields
     FROM page p JOIN url u ON u.id = p.url_id JOIN page_text t ON t.url_id = p.url_id
     WHERE p.crawl_id = ? AND json_extract(t.extra, '$.extracted') IS NOT NULL ORDER BY p.url_id`,
  );
  for (const row of rows.iterate(crawlId)) yield { ...row, fields: JSON.parse(row.fields) as Extracted };
}
