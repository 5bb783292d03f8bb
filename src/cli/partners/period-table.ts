import type { PeriodRow } from '../../../partners/index.ts';
import { moneyText } from '../../kernel/money.ts';
import type { RowColumn, RowTable } from '../../report/rows/row-table.ts';

/** Statements of a period as a list. */
export function periodTable(rows: readonly PeriodRow[]): RowTable<PeriodRow> {
  const money = (key: keyof PeriodRow, zh: string, en: string): RowColumn<PeriodRow> => ({
    key,
    header: { zh, en },
    value: (row) => moneyText(row[key] as number, row.currency),
    align: 'right',
  });
  return {
    schema: 'souk.partner-statements/1',
    empty: { zh: '本期没有伙伴有变动。', en: 'No partner had a movement in this period.' },
    rows,
    columns: [
      { key: 'partner', header: { zh: '伙伴', en: 'Partner' }, value: (row) => row.partner },
      { key: 'name', header: { zh: '名称', en: 'Name' }, value: (row) => row.name, hideInTerminal: true },
      { key: 'currency', header: { zh: '币种', en: 'Currency' }, value: (row) => row.currency },
      money('opening', '期初', 'Opening'),
      money('earned', '应计', 'Earned'),
      money('reversed', '冲回', 'Reversed'),
      money('adjusted', '调整', 'Adjusted'),
      money('tax', '税', 'Tax'),
      money('paid', '已付', 'Paid'),
      money('closing', '期末', 'Closing'),
      money('held', '暂缓', 'Held'),
      money('pending', '待确认', 'Pending'),
      { key: 'hash', header: { zh: '指纹', en: 'Hash' }, value: (row) => row.hash, hideInTerminal: true },
    ],
  };
}
