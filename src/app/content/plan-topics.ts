import { readClusterMembers, readClusters, readContentPlan } from '../../../keywords/index.ts';
import type { Sqlite } from '../../store/open.ts';

/** Topics for the calendar: named ones first, then the keyword plan with its due dates, then the largest clusters. */
export function planTopics(
  db: Sqlite,
  named: readonly string[],
): { name: string; keywords: string[]; volume: number | null; due: string | null }[] {
  const topics = named.map((name) => ({
    name,
    keywords: [name],
    volume: null as number | null,
    due: null as string | null,
  }));
  const seen = new Set(named);
  for (const item of readContentPlan(db)) {
    if (seen.has(item.head)) continue;
    seen.add(item.head);
    topics.push({
      name: item.head,
      keywords: item.keywords.map((one) => one.text),
      volume: item.volume,
      due: item.due,
    });
  }
  for (const cluster of readClusters(db, { limit: 200 })) {
    if (seen.has(cluster.head)) continue;
    seen.add(cluster.head);
    topics.push({
      name: cluster.head,
      keywords: readClusterMembers(db, cluster.id)
        .slice(0, 20)
        .map((one) => one.text),
      volume: cluster.volume,
      due: null,
    });
  }
  return topics;
}
