import { RULES, storedCrawl } from '../../../crawlers/index.ts';
import { issueLists } from '../../app/issue-lists.ts';
import { EXIT } from '../../kernel/errors.ts';
import { msg } from '../../kernel/i18n/message.ts';
import type { CommandSpec } from '../command.ts';
import { ROW_OPTIONS } from '../row-options.ts';
import { version } from '../version.ts';
import { CRAWL_ARGUMENT } from './crawl-argument.ts';
import { badValue, wholeNumber } from './filter-values.ts';

export const command: CommandSpec = {
  text: {
    zh: '列出一次抓取的问题。终端里同一原因合成一行；JSON、CSV、XLSX 默认逐条列出。',
    en: 'List the issues of a crawl. The terminal shows one line per cause; JSON, CSV and XLSX hold every single finding.',
  },
  arguments: [CRAWL_ARGUMENT],
  options: [
    { flags: '--groups', text: { zh: '任何格式都按原因合并', en: 'one row per cause in every format' } },
    { flags: '--each', text: { zh: '任何格式都逐条列出', en: 'every single finding in every format' } },
    { flags: '--rule <id>', text: { zh: '规则编号', en: 'rule id' } },
    { flags: '--severity <severity>', text: { zh: '严重度', en: 'severity' }, choices: ['error', 'warning', 'notice'] },
    {
      flags: '--area <area>',
      text: { zh: '方面', en: 'area' },
      choices: [...new Set(RULES.map((rule) => rule.meta.area))],
    },
    { flags: '--contains <text>', text: { zh: '网址含有的文字', en: 'text in the URL' } },
    { flags: '--limit <n>', text: { zh: '最多列出几行', en: 'at most this many rows' } },
    ...ROW_OPTIONS,
  ],
  examples: [
    { line: 'issues', text: { zh: '按优先级列出问题', en: 'the issues by priority' } },
    { line: 'issues --severity error --each', text: { zh: '逐条列出错误', en: 'every error, one by one' } },
    { line: 'issues --area title --json', text: { zh: '标题问题，NDJSON', en: 'findings about titles as NDJSON' } },
    {
      line: 'issues --rule title-missing --out titles.csv',
      text: { zh: '缺标题的网页，存为 CSV', en: 'pages without a title as CSV' },
    },
  ],
  async run(context, args, options) {
    const rule = options['rule'] as string | undefined;
    if (rule !== undefined && !RULES.some(({ meta }) => meta.id === rule)) {
      throw badValue(
        '--rule',
        rule,
        context.text(msg({ zh: 'souk rules list 中的编号', en: 'an id of souk rules list' })),
      );
    }
    const db = await context.store({ mustExist: true });
    const lists = issueLists(db, storedCrawl(db, args[0]), {
      rule,
      severity: options['severity'] as string | undefined,
      area: options['area'] as string | undefined,
      contains: options['contains'] as string | undefined,
      limit: wholeNumber('--limit', options['limit'], 1),
      lang: context.lang,
      version: version(),
    });
    const table = !context.json && (options['format'] ?? (options['out'] === undefined ? 'table' : '')) === 'table';
    const grouped = options['groups'] === true || (table && options['each'] !== true);
    if (grouped) await context.rows(lists.groups(), options);
    else await context.rows(lists.findings(), options);
    return EXIT.ok;
  },
};
