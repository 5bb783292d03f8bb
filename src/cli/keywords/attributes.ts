import { readFileSync } from 'node:fs';
import { DIMENSIONS } from '../../../keywords/index.ts';
import { attributeComparison, crawledProductTitles } from '../../app/product-titles.ts';
import { EXIT } from '../../kernel/errors.ts';
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
      text: { zh: '自己的标题（每行一个），或抓取过的域名', en: 'your titles, one a line, or a crawled host' },
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
    const titles = (source: string) => {
      if (source === '') return [];
      const crawled =
        /^[\w.-]+\.[a-z]{2,}$/i.test(source) && !/\.(txt|csv|list)$/i.test(source)
          ? crawledProductTitles(db, source)
          : [];
      return crawled.length > 0
        ? crawled
        : readFileSync(source, 'utf8')
            .split(/\r\n|\r|\n/)
            .filter((line) => line.trim() !== '');
    };
    const nameOf = valueNamer(db, context.lang);
    await context.rows(
      {
        schema: 'souk.attributes/1',
        empty: { zh: '没有找到属性词。', en: 'No attribute words found.' },
        rows: attributeComparison(
          db,
          titles(options['own'] as string),
          titles(options['competitors'] as string),
          options['where'] as string,
        ),
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
