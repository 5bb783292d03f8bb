import { LINK_KINDS, LINK_POSITIONS, type LinkFilter, linkRows, storedCrawl } from '../../../crawlers/index.ts';
import { EXIT } from '../../kernel/errors.ts';
import { crawlCover } from '../../report/audit/tables/cover.ts';
import { linksTable } from '../../report/audit/tables/links-table.ts';
import type { CommandSpec } from '../command.ts';
import { ROW_OPTIONS } from '../row-options.ts';
import { version } from '../version.ts';
import { CRAWL_ARGUMENT } from './crawl-argument.ts';
import { statusList, wholeNumber, yesNo } from './filter-values.ts';

export const command: CommandSpec = {
  text: {
    zh: '列出一次抓取的链接：来源页、目标、锚文本、位置、属性，以及目标返回了什么。',
    en: 'List the links of a crawl: from where, to where, with which words and attributes, and what the target answered.',
  },
  arguments: [CRAWL_ARGUMENT],
  options: [
    {
      flags: '--broken',
      text: { zh: '目标返回 4xx、5xx 或无法访问', en: 'targets that answer 4xx or 5xx, or not at all' },
    },
    { flags: '--from <text>', text: { zh: '来源网址含有', en: 'text in the source URL' } },
    { flags: '--to <text>', text: { zh: '目标网址含有', en: 'text in the target URL' } },
    { flags: '--contains <text>', text: { zh: '锚文本含有', en: 'text in the anchor' } },
    {
      flags: '--status <codes>',
      text: { zh: '目标的状态码，如 301 或 4xx', en: 'status of the target: 301, 4xx, 200-299' },
    },
    { flags: '--kind <kind>', text: { zh: '链接类型', en: 'kind of link' }, choices: LINK_KINDS },
    {
      flags: '--position <position>',
      text: { zh: '在页面中的位置', en: 'where on the page' },
      choices: LINK_POSITIONS,
    },
    { flags: '--nofollow', text: { zh: '只看 nofollow', en: 'nofollow links only' } },
    {
      flags: '--external <yes|no>',
      text: { zh: '站外或站内', en: 'to other sites, or inside' },
      choices: ['yes', 'no'],
    },
    { flags: '--limit <n>', text: { zh: '最多列出几行', en: 'at most this many rows' } },
    ...ROW_OPTIONS,
  ],
  examples: [
    { line: 'links --broken', text: { zh: '死链及其来源页', en: 'broken links and the pages they stand on' } },
    {
      line: 'links --to /products/ --position content --json',
      text: { zh: '正文中指向商品页的链接', en: 'links from main text to products' },
    },
    {
      line: 'links --external yes --nofollow --out outgoing.xlsx',
      text: { zh: '带 nofollow 的站外链接，存为 XLSX', en: 'outgoing nofollow links as XLSX' },
    },
  ],
  async run(context, args, options) {
    const db = await context.store({ mustExist: true });
    const crawl = storedCrawl(db, args[0]);
    const given = {
      broken: options['broken'],
      from: options['from'],
      to: options['to'],
      anchor: options['contains'],
      status: statusList('--status', options['status']),
      kind: options['kind'],
      position: options['position'],
      nofollow: options['nofollow'],
      external: yesNo(options['external']),
      limit: wholeNumber('--limit', options['limit'], 1),
    };
    const filter = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as LinkFilter;
    const cover = crawlCover(crawl, filter as Record<string, unknown>, version());
    await context.rows(linksTable(linkRows(db, crawl.id, filter), cover), options);
    return EXIT.ok;
  },
};
