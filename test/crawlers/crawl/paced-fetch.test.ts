import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Pace, pacedFetch } from '../../../crawlers/crawl/paced-fetch.ts';
import type { FetchOutcome, FetchRequest } from '../../../crawlers/fetch/fetcher.ts';
import { crawlSite } from '../../helpers/crawl-site.ts';
import { page, siteServer } from '../../helpers/site-server.ts';

const TEA = 'https://tea.example';
const OTHER = 'https://cdn.example';

/** A paced fetch whose requests are noted with their time; the clock stands still until it is moved. */
function setUp(pace: Pace | undefined, stopped = () => false) {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  const began = performance.now();
  const asked: [path: string, at: number][] = [];
  const { fetch } = pacedFetch({
    fetcher: {
      fetch: async ({ url }) => {
        asked.push([url.slice(8), performance.now() - began]);
        return { ok: false, reason: 'refused', detail: '', elapsedMs: 0 } satisfies FetchOutcome;
      },
    },
    clock: { now: () => 0, monotonic: () => performance.now() - began },
    paceOf: (origin) => (origin === TEA ? pace : undefined),
    delayMs: 40,
    stopped,
  });
  const ask = (url: string) =>
    fetch({ url, method: 'GET', headers: {}, maxBytes: 1, want: () => 'stop' } satisfies FetchRequest);
  return { ask, asked };
}

describe('what is asked besides pages', () => {
  afterEach(() => {
    vi.useRealTimers();
  });

  it('takes turns, also when all ask at once, and moves the turn of the pages', async () => {
    const pace = { nextAt: 0, delayMs: 50 };
    const { ask, asked } = setUp(pace);
    const all = Promise.all([ask(`${TEA}/robots.txt`), ask(`${TEA}/probe`), ask(`${TEA}/sitemap.xml`)]);
    await vi.advanceTimersByTimeAsync(1_000);
    await all;
    expect(asked).toEqual([
      ['tea.example/robots.txt', 0],
      ['tea.example/probe', 50],
      ['tea.example/sitemap.xml', 100],
    ]);
    expect(pace.nextAt).toBe(150);
  });

  it('waits for the pages, too', async () => {
    const pace = { nextAt: 300, delayMs: 50 };
    const { ask, asked } = setUp(pace);
    const one = ask(`${TEA}/sitemap.xml`);
    await vi.advanceTimersByTimeAsync(1_000);
    await one;
    expect(asked).toEqual([['tea.example/sitemap.xml', 300]]);
  });

  it('keeps a delay for hosts nobody knows yet, each its own', async () => {
    const { ask, asked } = setUp({ nextAt: 0, delayMs: 0 });
    const all = Promise.all([ask(`${OTHER}/a`), ask(`${OTHER}/b`), ask(`${TEA}/a`), ask(`${TEA}/b`)]);
    await vi.advanceTimersByTimeAsync(1_000);
    await all;
    expect(Object.fromEntries(asked)).toEqual({
      'cdn.example/a': 0,
      'cdn.example/b': 40,
      'tea.example/a': 0,
      'tea.example/b': 0,
    });
  });

  it('asks nothing more once the crawl stops, however long the wait was to be', async () => {
    let stop = false;
    const { ask, asked } = setUp({ nextAt: 60_000, delayMs: 60_000 }, () => stop);
    const waiting = Promise.all([ask(`${TEA}/sitemap.xml`), ask(`${TEA}/more.xml`)]);
    stop = true;
    await vi.advanceTimersByTimeAsync(500);
    for (const outcome of await waiting) expect(outcome).toMatchObject({ ok: false, reason: 'stopped' });
    expect(asked).toEqual([]);
  });
});

it('a stop during the long delays of the start ends the crawl', async () => {
  const stop = new AbortController();
  const shop = await siteServer((path) => {
    if (path !== '/robots.txt') return page('tea', []);
    setTimeout(() => stop.abort(), 50);
    return { headers: { 'content-type': 'text/plain' }, body: 'User-agent: *\nCrawl-delay: 20' };
  });
  const { summary } = await crawlSite([`${shop.origin}/`], {}, { signal: stop.signal });
  expect(summary.state).toBe('interrupted');
  expect(shop.log).toEqual(['/robots.txt']);
}, 60_000);
