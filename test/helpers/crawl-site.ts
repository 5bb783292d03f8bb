import { join } from 'node:path';
import { type CrawlOptions, crawlOptions } from '../../crawlers/crawl/options.ts';
import { type RunCrawl, runCrawl } from '../../crawlers/crawl/run-crawl.ts';
import { openStore, type Sqlite } from '../../src/store/open.ts';
import { plainAnalyser } from './plain-analyser.ts';
import { tempDir } from './temp-dir.ts';

type Given = Parameters<typeof crawlOptions>[0];

/** Limits that suit loopback: short deadlines, quick retries. */
export const QUICK: NonNullable<Given['limits']> = {
  connectMs: 500,
  headersMs: 800,
  idleMs: 800,
  totalMs: 2_500,
  retries: 1,
  retryMs: 20,
  maxRetryAfterMs: 100,
};

/** Crawls from the seeds into a fresh database and returns it with the summary. */
export async function crawlSite(
  seeds: readonly string[],
  given: Given = {},
  more: Partial<RunCrawl> = {},
): Promise<{ db: Sqlite; summary: Awaited<ReturnType<typeof runCrawl>> }> {
  const options: CrawlOptions = crawlOptions({ ...given, limits: { ...QUICK, ...given.limits } });
  const db = openStore(join(tempDir(), 'souk.db'));
  const summary = await runCrawl({ db, start: { seeds, options }, analysis: plainAnalyser, version: 'test', ...more });
  return { db, summary };
}

/** Path → `state reason detail` of every URL of the crawl. */
export function urlStates(db: Sqlite, origin: string): Record<string, string> {
  const rows = db
    .prepare<[], { url: string; state: number; reason: string | null; status: number | null }>(
      'SELECT u.url, u.state, u.reason, p.status FROM url u LEFT JOIN page p ON p.url_id = u.id ORDER BY u.url',
    )
    .all();
  const names = ['queued', 'fetched', 'failed', 'skipped'];
  return Object.fromEntries(
    rows.map(({ url, state, reason, status }) => [
      url.startsWith(origin) ? url.slice(origin.length) : url,
      [names[state], status, reason].filter((part) => part !== null).join(' '),
    ]),
  );
}
