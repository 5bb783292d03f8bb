import type { Severity } from '../../../crawlers/index.ts';
import { msg } from '../../kernel/i18n/message.ts';
import { CRAWL_ARGUMENT } from '../audit/crawl-argument.ts';
import { CRAWL_OPTIONS } from '../audit/crawl-options.ts';
import { REPORT_OPTIONS, reportChoice } from '../audit/report-options.ts';
import type { CommandSpec } from '../command.ts';

/** What may change when a crawl goes on: limits that were reached, and what is never stored. */
const CHANGEABLE = ['--max-pages', '--max-bytes', '--max-time', '--header', '--basic-auth-file'];

export const command: CommandSpec = {
  text: {
    zh: '继续一次被中断或到达上限的抓取：已抓取的不会重抓，完成后照常出报告。',
    en: 'Go on with a crawl that was interrupted or reached a limit: nothing finished is fetched again, the report follows.',
  },
  arguments: [CRAWL_ARGUMENT],
  options: [...CRAWL_OPTIONS.filter((option) => CHANGEABLE.includes(option.flags.split(' ')[0]!)), ...REPORT_OPTIONS],
  examples: [
    { line: 'crawl resume', text: { zh: '继续最近一次', en: 'go on with the newest' } },
    { line: 'crawl resume 1 --max-pages 2000', text: { zh: '提高上限后继续', en: 'go on with a higher limit' } },
  ],
  async run(context, args, options) {
    context.say(msg({ zh: '正在继续上次的抓取…', en: 'Going on with the crawl…' }));
    // What weighs is loaded after the first line is out.
    const { readRuleSettings, storedCrawl } = await import('../../../crawlers/index.ts');
    const { parseLimits, parseSecrets } = await import('../audit/parse-crawl.ts');
    const { followAudit } = await import('../audit/follow-audit.ts');
    const choice = reportChoice(options, context.json);
    const { headers, basicAuth } = parseSecrets(options);
    const db = await context.store({ mustExist: true });
    return followAudit(
      context,
      {
        db,
        resume: { crawlId: storedCrawl(db, args[0]).id, options: parseLimits(options) },
        settings: readRuleSettings(context.config.values['rules']),
        headers,
        ...(basicAuth === undefined ? {} : { basicAuth }),
      },
      { choice, failOn: options['failOn'] as Severity | undefined },
    );
  },
};
