import type { Sqlite } from '../../src/store/open.ts';

/** One place on a stored page of results; `position` counts from 1. */
export interface SerpPlace {
  keyword: string;
  url: string;
  position: number;
}

/** Every place on every stored page of search results, streamed: which sites rank for the words of the bank. */
export function* serpPlaces(db: Sqlite): Generator<SerpPlace> {
  const url = db.prepare<[number], string>('SELECT url FROM keyword_url WHERE id = ?').pluck();
  const pages = db.prepare<[], { keyword: string; urls: string }>(
    'SELECT k.norm AS keyword, s.urls FROM keyword_serp s JOIN keyword k ON k.id = s.keyword_id ORDER BY k.norm, s.context_id, s.import_id',
  );
  for (const page of pages.all()) {
    for (const [i, id] of (JSON.parse(page.urls) as number[]).entries()) {
      const found = url.get(id);
      if (found !== undefined) yield { keyword: page.keyword, url: found, position: i + 1 };
    }
  }
}
