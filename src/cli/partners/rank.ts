import { rankPartners } from '../../../partners/index.ts';
import { EXIT } from '../../kernel/errors.ts';
import { msg, type Text } from '../../kernel/i18n/message.ts';
import { moneyText, parseMoney } from '../../kernel/money.ts';
import type { CommandSpec } from '../command.ts';
import { ROW_OPTIONS } from '../row-options.ts';

const PROPOSAL: Readonly<Record<string, Text>> = {
  promote: { zh: '建议升级', en: 'promote' },
  keep: { zh: '保持', en: 'keep' },
  demote: { zh: '建议降级', en: 'demote' },
};

export const command: CommandSpec = {
  text: {
    zh: '伙伴排名：退款后净额、转化率（小样本收缩）、每次点击收益、新客占比；给定预算时提出激励建议，由人确认。',
    en: 'Rank partners by net sales after refunds, conversion (with shrinkage), earnings per click, new customers; within a budget it proposes incentives for a person to confirm.',
  },
  options: [
    { flags: '--last <days>', text: { zh: '最近天数', en: 'days to look back' }, default: '90' },
    { flags: '--budget <amount>', text: { zh: '激励预算', en: 'budget for incentives' } },
    { flags: '--currency <code>', text: { zh: '预算币种', en: 'currency of the budget' }, default: 'CNY' },
    ...ROW_OPTIONS,
  ],
  examples: [
    {
      line: 'partners rank --last 90 --budget 2000.00',
      text: { zh: '最近 90 天，预算 2000 元', en: 'the last 90 days, with a budget of 2,000 yuan' },
    },
  ],
  async run(context, _args, options) {
    const db = await context.store({ mustExist: true });
    const currency = (options['currency'] as string).toUpperCase();
    const budget = options['budget'] === undefined ? 0 : (parseMoney(options['budget'] as string, currency) ?? 0);
    const since = Date.now() - Number.parseInt(options['last'] as string, 10) * 86_400_000;
    const rows = rankPartners(db, since, budget, currency);
    const percent = (ppm: number | null) => (ppm === null ? null : `${(ppm / 10_000).toFixed(2)}%`);
    await context.rows(
      {
        schema: 'souk.partner-rank/1',
        empty: { zh: '这段时间没有成交。', en: 'No sales in that time.' },
        rows,
        columns: [
          { key: 'partner', header: { zh: '伙伴', en: 'Partner' }, value: (row) => row.partner },
          { key: 'currency', header: { zh: '币种', en: 'Currency' }, value: (row) => row.currency },
          { key: 'clicks', header: { zh: '点击', en: 'Clicks' }, value: (row) => row.clicks, align: 'right' },
          { key: 'orders', header: { zh: '订单', en: 'Orders' }, value: (row) => row.orders, align: 'right' },
          {
            key: 'conversion',
            header: { zh: '转化率', en: 'Conversion' },
            value: (row) => percent(row.conversionPpm),
            align: 'right',
          },
          {
            key: 'net',
            header: { zh: '净成交', en: 'Net sales' },
            value: (row) => moneyText(row.net, row.currency),
            align: 'right',
          },
          {
            key: 'refunds',
            header: { zh: '退款率', en: 'Refunds' },
            value: (row) => percent(row.refundPpm),
            align: 'right',
          },
          {
            key: 'newCustomers',
            header: { zh: '新客占比', en: 'New' },
            value: (row) => percent(row.newCustomerPpm),
            align: 'right',
          },
          {
            key: 'commission',
            header: { zh: '佣金', en: 'Commission' },
            value: (row) => moneyText(row.commission, row.currency),
            align: 'right',
          },
          {
            key: 'epc',
            header: { zh: '每次点击收益', en: 'EPC' },
            value: (row) => (row.epc === null ? null : moneyText(row.epc, row.currency)),
            align: 'right',
          },
          {
            key: 'gross',
            header: { zh: '成交', en: 'Gross' },
            value: (row) => moneyText(row.gross, row.currency),
            hideInTerminal: true,
          },
          {
            key: 'proposal',
            header: { zh: '建议', en: 'Proposal' },
            value: (row) => PROPOSAL[row.proposal]![context.lang],
          },
          {
            key: 'incentive',
            header: { zh: '激励', en: 'Incentive' },
            value: (row) => (row.incentive === 0 ? null : moneyText(row.incentive, row.currency)),
            align: 'right',
          },
        ],
      },
      options,
    );
    if (budget > 0 && rows.every((row) => row.incentive === 0))
      context.say(
        msg({
          zh: '没有伙伴达到激励条件（转化不低于平均、退款不高于平均、至少 5 条明细），预算未分配。',
          en: 'Nobody meets the conditions (converts at least and returns at most like the average, five lines or more); the budget stays unspent.',
        }),
      );
    return EXIT.ok;
  },
};
