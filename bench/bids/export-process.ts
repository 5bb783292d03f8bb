import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import type { SheetLook } from '../../bids/model/account.ts';
import type { Change } from '../../bids/model/change.ts';
import { platformOf } from '../../bids/platforms/index.ts';
import { fullSheetRows } from '../../bids/sheets/full-sheet.ts';
import { csvBytes } from '../../src/io/csv-write.ts';
import { writeFile } from '../../src/io/write-file.ts';
import { openStore } from '../../src/store/open.ts';

/** Child of the bids bench: fills a store with keyword rows (not measured), writes them as GBK twice, prints one JSON object. */
const rows = Number(process.argv[2]);
const folder = process.argv[3]!;
const db = openStore(join(folder, 'souk.db'));
const look: SheetLook = {
  fileName: 'k.csv',
  format: 'csv',
  encoding: 'gb18030',
  delimiter: ',',
  header: ['推广计划名称', '推广单元名称', '关键词名称', '关键词ID', '匹配模式', '出价', '访问URL', '启用/暂停'],
  columns: { plan: 0, unit: 1, keyword: 2, id: 3, match: 4, bid: 5, url: 6, status: 7 },
  preamble: [],
};
db.exec(
  "INSERT INTO import (id, domain, source, file_name, sha256, bytes, imported_at, rows_accepted, rows_rejected, report) VALUES (1, 'bids', 'baidu', 'k.csv', 'x', 1, 1, 0, 0, '{}')",
);
db.prepare(
  "INSERT INTO bid_snapshot (id, import_id, platform, account, currency, taken_at, look, hash) VALUES (1, 1, 'baidu', '', 'CNY', 1, ?, '')",
).run(JSON.stringify(look));
const insert = db.prepare(
  "INSERT INTO bid_entity (snapshot_id, line, kind, plan, unit, text, match, bid, extra, cells) VALUES (1, ?, 'keyword', ?, ?, ?, 'exact', 250, '{}', ?)",
);
for (let start = 0; start < rows; start += 50_000) {
  db.transaction(() => {
    for (let i = start; i < Math.min(rows, start + 50_000); i++) {
      const cells = [
        `计划${i % 300}`,
        `单元${i % 5000}`,
        `紫外线消毒灯${i}`,
        `90071992547${String(i).padStart(7, '0')}`,
        '精确',
        '2.50',
        `https://lamp.example/p/${i}`,
        '启用',
      ];
      insert.run(i + 3, cells[0], cells[1], cells[2], JSON.stringify(cells));
    }
  })();
}
const changes: Change[] = Array.from({ length: Math.floor(rows / 100) }, (_, i) => ({
  kind: 'keyword-bid',
  plan: `计划${(i * 100) % 300}`,
  unit: `单元${(i * 100) % 5000}`,
  keyword: `紫外线消毒灯${i * 100}`,
  match: 'exact',
  region: '',
  platformId: null,
  before: 250,
  after: 262,
  reason: 'keyword-up',
  costEffect: null,
  valueEffect: null,
}));
const before = process.resourceUsage().maxRSS;
const digest = async (name: string) => {
  function* all() {
    yield look.header;
    yield* fullSheetRows(db, 1, look, platformOf('baidu'), changes, 'CNY');
  }
  await writeFile(
    join(folder, name),
    csvBytes(all(), { delimiter: ',', newline: '\r\n', purpose: 'upload', quote: 'needed' }, 'gbk'),
  );
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(join(folder, name))) hash.update(chunk as Uint8Array);
  return hash.digest('hex');
};
const start = performance.now();
const first = await digest('a.csv');
const seconds = (performance.now() - start) / 1000;
const second = await digest('b.csv');
db.close();
console.log(
  JSON.stringify({
    seconds,
    peakMb: process.resourceUsage().maxRSS / 1024,
    filledMb: before / 1024,
    same: first === second ? 1 : 0,
  }),
);
