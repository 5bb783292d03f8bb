import { placementStatus } from '../../../content/index.ts';
import { EXIT } from '../../kernel/errors.ts';
import { moneyText } from '../../kernel/money.ts';
import type { CommandSpec } from '../command.ts';
import { ROW_OPTIONS } from '../row-options.ts';

export const command: CommandSpec = {
  text: {
    zh: '每篇稿件：计划、通过、上线、转载、费用、收录。',
    en: 'Per article: planned, accepted, live, reposts, cost, indexed.',
  },
  options: ROW_OPTIONS,
  examples: [{ line: 'content place status', text: { zh: '全部稿件', en: 'all articles' } }],
  async run(context, _args, options) {
    await context.rows(
      {
        schema: 'souk.content.placements/1',
        empty: { zh: '还没有投放。', en: 'Nothing has been placed yet.' },
        rows: placementStatus(await context.store({ mustExist: true })),
        columns: [
          { key: 'draft', header: { zh: '草稿', en: 'Draft' }, value: (row) => row.draftId, align: 'right' },
          { key: 'title', header: { zh: '标题', en: 'Title' }, value: (row) => row.title, maxWidth: 36 },
          { key: 'planned', header: { zh: '计划', en: 'Planned' }, value: (row) => row.planned, align: 'right' },
          { key: 'accepted', header: { zh: '通过', en: 'Accepted' }, value: (row) => row.accepted, align: 'right' },
          { key: 'live', header: { zh: '上线', en: 'Live' }, value: (row) => row.live, align: 'right' },
          { key: 'rejected', header: { zh: '拒稿', en: 'Rejected' }, value: (row) => row.rejected, align: 'right' },
          { key: 'reposts', header: { zh: '转载', en: 'Reposts' }, value: (row) => row.reposts, align: 'right' },
          {
            key: 'fullReposts',
            header: { zh: '全文转载', en: 'Full' },
            value: (row) => row.fullReposts,
            align: 'right',
          },
          {
            key: 'cost',
            header: { zh: '费用', en: 'Cost' },
            value: (row) =>
              row.costs.length === 0
                ? null
                : row.costs.map(({ currency, minor }) => `${currency} ${moneyText(minor, currency)}`).join(' + '),
          },
          {
            key: 'unknownCosts',
            header: { zh: '费用未知', en: 'Cost unknown' },
            value: (row) => row.unknownCosts,
            align: 'right',
          },
          {
            key: 'indexed',
            header: { zh: '收录', en: 'Indexed' },
            value: (row) => (row.indexed.length === 0 ? null : row.indexed),
          },
        ],
      },
      options,
    );
    return EXIT.ok;
  },
};
