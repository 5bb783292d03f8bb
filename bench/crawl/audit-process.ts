import {
  crawlOptions,
  judgeStoredSite,
  pageAnalyser,
  planRules,
  readRuleSettings,
  runCrawl,
  workerAnalysis,
} from '../../crawlers/index.ts';
import { openStore } from '../../src/store/open.ts';

// The full audit of a site in a process of its own: `audit-process.js ORIGIN DB THREADS`.
const [origin = '', path = '', threads = '0'] = process.argv.slice(2);

async function main(): Promise<void> {
  const cpu = process.cpuUsage();
  const started = performance.now();
  const db = openStore(path);
  const settings = readRuleSettings(undefined);
  const analysis =
    Number(threads) > 0
      ? workerAnalysis({ settings, threads: Number(threads), agentTokens: ['souk'] })
      : pageAnalyser(planRules(settings));
  const summary = await runCrawl({
    db,
    start: { seeds: [`${origin}/`], options: crawlOptions({ concurrency: 32, totalConcurrency: 32 }) },
    analysis,
    version: 'bench',
  });
  const crawlCpu = process.cpuUsage(cpu);
  const crawlSeconds = (performance.now() - started) / 1000;
  judgeStoredSite(db, summary.crawlId, planRules(settings));
  const used = process.cpuUsage(cpu);
  const { fetched, html, links, discovered } = summary.totals;
  const findings = db.prepare('SELECT count(*) FROM finding').pluck().get();
  const bytes = db.prepare('SELECT page_count * page_size FROM pragma_page_count, pragma_page_size').pluck().get();
  db.close();
  process.send?.({
    fetched,
    html,
    links,
    discovered,
    findings,
    crawlSeconds,
    crawlCpuUs: (crawlCpu.user + crawlCpu.system) / fetched,
    seconds: (performance.now() - started) / 1000,
    cpuUs: (used.user + used.system) / fetched,
    rssMb: process.resourceUsage().maxRSS / 1024,
    dbBytes: bytes,
  });
  process.disconnect?.();
}

await main();
