import { coverageMatrix, DIMENSIONS, type Dimension, isDimension } from '../../../keywords/index.ts';
import { EXIT, SoukError } from '../../kernel/errors.ts';
import { msg } from '../../kernel/i18n/message.ts';
import type { CommandSpec } from '../command.ts';
import { ROW_OPTIONS } from '../row-options.ts';
import { valueNamer } from './columns.ts';

export const command: CommandSpec = {
  text: {
    zh: '覆盖矩阵：按维度交叉，显示空格子，即哪些搜索入口没有词、没有页面、没有广告、没有排名。',
    en: 'Coverage matrix: cross dimensions and see the empty cells, where a search has no page, no ad, no rank.',
  },
  options: [
    {
      flags: '--by <dimensions>',
      text: { zh: '两到四个维度，逗号分隔', en: 'two to four dimensions with commas' },
      default: 'product,region',
    },
    { flags: '--where <filter>', text: { zh: '筛选条件', en: 'conditions, as in souk keywords list' } },
    { flags: '--empty', text: { zh: '只列出有缺口的格子', en: 'only cells that lack something' } },
    { flags: '--top <n>', text: { zh: '每个维度取前几个值', en: 'values per dimension' } },
    ...ROW_OPTIONS,
  ],
  examples: [
    { line: 'keywords matrix --by product,region', text: { zh: '产品 × 地域', en: 'product × region' } },
    {
      line: 'keywords matrix --by product,region,audience --empty --top 5',
      text: { zh: '三维，只看缺口', en: 'three dimensions, gaps only' },
    },
  ],
  async run(context, _args, options) {
    const db = await context.store({ mustExist: true });
    const dims = (options['by'] as string).split(',').map((name) => name.trim());
    if (dims.length > 4 || !dims.every(isDimension)) throw wrongDimensions(dims);
    const nameOf = valueNamer(db, context.lang);
    const matrix = coverageMatrix(db, dims as Dimension[], {
      ...(options['where'] ? { where: options['where'] as string } : {}),
      ...(options['top'] ? { top: Number(options['top']) } : {}),
      empty: options['empty'] === true,
    });
    await context.rows(
      {
        schema: 'souk.keyword-matrix/1',
        empty: {
          zh: '没有可交叉的标签。先运行 souk keywords tag。',
          en: 'No tags to cross. Run souk keywords tag first.',
        },
        rows: matrix.cells,
        columns: [
          ...matrix.dims.map((dim, at) => ({
            key: dim,
            header: DIMENSIONS[dim],
            value: (cell: (typeof matrix.cells)[number]) => nameOf(dim, cell.codes[at]!),
            maxWidth: 24,
          })),
          { key: 'keywords', header: { zh: '词数', en: 'Keywords' }, value: (cell) => cell.keywords, align: 'right' },
          { key: 'volume', header: { zh: '搜索量', en: 'Volume' }, value: (cell) => cell.volume, align: 'right' },
          {
            key: 'withPage',
            header: { zh: '有页面', en: 'With page' },
            value: (cell) => cell.withPage,
            align: 'right',
          },
          { key: 'withAd', header: { zh: '有广告', en: 'With ad' }, value: (cell) => cell.withAd, align: 'right' },
          { key: 'ranked', header: { zh: '前 20 名', en: 'Top 20' }, value: (cell) => cell.ranked, align: 'right' },
        ],
      },
      options,
    );
    const blank = matrix.cells.filter((cell) => cell.keywords === 0).length;
    context.say(
      msg(
        { zh: '{cells} 个格子，其中 {blank} 个没有任何词。', en: '{cells} cells, {blank} without any keyword.' },
        { cells: matrix.cells.length, blank },
      ),
    );
    return EXIT.ok;
  },
};

function wrongDimensions(dims: readonly string[]): SoukError {
  return new SoukError({
    code: 'matrix-dimensions',
    what: msg({ zh: '不能按“{dims}”交叉', en: 'Cannot cross “{dims}”' }, { dims: dims.join(',') }),
    next: msg(
      {
        zh: '给出一到四个维度，例如 --by product,region；维度：{all}',
        en: 'Give one to four dimensions, such as --by product,region; there are: {all}',
      },
      { all: Object.keys(DIMENSIONS).join(', ') },
    ),
  });
}
