import { byCause, CAUSE_TEXT, monthBounds, reconcile, zonedText } from '../../../partners/index.ts';
import { EXIT } from '../../kernel/errors.ts';
import { moneyText } from '../../kernel/money.ts';
import type { CommandSpec } from '../command.ts';
import { ROW_OPTIONS } from '../row-options.ts';
import { causeTable } from './cause-table.ts';

export const command: CommandSpec = {
  text: {
    zh: '对账：网络报表与自有订单逐笔比对，按原因列出差异，可作申诉证据。',
    en: "Compare network reports with the shop's own orders, difference by difference and by cause: evidence for a claim.",
  },
  options: [
    { flags: '--network <name>', text: { zh: '只看一个网络', en: 'one network only' } },
    { flags: '--by-cause', text: { zh: '按原因汇总', en: 'sum up by cause' } },
    { flags: '--period <month>', text: { zh: '只看一个月', en: 'one month only' } },
    ...ROW_OPTIONS,
  ],
  examples: [
    { line: 'partners reconcile', text: { zh: '全部差异', en: 'all differences' } },
    { line: 'partners reconcile --by-cause', text: { zh: '按原因汇总', en: 'summed up by cause' } },
    {
      line: 'partners reconcile --network jd --period 2026-10 --out jd-differences.xlsx',
      text: { zh: '京东 10 月差异表', en: 'the differences with JD in October' },
    },
  ],
  async run(context, _args, options) {
    const db = await context.store({ mustExist: true });
    const bounds = monthBounds((options['period'] as string | undefined) ?? '', 'Asia/Shanghai');
    const differences = reconcile(
      db,
      options['network'] as string | undefined,
      bounds?.start ?? 0,
      bounds?.end ?? Number.MAX_SAFE_INTEGER,
      Date.now(),
    );
    if (options['byCause'] === true) {
      await context.rows(causeTable(byCause(differences), context.lang), options);
      return EXIT.ok;
    }
    const money = (amount: number | null, currency: string) => (amount === null ? null : moneyText(amount, currency));
    await context.rows(
      {
        schema: 'souk.partner-differences/1',
        empty: { zh: '没有差异。', en: 'No differences.' },
        rows: differences,
        columns: [
          { key: 'network', header: { zh: '网络', en: 'Network' }, value: (row) => row.network },
          { key: 'cause', header: { zh: '原因代码', en: 'Code' }, value: (row) => row.cause, hideInTerminal: true },
          { key: 'text', header: { zh: '原因', en: 'Cause' }, value: (row) => CAUSE_TEXT[row.cause][context.lang] },
          { key: 'order', header: { zh: '订单', en: 'Order' }, value: (row) => row.orderId },
          { key: 'line', header: { zh: '明细', en: 'Line' }, value: (row) => row.lineKey || null, maxWidth: 22 },
          {
            key: 'placedAt',
            header: { zh: '下单', en: 'Ordered' },
            value: (row) => (row.placedAt === null ? null : zonedText(row.placedAt, 'Asia/Shanghai')),
          },
          {
            key: 'ours',
            header: { zh: '本店金额', en: 'Ours' },
            value: (row) => money(row.ours, row.currency),
            align: 'right',
          },
          {
            key: 'theirs',
            header: { zh: '网络金额', en: 'Theirs' },
            value: (row) => money(row.theirs, row.currency),
            align: 'right',
          },
          {
            key: 'commission',
            header: { zh: '涉及佣金', en: 'Commission' },
            value: (row) => money(row.commission, row.currency),
            align: 'right',
          },
          { key: 'currency', header: { zh: '币种', en: 'Currency' }, value: (row) => row.currency },
        ],
      },
      options,
    );
    return EXIT.ok;
  },
};
