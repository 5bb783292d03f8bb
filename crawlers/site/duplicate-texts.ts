import type { Sqlite } from '../../src/store/open.ts';
import type { DuplicateGroup } from '../model/site-facts.ts';
import { groupKeys, textKey } from './group-keys.ts';
import { NODE, type SiteNodes } from './load-nodes.ts';

/** Columns of `page` that may repeat over a site. */
export type RepeatedColumn = 'title' | 'description' | 'h1' | 'content_hash';

const CHUNK = 20_000;

/**
 * Groups of indexable pages that share a text, compared after NFKC, lower case and space folding; the key is the text as
 * the first page has it. Memory is 8 bytes per URL while grouping.
 */
export function duplicateTexts(
  db: Sqlite,
  crawlId: number,
  nodes: SiteNodes,
  column: RepeatedColumn,
): DuplicateGroup[] {
  const keys = new Float64Array(nodes.index.size).fill(-1);
  const statement = db
    .prepare<[number, number, number]>(
      `SELECT url_id, ${column} FROM page NOT INDEXED WHERE url_id > ? AND crawl_id = ? AND words IS NOT NULL ORDER BY url_id LIMIT ?`,
    )
    .raw();
  for (let after = -1; ; ) {
    const rows = statement.all(after, crawlId, CHUNK) as [number, string | null][];
    for (const [id, text] of rows) {
      if (text === null || text === '') continue;
      const at = nodes.index.at(id);
      if (at < 0 || (nodes.flags[at]! & NODE.indexable) === 0) continue;
      keys[at] = textKey(column === 'content_hash' ? text : normalised(text));
    }
    if (rows.length < CHUNK) break;
    after = rows[rows.length - 1]![0];
  }
  const first = db.prepare<[number], string>(`SELECT ${column} FROM page WHERE url_id = ?`).pluck();
  const groups: DuplicateGroup[] = [];
  groupKeys(keys, (members) => {
    const ids = members.map((at) => nodes.index.ids[at]!);
    groups.push({ key: first.get(ids[0]!) ?? '', ids, similarity: 1 });
  });
  return groups.sort((a, b) => b.ids.length - a.ids.length || a.ids[0]! - b.ids[0]!);
}

/** Texts that a reader takes for the same: full-width forms, case and spaces do not count. */
function normalised(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}
