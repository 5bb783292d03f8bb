import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runSouk } from '../../helpers/run-souk.ts';
import { page, siteServer } from '../../helpers/site-server.ts';
import { tempDir } from '../../helpers/temp-dir.ts';

it('search clicks of the keyword bank show which hidden or broken page costs visits', async () => {
  const noindex = '<meta name="robots" content="noindex">';
  const shop = await siteServer((path) => {
    if (path === '/') return page('Tea shop', ['/longjing', '/biluochun', '/keemun', '/cart']);
    if (path === '/longjing' || path === '/cart') return page(path, ['/'], '').replace('<head>', `<head>${noindex}`);
    return path === '/biluochun' ? page(path, ['/']) : undefined;
  });
  const cwd = tempDir();
  const souk = async (...args: string[]) => {
    const run = await runSouk(args, { cwd });
    expect([0, 1], run.stderr).toContain(run.code);
    return run.stdout;
  };
  const issues = async (rule: string) =>
    (await souk('issues', '--rule', rule, '--json'))
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as { url: string; args: Record<string, string | number> })
      .map((row) => [row.url.slice(shop.origin.length), row.args['clicks']]);

  await souk('audit', `${shop.origin}/`, '--sitemap', 'none', '--format', 'json', '--out', 'one');
  expect(await issues('index-noindex-with-traffic')).toEqual([]);

  // Two queries of one page add up; of two periods the better one counts; another site's page is not ours.
  writeFileSync(
    join(cwd, 'gsc.csv'),
    [
      'Top queries,Page,Clicks,Impressions,CTR,Position',
      `dragon well,${shop.origin}/longjing/,30,900,3.3%,4.1`,
      `longjing tea,${shop.origin}/longjing,5,80,6.2%,3.0`,
      `biluochun,${shop.origin}/biluochun,9,80,11%,3.0`,
      `keemun,${shop.origin}/keemun,7,80,8.7%,3.0`,
      'keemun,https://other.example/keemun,99,800,12%,1.0',
    ].join('\n'),
  );
  await souk('keywords', 'import', 'gsc.csv');
  await souk('audit', `${shop.origin}/`, '--sitemap', 'none', '--format', 'json', '--out', 'two');
  expect(await issues('index-noindex-with-traffic')).toEqual([['/longjing', 35]]);
  expect(await issues('http-broken-with-traffic')).toEqual([['/keemun', 7]]);
}, 90_000);
