import { createHash } from 'node:crypto';
import { type Clock, systemClock } from '../../src/kernel/clock.ts';
import { EXIT, SoukError } from '../../src/kernel/errors.ts';
import { msg } from '../../src/kernel/i18n/message.ts';
import type { Sqlite } from '../../src/store/open.ts';
import type { Resolve } from '../fetch/checked-lookup.ts';
import { agentProfile } from '../robots/agents.ts';
import { hostOf } from '../scope/scope.ts';
import { createCrawl, resumeCrawl } from '../store/crawl-rows.ts';
import { sqliteCrawlStore } from '../store/sqlite-crawl-store.ts';
import { normaliseUrl } from '../url/normalise.ts';
import { type Analysis, inlineAnalysis } from './analysis.ts';
import type { CrawlOptions } from './options.ts';
import type { PageAnalyser } from './ports.ts';
import type { CrawlProgress, CrawlSummary } from './progress.ts';
import { CrawlSession } from './session.ts';

/** One crawl: a new one from `seeds`, or the continuation of an earlier one. */
export interface RunCrawl {
  db: Sqlite;
  /** New crawl: at least one http(s) URL, and how to go about it. */
  start?: { seeds: readonly string[]; options: CrawlOptions };
  /** Crawl to take up again; its stored options hold, overlaid with `limits` that were reached. */
  resume?: { crawlId: number; options?: Partial<CrawlOptions> };
  /** Facts and rules, on this thread or in workers. */
  analysis: Analysis | PageAnalyser;
  /** Extra request headers for hosts in scope; names must be those of `options.headerNames`. Never stored. */
  headers?: Readonly<Record<string, string>>;
  /** `user:password` for hosts in scope. Never stored. */
  basicAuth?: string;
  version: string;
  onStart?: (crawlId: number) => void;
  onProgress?: (progress: CrawlProgress) => void;
  /** Aborting it ends the crawl within seconds, saved and resumable. */
  signal?: AbortSignal;
  clock?: Clock;
  /** Name resolution; for tests. */
  resolve?: Resolve;
}

/**
 * Crawls until nothing is left, a limit is reached or the signal is aborted, and returns what happened. Everything found
 * is in the database when it resolves. Errors: `crawl-bad-seed`, `crawl-unknown`, `crawl-complete`, `crawl-running`,
 * `crawl-secrets-missing`, and store errors.
 */
export async function runCrawl(run: RunCrawl): Promise<CrawlSummary> {
  const clock = run.clock ?? systemClock;
  const state = run.resume
    ? resumeCrawl(run.db, run.resume.crawlId, clock.now(), run.resume.options ?? {})
    : newCrawl(run, clock);
  requireSecrets(state.options, run);
  run.onStart?.(state.crawlId);
  const agent = agentProfile(state.options.agent);
  const analysis = 'lanes' in run.analysis ? run.analysis : inlineAnalysis(run.analysis, agent.tokens);
  const session = new CrawlSession({
    state,
    store: sqliteCrawlStore(run.db, state.crawlId),
    analysis,
    agent,
    clock,
    headers: run.headers ?? {},
    basicAuth: run.basicAuth,
    signal: run.signal,
    resolve: run.resolve,
    onProgress: run.onProgress,
  });
  return session.run();
}

function newCrawl(run: RunCrawl, clock: Clock) {
  const { seeds = [], options } = run.start ?? {};
  const urls = [...new Set(seeds.map(seedUrl))];
  if (urls.length === 0 || !options) throw badSeed('');
  return {
    ...createCrawl(run.db, {
      seeds: urls,
      options,
      scopeHosts: [...new Set(urls.map(hostOf))],
      configHash: createHash('sha256').update(JSON.stringify({ urls, options })).digest('hex').slice(0, 32),
      version: run.version,
      now: clock.now(),
    }),
    phase: 'start',
  };
}

/** The normalised seed; a bare host name (`shop.example/tea`) gets https. */
export function seedUrl(text: string): string {
  const trimmed = text.trim();
  const url =
    normaliseUrl(trimmed) ??
    (/^[a-z][a-z0-9+.-]*:(?!\d)/i.test(trimmed) || trimmed === '' ? null : normaliseUrl(`https://${trimmed}`));
  const plausible = url !== null && !/\s/.test(trimmed) && /[.:\]]|^localhost$/.test(new URL(url).hostname);
  if (!plausible) throw badSeed(text);
  return url;
}

/** A file that holds no addresses may be one long line. */
const MAX_SHOWN = 100;

function badSeed(given: string): SoukError {
  const text = given.length > MAX_SHOWN ? `${given.slice(0, MAX_SHOWN)}…` : given;
  return new SoukError({
    code: 'crawl-bad-seed',
    what: msg({ zh: '“{text}”不是可抓取的网址', en: '“{text}” is not a web address' }, { text }),
    next: msg({
      zh: '请给出 http 或 https 网址，例如 https://shop.example。',
      en: 'Give an http or https URL, such as https://shop.example.',
    }),
  });
}

function requireSecrets(options: CrawlOptions, run: RunCrawl): void {
  const given = new Set(Object.keys(run.headers ?? {}).map((name) => name.toLowerCase()));
  const missing = options.headerNames.filter((name) => !given.has(name.toLowerCase()));
  if (options.basicAuth && run.basicAuth === undefined) missing.push('--basic-auth-file');
  if (missing.length === 0) return;
  throw new SoukError({
    code: 'crawl-secrets-missing',
    exit: EXIT.usage,
    what: msg(
      {
        zh: '这次抓取用过的请求头或密码没有保存：{names}',
        en: 'Headers or passwords of this crawl are not stored: {names}',
      },
      { names: missing.join(', ') },
    ),
    next: msg({
      zh: '请再次用 --header 或 --basic-auth-file 给出。',
      en: 'Give them again with --header or --basic-auth-file.',
    }),
  });
}
