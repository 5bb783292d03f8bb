import {
  agentProfile,
  type CrawlOptions,
  type CrawlProgress,
  type CrawlSummary,
  isSiteJudged,
  judgeStoredSite,
  planRules,
  type RuleSettings,
  runCrawl,
  seedStates,
  storedCrawl,
  workerAnalysis,
} from '../../crawlers/index.ts';
import { EXIT, SoukError } from '../kernel/errors.ts';
import { msg } from '../kernel/i18n/message.ts';
import { type AuditSummary, auditSummary } from '../report/audit/audit-summary.ts';
import { CATALOGUE } from '../report/audit/catalogue.ts';
import { reasonText } from '../report/audit/reason-text.ts';
import type { Sqlite } from '../store/open.ts';
import { pageTraffic } from './page-traffic.ts';

export interface AuditRun {
  db: Sqlite;
  /** A new crawl, or the id of an earlier one to go on with. */
  start?: { seeds: readonly string[]; options: CrawlOptions };
  resume?: { crawlId: number; options?: Partial<CrawlOptions> };
  settings: RuleSettings;
  headers?: Readonly<Record<string, string>>;
  basicAuth?: string;
  version: string;
  onStart?: (crawlId: number) => void;
  onProgress?: (progress: CrawlProgress) => void;
  /** Called when the crawl has ended and the site as a whole is judged. */
  onJudging?: () => void;
  signal?: AbortSignal;
}

/**
 * The whole audit: crawl, site passes, site rules, all stored. The result is read back from the store, so that it is the
 * one `souk report` shows later. An interrupted crawl is returned as it is (state `interrupted`), without site rules.
 * Errors: `seeds-unreachable` (exit 4) when no start URL answered; those of `runCrawl`.
 */
export async function runAudit(run: AuditRun): Promise<{ crawl: CrawlSummary; summary: AuditSummary }> {
  const { settings, onJudging, ...rest } = run;
  const plan = planRules(settings);
  const options = run.start?.options ?? storedCrawl(run.db, run.resume?.crawlId).config;
  const agentTokens = agentProfile(String(options['agent'])).tokens;
  const extract = (options['extract'] ?? []) as readonly string[];
  const { analysisMs } = (options['limits'] ?? {}) as Partial<CrawlOptions['limits']>;
  const analysis = workerAnalysis({
    settings,
    agentTokens,
    extract,
    ...(analysisMs === undefined ? {} : { timeoutMs: analysisMs }),
  });
  const crawl = await runCrawl({ ...rest, analysis });
  if (crawl.stopReason === 'seeds-failed') throw unreachable(run.db, crawl.crawlId);
  if (crawl.state !== 'interrupted') {
    onJudging?.();
    const { seeds } = storedCrawl(run.db, crawl.crawlId);
    judgeStoredSite(run.db, crawl.crawlId, plan, pageTraffic(run.db, seeds));
  }
  return { crawl, summary: auditSummary(run.db, crawl.crawlId, CATALOGUE, run.version) };
}

/**
 * The audit of a stored crawl, without the network. Where the site rules have not run (the process was killed before, or
 * the crawl was interrupted), they run now.
 */
export function storedAudit(
  db: Sqlite,
  crawl: string | undefined,
  settings: RuleSettings,
  version: string,
): AuditSummary {
  const summary = auditSummary(db, crawl, CATALOGUE, version);
  if (isSiteJudged(db, summary.crawl.id)) return summary;
  judgeStoredSite(db, summary.crawl.id, planRules(settings), pageTraffic(db, summary.crawl.seeds));
  return auditSummary(db, summary.crawl.id, CATALOGUE, version);
}

function unreachable(db: Sqlite, crawlId: number): SoukError {
  const seeds = JSON.parse(
    db.prepare('SELECT seeds FROM crawl WHERE id = ?').pluck().get(crawlId) as string,
  ) as string[];
  const states = seedStates(db, crawlId, seeds);
  const url = seeds[0] ?? '';
  const reason = states[0]?.reason ?? 'unknown';
  const text = reasonText(reason);
  const detail = states[0]?.detail;
  return new SoukError({
    code: 'seeds-unreachable',
    exit: EXIT.outside,
    what: msg({ zh: '起始网址无法抓取：{url}', en: 'No start URL could be fetched: {url}' }, { url }),
    why: {
      text: { zh: detail ? `${text.zh}（{detail}）` : text.zh, en: detail ? `${text.en} ({detail})` : text.en },
      args: detail ? { detail } : {},
    },
    next: NEXT[reason] ?? NEXT['default']!,
  });
}

const NEXT: Readonly<Record<string, ReturnType<typeof msg>>> = {
  'robots-blocked': msg({
    zh: '用 souk robots test 查看是哪一行；如果是你自己的网站，可加 --robots report。',
    en: 'See which line with souk robots test; on a site of your own you may add --robots report.',
  }),
  'private-address': msg({
    zh: '如果确实要抓取内网地址，加上 --allow-private。',
    en: 'If you mean to crawl a private address, add --allow-private.',
  }),
  'tls-untrusted': msg({
    zh: '如果证书由贵公司自己的 CA 签发，先设置 NODE_EXTRA_CA_CERTS=ca.pem（CA 证书文件）再运行。',
    en: 'If an authority of your company issued it, run the command with NODE_EXTRA_CA_CERTS=ca.pem (the file of that authority).',
  }),
  'tls-expired': msg({
    zh: '请更换证书；也请核对本机的日期。',
    en: 'Renew the certificate; check the date of this machine, too.',
  }),
  'tls-host': msg({
    zh: '检查域名是否写对（带不带 www），或让证书包含这个域名。',
    en: 'Check the host name (with or without www), or have the certificate name it.',
  }),
  tls: msg({
    zh: '检查该端口是否真的提供 HTTPS（TLS 1.2 以上）；纯 HTTP 的网站请写 http://。',
    en: 'Check that the port speaks HTTPS (TLS 1.2 or later); for a plain site write http://.',
  }),
  default: msg({
    zh: '检查网址是否写对、能否在浏览器里打开，然后重新运行。',
    en: 'Check the address, open it in a browser, then run the command again.',
  }),
};
