import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { exportRun, importBidFile, importOwnFile, readChanges, runPlan, sampleFiles } from '../../../bids/index.ts';
import { openStore } from '../../../src/store/open.ts';
import { PLAN_CONFIG } from '../../helpers/plan-config.ts';
import { tempDir } from '../../helpers/temp-dir.ts';

const CONFIG = { ...PLAN_CONFIG, budget: 5000, goal: { kind: 'cpa', target: 80 } } as const;
const NOW = Date.UTC(2026, 10, 22);

async function shop() {
  const folder = tempDir();
  const db = openStore(join(folder, 'souk.db'));
  const options = { platform: 'auto', map: new Map<string, string>(), skipBad: false, dryRun: false, now: 1 };
  for (const file of sampleFiles(7)) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of file.bytes) chunks.push(chunk);
    const path = join(folder, file.name);
    writeFileSync(path, Buffer.concat(chunks));
    if (file.name.startsWith('baidu-')) await importBidFile(db, path, options);
    if (file.name.startsWith('google-')) await importBidFile(db, path, { ...options, currency: 'CNY' });
    if (file.name === 'orders.csv') await importOwnFile(db, path, 'outcomes', { ...options, currency: 'CNY' });
  }
  return { db, folder };
}
const out = (folder: string) => ({
  out: folder,
  onlyChanges: true,
  format: 'csv' as const,
  encoding: undefined,
  force: false,
  confirmPauses: -1,
  allowLeading: false,
  now: NOW,
});

describe('hour factors of the sample shop', () => {
  it('come from its hour report and the times of its orders, go to Baidu and Google whole, and back', async () => {
    const { db, folder } = await shop();
    const { run, decision } = runPlan(db, { ...CONFIG, platform: 'baidu' }, NOW);
    expect(decision.dayparts).toMatchObject({ source: 'outcomes', heldOut: { accepted: true } });
    const office = decision.dayparts!.factors.find((row) => row.from <= 10 && row.to > 10)!;
    const night = decision.dayparts!.factors.find((row) => row.from === 0)!;
    expect(office.factor).toBeGreaterThan(1.1);
    expect(night.factor).toBeLessThan(0.9);
    const before = decision.dayparts!.factors;
    const manifest = await exportRun(db, run, out(join(folder, 'up')));
    expect(manifest.warnings).toContain('hours-become-schedule');
    const text = iconv.decode(readFileSync(join(folder, 'up', 'baidu-hours.csv')), 'gbk');
    const [header, ...lines] = text.trim().split('\r\n');
    expect(header).toBe('推广计划名称,分时段出价系数');
    expect(lines).toHaveLength(3);
    for (const line of lines) {
      const hours = line.split(',')[1]!.split(';');
      expect(new Set(hours.map((hour) => hour.split(':')[0])).size).toBe(168);
      expect(hours.every((hour) => /^[1-7]([01]\d|2[0-3]):\d+\.\d\d$/.test(hour))).toBe(true);
      expect(hours).toContain(`110:${office.factor.toFixed(2)}`);
    }
    const back = iconv.decode(readFileSync(join(folder, 'up', 'baidu-undo-hours.csv')), 'gbk');
    expect(back.match(/:1\.00/g)).toHaveLength(3 * 168);
    // The next run starts from what went out: the account's sheets do not say it.
    const next = runPlan(db, { ...CONFIG, platform: 'baidu' }, NOW + 1);
    expect(next.decision.dayparts!.factors.find((row) => row.from === 0)!.before).toBeCloseTo(before[0]!.factor, 6);
    expect(readChanges(db, next.run.id).filter((change) => change.kind === 'hour-factor')[0]!.before).not.toBeNull();
  }, 30_000);

  it('Google: one row a weekday and block, removed by the undo sheet; refused without hours of its own', async () => {
    const { db, folder } = await shop();
    // Google has no hour report here: Baidu's hours say nothing about it.
    expect(runPlan(db, { ...CONFIG, platform: 'google' }, NOW).decision.dayparts).toBeNull();
    db.exec(
      `INSERT INTO bid_perf SELECT import_id, 'google', date_from, date_to, plan, unit, keyword, match, region, hour, term,
         impressions, clicks, cost, conversions, revenue, bid, currency FROM bid_perf WHERE hour IS NOT NULL`,
    );
    const { run, decision } = runPlan(db, { ...CONFIG, platform: 'google' }, NOW);
    const blocks = decision.dayparts!.factors.length;
    await exportRun(db, run, out(join(folder, 'up')));
    const read = (name: string) =>
      iconv
        .decode(readFileSync(join(folder, 'up', name)), 'utf-16le')
        .trim()
        .split('\r\n')
        .slice(1);
    const rows = read('google-google-ads-editor-hours.csv');
    expect(rows).toHaveLength(3 * 7 * blocks);
    for (const row of rows) expect(row).toMatch(/\t\(\w+day\)\[\d\d:00-\d\d:00\]\t([+-]?\d+)%\tEnabled$/);
    expect(read('google-undo-google-ads-editor-hours.csv').every((row) => row.endsWith('\tRemoved'))).toBe(true);
  }, 30_000);
});
