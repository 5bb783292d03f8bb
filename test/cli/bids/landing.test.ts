import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runSouk } from '../../helpers/run-souk.ts';
import { siteServer } from '../../helpers/site-server.ts';
import { tempDir } from '../../helpers/temp-dir.ts';

const page = (title: string, head = '<meta name="viewport" content="width=device-width">') =>
  `<!doctype html><html lang="zh"><head><title>${title}</title>${head}</head><body><h1>${title}</h1><p>${title}产地直发，手工炒制。</p></body></html>`;

it('lands each keyword on the mapped page, else on the sheet’s, and says what to do', async () => {
  const links = ['longjing', 'puer', 'gone', 'old', 'secret', 'desk'].map((path) => `<a href="/${path}">${path}</a>`);
  const site = await siteServer({
    '/': `<!doctype html><html lang="zh"><head><title>青川茶</title><meta name="viewport" content="width=device-width"></head><body><h1>青川茶</h1>${links.join('')}</body></html>`,
    '/longjing': page('西湖龙井'),
    '/puer': page('云南普洱茶饼'),
    '/old': { status: 301, headers: { location: '/puer' } },
    '/secret': page(
      '祁门红茶',
      '<meta name="robots" content="noindex"><meta name="viewport" content="width=device-width">',
    ),
    '/desk': page('安溪铁观音', '<meta name="viewport" content="width=1024">'),
  });
  const cwd = tempDir();
  const souk = async (line: string[], lang = 'zh') => {
    const run = await runSouk(line, { cwd, env: { SOUK_LANG: lang } });
    expect(run.stderr + run.stdout).not.toMatch(/undefined|NaN|\[object/);
    return run;
  };
  await souk(['audit', site.origin, '--allow-private']);
  await souk(['keywords', 'add', '西湖龙井', '普洱茶饼', '祁门红茶']);
  await souk(['keywords', 'tag']);
  await souk(['keywords', 'map', '--target', `祁门红茶=${site.origin}/gone`]);
  const row = (keyword: string, path: string) =>
    `茶,茶,${keyword},精确,1.50,${path === '' ? '' : path.startsWith('http') ? path : site.origin + path}`;
  writeFileSync(
    join(cwd, 'account.csv'),
    [
      '推广计划名称,推广单元名称,关键词名称,匹配模式,出价,访问URL',
      row('西湖龙井', '/longjing?utm_source=baidu&bd_vid=9'),
      row('普洱茶饼', '/old'),
      row('祁门红茶', '/secret'),
      row('安溪铁观音', '/desk'),
      row('狗粮', '/puer'),
      row('茶壶', '/nowhere'),
      row('茶杯', ''),
      row('茶盘', 'https://elsewhere.example/x'),
    ].join('\n'),
  );
  await souk(['bids', 'import', 'account.csv', '--platform', 'baidu']);
  const listed = await souk(['bids', 'landing', '--json']);
  expect(listed.code).toBe(1);
  const rows = Object.fromEntries(
    listed.stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, string>)
      .map((json) => [json['keyword']!, json]),
  );
  expect(Object.fromEntries(Object.entries(rows).map(([keyword, json]) => [keyword, json['state']]))).toEqual({
    西湖龙井: 'fine',
    普洱茶饼: 'redirect',
    祁门红茶: 'noindex',
    安溪铁观音: 'not-mobile',
    狗粮: 'not-relevant',
    茶壶: 'not-crawled',
    茶杯: 'no-url',
    茶盘: 'other-domain',
  });
  // The declared page is gone, so the sheet’s is taken, and it says so.
  expect(rows['祁门红茶']).toMatchObject({ url: `${site.origin}/secret`, mapUrl: `${site.origin}/gone` });
  expect(rows['祁门红茶']!['from']).toContain('映射到的页面打不开');
  expect(rows['普洱茶饼']!['redirectTo']).toBe(`${site.origin}/puer`);
  const english = await souk(['bids', 'landing', '--problems'], 'en');
  expect(english.stdout).toContain('not made for phones');
  expect(english.stdout).not.toContain('西湖龙井');
  // Declared and reachable: the keyword bank’s page wins over the sheet’s.
  await souk(['keywords', 'map', '--target', `普洱茶饼=${site.origin}/puer`]);
  const check = await souk(['bids', 'check', '--json']);
  expect(check.stdout).toContain('landing-not-crawled');
  expect(check.stdout).not.toContain('landing-redirect');
  // Stored with the plan, and the last link of the explanation.
  const plan = await souk(['bids', 'plan', '--budget', '100/day', '--goal', 'clicks']);
  expect(plan.stdout).toMatch(/落地页：正常 2/);
  await souk(['keywords', 'map', '--target', `普洱茶饼=${site.origin}/longjing`]);
  const chain = await souk(['bids', 'explain', '普洱茶饼', '--region', '浙江']);
  expect(chain.stdout.trim().split('\n').at(-1)).toContain(`${site.origin}/puer（来源：指定；检查：正常）`);
  // Ads of the group lead to a page that works.
  const ads = await souk(['bids', 'creatives', '--json']);
  expect(JSON.parse(ads.stdout.split('\n')[0]!).url).toContain(`${site.origin}/longjing`);
}, 120_000);
