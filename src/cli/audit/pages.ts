import { type PageFilter, type PageSort, pageRows, storedCrawl } from '../../../crawlers/index.ts';
import { EXIT } from '../../kernel/errors.ts';
import { crawlCover } from '../../report/audit/tables/cover.ts';
import { pagesTable } from '../../report/audit/tables/pages-table.ts';
import type { CommandSpec } from '../command.ts';
import { ROW_OPTIONS } from '../row-options.ts';
import { version } from '../version.ts';
import { CRAWL_ARGUMENT } from './crawl-argument.ts';
import { statusList, wholeNumber, wholeRange, yesNo } from './filter-values.ts';

const SORTS: readonly PageSort[] = ['crawl', 'importance', 'inlinks', 'depth', 'bytes', 'ttfb', 'issues', 'url'];

export const command: CommandSpec = {
  text: {
    zh: '列出一次抓取的网页及其全部事实，可筛选、排序、导出。',
    en: 'List the pages of a crawl with all that is known about them: filter, sort, export.',
  },
  arguments: [CRAWL_ARGUMENT],
  options: [
    {
      flags: '--status <codes>',
      text: { zh: '状态码，如 404 或 4xx,5xx 或 200-299', en: 'status: 404, 4xx,5xx or 200-299' },
    },
    { flags: '--indexable <yes|no>', text: { zh: '是否可收录', en: 'indexable or not' }, choices: ['yes', 'no'] },
    {
      flags: '--type <type>',
      text: { zh: '页面类型', en: 'page type' },
      choices: ['home', 'category', 'product', 'promo', 'article', 'search', 'utility', 'other'],
    },
    { flags: '--depth <range>', text: { zh: '点击深度，如 3、0-2、4-', en: 'click depth: 3, 0-2 or 4-' } },
    { flags: '--folder <path>', text: { zh: '目录，如 /products/', en: 'path prefix, e.g. /products/' } },
    {
      flags: '--contains <text>',
      text: { zh: '网址、标题、描述或 H1 含有的文字', en: 'text in URL, title, description or h1' },
    },
    { flags: '--rule <id>', text: { zh: '有这条规则的问题', en: 'with a finding of this rule' } },
    {
      flags: '--severity <severity>',
      text: { zh: '有这种严重度的问题', en: 'with a finding of this severity' },
      choices: ['error', 'warning', 'notice'],
    },
    {
      flags: '--state <state>',
      text: { zh: '抓取状态（默认 fetched）', en: 'state in the crawl (default fetched)' },
      choices: ['fetched', 'failed', 'skipped', 'queued', 'all'],
    },
    { flags: '--all-roles', text: { zh: '也列出图片、脚本等资源和外部网址', en: 'also resources and external URLs' } },
    { flags: '--sort <by>', text: { zh: '排序', en: 'order' }, choices: SORTS },
    { flags: '--limit <n>', text: { zh: '最多列出几行', en: 'at most this many rows' } },
    ...ROW_OPTIONS,
  ],
  examples: [
    { line: 'pages --status 4xx,5xx', text: { zh: '返回错误的网页', en: 'pages that answer with an error' } },
    {
      line: 'pages --type product --indexable no --out products.csv',
      text: { zh: '不可收录的商品页，存为 CSV', en: 'product pages kept from the index, as CSV' },
    },
    {
      line: 'pages --sort inlinks --limit 20 --json',
      text: { zh: '入链最多的 20 页，NDJSON', en: 'the 20 best linked pages as NDJSON' },
    },
    { line: 'pages --state skipped', text: { zh: '没有抓取的网址及原因', en: 'URLs that were not fetched, and why' } },
  ],
  async run(context, args, options) {
    const db = await context.store({ mustExist: true });
    const crawl = storedCrawl(db, args[0]);
    const depth = wholeRange('--depth', options['depth']);
    const given = {
      status: statusList('--status', options['status']),
      indexable: yesNo(options['indexable']),
      pageType: options['type'],
      minDepth: depth.min,
      maxDepth: depth.max,
      folder: options['folder'],
      contains: options['contains'],
      rule: options['rule'],
      severity: options['severity'],
      state: options['state'],
      allRoles: options['allRoles'],
      sort: options['sort'],
      limit: wholeNumber('--limit', options['limit'], 1),
    };
    const filter = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as PageFilter;
    const cover = crawlCover(crawl, filter as Record<string, unknown>, version());
    await context.rows(pagesTable(pageRows(db, crawl.id, filter), cover), options);
    return EXIT.ok;
  },
};
