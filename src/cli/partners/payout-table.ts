import type { PayoutRow } from '../../../partners/index.ts';
import { moneyText } from '../../kernel/money.ts';
import type { RowTable } from '../../report/rows/row-table.ts';

/** The lines of a payout batch: also the payment file for the bank. */
export function payoutTable(rows: readonly PayoutRow[]): RowTable<PayoutRow> {
  return {
    schema: 'souk.partner-payouts/1',
    empty: { zh: '没有达到起付额的伙伴。', en: 'No partner reaches the minimum payout.' },
    rows,
    columns: [
      { key: 'batch', header: { zh: '批次', en: 'Batch' }, value: (row) => row.batch, align: 'right' },
      { key: 'partner', header: { zh: '伙伴', en: 'Partner' }, value: (row) => row.partner },
      { key: 'name', header: { zh: '户名', en: 'Name' }, value: (row) => row.name, maxWidth: 24 },
      { key: 'account', header: { zh: '收款账户', en: 'Account' }, value: (row) => row.account, maxWidth: 30 },
      { key: 'currency', header: { zh: '币种', en: 'Currency' }, value: (row) => row.currency },
      {
        key: 'gross',
        header: { zh: '应付', en: 'Gross' },
        value: (row) => moneyText(row.gross, row.currency),
        align: 'right',
      },
      {
        key: 'tax',
        header: { zh: '建议代扣', en: 'Tax (suggested)' },
        value: (row) => moneyText(row.tax, row.currency),
        align: 'right',
      },
      { key: 'taxRule', header: { zh: '税表', en: 'Tax table' }, value: (row) => row.taxRule },
      {
        key: 'net',
        header: { zh: '实付', en: 'Net' },
        value: (row) => moneyText(row.net, row.currency),
        align: 'right',
      },
      { key: 'state', header: { zh: '状态', en: 'State' }, value: (row) => row.state },
      {
        key: 'reference',
        header: { zh: '流水号', en: 'Reference' },
        value: (row) => row.reference,
        hideInTerminal: true,
      },
    ],
  };
}
