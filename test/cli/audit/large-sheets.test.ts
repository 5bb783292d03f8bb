import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { openStore } from '../../../src/store/open.ts';
import { fillCrawl } from '../../helpers/fill-crawl.ts';
import { runSouk } from '../../helpers/run-souk.ts';
import { tempDir } from '../../helpers/temp-dir.ts';

const FINDINGS = 200_000;
/** A heap that could not hold a fifth of the findings as rows. */
const SMALL = { NODE_OPTIONS: '--max-old-space-size=64' };

/** Rows of a sheet without its header: the first, the last, and how many. */
function rowsOf(path: string, sheet: number) {
  const bytes = unzipSync(readFileSync(path))[`xl/worksheets/sheet${sheet}.xml`]!;
  const xml = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  let count = 0;
  for (let at = xml.indexOf('<row r='); at !== -1; at = xml.indexOf('<row r=', at + 1)) count += 1;
  return { count: count - 1, last: Number([...xml.slice(-20_000).matchAll(/<row r="(\d+)"/g)].at(-1)?.[1]), xml };
}

it('two hundred thousand findings fit into a workbook, each in its row', async () => {
  const cwd = tempDir();
  const db = openStore(join(cwd, 'souk.db'));
  const id = fillCrawl(db, { pages: 60 });
  const have = db.prepare('SELECT count(*) FROM finding').pluck().get() as number;
  const columns = 'crawl_id, rule, severity, url_id, message, args, evidence, cause';
  db.prepare(
    `INSERT INTO finding (${columns})
     WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i <= ?)
     SELECT ${columns} FROM n CROSS JOIN (SELECT * FROM finding WHERE crawl_id = ?) LIMIT ?`,
  ).run(Math.ceil(FINDINGS / have), id, FINDINGS - have);
  db.close();

  const report = await runSouk(['report', '--out', 'r', '--format', 'xlsx'], { cwd, env: SMALL });
  expect(report.code, report.stderr.slice(-400)).toBe(0);
  const { count, last, xml } = rowsOf(join(cwd, 'r', 'audit.xlsx'), 3);
  expect([count, last]).toEqual([FINDINGS, FINDINGS + 1]);
  expect(xml).toContain(`<autoFilter ref="A1:I${FINDINGS + 1}"/>`);

  const list = await runSouk(['issues', '--format', 'xlsx', '--out', 'issues.xlsx'], { cwd, env: SMALL });
  expect(list.code, list.stderr.slice(-400)).toBe(0);
  // The cover, which stands first, is written last: it knows the number.
  expect(rowsOf(join(cwd, 'issues.xlsx'), 1).count).toBe(FINDINGS);
  expect(rowsOf(join(cwd, 'issues.xlsx'), 2).xml).toContain(`<v>${FINDINGS}</v>`);
}, 180_000);
