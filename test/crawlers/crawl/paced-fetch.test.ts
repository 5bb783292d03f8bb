import { describe, expect, it } from 'vitest';
import { type Pace, pacedFetch } from '../../../crawlers/crawl/paced-fetch.ts';
import type { FetchOutcome, FetchRequest } from '../../../crawlers/fetch/fetcher.ts';
import { crawlSite } from '../../helpers/crawl-site.ts';
import { page, siteServer } from '../../helpers/site-server.ts';

const TEA = 'https://tea.example';
const OTHER = 'https://cdn.example';

/** A paced fetch whose requests are noted with their time. */
function setUp(pace: Pace | undefined, stopped = () => false) {
  const asked: [url: string, at: number][] = [];
  const clock = { now: () => 0, monotonic: () => performance.now() };
  const { fetch } = pacedFetch({
    fetcher: {
      fetch: async ({ url }) => {
        asked.push([url, performance.now()]);
        return { ok: false, reason: 'refused', detail: '', elapsedMs: 0 } satisfies FetchOutcome;
      },
    },
    clock,
    paceOf: (origin) => (origin === TEA ? pace : undefined),
    delayMs: 40,
    stopped,
  });
  const ask = (url: string) =>
    fetch({ url, method: 'GET', headers: {}, maxBytes: 1, want: () => 'stop' } satisfies FetchRequest);
  return { ask, asked };
}

describe('what is asked besides pages', () => {
  it('takes turns, also when all ask at once, and moves the turn of the pages', async () => {
    const pace = { nextAt: 0, delayMs: 50 };
    const { ask, asked } = setUp(pace);
    const began = performance.now();
    await Promise.all([ask(`${TEA}/robots.txt`), ask(`${TEA}/probe`), ask(`${TEA}/sitemap.xml`)]);
    expect(asked.map(([url]) => url.slice(TEA.length))).toEqual(['/robots.txt', '/probe', '/sitemap.xml']);
    const gaps = asked.slice(1).map(([, at], i) => at - asked[i]![1]);
    expect(Math.min(...gaps)).toBeGreaterThan(40);
    expect(pace.nextAt).toBeGreaterThanOrEqual(began + 150);
  });

  it('keeps a delay for hosts nobody knows yet, each its own', async () => {
    const { ask, asked } = setUp({ nextAt: 0, delayMs: 0 });
    await Promise.all([ask(`${OTHER}/a`), ask(`${OTHER}/b`), ask(`${TEA}/a`), ask(`${TEA}/b`)]);
    const at = (url: string) => asked.find(([one]) => one === url)![1];
    expect(at(`${OTHER}/b`) - at(`${OTHER}/a`)).toBeGreaterThan(32);
    expect(asked.at(-1)![0]).toBe(`${OTHER}/b`);
  });

  it('asks nothing more once the crawl stops, however long the wait was to be', async () => {
    let stop = false;
    const { ask, asked } = setUp({ nextAt: performance.now() + 60_000, delayMs: 60_000 }, () => stop);
    const waiting = ask(`${TEA}/sitemap.xml`);
    stop = true;
    expect(await waiting).toMatchObject({ ok: false, reason: 'stopped' });
    expect(asked).toEqual([]);
  });
});

it('a stop during the long delays of the start ends the crawl, which goes on later', async () => {
  const shop = await siteServer((path) =>
    path === '/robots.txt'
      ? { headers: { 'content-type': 'text/plain' }, body: 'User-agent: *\nCrawl-delay: 20' }
      : page('tea', []),
  );
  const stop = new AbortController();
  setTimeout(() => stop.abort(), 300);
  const { summary } = await crawlSite([`${shop.origin}/`], {}, { signal: stop.signal });
  expect(summary.state).toBe('interrupted');
  expect(shop.log).toEqual(['/robots.txt']);
}, 15_000);
