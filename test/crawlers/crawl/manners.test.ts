import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { crawlOptions } from '../../../crawlers/crawl/options.ts';
import { runCrawl } from '../../../crawlers/crawl/run-crawl.ts';
import { openStore } from '../../../src/store/open.ts';
import { crawlSite, QUICK, urlStates } from '../../helpers/crawl-site.ts';
import { plainAnalyser } from '../../helpers/plain-analyser.ts';
import { type Answer, page, siteServer } from '../../helpers/site-server.ts';
import { tempDir } from '../../helpers/temp-dir.ts';

const shelf = (count: number) => (path: string) =>
  path === '/'
    ? page(
        'home',
        Array.from({ length: count }, (_, i) => `/t/${i}`),
      )
    : /^\/t\/\d+$/.test(path)
      ? page(path, [], `<p>${path}</p>`)
      : undefined;

/** Wraps answers so that starts and the number of open requests are seen. */
function watched(pages: (path: string) => Answer | undefined, ms: number) {
  const starts: number[] = [];
  let open = 0;
  let most = 0;
  const answer =
    (path: string): Answer =>
    (_request, response) => {
      starts.push(performance.now());
      open += 1;
      most = Math.max(most, open);
      setTimeout(() => {
        open -= 1;
        const made = pages(path);
        const {
          status = 200,
          headers = {},
          body = '',
        } = typeof made === 'string'
          ? { body: made }
          : ((made as { status?: number; headers?: Record<string, string>; body?: string } | undefined) ?? {
              status: 404,
            });
        response.writeHead(status, { 'content-type': 'text/html', ...headers });
        response.end(body);
      }, ms);
    };
  return { answer, starts, most: () => most };
}

describe('manners', () => {
  it('keeps the number of requests at once', async () => {
    const { answer, most } = watched(shelf(30), 15);
    const shop = await siteServer(answer);
    await crawlSite([`${shop.origin}/`], { concurrency: 3, totalConcurrency: 8 });
    expect(most()).toBe(3);
  });

  it('keeps its own delay, or a longer Crawl-delay up to the cap', async () => {
    const robots = (delay: number) => (path: string) =>
      path === '/robots.txt'
        ? { headers: { 'content-type': 'text/plain' }, body: `User-agent: *\nCrawl-delay: ${delay}` }
        : shelf(4)(path);
    for (const [site, options, least] of [
      [shelf(4), { delayMs: 60 }, 60],
      [robots(0.08), {}, 80],
      [robots(1e9), { maxDelayMs: 50 }, 50],
    ] as const) {
      const { answer, starts } = watched(site, 1);
      const shop = await siteServer(answer);
      const { summary } = await crawlSite([`${shop.origin}/`], options);
      // Every request waits its turn: robots.txt, the probe for soft 404s and the sitemap like the pages.
      expect(shop.log.slice(0, 3)).toEqual(['/robots.txt', expect.stringMatching(/^\/souk-probe-/), '/sitemap.xml']);
      expect(starts).toHaveLength(8);
      // Seven gaps by the clock of the one who waits: a busy machine can only make them longer.
      expect(summary.elapsedMs).toBeGreaterThanOrEqual(7 * least);
    }
  });

  it('backs off from 429 and 503, tries again, and keeps what was answered last', async () => {
    const tries = new Map<string, number>();
    const shop = await siteServer((path) => {
      if (path === '/') return page('home', ['/busy', '/down', '/broken']);
      if (path === '/robots.txt') return undefined;
      const n = (tries.get(path) ?? 0) + 1;
      tries.set(path, n);
      if (path === '/busy')
        return n === 1 ? { status: 429, headers: { 'retry-after': '999999999' } } : page('busy', []);
      if (path === '/down') return { status: 503, headers: { 'retry-after': '-5' } };
      return path === '/broken' ? { status: 500 } : undefined;
    });
    const { db, summary } = await crawlSite([`${shop.origin}/`]);
    expect(urlStates(db, shop.origin)).toMatchObject({
      '/busy': 'fetched 200',
      '/down': 'fetched 503',
      '/broken': 'fetched 500',
    });
    expect(Object.fromEntries(tries)).toMatchObject({ '/busy': 2, '/down': 2, '/broken': 2 });
    expect(summary.elapsedMs).toBeLessThan(10_000);
  });

  it.each([
    ['obey', { '/cart': 'skipped robots-blocked' }, 0],
    ['report', { '/cart': 'fetched 200' }, 1],
    ['ignore', { '/cart': 'fetched 200' }, 1],
  ] as const)('treats robots.txt as told: %s', async (robots, states, visits) => {
    const shop = await siteServer({
      '/': page('home', ['/cart']),
      '/cart': page('cart', []),
      '/robots.txt': { body: 'User-agent: baiduspider\nDisallow: /cart' },
    });
    const { db } = await crawlSite([`${shop.origin}/`], { robots, agent: 'baiduspider' });
    expect(urlStates(db, shop.origin)).toMatchObject(states);
    expect(shop.log.filter((path) => path === '/cart')).toHaveLength(visits);
    const detail = db.prepare("SELECT detail FROM url WHERE url LIKE '%/cart'").pluck().get();
    expect(detail).toBe(
      { obey: 'line 2: Disallow: /cart', report: 'robots.txt line 2: Disallow: /cart', ignore: null }[robots],
    );
    expect(shop.requests.find((request) => request.url === '/')?.headers['user-agent']).toContain('Baiduspider/2.0');
  });

  it('fetches nothing when robots.txt is down, everything when it is missing', async () => {
    const down = await siteServer((path) => (path === '/robots.txt' ? { status: 503 } : page('home', [])));
    const closed = await crawlSite([`${down.origin}/`]);
    expect(urlStates(closed.db, down.origin)).toEqual({ '/': 'skipped robots-unavailable' });
    expect(closed.summary).toMatchObject({ stopReason: 'seeds-failed', state: 'partial' });
    const open = await siteServer((path) => (path === '/robots.txt' ? { status: 403 } : page('home', [])));
    expect(urlStates((await crawlSite([`${open.origin}/`])).db, open.origin)).toEqual({ '/': 'fetched 200' });
  });

  it('gives headers and passwords to the site alone', async () => {
    const other = await siteServer({ '/': page('other', []) });
    const shop = await siteServer({
      '/': page('home', [`${other.origin}/`, '/away']),
      '/away': { status: 302, headers: { location: `${other.origin}/` } },
    });
    const more = { headers: { 'X-Tea': 'longjing' }, basicAuth: 'cha:secret' };
    const { db } = await crawlSite(
      [`${shop.origin}/`],
      { external: true, allowPrivate: true, headerNames: ['X-Tea'], basicAuth: true },
      more,
    );
    expect(shop.requests.at(-1)?.headers).toMatchObject({
      'x-tea': 'longjing',
      authorization: `Basic ${Buffer.from('cha:secret').toString('base64')}`,
    });
    expect(other.requests.length).toBeGreaterThan(0);
    for (const request of other.requests) {
      expect(request.headers['x-tea']).toBeUndefined();
      expect(request.headers.authorization).toBeUndefined();
    }
    const config = db.prepare('SELECT config FROM crawl').pluck().get() as string;
    expect(config).not.toMatch(/longjing|secret/);
    await expect(
      runCrawl({
        db,
        start: { seeds: [shop.origin], options: crawlOptions({ headerNames: ['X-Tea'] }) },
        analysis: plainAnalyser,
        version: 't',
      }),
    ).rejects.toThrow('crawl-secrets-missing');
  });
});

describe('limits and scope', () => {
  it.each([
    [{ maxPages: 5 }, { stopReason: 'max-pages', limitsHit: ['max-pages'], state: 'partial' }, 5, 'max-pages'],
    [{ maxDepth: 0 }, { stopReason: 'done', limitsHit: ['max-depth'], state: 'partial' }, 1, 'max-depth'],
    [{ maxBytes: 1 }, { stopReason: 'max-bytes', limitsHit: ['max-bytes'], state: 'partial' }, 1, 'max-bytes'],
    [{ maxTimeMs: 1 }, { stopReason: 'max-time', limitsHit: ['max-time'], state: 'partial' }, 0, 'max-time'],
  ] as const)('%j', async (options, summary, pages, reason) => {
    const shop = await siteServer(shelf(20));
    const result = await crawlSite([`${shop.origin}/`], options);
    expect(result.summary).toMatchObject(summary);
    expect(result.summary.totals.fetched).toBe(pages);
    expect(result.summary.totals.notFetched[reason]).toBe(pages === 0 ? 1 : 21 - pages);
    expect(result.db.prepare('SELECT count(*) FROM url WHERE state = 0').pluck().get()).toBe(0);
  });

  it('takes depths from the shortest way, also when a longer one is found first', async () => {
    const shop = await siteServer({
      '/': page('0', ['/slow', '/a']),
      '/a': page('1', ['/b']),
      '/b': page('2', ['/c']),
      '/c': page('3', ['/d']),
      '/d': page('4', []),
      '/slow': (_request, response) => void setTimeout(() => response.end(page('1', ['/c'])), 200),
    });
    const { db } = await crawlSite([`${shop.origin}/`], { maxDepth: 3 });
    expect(urlStates(db, shop.origin)).toMatchObject({ '/c': 'fetched 200', '/d': 'fetched 200' });
    expect(db.prepare("SELECT depth FROM url WHERE url LIKE '%/d'").pluck().get()).toBe(3);
  });

  it('checks external links with HEAD and asks GET before it calls one broken', async () => {
    const other = await siteServer({
      '/ok': page('ok', ['/never-followed']),
      '/no-head': (request, response) => {
        response.statusCode = request.method === 'HEAD' ? 405 : 200;
        response.end();
      },
      '/moved': { status: 301, headers: { location: '/ok' } },
    });
    const shop = await siteServer({
      '/': page(
        'home',
        ['/ok', '/no-head', '/moved', '/gone'].map((path) => other.origin + path),
      ),
    });
    const { db } = await crawlSite([`${shop.origin}/`], { external: true, allowPrivate: true });
    const states = urlStates(db, other.origin);
    expect(states).toMatchObject({
      '/ok': 'fetched 200',
      '/no-head': 'fetched 200',
      '/moved': 'fetched 301',
      '/gone': 'fetched 404',
    });
    expect(other.log).toContain('HEAD /ok');
    expect(other.log).not.toContain('/ok');
    expect(other.log).toContain('/no-head');
    expect(other.log.join()).not.toContain('never-followed');
  });

  it.each([
    [404, 404],
    [405, 200],
    [500, 500],
  ])('leaves the delay between a HEAD that fails (%i) and the GET behind it', async (toHead, toGet) => {
    const asked: { method: string; at: number }[] = [];
    const other = await siteServer({
      '/list': (request, response) => {
        asked.push({ method: request.method ?? '', at: performance.now() });
        response.statusCode = request.method === 'HEAD' ? toHead : toGet;
        response.end();
      },
    });
    const shop = await siteServer({ '/': page('home', [`${other.origin}/list`]) });
    const { db } = await crawlSite([`${shop.origin}/`], { external: true, allowPrivate: true, delayMs: 400 });
    expect(asked.map(({ method }) => method)).toEqual(['HEAD', 'GET']);
    // A timer may be a little late on the first request, never early on the second.
    expect(asked[1]!.at - asked[0]!.at).toBeGreaterThanOrEqual(350);
    expect(urlStates(db, other.origin)['/list']).toBe(`fetched ${toGet}`);
  });

  it('fetches resources on demand and counts their bytes', async () => {
    const shop = await siteServer({
      '/': page('home', [], '<img src="/big.jpg"><img src="/none.jpg">'),
      '/big.jpg': { headers: { 'content-type': 'image/jpeg' }, body: Buffer.alloc(150_000) },
    });
    const { db } = await crawlSite([`${shop.origin}/`], { resources: true });
    expect(urlStates(db, shop.origin)).toMatchObject({ '/big.jpg': 'fetched 200', '/none.jpg': 'fetched 404' });
    expect(
      db.prepare("SELECT bytes FROM page p JOIN url u ON u.id = p.url_id WHERE u.url LIKE '%big.jpg'").pluck().get(),
    ).toBe(150_000);
  });

  it('fetches a list and nothing else', async () => {
    const shop = await siteServer(shelf(5));
    const { db } = await crawlSite([`${shop.origin}/`, `${shop.origin}/t/1`], { follow: false });
    expect(urlStates(db, shop.origin)).toMatchObject({
      '/': 'fetched 200',
      '/t/1': 'fetched 200',
      '/t/2': 'skipped not-followed',
    });
    expect(shop.log.filter((path) => path.startsWith('/t/'))).toEqual(['/t/1']);
  });

  it('obeys include and exclude, follows a nofollow page nowhere, lifts nofollow when another link follows', async () => {
    const shop = await siteServer({
      '/': page('home', ['/zh/a', '/en/a', '/quiet', ['/later', 'x', 'rel="nofollow"']]),
      '/zh/a': page('a', ['/zh/a/print', '/later']),
      '/quiet': `<meta name="robots" content="nofollow"/>${page('quiet', ['/zh/only-here'])}`,
      '/later': page('later', []),
    });
    const { db } = await crawlSite([`${shop.origin}/`], {
      include: ['/zh/**', '/quiet', '/later'],
      exclude: ['**/print'],
    });
    expect(urlStates(db, shop.origin)).toMatchObject({
      '/zh/a': 'fetched 200',
      '/zh/a/print': 'skipped excluded',
      '/en/a': 'skipped excluded',
      '/zh/only-here': 'skipped nofollow',
      '/later': 'fetched 200',
    });
  });
});

describe('stopping', () => {
  it('ends within seconds at the signal, saved, and goes on from there', async () => {
    const { answer } = watched(shelf(120), 10);
    const shop = await siteServer(answer);
    const db = openStore(join(tempDir(), 'souk.db'));
    const stop = new AbortController();
    const options = crawlOptions({ concurrency: 2, limits: QUICK });
    setTimeout(() => stop.abort(), 250);
    const first = await runCrawl({
      db,
      start: { seeds: [`${shop.origin}/`], options },
      analysis: plainAnalyser,
      version: 't',
      signal: stop.signal,
    });
    expect(first).toMatchObject({ state: 'interrupted', stopReason: 'interrupted' });
    expect(first.totals.fetched).toBeLessThan(121);
    const fetchedBefore = new Set(
      db.prepare('SELECT u.url FROM page p JOIN url u ON u.id = p.url_id').pluck().all() as string[],
    );
    const from = shop.log.length;
    await sleep(20);
    const second = await runCrawl({ db, resume: { crawlId: first.crawlId }, analysis: plainAnalyser, version: 't' });
    expect(second).toMatchObject({ state: 'complete', crawlId: first.crawlId });
    expect(second.totals.fetched).toBe(121);
    expect(shop.log.slice(from).filter((path) => fetchedBefore.has(shop.origin + path))).toEqual([]);
    await expect(
      runCrawl({ db, resume: { crawlId: first.crawlId }, analysis: plainAnalyser, version: 't' }),
    ).rejects.toThrow('crawl-complete');
    await expect(runCrawl({ db, resume: { crawlId: 99 }, analysis: plainAnalyser, version: 't' })).rejects.toThrow(
      'crawl-unknown',
    );
  });

  it('goes on past a limit when a higher one is given', async () => {
    const shop = await siteServer(shelf(20));
    const { db, summary } = await crawlSite([`${shop.origin}/`], { maxPages: 5 });
    const more = await runCrawl({
      db,
      resume: { crawlId: summary.crawlId, options: { maxPages: null } },
      analysis: plainAnalyser,
      version: 't',
    });
    expect(more).toMatchObject({ state: 'complete', limitsHit: [] });
    expect(more.totals.fetched).toBe(21);
  });

  it('reports progress while it runs', async () => {
    const { answer } = watched(shelf(60), 20);
    const shop = await siteServer(answer);
    const seen: { done: number; queued: number; phase: string; host: string }[] = [];
    await crawlSite([`${shop.origin}/`], { concurrency: 2 }, { onProgress: (progress) => seen.push(progress) });
    expect(seen.map(({ phase }) => phase)).toContain('crawl');
    expect(seen.at(-1)).toMatchObject({ phase: 'finish', done: 61, queued: 0 });
    expect(seen.some(({ host }) => host !== '')).toBe(true);
  });

  it.each(['', 'ftp://shop.example', 'shop', 'http://', 'mailto:a@b.cn', 'https://a b'])(
    'refuses the seed %j',
    async (seed) => {
      await expect(crawlSite([seed])).rejects.toThrow('crawl-bad-seed');
    },
  );
});
