import { existsSync } from 'node:fs';
import { DIMENSIONS } from '../../../keywords/index.ts';
import { attributeComparison, crawledProductTitles } from '../../app/product-titles.ts';
import { titleList } from '../../app/title-list.ts';
import { EXIT, SoukError } from '../../kernel/errors.ts';
import { msg } from '../../kernel/i18n/message.ts';
import type { Sqlite } from '../../store/open.ts';
import type { CommandSpec } from '../command.ts';
import { ROW_OPTIONS } from '../row-options.ts';
import { valueNamer } from './columns.ts';

export const command: CommandSpec = {
  text: {
    zh: '属性对比：自己的商品标题与竞品相比，缺哪些属性词，有多少人在搜。',
    en: 'Attributes: your product titles against those of competitors: which attribute words are missing, and who searches them.',
  },
  options: [
    {
      flags: '--own <file>',
      text: {
        zh: '自己的标题文件（表格或每行一个），或抓取过的域名',
        en: 'your titles (a table, or one a line), or a crawled host',
      },
      default: '',
    },
    {
      flags: '--competitors <file>',
      text: { zh: '竞品标题文件，或抓取过的域名', en: 'titles of competitors, or a crawled host' },
      default: '',
    },
    {
      flags: '--where <filter>',
      text: { zh: '需求按这个筛选统计', en: 'count the demand of these keywords' },
      default: '',
    },
    ...ROW_OPTIONS,
  ],
  examples: [
    {
      line: "keywords attributes --own own-titles.txt --competitors rival-titles.txt --where 'product=longjing'",
      text: { zh: '龙井茶的属性缺口', en: 'attribute gaps of Longjing tea' },
    },
  ],
  async run(context, _args, options) {
    const db = await context.store({ mustExist: true });
    const own = await titlesFrom(db, options['own'] as string);
    if (own.length === 0) throw noOwn(options['own'] as string);
    const competitors = await titlesFrom(db, options['competitors'] as string);
    const nameOf = valueNamer(db, context.lang);
    await context.rows(
      {
        schema: 'souk.attributes/1',
        empty: { zh: '没有找到属性词。', en: 'No attribute words found.' },
        rows: attributeComparison(db, own, competitors, options['where'] as string),
        columns: [
          {
            key: 'dimension',
            header: { zh: '维度', en: 'Dimension' },
            value: (row) => (context.json ? row.dim : DIMENSIONS[row.dim][context.lang]),
          },
          { key: 'value', header: { zh: '值', en: 'Value' }, value: (row) => nameOf(row.dim, row.code) },
          { key: 'missing', header: { zh: '自己缺', en: 'Missing' }, value: (row) => row.missing },
          { key: 'own', header: { zh: '自己', en: 'Own' }, value: (row) => row.own, align: 'right' },
          {
            key: 'competitors',
            header: { zh: '竞品', en: 'Competitors' },
            value: (row) => row.competitors,
            align: 'right',
          },
          { key: 'keywords', header: { zh: '搜索词', en: 'Keywords' }, value: (row) => row.keywords, align: 'right' },
          { key: 'volume', header: { zh: '搜索量', en: 'Volume' }, value: (row) => row.volume, align: 'right' },
        ],
      },
      options,
    );
    return EXIT.ok;
  },
};

/** Titles of a file, or of the product pages of a crawled host. */
async function titlesFrom(db: Sqlite, source: string): Promise<string[]> {
  if (source === '') return [];
  const isHost = /^(?:https?:\/\/)?[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}\/?$/i.test(source) && !existsSync(source);
  if (!isHost) return titleList(source);
  const titles = crawledProductTitles(db, source);
  if (titles.length > 0) return titles;
  throw new SoukError({
    code: 'attributes-no-products',
    what: msg(
      { zh: '{source} 没有抓取过，或没有商品页', en: '{source} was not crawled, or has no product pages' },
      { source },
    ),
    next: msg({ zh: '先运行 souk audit，或给一个标题文件。', en: 'Run souk audit first, or name a file of titles.' }),
  });
}

function noOwn(source: string): SoukError {
  return new SoukError({
    code: 'attributes-no-own',
    what: msg(
      { zh: '没有自己的商品标题（--own {source}）', en: 'There are no product titles of yours (--own {source})' },
      { source: source || '?' },
    ),
    next: msg({
      zh: '用 --own 给出标题文件（表格或每行一个），或抓取过的域名。',
      en: 'Name a file of titles (a table, or one a line) or a crawled host with --own.',
    }),
  });
}
