import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { workLimit } from '../../../crawlers/crawl/work-limit.ts';
import { openStore } from '../../../src/store/open.ts';
import { urlStates } from '../../helpers/crawl-site.ts';
import { runSouk } from '../../helpers/run-souk.ts';
import { page, siteServer } from '../../helpers/site-server.ts';
import { tempDir } from '../../helpers/temp-dir.ts';

/** Selecting `div:has(div:has(div:has(b)))` in it takes more than half a minute. */
const HUNG = `<title>hung</title>${'<div>'.repeat(400)}<i>tea</i>${'</div>'.repeat(400)}`;
/** More than any shop page, and more nodes than a worker has memory for when a selector wants a tree of them. */
const VAST = `<title>vast</title>${Array.from({ length: 600_000 }, (_, i) => `<a href=/v${i}>`).join('')}`;

describe('a page that is beyond reason', () => {
  it('ends with its state and reason; no neighbour loses anything', async () => {
    const teas = Array.from({ length: 40 }, (_, i) => `/tea/${i}`);
    const links = [...teas.slice(0, 20), '/hung', '/vast', ...teas.slice(20)];
    const shop = await siteServer((path) => {
      if (path === '/') return page('Tea shop', links);
      if (path === '/hung') return HUNG;
      if (path === '/vast') return VAST;
      return teas.includes(path)
        ? page(`Tea ${path.slice(5)}`, ['/'], '<div><div><div><b>9.90</b></div></div></div>')
        : undefined;
    });
    const cwd = tempDir();
    const run = await runSouk(
      [
        ...[
          'audit',
          `${shop.origin}/`,
          '--allow-private',
          '--sitemap',
          'none',
          '--concurrency',
          '8',
          '--max-depth',
          '1',
        ],
        ...['--extract', 'price=div:has(div:has(div:has(b)))', '--page-time', '2s', '--delay', '0'],
      ],
      { cwd },
    );
    expect(run.code, run.stderr).toBe(0);
    const db = openStore(join(cwd, 'souk.db'));
    const states = urlStates(db, shop.origin);
    expect(states['/hung']).toBe('fetched 200 analysis-failed');
    expect(states['/vast']).toBe('fetched 200 analysis-failed');
    for (const path of ['/', ...teas]) expect(states[path], path).toBe('fetched 200');
    const found = await runSouk(['extracted', '--json'], { cwd });
    expect(found.stdout.match(/"9\.90/g)).toHaveLength(teas.length);
    const home = db.prepare('SELECT count(*) FROM page WHERE title IS NOT NULL').pluck().get();
    expect(home).toBe(teas.length + 1);
    const detail = db.prepare("SELECT detail FROM url WHERE url LIKE '%/hung'").pluck().get();
    expect(detail).toBe('time limit 2000 ms');
    // Each was asked for once: nobody behind a hung page is fetched again.
    expect(new Set(shop.log.filter((path) => path.startsWith('/tea'))).size).toBe(teas.length);
    expect(shop.log.filter((path) => path.startsWith('/tea') || path === '/hung' || path === '/vast')).toHaveLength(
      teas.length + 2,
    );
    db.close();
  }, 180_000);

  it.each([['0'], ['soon'], ['-5s']])('refuses --page-time %s', async (time) => {
    const run = await runSouk(['audit', 'https://tea.example/', `--page-time=${time}`], { cwd: tempDir() });
    expect(run.code).toBe(2);
    expect(run.stderr).toContain('--page-time');
  });
});

describe('the limit of work', () => {
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  /** Milliseconds of waiting until the limit of 1 s is over, for a process that gets this share of a core. */
  function over(share: number): number {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    const began = performance.now();
    vi.spyOn(process, 'cpuUsage').mockImplementation((before) => {
      const used = (performance.now() - began) * share * 1_000;
      return { user: before ? used : 0, system: 0 };
    });
    let at = Number.NaN;
    workLimit(1_000, () => {
      at = performance.now() - began;
    });
    vi.advanceTimersByTime(20_000);
    return Math.round(at);
  }

  it.each<[share: number, least: number, most: number]>([
    [1, 1_000, 1_000],
    [2, 1_000, 1_000],
    [0.5, 1_700, 2_000],
    [0.25, 3_000, 4_000],
    [0, 10_000, 10_100],
  ])('with %d of a core', (share, least, most) => {
    const at = over(share);
    expect(at).toBeGreaterThanOrEqual(least);
    expect(at).toBeLessThanOrEqual(most);
  });

  it('can be called off', () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
    const done = vi.fn();
    workLimit(1_000, done)();
    vi.advanceTimersByTime(20_000);
    expect(done).not.toHaveBeenCalled();
  });
});
