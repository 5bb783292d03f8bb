import { isDimension } from '../../keywords/index.ts';
import type { Sqlite } from '../store/open.ts';

/** Codes of a dimension that the bank's keywords carry, most frequent first, guessed products left out. At most 30. */
export function commonValues(db: Sqlite, dim: string): string[] {
  if (!isDimension(dim)) return [];
  const rows = db
    .prepare<[], { members: string; n: number }>(
      `SELECT s.members, count(*) AS n FROM keyword_tags t JOIN value_set s ON s.id = t.${dim} GROUP BY s.id`,
    )
    .all();
  const counts = new Map<string, number>();
  for (const { members, n } of rows) for (const id of members.split(',')) counts.set(id, (counts.get(id) ?? 0) + n);
  const code = db.prepare('SELECT code FROM dim_value WHERE id = ?').pluck();
  return [...counts]
    .sort((a, b) => b[1] - a[1] || Number(a[0]) - Number(b[0]))
    .map(([id]) => code.get(Number(id)) as string)
    .filter((value) => !value.startsWith('?'))
    .slice(0, 30);
}
