import { BLANK } from '../../model/observation.ts';
import { RowRefused } from '../cells.ts';
import { extraOf, newest, report } from '../report.ts';

export const punishments = report({
  id: 'punishments',
  name: { zh: '处罚订单', en: 'punished orders' },
  columns: {
    line: ['淘宝子订单编号', '淘宝子订单号', '子订单号', 'tb_trade_id'],
    state: ['处罚状态', '冻结状态', 'punish_status'],
    type: ['处罚类型', '违规类型', 'violation_type'],
    month: ['结算月份', 'settle_month'],
    created: ['处罚时间', '冻结时间', 'tk_trade_create_time'],
    modified: ['修改时间', 'modified_time'],
  },
  required: ['line', 'state', 'type'],
  row(cells, context) {
    const line = cells.id('line');
    if (line === null) throw new RowRefused('no-order-id', '');
    const raw = cells.text('state') ?? '';
    // 0 frozen, 1 unfrozen; a final confiscation is written in words.
    const state = /^0$|^(?:已)?冻结/.test(raw)
      ? 'frozen'
      : /^1$|解冻|解除/.test(raw)
        ? 'invalid'
        : /罚|没收|扣/.test(raw)
          ? 'punished'
          : 'other';
    return {
      ...BLANK,
      kind: 'punish',
      source: 'taobao',
      account: context.account,
      channel: 'taobao',
      // Not every export carries the parent order; the sub-order number is unique on its own.
      orderId: line,
      lineKey: line,
      eventId: cells.text('type') ?? '',
      sourceTime: cells.time('modified') ?? context.asOf ?? newest(cells.time('created')),
      state,
      stateRaw: raw,
      extra: extraOf({ type: cells.text('type'), month: cells.text('month') }),
    };
  },
});
