import { describe, expect, it } from 'vitest';
import { dateUrl } from '../../../crawlers/traps/calendar.ts';
import { repeatedSegments } from '../../../crawlers/traps/segments.ts';
import { crawlSite } from '../../helpers/crawl-site.ts';
import { page, siteServer } from '../../helpers/site-server.ts';

describe('repeatedSegments', () => {
  it.each([
    ['/a/a/a', '/a/a/…'],
    ['/tea/green/tea/green/tea/green', '/tea/green/…'],
    ['/x/tea/y/tea/z/tea/w/tea/v/tea', '…/tea/…'],
    [`/${Array.from({ length: 21 }, (_, i) => i).join('/')}`, '/0/1/…'],
    ['/tea/tea', null],
    ['/2026/11/11/tea', null],
    ['/api/java.base/java/lang/ref/package-summary.html', null],
  ])('%s: %s', (path, found) => {
    expect(repeatedSegments(path)).toBe(found);
  });
});

describe('dateUrl', () => {
  it.each([
    ['/events/2031/05', '/events/{date}', 2031],
    ['/events/2031/05/17/', '/events/{date}', 2031],
    ['/archive/2031-05.html', '/archive/{date}', 2031],
    ['/cal?month=2031-05', '/cal?month={date}', 2031],
    ['/cal?view=m&year=2031&month=5', '/cal?view=m&year={year}&month={n}', 2031],
    ['/news/2026/11/22/new-tea', null, 0],
    ['/tea-2026', null, 0],
    ['/p/20260101234', null, 0],
    ['/list?page=2', null, 0],
  ])('%s: %s', (path, pattern, year) => {
    const found = dateUrl(`https://shop.example${path}`);
    expect(found).toEqual(pattern === null ? null : { pattern: `https://shop.example${pattern}`, year });
  });
});

const traps = (db: Awaited<ReturnType<typeof crawlSite>>['db']) =>
  db
    .prepare<[], { kind: string; pattern: string; skipped: number; estimate: number | null }>(
      'SELECT kind, pattern, skipped, estimate FROM trap',
    )
    .all();

describe('a crawl in a trap', () => {
  it('leaves an endless calendar', async () => {
    const shop = await siteServer((path) => {
      const match = /^\/events\?year=(\d+)&month=(\d+)$/.exec(path.replaceAll('&amp;', '&'));
      if (path === '/') return page('茶会', ['/events?year=2026&month=11', '/about']);
      if (path === '/about') return page('关于', ['/']);
      if (!match) return undefined;
      const month = Number(match[1]) * 12 + Number(match[2]) - 1;
      const at = (m: number) => `/events?year=${Math.floor(m / 12)}&month=${(m % 12) + 1}`;
      return page(`茶会 ${month}`, [at(month + 1), at(month - 1)]);
    });
    const { db, summary } = await crawlSite([`${shop.origin}/`]);
    expect(summary.state).toBe('complete');
    expect(shop.log.length).toBeLessThanOrEqual(200);
    expect(traps(db)).toMatchObject([
      { kind: 'calendar', pattern: `${shop.origin}/events?year={year}&month={n}`, estimate: null },
    ]);
    expect(shop.log).toContain('/about');
  });

  it('collapses session ids that are issued anew with each answer', async () => {
    let issued = 0;
    const shop = await siteServer((path) => {
      const bare = path.replace(/[?;&].*$/, '');
      if (bare === '/robots.txt' || bare === '/sitemap.xml' || bare.includes('probe')) return undefined;
      issued += 1;
      const id = issued.toString(16).padStart(16, '0');
      const names = [`?PHPSESSID=${id}`, `;jsessionid=${id}`, `?sid=${id}f`, `?session_id=${id}`, `?osCsid=${id}`];
      return page(
        bare,
        [0, 1, 2, 3, 4].map((i) => `/tea/${i}${names[(issued + i) % 5]}`),
      );
    });
    const { summary } = await crawlSite([`${shop.origin}/`]);
    expect(summary.totals.fetched).toBeLessThanOrEqual(18);
    expect(summary.totals.notFetched['duplicate-of']).toBeGreaterThan(5);
  });

  it('leaves relative links that loop', async () => {
    const shop = await siteServer((path) =>
      path === '/robots.txt' || path === '/sitemap.xml' ? undefined : page(`p ${path}`, ['tea/green/', '../']),
    );
    const { db } = await crawlSite([`${shop.origin}/`]);
    expect(shop.log.length).toBeLessThan(20);
    expect(traps(db)[0]).toMatchObject({ kind: 'segments' });
  });

  it('caps filters of eight parameters with six values', async () => {
    const names = ['color', 'size', 'brand', 'price', 'origin', 'year', 'grade', 'pack'];
    const shop = await siteServer((path) => {
      if (path !== '/' && !path.startsWith('/list')) return undefined;
      const given = new URLSearchParams(path.split('?')[1] ?? '');
      const links = names.flatMap((name) =>
        [1, 2, 3, 4, 5, 6].map((value) => {
          const next = new URLSearchParams([...given].filter(([key]) => key !== name).reverse());
          next.append(name, String(value));
          return `/list?${next}`;
        }),
      );
      return page(`茶 ${path}`, links);
    });
    const { db, summary } = await crawlSite([`${shop.origin}/`], { maxPages: 2_000 });
    expect(summary.totals.fetched).toBeLessThan(500);
    const [trap] = traps(db);
    expect(trap).toMatchObject({ kind: 'parameters' });
    expect(trap!.estimate).toBeGreaterThan(100_000);
    expect(trap!.skipped).toBeGreaterThan(1_000);
  });

  it('lets a catalogue addressed by parameters through', async () => {
    const shop = await siteServer((path) => {
      const id = Number(new URLSearchParams(path.split('?')[1]).get('id') ?? (path === '/' ? 0 : Number.NaN));
      if (!(id < 600)) return undefined;
      const url = (n: number) => `/index.php?m=content&c=index&a=show&catid=${n % 12}&id=${n}`;
      return page(
        `茶 ${id}`,
        Array.from({ length: 5 }, (_, i) => url(id * 5 + i + 1)),
        `<p>第 ${id} 款</p>`,
      );
    });
    const { db, summary } = await crawlSite([`${shop.origin}/`]);
    expect(summary.totals.byStatus['200']).toBe(600);
    expect(traps(db)).toEqual([]);
  });

  it('leaves a space where every address answers with the same page', async () => {
    let number = 0;
    const shop = await siteServer((path) => {
      if (path === '/robots.txt' || path === '/sitemap.xml') return undefined;
      if (path === '/') return page('茶铺', ['/lost/0', '/about'], '<p>首页</p>');
      if (path === '/about') return page('关于', ['/'], '<p>关于我们</p>');
      const links = Array.from({ length: 5 }, () => `<a href="/lost/${(number += 1)}"></a>`).join('');
      return `<html><title>找不到</title><body>页面不存在${links}</body></html>`;
    });
    const { db } = await crawlSite([`${shop.origin}/`]);
    expect(shop.log.length).toBeLessThanOrEqual(55);
    expect(traps(db)).toMatchObject([{ kind: 'same-content', pattern: `${shop.origin}/lost/*` }]);
    expect(db.prepare('SELECT probe_status FROM host').pluck().get()).toBe(200);
  });

  it('goes past none of this when the sitemap names the pages', async () => {
    const paths = Array.from(
      { length: 300 },
      (_, i) =>
        `/day/${2000 + (i % 25)}/${String((i % 12) + 1).padStart(2, '0')}/${String((i % 28) + 1).padStart(2, '0')}`,
    );
    const shop = await siteServer((path) =>
      path.startsWith('/day') || path === '/' ? page(path, [], `<p>${path}</p>`) : undefined,
    );
    const list = await siteServer({
      '/sitemap.txt': {
        headers: { 'content-type': 'text/plain' },
        body: [...new Set(paths)].map((path) => shop.origin + path).join('\n'),
      },
    });
    const { summary } = await crawlSite([`${shop.origin}/`], { sitemaps: [`${list.origin}/sitemap.txt`] });
    expect(summary.totals.byStatus['200']).toBe(new Set(paths).size + 1);
  });
});
