import { type RoiRow, readRoi } from '../../../bids/index.ts';
import { EXIT } from '../../kernel/errors.ts';
import type { CommandSpec } from '../command.ts';
import { ROW_OPTIONS } from '../row-options.ts';
import { regionName } from './outlook-columns.ts';

const round = (value: number | null) => (value === null ? null : Math.round(value * 100) / 100);

export const command: CommandSpec = {
  text: {
    zh: '投入产出：按渠道、计划或省份，带 90% 区间。',
    en: 'Return on ad spend by channel, plan or province, with 90% intervals.',
  },
  options: [
    {
      flags: '--by <group>',
      text: { zh: '分组', en: 'group by' },
      choices: ['channel', 'plan', 'province'],
      default: 'province',
    },
    ...ROW_OPTIONS,
  ],
  examples: [
    { line: 'bids roi', text: { zh: '分省', en: 'by province' } },
    { line: 'bids roi --by plan', text: { zh: '分计划', en: 'by plan' } },
  ],
  async run(context, _args, options) {
    const by = options['by'] as 'channel' | 'plan' | 'province';
    const name = (row: RoiRow) =>
      row.group === '' ? null : by === 'province' ? regionName(row.group, context.lang) : row.group;
    await context.rows<RoiRow>(
      {
        schema: 'souk.bids-roi/1',
        empty: { zh: '还没有花费数据。', en: 'No cost figures yet.' },
        rows: readRoi(await context.store({ mustExist: true }), by),
        columns: [
          { key: 'group', header: { zh: '分组', en: 'Group' }, value: name, maxWidth: 40 },
          { key: 'cost', header: { zh: '花费', en: 'Cost' }, value: (row) => round(row.cost), align: 'right' },
          { key: 'clicks', header: { zh: '点击', en: 'Clicks' }, value: (row) => row.clicks, align: 'right' },
          { key: 'orders', header: { zh: '订单', en: 'Orders' }, value: (row) => round(row.orders), align: 'right' },
          { key: 'revenue', header: { zh: '收入', en: 'Revenue' }, value: (row) => round(row.revenue), align: 'right' },
          { key: 'roi', header: { zh: '产出比', en: 'Return' }, value: (row) => round(row.roi), align: 'right' },
          { key: 'low', header: { zh: '低', en: 'Low' }, value: (row) => round(row.low), align: 'right' },
          { key: 'high', header: { zh: '高', en: 'High' }, value: (row) => round(row.high), align: 'right' },
        ],
      },
      options,
    );
    return EXIT.ok;
  },
};
