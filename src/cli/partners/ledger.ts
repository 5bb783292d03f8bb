import { journal, verifyLedger } from '../../../partners/index.ts';
import { EXIT } from '../../kernel/errors.ts';
import { msg } from '../../kernel/i18n/message.ts';
import { moneyText } from '../../kernel/money.ts';
import type { CommandSpec } from '../command.ts';
import { ROW_OPTIONS } from '../row-options.ts';
import { needAction } from './need-action.ts';

export const command: CommandSpec = {
  text: {
    zh: '复式账本：verify 重算整条哈希链（有问题时退出码 1），list 导出全部分录。',
    en: 'The double-entry ledger: verify recomputes the whole hash chain (exit code 1 when broken), list prints every posting.',
  },
  arguments: [{ name: '<action>', text: { zh: 'verify 或 list', en: 'verify or list' } }],
  options: ROW_OPTIONS,
  examples: [
    { line: 'partners ledger verify', text: { zh: '核验账本', en: 'verify the ledger' } },
    { line: 'partners ledger list --out ledger.csv', text: { zh: '导出全部分录', en: 'export every posting' } },
  ],
  async run(context, [action], options) {
    const db = await context.store({ mustExist: true });
    needAction(action, ['verify', 'list'], action);
    if (action === 'list') {
      await context.rows(
        {
          schema: 'souk.partner-ledger/1',
          empty: { zh: '账本还是空的。', en: 'The ledger is empty.' },
          rows: journal(db),
          columns: [
            { key: 'tx', header: { zh: '分录号', en: 'Entry' }, value: (row) => row.tx, align: 'right' },
            { key: 'at', header: { zh: '时间', en: 'At' }, value: (row) => new Date(row.at).toISOString() },
            { key: 'kind', header: { zh: '类别', en: 'Kind' }, value: (row) => row.kind },
            { key: 'cause', header: { zh: '事由', en: 'Cause' }, value: (row) => row.cause },
            { key: 'account', header: { zh: '账户', en: 'Account' }, value: (row) => row.account },
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
        },
        options,
      );
      return EXIT.ok;
    }
    const check = verifyLedger(db);
    const good = check.broken.length === 0 && check.unbalanced.length === 0;
    if (context.json) context.out(`${JSON.stringify({ schema: 'souk.partner-ledger-check/1', good, ...check })}\n`);
    else
      context.out(
        `${context.text(
          good
            ? msg(
                {
                  zh: '✓ 账本完好：{transactions} 笔，{postings} 条分录，借贷相等，链尾 {head}',
                  en: '✓ The ledger is sound: {transactions} {transactions|entry|entries}, {postings} {postings|posting|postings}, balanced, head {head}',
                },
                { transactions: check.transactions, postings: check.postings, head: check.head || '–' },
              )
            : msg(
                {
                  zh: '✗ 账本被改动或不平：第 {numbers} 笔',
                  en: '✗ The ledger was changed or does not balance: entries {numbers}',
                },
                { numbers: [...new Set([...check.broken, ...check.unbalanced])].slice(0, 20).join(', ') },
              ),
        )}\n`,
      );
    return good ? EXIT.ok : EXIT.gate;
  },
};
