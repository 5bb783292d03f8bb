import { bookEntry, MANUAL_KINDS, refresh } from '../../../partners/index.ts';
import { EXIT } from '../../kernel/errors.ts';
import { msg } from '../../kernel/i18n/message.ts';
import { moneyText, parseMoney } from '../../kernel/money.ts';
import type { CommandSpec } from '../command.ts';
import { dayOption } from './day-option.ts';
import { needAction } from './need-action.ts';

export const command: CommandSpec = {
  text: {
    zh: '手工记账：receipt 联盟到账（冲减应收）、adjust 调整、writeoff 核销坏账。只增不改，写明理由，记录经手人。',
    en: "Book by hand: receipt (a network's payment clears its receivable), adjust, writeoff. Appended only, with reason and name.",
  },
  arguments: [{ name: '<action>', text: { zh: 'receipt、adjust 或 writeoff', en: 'receipt, adjust or writeoff' } }],
  options: [
    { flags: '--network <id>', text: { zh: '联盟，如 taobao', en: 'network such as taobao' } },
    { flags: '--partner <code>', text: { zh: '伙伴编号', en: 'code of the partner' } },
    {
      flags: '--amount <money>',
      text: { zh: '金额；调整时正数加给对方或增加应收', en: 'amount; an adjustment above zero adds to the balance' },
    },
    { flags: '--currency <code>', text: { zh: '币种', en: 'currency' }, default: 'CNY' },
    { flags: '--reason <text>', text: { zh: '理由（进入对账单）', en: 'reason (goes onto the statement)' } },
    {
      flags: '--reference <text>',
      text: { zh: '流水号或单据号，只入账一次', en: 'bank or document number, booked once' },
    },
    {
      flags: '--on <date>',
      text: { zh: '起息日：银行实际入账的日期（默认今天）', en: 'value date: the day of the bank (default: today)' },
    },
    { flags: '--advance', text: { zh: '允许预付款超出应收', en: 'allow a payment above what is owed' } },
    { flags: '--by <name>', text: { zh: '经手人', en: 'who books' } },
  ],
  examples: [
    {
      line: 'partners book receipt --network taobao --amount 15.30 --reference ICBC-20261120-01 --on 2026-11-20',
      text: { zh: '淘宝联盟打款到账', en: 'a payment of Taobao has arrived' },
    },
    {
      line: 'partners book adjust --partner longjing --amount 30.00 --reason "9 月漏单补偿" --by 王经理',
      text: { zh: '给伙伴补记一笔', en: 'add to what a partner is owed' },
    },
    {
      line: 'partners book writeoff --network taobao --amount 0.06 --reason "尾差核销"',
      text: { zh: '核销收不回的尾差', en: 'write off a rest that will not be paid' },
    },
  ],
  async run(context, [action], options) {
    const db = await context.store({ mustExist: true });
    needAction(action, MANUAL_KINDS, action);
    const text = (key: string) => options[key] as string | undefined;
    const now = Date.now();
    const on = dayOption(text('on'));
    const currency = (text('currency') ?? 'CNY').toUpperCase();
    refresh(db, now);
    const result = bookEntry(db, {
      kind: action as (typeof MANUAL_KINDS)[number],
      partner: text('partner'),
      network: text('network'),
      amount: parseMoney(text('amount') ?? '', currency) ?? 0,
      currency,
      reason: text('reason') ?? '',
      reference: text('reference') ?? '',
      on,
      advance: options['advance'] === true,
      by: text('by') ?? process.env['USER'] ?? 'unknown',
      now,
    });
    const who = text('network') ?? text('partner') ?? '';
    if (context.json)
      context.out(`${JSON.stringify({ schema: 'souk.partner-booking/1', who, currency, ...result })}\n`);
    const sums = {
      tx: String(result.tx),
      who,
      currency,
      before: moneyText(result.before, currency),
      after: moneyText(result.after, currency),
    };
    context.say(
      result.bookedNow
        ? msg(
            {
              zh: '已入账：第 {tx} 笔，{who} 余额 {before} → {after} {currency}。',
              en: 'Booked as entry {tx}: balance of {who} {before} → {after} {currency}.',
            },
            sums,
          )
        : msg(
            {
              zh: '该流水号早已入账（第 {tx} 笔），没有重复记账。',
              en: 'This reference is booked already (entry {tx}); nothing was added.',
            },
            sums,
          ),
    );
    return EXIT.ok;
  },
};
