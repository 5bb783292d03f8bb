import type { Severity } from '../../../crawlers/index.ts';
import type { ExitCode } from '../../kernel/errors.ts';
import { msg } from '../../kernel/i18n/message.ts';
import type { OptionValues } from '../command.ts';
import type { Context } from '../context.ts';

/** Parses, crawls, judges, shows. Everything that weighs is loaded after the first line is out. */
export async function startAudit(
  context: Context,
  urls: readonly string[],
  options: OptionValues,
  failOn: Severity | undefined,
): Promise<ExitCode> {
  context.say(
    msg({ zh: '开始审计（Ctrl-C 可随时保存并停止）…', en: 'Starting the audit (Ctrl-C saves and stops at any time)…' }),
  );
  const { parseCrawl } = await import('./parse-crawl.ts');
  const { ruleSettings } = await import('./rule-settings.ts');
  const { reportChoice } = await import('./report-options.ts');
  const { refuseReports } = await import('../../app/audit-report.ts');
  const request = await parseCrawl(urls, options);
  const settings = ruleSettings(context.config.values['rules'], options);
  const choice = reportChoice(options, context.json);
  if (choice.folder !== undefined) {
    refuseReports({ formats: choice.files, folder: choice.folder, force: choice.force, lang: context.lang });
  }
  const { seeds, options: crawl, headers, basicAuth } = request;
  const { followAudit } = await import('./follow-audit.ts');
  return followAudit(
    context,
    {
      db: await context.store(),
      start: { seeds, options: crawl },
      settings,
      headers,
      ...(basicAuth === undefined ? {} : { basicAuth }),
    },
    { choice, failOn },
  );
}
