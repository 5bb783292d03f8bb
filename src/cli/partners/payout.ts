import { approvePayout, confirmPayout, draftPayout, listBatches, payoutRows } from '../../../partners/index.ts';
import { EXIT } from '../../kernel/errors.ts';
import { msg } from '../../kernel/i18n/message.ts';
import { moneyText } from '../../kernel/money.ts';
import type { CommandSpec } from '../command.ts';
import { ROW_OPTIONS } from '../row-options.ts';
import { needAction } from './need-action.ts';
import { payoutTable } from './payout-table.ts';

export const command: CommandSpec = {
  text: {
    zh: '付款批次：draft 起草 → approve 审批入账 → confirm 银行回执。只出付款文件，从不自动转账。',
    en: 'Payout batches: draft → approve (posted to the ledger) → confirm (what the bank said). Writes a file, never moves money.',
  },
  arguments: [
    {
      name: '<action>',
      text: { zh: 'draft、show、approve、confirm 或 list', en: 'draft, show, approve, confirm or list' },
    },
    { name: '[batch]', text: { zh: '批次号（draft：月份）', en: 'batch number (draft: the month)' } },
  ],
  options: [
    { flags: '--currency <code>', text: { zh: '币种', en: 'currency' }, default: 'CNY' },
    { flags: '--by <name>', text: { zh: '审批人', en: 'who approves' } },
    {
      flags: '--failed <partner>',
      text: { zh: '付款失败的伙伴（可多次）', en: 'partner whose payment failed (may be repeated)' },
      many: true,
    },
    { flags: '--reference <text>', text: { zh: '银行流水号', en: "the bank's reference" } },
    ...ROW_OPTIONS,
  ],
  examples: [
    { line: 'partners payout draft 2026-10', text: { zh: '起草 10 月付款', en: 'draft the payout of October' } },
    { line: 'partners payout approve 1 --by 王经理', text: { zh: '审批并入账', en: 'approve and post' } },
    { line: 'partners payout show 1 --out payout-1.csv', text: { zh: '导出付款文件', en: 'write the payout file' } },
    {
      line: 'partners payout confirm 1 --reference BANK-778',
      text: { zh: '登记银行回执', en: 'note what the bank said' },
    },
  ],
  async run(context, [action, subject], options) {
    const db = await context.store({ mustExist: true });
    const now = Date.now();
    if (action === 'list') {
      await context.rows(
        {
          schema: 'souk.partner-payout-batches/1',
          empty: { zh: '还没有付款批次。', en: 'No payout batches yet.' },
          rows: listBatches(db),
          columns: [
            { key: 'id', header: { zh: '批次', en: 'Batch' }, value: (row) => row.id, align: 'right' },
            { key: 'period', header: { zh: '周期', en: 'Period' }, value: (row) => row.period },
            { key: 'currency', header: { zh: '币种', en: 'Currency' }, value: (row) => row.currency },
            { key: 'state', header: { zh: '状态', en: 'State' }, value: (row) => row.state },
            { key: 'partners', header: { zh: '伙伴数', en: 'Partners' }, value: (row) => row.partners, align: 'right' },
            {
              key: 'net',
              header: { zh: '实付合计', en: 'Net' },
              value: (row) => moneyText(row.net, row.currency),
              align: 'right',
            },
          ],
        },
        options,
      );
      return EXIT.ok;
    }
    needAction(action, ['draft', 'show', 'approve', 'confirm', 'list'], subject);
    let batch = Number(subject);
    if (action === 'draft') batch = draftPayout(db, subject!, options['currency'] as string, now);
    if (action === 'approve')
      approvePayout(db, batch, (options['by'] as string | undefined) ?? process.env['USER'] ?? 'unknown', now);
    if (action === 'confirm')
      confirmPayout(
        db,
        batch,
        (options['failed'] as string[] | undefined) ?? [],
        (options['reference'] as string | undefined) ?? '',
        now,
      );
    const rows = payoutRows(db, batch);
    const [first] = rows;
    context.say(
      msg(
        {
          zh: '批次 {batch}：{count} 位伙伴，实付 {net} {currency}，状态 {state}。',
          en: 'Batch {batch}: {count} {count|partner|partners}, net {net} {currency}, {state}.',
        },
        {
          batch: String(batch),
          count: rows.length,
          net: moneyText(
            rows.reduce((sum, row) => sum + row.net, 0),
            first?.currency ?? 'CNY',
          ),
          currency: first?.currency ?? '',
          state: first?.batchState ?? '–',
        },
      ),
    );
    await context.rows(payoutTable(rows), options);
    return EXIT.ok;
  },
};
