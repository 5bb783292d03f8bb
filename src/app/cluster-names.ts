import { readClusters } from '../../keywords/index.ts';
import type { Sqlite } from '../store/open.ts';

/** The group of every keyword by id, by the newest clustering. */
export function clusterNames(db: Sqlite): Map<number, { id: number; name: string }> {
  const names = new Map<number, { id: number; name: string }>();
  const members = db.prepare<[number], number>('SELECT keyword_id FROM cluster_member WHERE cluster_id = ?').pluck();
  for (const { id, name } of [...readClusters(db)]) {
    const entry = { id, name };
    for (const keyword of members.all(id) as number[]) names.set(keyword, entry);
  }
  return names;
}
