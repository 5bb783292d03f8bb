import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import {
  type Change,
  exportRun,
  importBidFile,
  type PlanConfig,
  platformOf,
  readAccount,
  readChanges,
  readRun,
  runPlan,
  sampleFiles,
} from '../../../bids/index.ts';
import { SoukError } from '../../../src/kernel/errors.ts';
import { openStore, type Sqlite } from '../../../src/store/open.ts';
import { PLAN_CONFIG } from '../../helpers/plan-config.ts';
import { tempDir } from '../../helpers/temp-dir.ts';

const CONFIG: PlanConfig = { ...PLAN_CONFIG, platform: 'baidu', budget: 5000, goal: { kind: 'cpa', target: 80 } };

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

describe('guard rails', () => {
  /** A planned account of the sample shop whose run holds these changes instead of its own. */
  async function holding(changes: readonly Partial<Change>[], platform: 'baidu' | 'google' | 'microsoft' = 'baidu') {
    const folder = tempDir();
    const db = openStore(join(folder, 'souk.db'));
    if (platform === 'baidu') await take(db, folder, await texts(), 1);
    else {
      const sheet = {
        google:
          'Campaign\tAd Group\tKeyword\tCriterion Type\tMax CPC\tBudget\r\n茶叶\t\t\t\t\t300\r\n茶叶\t龙井\t西湖龙井\tExact\t2.00\t\r\n',
        microsoft:
          'Type,Status,Id,Parent Id,Campaign,Ad Group,Keyword,Match Type,Bid\r\nKeyword,Active,1,2,茶叶,龙井,西湖龙井,Exact,2.00\r\n',
      }[platform];
      const path = join(folder, 'account.csv');
      writeFileSync(path, sheet);
      const map = new Map<string, string>();
      await importBidFile(db, path, { platform, map, currency: 'CNY', skipBad: false, dryRun: false, now: 1 });
    }
    const { run } = runPlan(db, { ...CONFIG, platform }, 2);
    const keyword = readAccount(db, platform).entities.find((entity) => entity.kind === 'keyword')!;
    db.prepare('DELETE FROM bid_change').run();
    const insert = db.prepare('INSERT INTO bid_change (run_id, n, change) VALUES (?, ?, ?)');
    const common = {
      plan: keyword.plan,
      unit: keyword.unit,
      keyword: keyword.text,
      match: keyword.match,
      region: '',
      platformId: null,
      before: null,
      after: null,
      reason: 'keyword-up',
      costEffect: null,
      valueEffect: null,
    };
    for (const [i, change] of changes.entries()) insert.run(run.id, i + 1, JSON.stringify({ ...common, ...change }));
    const out = join(folder, 'upload');
    const write = (options: Partial<Parameters<typeof exportRun>[2]> = {}) =>
      exportRun(db, run, {
        out,
        onlyChanges: true,
        format: 'csv',
        encoding: undefined,
        force: false,
        confirmPauses: -1,
        allowLeading: false,
        now: 9,
        ...options,
      });
    return { db, out, write };
  }

  it.each<[string, Partial<Change>[], string]>([
    ['a bid 35 % up', [{ kind: 'keyword-bid', before: 200, after: 270 }], 'bids-jump'],
    [
      'a bid 40 % down without a budget that asks for it',
      [{ kind: 'keyword-bid', before: 200, after: 120 }],
      'bids-jump',
    ],
    ['a factor 35 % up', [{ kind: 'region-factor', region: '330000', before: 1e6, after: 1.35e6 }], 'bids-jump'],
    ['a first factor of 1.35', [{ kind: 'region-factor', region: '330000', before: null, after: 1.35e6 }], 'bids-jump'],
    [
      'a jump that calls itself the platform’s range',
      [{ kind: 'keyword-bid', before: 200, after: 270, reason: 'platform-range' }],
      'bids-jump',
    ],
    [
      'a jump up that calls itself a cut',
      [{ kind: 'keyword-bid', before: 200, after: 270, reason: 'cut-to-budget' }],
      'bids-jump',
    ],
    [
      'a raised budget',
      [{ kind: 'budget', unit: '', keyword: '', before: 300_000, after: 300_001 }],
      'bids-budget-raised',
    ],
    [
      '21 pauses',
      Array.from({ length: 21 }, () => ({ kind: 'keyword-pause' as const, before: 1, after: 0 })),
      'bids-confirm-pauses',
    ],
  ])(
    '%s is refused, and nothing is written',
    async (_what, changes, code) => {
      const { db, out, write } = await holding(changes);
      await expect(write()).rejects.toThrow(code);
      expect(existsSync(out)).toBe(false);
      expect(db.prepare('SELECT count(*) FROM bid_ledger').pluck().get()).toBe(0);
      db.close();
    },
    30_000,
  );

  it('the same within the limits, asked for, or confirmed is written', async () => {
    const allowed = await holding([
      { kind: 'keyword-bid', before: 200, after: 260 },
      { kind: 'region-factor', region: '330000', before: 1e6, after: 1.3e6 },
    ]);
    expect((await allowed.write()).files.length).toBeGreaterThan(0);
    allowed.db.close();
    const cut = await holding([{ kind: 'keyword-bid', before: 200, after: 120, reason: 'cut-to-budget' }]);
    expect((await cut.write()).files.length).toBeGreaterThan(0);
    cut.db.close();
    const raised = await holding([{ kind: 'budget', unit: '', keyword: '', before: 300_000, after: 400_000 }]);
    expect((await raised.write({ raiseBudget: true })).files.length).toBeGreaterThan(0);
    raised.db.close();
    const pauses = await holding(
      Array.from({ length: 21 }, () => ({ kind: 'keyword-pause' as const, before: 1, after: 0 })),
    );
    await expect(pauses.write({ confirmPauses: 20 })).rejects.toThrow('bids-confirm-pauses');
    expect((await pauses.write({ confirmPauses: 21 })).changes['keyword-pause']).toBe(21);
    pauses.db.close();
  }, 60_000);

  it('without a folder it is a dry run: no file, no ledger', async () => {
    const { db, out, write } = await holding([{ kind: 'keyword-bid', before: 200, after: 210 }]);
    const manifest = await write({ out: undefined });
    expect(manifest).toMatchObject({ dryRun: true, changes: { 'keyword-bid': 1 } });
    expect(manifest.files.every((file) => file.sha256 === null)).toBe(true);
    expect(existsSync(out)).toBe(false);
    expect(db.prepare('SELECT count(*) FROM bid_ledger').pluck().get()).toBe(0);
    db.close();
  }, 30_000);

  it.each(['google', 'microsoft'] as const)(
    '%s: a row that would delete all is never written',
    async (platform) => {
      // A negative without text: its undo row would remove the ad group, or every negative in it.
      const { db, out, write } = await holding([{ kind: 'negative-add', keyword: '' }], platform);
      await expect(write()).rejects.toThrow('bids-deletes-all');
      expect(existsSync(join(out, 'manifest.json'))).toBe(false);
      db.close();
    },
    30_000,
  );

  it.each([
    ['google', ['Campaign', 'Status', 'Keyword'], ['茶叶', 'Removed', ''], true],
    ['google', ['Campaign', 'Campaign Status'], ['茶叶', 'Removed'], true],
    ['google', ['Campaign', 'Status', 'Keyword'], ['茶叶', 'Removed', '龙井'], false],
    ['google', ['Campaign', 'Status', 'Keyword'], ['茶叶', 'Paused', ''], false],
    ['google', ['Campaign', 'Status', 'Location', 'ID'], ['茶叶', 'Removed', '', '20173'], false],
    [
      'microsoft',
      ['Type', 'Status', 'Id', 'Campaign', 'Keyword'],
      ['Campaign Negative Keyword', 'Deleted', '', '茶叶', ''],
      true,
    ],
    ['microsoft', ['Type', 'Status', 'Id', 'Campaign'], ['Campaign', 'Deleted', '7', '茶叶'], true],
    [
      'microsoft',
      ['Type', 'Status', 'Id', 'Campaign', 'Keyword'],
      ['Campaign Negative Keyword', 'Deleted', '', '茶叶', '图片'],
      false,
    ],
    ['microsoft', ['Type', 'Status', 'Id', 'Campaign'], ['Campaign', 'Paused', '', '茶叶'], false],
  ] as const)('%s %j %j: %s', (platform, header, row, all) => {
    expect(platformOf(platform).destructive!(header, row)).toBe(all);
  });
});
