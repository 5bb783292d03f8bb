import { readFileSync } from 'node:fs';
import { simulate } from '../../../partners/index.ts';
import { EXIT, SoukError } from '../../kernel/errors.ts';
import { msg } from '../../kernel/i18n/message.ts';
import { moneyText } from '../../kernel/money.ts';
import type { CommandSpec } from '../command.ts';
import { ROW_OPTIONS } from '../row-options.ts';
import { policyKind } from './policy-kind.ts';

export const command: CommandSpec = {
  text: {
    zh: '试算：换一套政策，最近 N 天谁多拿、谁少拿、总成本变多少。不写入任何数据。',
    en: 'Try another policy on the last N days: who would win, who would lose, what it costs. Nothing is written.',
  },
  options: [
    { flags: '--policy <file>', text: { zh: '新政策（JSON）', en: 'the other policy (JSON)' } },
    { flags: '--program <code>', text: { zh: '计划', en: 'program' }, default: 'own' },
    { flags: '--last <days>', text: { zh: '最近天数，例如 90d', en: 'days to look back, e.g. 90d' }, default: '90d' },
    ...ROW_OPTIONS,
  ],
  examples: [
    { line: 'partners simulate --policy new.json --last 90d', text: { zh: '最近 90 天', en: 'the last 90 days' } },
  ],
  async run(context, _args, options) {
    const db = await context.store({ mustExist: true });
    const file = (options['policy'] as string | undefined) ?? '';
    let body: unknown;
    try {
      body = JSON.parse(readFileSync(file, 'utf8').replace(/^\ufeff/, ''));
    } catch (error) {
      throw new SoukError({
        code: 'policy-unreadable',
        what: msg(
          { zh: '政策文件 {file} 无法读取：{detail}', en: 'Cannot read the policy {file}: {detail}' },
          { file, detail: (error as Error).message },
        ),
        next: msg({ zh: '用 --policy 指定 JSON 文件。', en: 'Name a JSON file with --policy.' }),
        cause: error,
      });
    }
    const days = Number.parseInt(options['last'] as string, 10);
    const rows = simulate(db, {
      kind: policyKind(body),
      program: options['program'] as string,
      body,
      since: Date.now() - (Number.isNaN(days) ? 90 : days) * 86_400_000,
    });
    const total = rows.reduce((sum, row) => sum + row.change, 0);
    const [first] = rows;
    if (first) {
      context.say(
        msg(
          {
            zh: '{winners} 位伙伴增加，{losers} 位减少，总成本变动 {total} {currency}。',
            en: '{winners} {winners|partner gains|partners gain}, {losers} {losers|loses|lose}; total cost changes by {total} {currency}.',
          },
          {
            winners: rows.filter((row) => row.change > 0).length,
            losers: rows.filter((row) => row.change < 0).length,
            total: moneyText(total, first.currency),
            currency: first.currency,
          },
        ),
      );
    }
    await context.rows(
      {
        schema: 'souk.partner-simulation/1',
        empty: { zh: '这段时间没有佣金。', en: 'No commission in that time.' },
        rows,
        columns: [
          { key: 'partner', header: { zh: '伙伴', en: 'Partner' }, value: (row) => row.partner },
          { key: 'currency', header: { zh: '币种', en: 'Currency' }, value: (row) => row.currency },
          {
            key: 'linesNow',
            header: { zh: '现有笔数', en: 'Lines now' },
            value: (row) => row.linesNow,
            align: 'right',
          },
          {
            key: 'linesNew',
            header: { zh: '新政策笔数', en: 'Lines then' },
            value: (row) => row.linesNew,
            align: 'right',
          },
          {
            key: 'now',
            header: { zh: '现有佣金', en: 'Now' },
            value: (row) => moneyText(row.now, row.currency),
            align: 'right',
          },
          {
            key: 'next',
            header: { zh: '新政策佣金', en: 'Then' },
            value: (row) => moneyText(row.next, row.currency),
            align: 'right',
          },
          {
            key: 'change',
            header: { zh: '变动', en: 'Change' },
            value: (row) => moneyText(row.change, row.currency),
            align: 'right',
          },
        ],
      },
      options,
    );
    return EXIT.ok;
  },
};
