import { accountText, balances, partnerNames, refresh } from '../../../partners/index.ts';
import { EXIT } from '../../kernel/errors.ts';
import { msg } from '../../kernel/i18n/message.ts';
import { moneyText } from '../../kernel/money.ts';
import type { CommandSpec } from '../command.ts';
import { ROW_OPTIONS } from '../row-options.ts';

export const command: CommandSpec = {
  text: {
    zh: '更新归因和佣金，只补记差额（目标 − 已记），然后显示所有账户余额。',
    en: 'Bring attribution and commission up to date, post only what is missing (target − posted), and show all accounts.',
  },
  options: ROW_OPTIONS,
  examples: [{ line: 'partners balance', text: { zh: '更新并查看余额', en: 'update and show balances' } }],
  async run(context, _args, options) {
    const db = await context.store({ mustExist: true });
    const result = refresh(db, Date.now());
    context.say(
      msg(
        {
          zh: '{orders} 个订单、{lines} 条明细；{changed} 条有变化，补记 {postings} 笔分录。',
          en: '{orders} {orders|order|orders}, {lines} {lines|line|lines}; {changed} changed, {postings} {postings|posting|postings} added.',
        },
        { orders: result.orders, lines: result.lines, changed: result.changed, postings: result.postings },
      ),
    );
    const names = partnerNames(db);
    await context.rows(
      {
        schema: 'souk.partner-balances/1',
        empty: {
          zh: '账上还没有余额。设置佣金政策了吗？souk partners policy set',
          en: 'Nothing in the books yet. Is there a commission policy? souk partners policy set',
        },
        rows: balances(db),
        columns: [
          {
            key: 'account',
            header: { zh: '账户代码', en: 'Account code' },
            value: (row) =>
              row.account.replace(/^partner:(\d+):/, (_all, id: string) => `${names.get(Number(id)) ?? id}:`),
            hideInTerminal: true,
          },
          {
            key: 'name',
            header: { zh: '账户', en: 'Account' },
            value: (row) => accountText(row.account, context.lang, names),
          },
          { key: 'currency', header: { zh: '币种', en: 'Currency' }, value: (row) => row.currency },
          {
            key: 'debit',
            header: { zh: '借方', en: 'Debit' },
            value: (row) => (row.amount > 0 ? moneyText(row.amount, row.currency) : null),
            align: 'right',
          },
          {
            key: 'credit',
            header: { zh: '贷方', en: 'Credit' },
            value: (row) => (row.amount < 0 ? moneyText(-row.amount, row.currency) : null),
            align: 'right',
          },
        ],
      },
      options,
    );
    return EXIT.ok;
  },
};
