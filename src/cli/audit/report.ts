import { readRuleSettings, type Severity } from '../../../crawlers/index.ts';
import { storedAudit } from '../../app/audit.ts';
import { refuseReports } from '../../app/audit-report.ts';
import type { CommandSpec } from '../command.ts';
import { version } from '../version.ts';
import { CRAWL_ARGUMENT } from './crawl-argument.ts';
import { REPORT_OPTIONS, reportChoice } from './report-options.ts';
import { showResult } from './show-result.ts';

export const command: CommandSpec = {
  text: {
    zh: '用数据库里已有的抓取重新生成报告，不访问网络。',
    en: 'Make the report of a stored crawl again, without the network.',
  },
  arguments: [CRAWL_ARGUMENT],
  options: REPORT_OPTIONS,
  examples: [
    { line: 'report', text: { zh: '最近一次抓取的报告', en: 'the report of the newest crawl' } },
    {
      line: 'report 1 --format xlsx,md --out for-client',
      text: { zh: '给客户的 XLSX 和 Markdown', en: 'XLSX and Markdown for a client' },
    },
    {
      line: 'report --format terminal --fail-on error',
      text: { zh: '只看结论，有错误则退出码为 1', en: 'the verdict alone; exit 1 when there are errors' },
    },
  ],
  async run(context, args, options) {
    const choice = reportChoice(options, context.json);
    const { folder, force } = choice;
    if (folder !== undefined) refuseReports({ formats: choice.files, folder, force, lang: context.lang });
    const db = await context.store({ mustExist: true });
    const summary = storedAudit(db, args[0], readRuleSettings(context.config.values['rules']), version());
    return showResult(context, db, summary, choice, options['failOn'] as Severity | undefined);
  },
};
