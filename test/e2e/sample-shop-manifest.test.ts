import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { crawlOptions, readRuleSettings } from '../../crawlers/index.ts';
import { runAudit } from '../../src/app/audit.ts';
import { DEFECTS } from '../../src/app/sample-shop/defects.ts';
import { serveShop } from '../../src/app/sample-shop/serve.ts';
import { openStore } from '../../src/store/open.ts';
import { tempDir } from '../helpers/temp-dir.ts';

/** Audits the shop over real HTTP and returns `rule path` of every finding, sorted. */
async function findings(planted: boolean): Promise<string[]> {
  const shop = await serveShop({ planted });
  const db = openStore(join(tempDir(), 'souk.db'));
  onTestFinished(async () => {
    db.close();
    await shop.close();
  });
  const { summary } = await runAudit({
    db,
    start: { seeds: [`${shop.origin}/`], options: crawlOptions({}) },
    // How fast this machine answers is no property of the shop.
    settings: readRuleSettings({ 'http-slow-ttfb': 'off', 'http-slow-download': 'off' }),
    version: 'test',
  });
  const rows = db
    .prepare<[number], { rule: string; url: string | null }>(
      'SELECT f.rule, u.url FROM finding f LEFT JOIN url u ON u.id = f.url_id WHERE f.crawl_id = ?',
    )
    .all(summary.crawl.id);
  return rows.map(({ rule, url }) => `${rule} ${url?.replace(shop.origin, '') ?? 'site'}`).sort();
}

describe('the sample shop under audit', () => {
  it('shows exactly what was planted: no miss, no extra', async () => {
    const expected = DEFECTS.flatMap((defect) =>
      defect.expect.map(([rule, path]) => `${rule} ${path ?? 'site'}`),
    ).sort();
    expect(expected.length).toBeGreaterThanOrEqual(40);
    expect(await findings(true)).toEqual(expected);
  });

  it('finds nothing in the shop without defects', async () => {
    expect(await findings(false)).toEqual([]);
  });
});
