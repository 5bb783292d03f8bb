import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { acceptAds, exportRun, PLATFORMS, readChanges, runPlan } from '../../bids/index.ts';
import { makeFact } from '../../content/model/fact.ts';
import { writeFact } from '../../content/store/fact-store.ts';
import { addWords, loadLexicon, planAds, tagBank } from '../../keywords/index.ts';
import { startBids } from '../../src/app/start-bids.ts';
import { writeCreatives } from '../../src/app/write-creatives.ts';
import { openStore } from '../../src/store/open.ts';
import { PLAN_CONFIG } from '../helpers/plan-config.ts';
import { tempDir } from '../helpers/temp-dir.ts';

const WORDS = ['龙井茶价格', '龙井茶多少钱', '普洱茶', '普洱茶饼', 'running shoes', 'trail running shoes'];
const ON = '2026-11-22';

function account(platform: (typeof PLATFORMS)[number]['id']) {
  const folder = tempDir();
  const db = openStore(join(folder, 'souk.db'));
  addWords(db, WORDS, { source: 'manual', now: 1 });
  tagBank(db, loadLexicon(db));
  planAds(db, {
    name: 'tea',
    campaignBy: 'product',
    unitBy: [],
    maxPerUnit: 100,
    nameOf: (_dim, code) => code,
    now: 5,
  });
  startBids(db, { platform, bid: 1.5, currency: 'CNY', now: 7 });
  const { run } = runPlan(db, { ...PLAN_CONFIG, platform }, Date.parse(ON));
  const write = () =>
    writeCreatives(db, { platform, on: ON, horizon: 60, templates: [], pageOf: () => 'https://tea.example/a' });
  return { folder, db, run, write };
}

describe('writeCreatives', () => {
  it.each(PLATFORMS.map((platform) => platform.id))(
    '%s: written, put into the run, exported with a way back',
    async (platform) => {
      const { folder, db, run, write } = account(platform);
      const groups = write();
      expect(groups.every((group) => group.short.length === 0)).toBe(true);
      expect(new Set(groups.map((group) => group.lang))).toEqual(new Set(['zh', 'en']));
      const ads = groups.flatMap((group) => group.ads);
      expect(acceptAds(db, run, ads)).toEqual({ added: ads.length, known: 0, withoutPage: 0 });
      expect(acceptAds(db, run, ads)).toEqual({ added: 0, known: ads.length, withoutPage: 0 });
      expect(acceptAds(db, run, [{ ...ads[0]!, url: null }])).toMatchObject({ withoutPage: 1 });
      const out = join(folder, 'up');
      const manifest = await exportRun(db, run, {
        out,
        onlyChanges: true,
        format: 'csv',
        encoding: undefined,
        force: false,
        confirmPauses: -1,
        allowLeading: false,
        now: Date.parse(ON),
      });
      const waiting = ads.filter((ad) => ad.from !== null && ad.from > ON).length;
      expect(waiting).toBeGreaterThan(0);
      expect(manifest.warnings).toContain('ads-out-of-season');
      expect(manifest.changes['ad-add']).toBe(ads.length);
      const sheet = manifest.files.find((file) => /ads$/.test(file.name.replace('.csv', '')) && !file.undo)!;
      expect(sheet.rows).toBe(ads.length - waiting + (platform === 'microsoft' ? 1 : 0));
      const encoding = platform === 'google' ? 'utf-16le' : platform === 'microsoft' ? 'utf8' : 'gbk';
      const text = iconv.decode(readFileSync(join(out, sheet.name)), encoding);
      expect(text).toContain('https://tea.example/a');
      expect(text).toContain(platform === 'google' || platform === 'microsoft' ? '{KeyWord:Running Shoes}' : '{龙井茶');
      const undo = manifest.files.find((file) => file.undo && file.name.includes('ads.'));
      if (platform === 'microsoft') expect(undo).toBeUndefined();
      else {
        const back = iconv.decode(readFileSync(join(out, undo!.name)), encoding);
        expect(back.match(platform === 'google' ? /Removed/g : /,暂停\r\n/g)).toHaveLength(sheet.rows);
      }
      expect(existsSync(join(out, 'manifest.json'))).toBe(true);
    },
  );

  it('takes the words of the shop’s own facts, of the day, and stores nothing by itself', () => {
    const { db, run, write } = account('baidu');
    const add = (statement: string, more: object) =>
      writeFact(db, makeFact({ code: '', statement, subject: '青川茶', ...more }), 1, null);
    add('满200元包邮', { topic: 'offer', wording: ['满200包邮'] });
    add('中秋礼盒九折', { topic: 'offer', wording: ['礼盒九折'], validUntil: '2026-10-01' });
    add('手工茶', { topic: 'service', wording: ['手工{茶}'] });
    const text = JSON.stringify(write());
    expect(text).toContain('满200包邮');
    expect(text).not.toContain('礼盒九折');
    expect(text).not.toContain('手工');
    expect(readChanges(db, run.id).some((change) => change.kind === 'ad-add')).toBe(false);
  });
});
