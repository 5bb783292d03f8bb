import { accountText, causeText, ENTRY_TEXT, journal, partnerNames } from '../../../partners/index.ts';
import type { Lang } from '../../kernel/i18n/message.ts';
import { moneyText } from '../../kernel/money.ts';
import type { RowTable } from '../../report/rows/row-table.ts';
import type { Sqlite } from '../../store/open.ts';

type JournalRow = ReturnType<typeof journal> extends Iterable<infer Row> ? Row : never;

/** Every posting as a list, streamed. */
export function ledgerTable(db: Sqlite, lang: Lang): RowTable<JournalRow> {
  const names = partnerNames(db);
  return {
    schema: 'souk.partner-ledger/1',
    empty: { zh: '账本还是空的。', en: 'The ledger is empty.' },
    rows: journal(db),
    columns: [
      { key: 'tx', header: { zh: '分录号', en: 'Entry' }, value: (row) => row.tx, align: 'right' },
      {
        key: 'at',
        header: { zh: '记账日期', en: 'Value date' },
        value: (row) => new Date(row.at).toISOString(),
      },
      {
        key: 'postedAt',
        header: { zh: '入账时间', en: 'Booked at' },
        value: (row) => new Date(row.postedAt).toISOString(),
        hideInTerminal: true,
      },
      {
        key: 'kind',
        header: { zh: '类别代码', en: 'Kind code' },
        value: (row) => row.kind,
        hideInTerminal: true,
      },
      { key: 'kindName', header: { zh: '类别', en: 'Kind' }, value: (row) => ENTRY_TEXT[row.kind][lang] },
      {
        key: 'cause',
        header: { zh: '事由代码', en: 'Cause code' },
        value: (row) => row.cause,
        hideInTerminal: true,
      },
      {
        key: 'causeName',
        header: { zh: '事由', en: 'Cause' },
        value: (row) => causeText(row.cause, lang),
        maxWidth: 40,
      },
      {
        key: 'account',
        header: { zh: '账户代码', en: 'Account code' },
        value: (row) => row.account,
        hideInTerminal: true,
      },
      {
        key: 'accountName',
        header: { zh: '账户', en: 'Account' },
        value: (row) => accountText(row.account, lang, names),
      },
      { key: 'currency', header: { zh: '币种', en: 'Currency' }, value: (row) => row.currency },
      {
        key: 'amount',
        header: { zh: '金额（借正贷负）', en: 'Amount (debit +)' },
        value: (row) => moneyText(row.amount, row.currency),
        align: 'right',
      },
      { key: 'order', header: { zh: '订单', en: 'Order' }, value: (row) => row.orderId },
      { key: 'line', header: { zh: '明细', en: 'Line' }, value: (row) => row.lineKey, hideInTerminal: true },
      { key: 'rule', header: { zh: '规则', en: 'Rule' }, value: (row) => row.rule },
      { key: 'hash', header: { zh: '指纹', en: 'Hash' }, value: (row) => row.hash, hideInTerminal: true },
    ],
  };
}
