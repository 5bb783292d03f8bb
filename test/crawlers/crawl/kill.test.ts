import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, it } from 'vitest';
import { LINK_ROWS, withLinkRows } from '../../../crawlers/store/link-table.ts';
import { packagePath } from '../../../src/io/package-path.ts';
import { openStore } from '../../../src/store/open.ts';
import { page, siteServer } from '../../helpers/site-server.ts';
import { tempDir } from '../../helpers/temp-dir.ts';

const PAGES = 700;
const OPTIONS = JSON.stringify({ concurrency: 4, totalConcurrency: 4, limits: { retryMs: 20 } });

/** A tea shop of 700 pages, some of them missing, moved, blocked or broken, each answered after a few milliseconds. */
function teaShop() {
  const answer = (path: string) => {
    if (path === '/robots.txt')
      return { headers: { 'content-type': 'text/plain' }, body: 'User-agent: *\nDisallow: /t/13\n' };
    if (path === '/sitemap.xml') {
      const locs = Array.from({ length: 40 }, (_, i) => `<url><loc>ORIGIN/t/${i * 17}</loc></url>`).join('');
      return { headers: { 'content-type': 'application/xml' }, body: `<urlset>${locs}</urlset>` };
    }
    const number = path === '/' ? 0 : Number(/^\/t\/(\d+)$/.exec(path)?.[1] ?? Number.NaN);
    if (!(number < PAGES)) return { status: 404, body: 'none' };
    if (number % 41 === 40) return { status: 301, headers: { location: `/t/${number - 1}` } };
    if (number % 53 === 52) return { status: 500, body: 'kaputt' };
    const links = [1, 2, 3, 4, 5].map((i) => [`/t/${number * 5 + i}`, `茶 ${number * 5 + i}`] as const);
    return page(
      number % 29 === 28 ? '' : `岩茶 ${number}`,
      [...links, '/', `/t/${(number * 7) % PAGES}`],
      `<p>第 ${number} 款武夷岩茶，产自三坑两涧。</p>`,
    );
  };
  return siteServer((path) => (_request, response) => {
    setTimeout(() => {
      const made = answer(path);
      const {
        status = 200,
        headers = {},
        body = '',
      } = typeof made === 'string'
        ? { body: made }
        : (made as { status?: number; headers?: Record<string, string>; body?: string });
      response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers });
      response.end(body.replaceAll('ORIGIN', `http://${_request.headers.host}`));
    }, 3);
  });
}

function startChild(db: string, seed: string): ChildProcess {
  return spawn(process.execPath, [packagePath('test', 'helpers', 'crawl-child.mjs'), db, seed, OPTIONS], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

/** Everything that must be equal, without ids and times. */
function contents(path: string) {
  const db = withLinkRows(openStore(path, { readonly: true }));
  const all = (sql: string) =>
    db
      .prepare(sql)
      .raw()
      .all()
      .map((row) => JSON.stringify(row))
      .sort();
  const result = {
    urls: all('SELECT url, state, reason, role FROM url'),
    pages: all(
      'SELECT u.url, p.status, p.title, p.content_hash, p.indexable, p.words, p.outlinks FROM page p JOIN url u ON u.id = p.url_id',
    ),
    texts: all('SELECT u.url, t.headings, t.text FROM page_text t JOIN url u ON u.id = t.url_id'),
    links: all(
      `SELECT s.url, d.url, l.anchor, l.kind, l.position, l.flags FROM ${LINK_ROWS} JOIN url s ON s.id = p.url_id JOIN url d ON d.id = l.dst`,
    ),
    findings: all(
      'SELECT f.rule, u.url, f.severity, f.message, f.args, f.cause FROM finding f JOIN url u ON u.id = f.url_id',
    ),
    tallies: all('SELECT rule, checked, failed, not_applicable, not_measured, errors FROM rule_result'),
    sitemap: all('SELECT u.url FROM sitemap_entry e JOIN url u ON u.id = e.url_id'),
    integrity: db.pragma('integrity_check', { simple: true }),
    broken: db.pragma('foreign_key_check'),
  };
  db.close();
  return result;
}

const withoutPort = (value: unknown) =>
  JSON.parse(JSON.stringify(value).replace(/127\.0\.0\.1:\d+/g, 'shop')) as unknown;

describe('a crawl that is killed', () => {
  it('20 times at random moments ends as one that was not, and fetches nothing twice that was finished', {
    timeout: 240_000,
  }, async () => {
    const calm = await teaShop();
    const folder = tempDir();
    const first = startChild(join(folder, 'calm.db'), `${calm.origin}/`);
    await once(first, 'exit');
    const expected = contents(join(folder, 'calm.db'));
    expect(expected.pages.length).toBeGreaterThan(600);
    expect(expected.findings.length).toBeGreaterThan(20);

    const shop = await teaShop();
    const path = join(folder, 'killed.db');
    let seed = 20_261;
    const random = () => (seed = (Math.imul(seed, 48_271) >>> 0) % 2_147_483_647) / 2_147_483_647;
    let kills = 0;
    let refetched = 0;
    for (let round = 0; round < 60; round++) {
      const child = startChild(path, `${shop.origin}/`);
      const exited = once(child, 'exit');
      const lines = createInterface({ input: child.stdout! });
      await once(lines, 'line');
      if (kills < 20) {
        await new Promise((resolve) => setTimeout(resolve, 20 + random() * 330));
        if (child.kill('SIGKILL')) kills += 1;
      }
      const [code] = await exited;
      if (code === 0) break;
      const db = openStore(path, { readonly: true });
      const done = new Set(
        db.prepare('SELECT u.url FROM page p JOIN url u ON u.id = p.url_id').pluck().all() as string[],
      );
      db.close();
      const from = shop.log.length;
      finished.push({ from, done });
    }
    for (const { from, done } of finished) {
      refetched += shop.log.slice(from).filter((fetched) => done.has(shop.origin + fetched)).length;
    }
    expect(kills).toBe(20);
    // A request that was under way at the kill may reach the log a moment later.
    expect(refetched).toBeLessThanOrEqual(kills);
    expect(withoutPort(contents(path))).toEqual(withoutPort(expected));
  });
});

const finished: { from: number; done: Set<string> }[] = [];
