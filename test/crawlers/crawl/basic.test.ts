import { describe, expect, it } from 'vitest';
import { linkRows } from '../../../crawlers/results/link-rows.ts';
import { crawlSite, urlStates } from '../../helpers/crawl-site.ts';
import { page, siteServer } from '../../helpers/site-server.ts';

describe('a crawl', () => {
  it('gives every URL it saw a state and a reason', async () => {
    const shop = await siteServer({
      '/robots.txt': { headers: { 'content-type': 'text/plain' }, body: 'User-agent: *\nDisallow: /cart\n' },
      '/': page(
        '茶铺',
        [
          '/tea',
          '/cart',
          '/old',
          '/gone',
          'https://other.example/',
          ['/members', '会员', 'rel="nofollow"'],
          'mailto:a@b.cn',
        ],
        '<img src="/logo.png">',
      ),
      '/tea': page('绿茶', ['/', '/tea#top', '/tea?utm_source=x', '/list.pdf']),
      '/old': { status: 301, headers: { location: '/tea' } },
      '/gone': { status: 410, body: 'gone' },
      '/list.pdf': { headers: { 'content-type': 'application/pdf' }, body: '%PDF-1.4' },
    });
    const { db, summary } = await crawlSite([`${shop.origin}/`]);
    expect(urlStates(db, shop.origin)).toEqual({
      '/': 'fetched 200',
      '/tea': 'fetched 200',
      '/tea?utm_source=x': 'skipped duplicate-of',
      '/cart': 'skipped robots-blocked',
      '/old': 'fetched 301',
      '/gone': 'fetched 410',
      '/members': 'skipped nofollow',
      '/logo.png': 'skipped resource-not-checked',
      '/list.pdf': 'fetched 200',
      'https://other.example/': 'skipped external-not-checked',
    });
    expect(summary).toMatchObject({ state: 'complete', stopReason: 'done', limitsHit: [] });
    expect(db.prepare("SELECT detail FROM url WHERE reason = 'robots-blocked'").pluck().get()).toBe(
      'line 2: Disallow: /cart',
    );
    expect(shop.log.filter((path) => path === '/tea')).toHaveLength(1);
    const links = [...linkRows(db, 1, { from: '/old' })].map(({ to, anchor, kind }) => ({ to, anchor, kind }));
    expect(links).toEqual([{ to: `${shop.origin}/tea`, anchor: '', kind: 'redirect' }]);
    expect(db.pragma('foreign_key_check')).toEqual([]);
  });

  it('numbers tens of thousands of URLs that many pages find at once', async () => {
    const shop = await siteServer((path) => {
      if (path === '/')
        return page(
          'home',
          Array.from({ length: 60 }, (_, i) => `/t/${i}`),
        );
      const number = /^\/t\/(\d+)$/.exec(path)?.[1];
      const away = Array.from({ length: 400 }, (_, i) => `https://other.example/${number}/${i}`);
      return number === undefined ? undefined : page(path, away, `<p>${path}</p>`);
    });
    const { db, summary } = await crawlSite([`${shop.origin}/`], {
      concurrency: 32,
      limits: { headersMs: 20_000, idleMs: 20_000, totalMs: 60_000 },
    });
    expect(summary.totals.discovered).toBe(61 + 60 * 400);
    expect(summary.totals.links).toBe(60 + 60 * 400);
    expect(new Set([...linkRows(db, 1)].map((link) => link.to)).size).toBe(60 + 60 * 400);
  });
});
