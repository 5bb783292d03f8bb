import { CAUSE_TEXT, type CauseSum } from '../../../partners/index.ts';
import type { Lang } from '../../kernel/i18n/message.ts';
import { moneyText } from '../../kernel/money.ts';
import type { RowTable } from '../../report/rows/row-table.ts';

/** Differences by network and cause. */
export function causeTable(rows: readonly CauseSum[], lang: Lang): RowTable<CauseSum> {
  return {
    schema: 'souk.partner-difference-causes/1',
    empty: { zh: '没有差异。', en: 'No differences.' },
    rows,
    columns: [
      { key: 'network', header: { zh: '网络', en: 'Network' }, value: (row) => row.network },
      { key: 'cause', header: { zh: '原因代码', en: 'Code' }, value: (row) => row.cause, hideInTerminal: true },
      { key: 'text', header: { zh: '原因', en: 'Cause' }, value: (row) => CAUSE_TEXT[row.cause][lang] },
      { key: 'count', header: { zh: '笔数', en: 'Lines' }, value: (row) => row.count, align: 'right' },
      {
        key: 'difference',
        header: { zh: '金额差（本店−网络）', en: 'Amounts, ours − theirs' },
        value: (row) => moneyText(row.difference, row.currency),
        align: 'right',
      },
      {
        key: 'commission',
        header: { zh: '涉及佣金', en: 'Commission' },
        value: (row) => moneyText(row.commission, row.currency),
        align: 'right',
      },
      { key: 'currency', header: { zh: '币种', en: 'Currency' }, value: (row) => row.currency },
    ],
  };
}
