import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import {
  acceptNegatives,
  exportRun,
  importBidFile,
  type NegativeProposal,
  readChanges,
  runPlan,
  verifyFile,
} from '../../../bids/index.ts';
import { openStore } from '../../../src/store/open.ts';
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
  const { run } = runPlan(
    db,
    {
      platform,
      budget: 300,
      goal: { kind: 'clicks' },
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
    },
    2,
  );
  return { db, folder, run };
}

describe('acceptNegatives', () => {
  it.each(['baidu', '360', 'sogou', 'google', 'microsoft'] as const)(
    '%s: accepted ones are in the export and the manifest, once',
    async (platform) => {
      const { db, folder, run } = await planned(platform);
      const proposals = [proposal('龙井虾仁做法'), proposal('西湖龙井')];
      expect(acceptNegatives(db, run, proposals, 'exact')).toEqual({
        added: 1,
        known: 0,
        blocked: [{ term: '西湖龙井', keyword: '西湖龙井' }],
      });
      expect(acceptNegatives(db, run, [proposals[0]!], 'exact')).toEqual({ added: 0, known: 1, blocked: [] });
      // As a phrase, 龙井 would also block 西湖龙井; as an exact negative it does not.
      expect(acceptNegatives(db, run, [proposal('龙井')], 'phrase').blocked).toEqual([
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
      if (platform === 'google')
        expect((await verifyFile(db, run, join(out, file.name))).map((verdict) => verdict.state)).toEqual(['taken']);
      expect(readChanges(db, run.id)).toHaveLength(1);
      db.close();
    },
  );
});
