import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import {
  exportRun,
  importBidFile,
  type PlanConfig,
  readAccount,
  readChanges,
  readRun,
  runPlan,
  sampleFiles,
} from '../../../bids/index.ts';
import { SoukError } from '../../../src/kernel/errors.ts';
import { openStore, type Sqlite } from '../../../src/store/open.ts';
import { tempDir } from '../../helpers/temp-dir.ts';

const CONFIG: PlanConfig = {
  platform: 'baidu',
  budget: 5000,
  goal: { kind: 'cpa', target: 80 },
  margin: 0.5,
  orderValue: null,
  regionCaps: {},
  planCaps: {},
  maxJump: 0.3,
  maxPlans: 0,
  brand: [],
  factorMin: null,
  factorMax: null,
  explore: 0.05,
};

/** The sample shop's Baidu files as text. */
async function texts(): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const file of sampleFiles(7)) {
    if (!file.name.startsWith('baidu-')) continue;
    const chunks: Uint8Array[] = [];
    for await (const chunk of file.bytes) chunks.push(chunk);
    files.set(file.name, iconv.decode(Buffer.concat(chunks), 'gbk'));
  }
  return files;
}

async function take(db: Sqlite, folder: string, files: ReadonlyMap<string, string>, now: number) {
  for (const [name, text] of files) {
    const path = join(folder, name);
    writeFileSync(path, iconv.encode(text, 'gbk'));
    const map = new Map<string, string>();
    await importBidFile(db, path, { platform: 'auto', map, skipBad: false, dryRun: false, now });
  }
}

const exportTo = (db: Sqlite, out: string) =>
  exportRun(db, readRun(db, { platform: 'baidu' }), {
    out,
    onlyChanges: true,
    format: 'csv',
    encoding: undefined,
    force: false,
    confirmPauses: -1,
    allowLeading: false,
    now: 9,
  });

/** The rows behind the header in the opposite order; title, header and totals stay where they are. */
function reversed(text: string): string {
  const lines = text.split('\r\n');
  const header = lines.findIndex((line) => /推广计划.*,/.test(line));
  const isRow = (line: string, i: number) => i > header && line !== '' && !/^(总计|合计|汇总)/.test(line);
  const rows = lines.filter(isRow).reverse();
  return lines.map((line, i) => (isRow(line, i) ? rows.shift()! : line)).join('\r\n');
}

describe('exportRun', () => {
  it('writes nothing over an account that changed since the plan, and works again after a new plan', async () => {
    const folder = tempDir();
    const db = openStore(join(folder, 'souk.db'));
    const files = await texts();
    await take(db, folder, files, 1);
    runPlan(db, CONFIG, 2);
    const keyword = readAccount(db, 'baidu').entities.find((entity) => entity.kind === 'keyword' && entity.bid)!;
    const name = 'baidu-keywords.csv';
    const present = (keyword.bid! / 100).toFixed(2);
    const changed = files
      .get(name)!
      .split('\r\n')
      .map((line, i) => (i + 1 === keyword.line ? line.replace(`,${present},`, ',9.87,') : line))
      .join('\r\n');
    expect(changed).not.toBe(files.get(name));
    await take(db, folder, new Map([[name, changed]]), 3);
    const error = await exportTo(db, join(folder, 'upload')).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(SoukError);
    expect((error as SoukError).code).toBe('bids-account-changed');
    expect(existsSync(join(folder, 'upload'))).toBe(false);
    runPlan(db, CONFIG, 4);
    expect((await exportTo(db, join(folder, 'upload'))).dryRun).toBe(false);
    db.close();
  }, 60_000);
});

it('the order of rows in the sheets changes neither the account nor the decision', async () => {
  const folder = tempDir();
  const files = await texts();
  const turned = new Map([...files].reverse().map(([name, text]) => [name, reversed(text)] as const));
  expect(turned.get('baidu-keywords.csv')).not.toBe(files.get('baidu-keywords.csv'));
  const outcome = [];
  for (const [i, set] of [files, turned].entries()) {
    const db = openStore(join(folder, `souk-${i}.db`));
    await take(db, folder, set, 1);
    const { run } = runPlan(db, CONFIG, 2);
    outcome.push({ hash: readAccount(db, 'baidu').hash, input: run.inputHash, changes: readChanges(db, run.id) });
    db.close();
  }
  expect(outcome[0]!.changes.length).toBeGreaterThan(0);
  expect(outcome[1]).toEqual(outcome[0]);
}, 60_000);
