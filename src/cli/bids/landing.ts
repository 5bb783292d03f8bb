import type { PlanConfig } from '../../../bids/index.ts';
import { checkLandingPages, type LandingPage, noKeywords } from '../../app/check-landing-pages.ts';
import { EXIT } from '../../kernel/errors.ts';
import type { CommandSpec } from '../command.ts';
import { ROW_OPTIONS } from '../row-options.ts';
import { PLATFORM_CHOICES } from './options.ts';

const STATES: Readonly<Record<LandingPage['state'], { zh: string; en: string }>> = {
  fine: { zh: '正常', en: 'fine' },
  'no-url': { zh: '没有网址', en: 'no URL' },
  'not-crawled': { zh: '抓取中没有这个页面', en: 'not among the crawled pages' },
  status: { zh: '打不开', en: 'does not answer 200' },
  noindex: { zh: '不可收录', en: 'not indexable' },
  'not-relevant': { zh: '页面没提到该词', en: 'the page does not mention it' },
  'not-measured': { zh: '未抓取该站', en: 'this host was not crawled' },
};

export const command: CommandSpec = {
  text: {
    zh: '用抓取结果检查每个关键词的落地页：存在、200、可收录、与词相关。',
    en: 'Check each keyword’s landing page against the crawl: exists, 200, indexable, speaks of the keyword.',
  },
  options: [
    {
      flags: '--platform <platform>',
      text: { zh: '平台', en: 'platform' },
      choices: PLATFORM_CHOICES,
      default: 'baidu',
    },
    ...ROW_OPTIONS,
  ],
  examples: [
    {
      line: 'bids landing --platform baidu',
      text: { zh: '百度账户的落地页', en: 'landing pages of the Baidu account' },
    },
  ],
  async run(context, _args, options) {
    const rows = checkLandingPages(
      await context.store({ mustExist: true }),
      options['platform'] as PlanConfig['platform'],
    );
    if (rows.length === 0) throw noKeywords();
    await context.rows<LandingPage>(
      {
        schema: 'souk.bids-landing/1',
        empty: { zh: '没有关键词。', en: 'No keywords.' },
        rows,
        columns: [
          { key: 'state', header: { zh: '状态', en: 'State' }, value: (row) => STATES[row.state][context.lang] },
          { key: 'plan', header: { zh: '计划', en: 'Plan' }, value: (row) => row.plan, maxWidth: 24 },
          { key: 'keyword', header: { zh: '关键词', en: 'Keyword' }, value: (row) => row.keyword, maxWidth: 30 },
          { key: 'url', header: { zh: '落地页', en: 'Page' }, value: (row) => row.url, maxWidth: 50 },
          { key: 'status', header: { zh: '状态码', en: 'Status' }, value: (row) => row.status, align: 'right' },
        ],
      },
      options,
    );
    return rows.some((row) => row.state === 'status' || row.state === 'not-crawled' || row.state === 'noindex')
      ? EXIT.gate
      : EXIT.ok;
  },
};
