import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import {
  acceptedNegatives,
  acceptNegatives,
  exportRun,
  importBidFile,
  type NegativeProposal,
  readAccount,
  readChanges,
  runPlan,
  verifyFile,
} from '../../../bids/index.ts';
import { undoImport } from '../../../src/app/undo-import.ts';
import { openStore } from '../../../src/store/open.ts';
import { PLAN_CONFIG } from '../../helpers/plan-config.ts';
import { tempDir } from '../../helpers/temp-dir.ts';

const SHEETS = {
  baidu:
    '推广计划名称,推广单元名称,关键词名称,匹配模式,出价,访问URL,启用/暂停\r\n茶叶,龙井,西湖龙井,精确,2.50,https://tea.example/,启用\r\n',
  '360':
    '推广计划,推广组,关键词,匹配方式,出价,访问网址,启用/暂停\r\n茶叶,龙井,西湖龙井,精确,2.50,https://tea.example/,启用\r\n',
  sogou:
    '推广计划,推广组,关键词,关键词匹配方式,关键词出价,关键词访问URL\r\n茶叶,龙井,西湖龙井,精确匹配,2.50,https://tea.example/\r\n',
  google:
    'Campaign\tAd Group\tKeyword\tCriterion Type\tMax CPC\tStatus\r\n茶叶\t龙井\t西湖龙井\tExact\t2.50\tEnabled\r\n',
  microsoft:
    'Type,Status,Id,Parent Id,Campaign,Ad Group,Keyword,Match Type,Bid\r\nKeyword,Active,1,2,茶叶,龙井,西湖龙井,Exact,2.50\r\n',
} as const;

/** The account's negatives as the platform's next export has them. */
const LISTS = {
  baidu: '推广计划名称,推广单元名称,否定关键词,否定方式\r\n茶叶,龙井,龙井虾仁做法,精确否定\r\n',
  '360': '推广计划,推广组,否定关键词,否定方式\r\n茶叶,龙井,龙井虾仁做法,精确否定\r\n',
  sogou: '推广计划,推广组,否定关键词,否定方式\r\n茶叶,龙井,龙井虾仁做法,精确否定\r\n',
  google: 'Campaign\tAd Group\tKeyword\tCriterion Type\tMax CPC\r\n茶叶\t龙井\t龙井虾仁做法\tNegative Exact\t\r\n',
  microsoft:
    'Type,Status,Id,Parent Id,Campaign,Ad Group,Keyword,Match Type\r\nAd Group Negative Keyword,Active,7,2,茶叶,龙井,龙井虾仁做法,Exact\r\n',
} as const;

const EXPORT = {
  onlyChanges: true,
  format: 'csv',
  encoding: undefined,
  force: false,
  confirmPauses: -1,
  allowLeading: false,
  now: 3,
} as const;

const proposal = (term: string): NegativeProposal => ({
  plan: '茶叶',
  unit: '龙井',
  term,
  clicks: 140,
  cost: 280,
  needed: 119,
});

async function planned(platform: keyof typeof SHEETS) {
  const folder = tempDir();
  const path = join(folder, 'account.csv');
  writeFileSync(path, SHEETS[platform]);
  const db = openStore(join(folder, 'souk.db'));
  const map = new Map<string, string>();
  await importBidFile(db, path, { platform, map, currency: 'CNY', skipBad: false, dryRun: false, now: 1 });
  const plan = (now: number) => runPlan(db, { ...PLAN_CONFIG, platform }, now);
  return { db, folder, run: plan(2).run, plan };
}

describe('acceptNegatives', () => {
  it.each(['baidu', '360', 'sogou', 'google', 'microsoft'] as const)(
    '%s: accepted ones are in the export and the manifest, once',
    async (platform) => {
      const { db, folder, run } = await planned(platform);
      const proposals = [proposal('龙井虾仁做法'), proposal('西湖龙井')];
      expect(acceptNegatives(db, platform, run, proposals, 'exact', 5)).toMatchObject({
        added: 1,
        known: 0,
        blocked: [{ term: '西湖龙井', keyword: '西湖龙井' }],
      });
      expect(acceptNegatives(db, platform, run, [proposals[0]!], 'exact', 6)).toEqual({
        added: 0,
        known: 1,
        blocked: [],
        importId: null,
      });
      // As a phrase, 龙井 would also block 西湖龙井; as an exact negative it does not.
      expect(acceptNegatives(db, platform, run, [proposal('龙井')], 'phrase', 7).blocked).toEqual([
        { term: '龙井', keyword: '西湖龙井' },
      ]);
      // Microsoft's regions need an id file that this account does not have; negatives alone are what is tested here.
      db.prepare("DELETE FROM bid_change WHERE json_extract(change, '$.kind') <> 'negative-add'").run();
      const out = join(folder, 'upload');
      const manifest = await exportRun(db, run, {
        out,
        onlyChanges: true,
        format: 'csv',
        encoding: undefined,
        force: false,
        confirmPauses: -1,
        allowLeading: false,
        now: 3,
      });
      expect(manifest.changes['negative-add']).toBe(1);
      const english = platform === 'google' || platform === 'microsoft';
      expect(manifest.warnings.includes('negatives-undo-by-hand')).toBe(!english);
      const file = manifest.files.find((row) => !row.undo)!;
      const bytes = readFileSync(join(out, file.name));
      const text = iconv.decode(bytes, platform === 'google' ? 'utf16le' : 'utf8');
      const lines = text.split('\r\n').filter((line) => line.includes('龙井虾仁做法'));
      expect(lines).toHaveLength(1);
      expect(lines[0]).toMatch(
        platform === 'google'
          ? /Negative Exact/
          : platform === 'microsoft'
            ? /Ad Group Negative Keyword.*Exact/
            : /精确否定/,
      );
      expect(text).not.toContain('\t西湖龙井\tNegative');
      // The sheet, read as the platform's next export, has it.
      expect((await verifyFile(db, run, join(out, file.name))).map((verdict) => verdict.state)).toEqual(['taken']);
      expect(readChanges(db, run.id)).toHaveLength(1);
      db.close();
    },
  );

  it('stay for the account: in every later run until the account has them', async () => {
    for (const platform of Object.keys(SHEETS) as (keyof typeof SHEETS)[]) {
      const { db, folder, run, plan } = await planned(platform);
      const done = acceptNegatives(db, platform, run, [proposal('龙井虾仁做法')], 'exact', 5);
      const negatives = (id: number) => readChanges(db, id).filter((change) => change.kind === 'negative-add');
      const later = plan(8).run;
      expect(negatives(later.id).map((change) => change.keyword)).toEqual(['龙井虾仁做法']);
      // Once the platform has it (its own list of negatives was imported), no run adds it again.
      const path = join(folder, 'negatives.csv');
      writeFileSync(path, LISTS[platform]);
      const map = new Map<string, string>();
      await importBidFile(db, path, { platform, map, currency: 'CNY', skipBad: false, dryRun: false, now: 9 });
      expect(negatives(plan(10).run.id)).toEqual([]);
      expect(acceptedNegatives(db, platform)).toHaveLength(1);
      expect(done.importId).not.toBeNull();
      db.close();
    }
  });

  it('can be taken back: out of runs that were not exported, and out of all later ones', async () => {
    const { db, folder, run, plan } = await planned('baidu');
    const first = acceptNegatives(db, 'baidu', run, [proposal('龙井虾仁做法')], 'exact', 5);
    await exportRun(db, run, { ...EXPORT, out: join(folder, 'upload') });
    const open = plan(6).run;
    acceptNegatives(db, 'baidu', open, [proposal('龙井怎么泡')], 'exact', 7);
    const words = (id: number) =>
      readChanges(db, id).flatMap((change) => (change.kind === 'negative-add' ? [change.keyword] : []));
    expect(words(open.id)).toEqual(['龙井虾仁做法', '龙井怎么泡']);
    await undoImport(db, String(first.importId), 8);
    expect(words(open.id)).toEqual(['龙井怎么泡']);
    // What was exported is history.
    expect(words(run.id)).toEqual(['龙井虾仁做法']);
    expect(words(plan(9).run.id)).toEqual(['龙井怎么泡']);
    expect(acceptedNegatives(db, 'baidu').map((row) => row.text)).toEqual(['龙井怎么泡']);
    // It may be accepted anew.
    expect(acceptNegatives(db, 'baidu', undefined, [proposal('龙井虾仁做法')], 'exact', 10).added).toBe(1);
    expect(words(plan(11).run.id)).toEqual(['龙井怎么泡', '龙井虾仁做法']);
    db.close();
  });

  it('lists of negatives in a plan row or an ad group row count as in the account', async () => {
    const { db, folder, plan } = await planned('baidu');
    const path = join(folder, 'plans.csv');
    writeFileSync(
      path,
      '推广计划名称,推广单元名称,推广计划每日预算,推广地域,短语否定词,精确否定词\r\n茶叶,,300,,图片;视频,免费\r\n茶叶,龙井,,,,龙井虾仁做法\r\n',
    );
    const map = new Map<string, string>();
    await importBidFile(db, path, { platform: 'baidu', map, skipBad: false, dryRun: false, now: 5 });
    const negatives = readAccount(db, 'baidu').entities.filter((entity) => entity.kind === 'negative');
    expect(negatives.map(({ unit, text, match }) => [unit, text, match])).toEqual([
      ['', '图片', 'phrase'],
      ['', '视频', 'phrase'],
      ['', '免费', 'exact'],
      ['龙井', '龙井虾仁做法', 'exact'],
    ]);
    const { run } = plan(6);
    expect(acceptNegatives(db, 'baidu', run, [proposal('龙井虾仁做法')], 'exact', 7)).toMatchObject({
      added: 0,
      known: 1,
    });
    db.close();
  });
});
