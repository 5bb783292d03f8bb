import { readFile } from 'node:fs/promises';
import { systemClock } from '../../src/kernel/clock.ts';
import { EXIT, SoukError } from '../../src/kernel/errors.ts';
import { msg } from '../../src/kernel/i18n/message.ts';
import { DEFAULT_LIMITS } from '../crawl/options.ts';
import { Fetcher } from '../fetch/fetcher.ts';
import { originOf } from '../scope/scope.ts';
import { normaliseUrl } from '../url/normalise.ts';
import { type AgentProfile, agentProfile } from './agents.ts';
import { type LoadedRobots, loadRobots } from './load-robots.ts';
import { robotsPolicy } from './match.ts';
import { parseRobots, type RobotsNote } from './parse.ts';

export interface RobotsTestRow {
  agent: string;
  url: string;
  allowed: boolean;
  /** Line of robots.txt that decided; null when none did. */
  line: number | null;
  rule: string | null;
  /** The user-agent group that counted; null: there was none. */
  group: string | null;
  /** Seconds; null when not set. */
  crawlDelay: number | null;
  /** `ok`, `missing` (all allowed), `unavailable` (nothing allowed), `too-large` (the first 500 KiB count). */
  file: LoadedRobots['state'];
}

export interface RobotsTest {
  /** File to read, or site whose robots.txt counts for every URL; without both, each URL's own host is asked. */
  file?: string | undefined;
  site?: string | undefined;
  agents: readonly string[];
  urls: readonly string[];
}

/**
 * What robots.txt says to each agent about each URL, with the deciding line. URLs may be paths when a file or a site is
 * given. Errors: `robots-file`, `robots-url`.
 */
export async function testRobots(test: RobotsTest): Promise<{ rows: RobotsTestRow[]; notes: RobotsNote[] }> {
  const agents = (test.agents.length > 0 ? test.agents : ['souk']).map(agentProfile);
  const rows: RobotsTestRow[] = [];
  const base = test.site === undefined ? undefined : siteOrigin(test.site);
  const local = test.file === undefined ? undefined : await fromFile(test.file);
  const files = new Map<string, LoadedRobots>();
  const notes: RobotsNote[] = [...(local?.file.notes ?? [])];
  for (const url of test.urls) {
    const target = targetUrl(url, base, local !== undefined);
    const origin = base ?? originOf(target);
    let loaded = local ?? files.get(origin);
    if (!loaded) {
      loaded = await fromSite(origin, agents[0]!);
      files.set(origin, loaded);
      notes.push(...loaded.file.notes);
    }
    for (const agent of agents) rows.push(row(agent, url, target, loaded));
  }
  return { rows, notes };
}

function row(agent: AgentProfile, url: string, target: string, loaded: LoadedRobots): RobotsTestRow {
  const policy = robotsPolicy(loaded.file, agent.tokens);
  const verdict = policy.verdict(target);
  const closed = loaded.state === 'unavailable';
  return {
    agent: agent.id,
    url,
    allowed: !closed && verdict.allowed,
    line: verdict.line,
    rule: verdict.rule,
    group: policy.agent,
    crawlDelay: policy.crawlDelay,
    file: loaded.state,
  };
}

async function fromFile(path: string): Promise<LoadedRobots> {
  let body: Buffer;
  try {
    body = await readFile(path);
  } catch (error) {
    throw new SoukError({
      code: 'robots-file',
      what: msg(
        { zh: '无法读取 {path}（{code}）', en: 'Cannot read {path} ({code})' },
        { path, code: (error as NodeJS.ErrnoException).code ?? '' },
      ),
      next: msg({ zh: '请检查文件路径，或改用 --site。', en: 'Check the path, or use --site.' }),
      cause: error,
    });
  }
  const file = parseRobots(body);
  return { state: file.truncated ? 'too-large' : 'ok', status: 200, body, file, detail: null, failure: null };
}

async function fromSite(origin: string, agent: AgentProfile): Promise<LoadedRobots> {
  const named = new Set([new URL(origin).hostname.replace(/^\[|\]$/g, '')]);
  const fetcher = new Fetcher({
    limits: DEFAULT_LIMITS,
    clock: systemClock,
    connections: 1,
    policy: { allowPrivate: false, named },
  });
  try {
    const loaded = await loadRobots(fetcher, origin, { 'user-agent': agent.userAgent, accept: 'text/plain,*/*' });
    if (loaded.failure) throw unreachable(origin, `${loaded.failure.reason} ${loaded.failure.detail}`.trim());
    return loaded;
  } finally {
    await fetcher.close();
  }
}

function siteOrigin(site: string): string {
  const url = normaliseUrl(site) ?? normaliseUrl(`https://${site}`);
  if (url === null) throw badUrl(site);
  return originOf(url);
}

function targetUrl(url: string, base: string | undefined, hasFile: boolean): string {
  const absolute = normaliseUrl(url);
  if (absolute !== null) return absolute;
  if ((base !== undefined || hasFile) && url.startsWith('/')) return (base ?? 'https://site.invalid') + url;
  throw badUrl(url);
}

function badUrl(url: string): SoukError {
  return new SoukError({
    code: 'robots-url',
    what: msg({ zh: '“{url}”不是完整的网址', en: '“{url}” is not a full URL' }, { url }),
    next: msg({
      zh: '请写成 https://…；配合 --file 或 --site 时也可以写 /path。',
      en: 'Write it as https://…; with --file or --site a /path will do.',
    }),
  });
}

function unreachable(origin: string, detail: string): SoukError {
  return new SoukError({
    code: 'robots-unreachable',
    exit: EXIT.outside,
    what: msg(
      { zh: '无法取得 {origin}/robots.txt：{detail}', en: 'Cannot get {origin}/robots.txt: {detail}' },
      { origin, detail },
    ),
    why: msg({
      zh: '搜索引擎此时会把整站视为禁止抓取。',
      en: 'Search engines treat the whole site as disallowed meanwhile.',
    }),
    next: msg({ zh: '请确认站点可访问，稍后再试。', en: 'Check that the site answers, then try again.' }),
  });
}
