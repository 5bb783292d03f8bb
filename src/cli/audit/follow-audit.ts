import type { Severity } from '../../../crawlers/index.ts';
import { type AuditRun, runAudit } from '../../app/audit.ts';
import { systemClock } from '../../kernel/clock.ts';
import { EXIT, type ExitCode } from '../../kernel/errors.ts';
import { msg } from '../../kernel/i18n/message.ts';
import { shellQuoted } from '../../kernel/text/shell-word.ts';
import type { Context } from '../context.ts';
import { version } from '../version.ts';
import { ProgressLine } from './progress.ts';
import type { ReportChoice } from './report-options.ts';
import { showResult } from './show-result.ts';

/**
 * Runs an audit, new or resumed, with its progress on standard error, and shows the result. Exit codes: 0, 1 (gate), 130
 * when it was interrupted; errors are thrown.
 */
export async function followAudit(
  context: Context,
  run: Omit<AuditRun, 'version' | 'onProgress' | 'onJudging' | 'onStart' | 'signal'>,
  after: { choice: ReportChoice; failOn: Severity | undefined },
): Promise<ExitCode> {
  const line = new ProgressLine({
    lang: context.lang,
    interactive: context.interactive,
    quiet: context.quiet,
    width: process.stderr.columns ?? 100,
    write: (text) => void process.stderr.write(text),
    now: () => systemClock.monotonic(),
  });
  const timer = setInterval(() => line.beat(), 5_000).unref();
  context.onExit(() => {
    clearInterval(timer);
    line.end();
  });
  const { crawl, summary } = await runAudit({
    ...run,
    version: version(),
    signal: context.signal,
    onProgress: (progress) => line.show(progress),
    onJudging: () => {
      line.end();
      context.say(msg({ zh: '抓取结束，正在检查全站…', en: 'Crawl done, judging the site as a whole…' }));
    },
  });
  line.end();
  if (crawl.state !== 'interrupted') return showResult(context, run.db, summary, after.choice, after.failOn);
  const db = context.dbPath === 'souk.db' ? '' : ` --db ${shellQuoted(context.dbPath)}`;
  const secrets = (run.headers && Object.keys(run.headers).length > 0) || run.basicAuth !== undefined;
  context.say(
    msg(
      {
        zh: '已保存：{fetched} 个网址已抓取，{waiting} 个等待抓取。继续：{command}',
        en: 'Saved: {fetched} {fetched|URL|URLs} fetched, {waiting} waiting. Continue with: {command}',
      },
      {
        fetched: summary.totals.fetched,
        waiting: summary.totals.notFetched['queued'] ?? 0,
        command: `souk crawl resume ${crawl.crawlId}${db}`,
      },
    ),
  );
  if (secrets) {
    context.say(
      msg({
        zh: '请求头和密码不会保存，继续时请再次给出。',
        en: 'Headers and passwords are not stored: give them again when you continue.',
      }),
    );
  }
  return EXIT.interrupted;
}
