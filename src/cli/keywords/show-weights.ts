import { type WeightRow, type WeightsBy, weightDistribution } from '../../app/keyword-weights.ts';
import { EXIT, type ExitCode } from '../../kernel/errors.ts';
import { msg } from '../../kernel/i18n/message.ts';
import type { RowColumn } from '../../report/rows/row-table.ts';
import type { Sqlite } from '../../store/open.ts';
import type { OptionValues } from '../command.ts';
import type { Context } from '../context.ts';
import { limitOption } from './count-option.ts';
import { percent } from './layout-columns.ts';

/** Keyword value against link score per page, page type or folder. */
export async function showWeights(
  context: Context,
  db: Sqlite,
  host: string | undefined,
  options: OptionValues,
): Promise<ExitCode> {
  const by = (options['by'] as WeightsBy | undefined) ?? 'page';
  const weights = weightDistribution(db, { by, ...(host ? { host } : {}) });
  const share = (value: number | null) => (context.json ? value : percent(value));
  const index = (value: number | null) => (value === null ? null : Math.round(value * 100) / 100);
  const grouped: RowColumn<WeightRow>[] = [
    { key: 'pages', header: { zh: '页数', en: 'Pages' }, value: (row) => row.pages, align: 'right' },
    { key: 'gini', header: { zh: '价值基尼', en: 'Value Gini' }, value: (row) => index(row.gini), align: 'right' },
    {
      key: 'linkGini',
      header: { zh: '链接基尼', en: 'Link Gini' },
      value: (row) => index(row.linkGini),
      align: 'right',
    },
  ];
  const names = {
    page: { zh: '页面', en: 'Page' },
    type: { zh: '页面类型', en: 'Page type' },
    folder: { zh: '目录', en: 'Folder' },
  };
  await context.rows<WeightRow>(
    {
      schema: 'souk.keyword-weights/1',
      empty: { zh: '没有抓取过的页面。', en: 'No crawled pages.' },
      rows: weights.rows.slice(0, limitOption(options)),
      columns: [
        { key: 'name', header: names[by], value: (row) => row.name, maxWidth: 60 },
        { key: 'keywords', header: { zh: '词数', en: 'Keywords' }, value: (row) => row.keywords, align: 'right' },
        {
          key: 'valueShare',
          header: { zh: '关键词价值占比', en: 'Value share' },
          value: (row) => share(row.valueShare),
          align: 'right',
        },
        {
          key: 'linkShare',
          header: { zh: '链接权重占比', en: 'Link share' },
          value: (row) => share(row.linkShare),
          align: 'right',
        },
        { key: 'gap', header: { zh: '差距', en: 'Gap' }, value: (row) => share(row.gap), align: 'right' },
        ...(by === 'page' ? [] : grouped),
      ],
    },
    options,
  );
  if (!weights.mapped)
    context.say(
      msg({
        zh: '还没有词对应到页面，价值全为 0。先运行 souk keywords map。',
        en: 'No keyword is mapped to a page yet, so every value is 0. Run souk keywords map first.',
      }),
    );
  context.say(
    msg(
      {
        zh: '全站集中度（基尼系数，0 均匀、1 全在一页）：关键词价值 {gini}，链接权重 {links}。价值按{value}计；差距为正：值得更多内链。',
        en: 'Concentration over the site (Gini index, 0 even, 1 all on one page): keyword value {gini}, link score {links}. Value counts {value}; a positive gap deserves more internal links.',
      },
      {
        gini: index(weights.gini) ?? '–',
        links: index(weights.linkGini) ?? '–',
        value:
          weights.value === 'volume'
            ? { zh: '月搜索量', en: 'monthly searches' }[context.lang]
            : { zh: '词数（没有搜索量）', en: 'keywords (no volume is known)' }[context.lang],
      },
    ),
  );
  return EXIT.ok;
}
