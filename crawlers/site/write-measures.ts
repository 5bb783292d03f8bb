import type { Sqlite } from '../../src/store/open.ts';
import { UNREACHED } from './click-depth.ts';
import { NODE, type SiteNodes } from './load-nodes.ts';
import type { SiteMeasures } from './site-measures.ts';

/** Pages per transaction: keeps the write-ahead log small. */
const BATCH = 20_000;

/** Writes depth, inlinks and link score into the page rows of a crawl. Running it again changes nothing. */
export function writeMeasures(db: Sqlite, nodes: SiteNodes, measures: SiteMeasures): void {
  const update = db.prepare<[number | null, number, number, number]>(
    'UPDATE page SET depth = ?, inlinks = ?, link_score = ? WHERE url_id = ?',
  );
  const { index } = nodes;
  const write = db.transaction((from: number, to: number) => {
    for (let i = from; i < to; i++) {
      if ((nodes.flags[i]! & NODE.page) === 0) continue;
      const depth = measures.depth[i]!;
      const score = Math.round(measures.linkScore[i]! * 10) / 10;
      update.run(depth === UNREACHED ? null : depth, measures.inlinks[i]!, score, index.ids[i]!);
    }
  });
  for (let from = 0; from < index.size; from += BATCH) write.immediate(from, Math.min(index.size, from + BATCH));
}
