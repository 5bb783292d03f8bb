import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import {
  checkAccount,
  exportRun,
  importBidFile,
  importOwnFile,
  learnTemplate,
  platformOf,
  readAccount,
  readChanges,
  runPlan,
  saveTemplate,
} from '../../bids/index.ts';
import { addWords, loadLexicon, planAds, readAdsPlan, tagBank } from '../../keywords/index.ts';
import { startBids } from '../../src/app/start-bids.ts';
import { undoImport } from '../../src/app/undo-import.ts';
import { planSummary } from '../../src/report/bids/plan-summary.ts';
import { openStore } from '../../src/store/open.ts';
import { PLAN_CONFIG } from '../helpers/plan-config.ts';
import { tempDir } from '../helpers/temp-dir.ts';

const WORDS = ['龙井茶价格', '成都龙井茶价格', '龙井茶', '龙井茶 招聘', '龙井茶礼盒 特级 送礼'];

function bank() {
  const folder = tempDir();
  const db = openStore(join(folder, 'souk.db'));
  addWords(db, WORDS, { source: 'manual', now: 1 });
  tagBank(db, loadLexicon(db));
  const common = { campaignBy: 'product', maxPerUnit: 100, nameOf: (_dim: string, code: string) => code } as const;
  planAds(db, { ...common, name: 'tea', unitBy: ['region'], now: 5 });
  return { db, folder, plan: readAdsPlan(db, 'tea')! };
}

describe('startBids', () => {
  it.each(['baidu', '360', 'sogou', 'google', 'microsoft'] as const)(
    '%s: the plan’s structure comes out of the account, and its sheets read back as the same account',
    async (platform) => {
      const { db, folder, plan } = bank();
      const report = startBids(db, { platform, bid: 1.5, currency: 'CNY', now: 7 });
      const words = plan.units.flatMap((unit) => unit.keywords.map((keyword) => keyword.text)).sort();
      expect(report).toMatchObject({ plan: 'tea', units: plan.units.length, keywords: words.length });
      const account = readAccount(db, platform);
      const of = (kind: string) => account.entities.filter((entity) => entity.kind === kind);
      expect(
        of('keyword')
          .map((entity) => entity.text)
          .sort(),
      ).toEqual(words);
      expect(of('keyword').every((entity) => entity.bid === 150 && entity.match !== null)).toBe(true);
      expect(of('unit')).toHaveLength(plan.units.length);
      expect(of('negative').map((entity) => entity.text)).toContain('招聘');
      expect(of('negative')).toHaveLength(report.negatives);
      expect(
        checkAccount(account, platformOf(platform)).filter((problem) => problem.code === 'negative-blocks-keyword'),
      ).toEqual([]);

      const { run } = runPlan(db, { ...PLAN_CONFIG, platform }, 8);
      // No figure has come in yet, so the first bids stand.
      expect(readChanges(db, run.id).filter((change) => change.kind === 'keyword-bid')).toEqual([]);
      const out = join(folder, 'upload');
      const manifest = await exportRun(db, run, {
        out,
        onlyChanges: false,
        format: 'csv',
        encoding: undefined,
        force: false,
        confirmPauses: -1,
        allowLeading: false,
        now: 9,
      });
      const sheets = manifest.files.filter((file) => !file.undo && file.name.includes('account'));
      const encoding = platform === 'google' ? 'utf16le' : platform === 'microsoft' ? 'utf8' : 'gbk';
      const texts = sheets.map((sheet) => iconv.decode(readFileSync(join(out, sheet.name)), encoding));
      for (const word of [...words, '招聘']) expect(texts.join('\n')).toContain(word);
      if (platform === 'microsoft') expect(texts[0]!.split('\r\n')[1]).toMatch(/^Format Version,.*6\.0$/);

      const again = openStore(join(folder, 'again.db'));
      const main = sheets[texts.findIndex((text) => text.includes(words[0]!))]!;
      const back = await importBidFile(again, join(out, main.name), {
        platform: 'auto',
        map: new Map(),
        currency: 'CNY',
        skipBad: false,
        dryRun: false,
        now: 10,
      });
      expect(back.platform).toBe(platform);
      expect(back.entities['keyword']).toBe(words.length);
      again.close();
      await undoImport(db, String(report.importId), 11);
      expect(() => readAccount(db, platform)).toThrow('bids-no-account');
      db.close();
    },
  );

  it.each(['baidu', '360', 'sogou', 'google', 'microsoft'] as const)(
    '%s: a campaign whose ad groups are all about places serves those provinces, any other serves every place',
    async (platform) => {
      const folder = tempDir();
      const db = openStore(join(folder, 'souk.db'));
      const words = ['成都龙井茶价格', '杭州龙井茶', '宁波龙井茶', '普洱茶', '昆明普洱茶'];
      addWords(db, words, { source: 'manual', now: 1 });
      tagBank(db, loadLexicon(db));
      const common = { campaignBy: 'product', maxPerUnit: 100, nameOf: (_dim: string, code: string) => code } as const;
      planAds(db, { ...common, name: 'tea', unitBy: ['region'], now: 5 });
      const units = readAdsPlan(db, 'tea')!.units;
      const local = [...new Set(units.map((unit) => unit.campaign))].filter((campaign) =>
        units.every((unit) => unit.campaign !== campaign || unit.regionCode !== null),
      );
      expect(local).toHaveLength(1);
      if (platform === 'microsoft') {
        const places = join(folder, 'GeoLocations.csv');
        writeFileSync(
          places,
          'Location Id,Bing Display Name,Location Type,Replaces,Status,AdWords Location Id\r\n1,Zhejiang,State,,Active,20173\r\n2,Sichuan,State,,Active,20185\r\n',
        );
        await importOwnFile(db, places, 'locations', { currency: 'CNY', map: new Map(), now: 6, dryRun: false });
      }
      expect(startBids(db, { platform, bid: 1.5, currency: 'CNY', now: 7 }).targeted).toBe(1);
      const account = readAccount(db, platform);
      const served = (plan: string) =>
        account.entities
          .filter((entity) => entity.plan === plan)
          .flatMap((entity): readonly string[] => (entity.kind === 'location' ? [entity.region ?? ''] : entity.targets))
          .sort();
      expect(served(local[0]!)).toEqual(['330000', '510000']);
      for (const plan of new Set(units.map((unit) => unit.campaign)))
        if (plan !== local[0]) expect(served(plan)).toEqual([]);
      // The planner keeps to them, and says plainly that nothing was measured.
      const { run, decision } = runPlan(db, { ...PLAN_CONFIG, platform }, 8);
      expect(decision.data.plans.find((plan) => plan.name === local[0])!.stated).toBe(true);
      expect(readChanges(db, run.id).filter((change) => change.kind.startsWith('region'))).toEqual([]);
      for (const lang of ['zh', 'en'] as const) {
        const text = planSummary(run.id, decision, lang);
        expect(text).toMatch(lang === 'zh' ? /没有任何数据/ : /nothing was measured/);
        expect(text).not.toMatch(/\d%|Infinity|NaN/);
      }
      db.close();
    },
  );

  it('writes a new structure in the shape that was learned from the client', async () => {
    const { db, folder, plan } = bank();
    const client = join(folder, 'client.csv');
    writeFileSync(
      client,
      iconv.encode(
        '广告计划,广告单元,竞价词,匹配,竞价,落地链接,开关\n旧,旧,旧词,精准匹配,2.5,-,投放中\n旧,旧,停词,短语,3,-,停投\n',
        'gbk',
      ),
    );
    const words = new Map([['exact', '精准匹配']]);
    const learn = {
      platform: 'sogou',
      name: 'client',
      map: new Map<string, string>(),
      words,
      currency: undefined,
      now: 6,
    };
    saveTemplate(db, (await learnTemplate(client, { ...learn, platform: 'sogou' })).template);
    startBids(db, { platform: 'sogou', bid: 1.5, now: 7 });
    const { run } = runPlan(db, { ...PLAN_CONFIG, platform: 'sogou' }, 8);
    const out = join(folder, 'upload');
    const manifest = await exportRun(db, run, {
      out,
      onlyChanges: false,
      format: 'csv',
      encoding: undefined,
      force: false,
      confirmPauses: -1,
      allowLeading: false,
      now: 9,
    });
    const texts = manifest.files.map((file) => iconv.decode(readFileSync(join(out, file.name)), 'gbk'));
    const sheet = texts.find((text) => text.startsWith('广告计划,'))!;
    const keywords = plan.units.reduce((sum, unit) => sum + unit.keywords.length, 0);
    expect(sheet.split('\n')).toHaveLength(keywords + 2);
    expect(sheet).toMatch(/,投放中\n/);
    expect(sheet).not.toContain('\r');
    db.close();
  });

  it('replaces an earlier start, gives way to a real export, and is refused beside one', async () => {
    const { db, folder } = bank();
    startBids(db, { platform: 'baidu', bid: 1.5, now: 7 });
    startBids(db, { platform: 'baidu', bid: 2, now: 8 });
    expect(new Set(readAccount(db, 'baidu').entities.flatMap((entity) => entity.bid ?? []))).toEqual(new Set([200]));
    const path = join(folder, 'baidu.csv');
    writeFileSync(
      path,
      '推广计划名称,推广单元名称,关键词名称,匹配模式,出价,访问URL,我的备注\r\n茶叶,龙井,西湖龙井,精确,2.50,https://tea.example/,x\r\n',
    );
    const options = { platform: 'auto', map: new Map<string, string>(), skipBad: false, dryRun: false, now: 9 };
    await importBidFile(db, path, options);
    expect(readAccount(db, 'baidu').entities.map((entity) => entity.text)).toEqual(['西湖龙井']);
    expect(() => startBids(db, { platform: 'baidu', bid: 2, now: 10 })).toThrow('bids-start-account');
    db.close();
  });

  it.each([
    ['no plan of that name', { plan: 'coffee', bid: 1 }, 'bids-start-no-plan'],
    ['keywords without a price and no --bid', {}, 'bids-start-no-bid'],
  ])('%s is a clear error and stores nothing', (_what, options, code) => {
    const { db } = bank();
    expect(() => startBids(db, { platform: 'baidu', now: 7, ...options })).toThrow(code);
    expect(db.prepare('SELECT count(*) FROM bid_snapshot').pluck().get()).toBe(0);
    db.close();
  });

  it('an empty keyword bank has no plan to start from', () => {
    const db = openStore(join(tempDir(), 'souk.db'));
    expect(() => startBids(db, { platform: 'google', bid: 1, now: 1 })).toThrow('bids-start-no-plan');
    db.close();
  });
});
