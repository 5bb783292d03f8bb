import type { PlanConfig, Problem } from '../../../bids/index.ts';
import { checkBids } from '../../app/check-bids.ts';
import { EXIT } from '../../kernel/errors.ts';
import type { CommandSpec } from '../command.ts';
import { ROW_OPTIONS } from '../row-options.ts';
import { PLATFORM_CHOICES } from './options.ts';

export const command: CommandSpec = {
  text: {
    zh: '按平台限制检查账户：字节、宽度、数量、范围、重复、否定词冲突、创意用语、落地页。有错误时退出码为 1。',
    en: 'Check an account against its platform’s limits: bytes, widths, counts, ranges, duplicates, negatives against keywords, wording of ads, landing pages. Exit 1 when there are errors.',
  },
  options: [
    {
      flags: '--platform <platform>',
      text: { zh: '平台', en: 'platform' },
      choices: PLATFORM_CHOICES,
      default: 'baidu',
    },
    ...ROW_OPTIONS,
  ],
  examples: [{ line: 'bids check --platform baidu', text: { zh: '检查百度账户', en: 'check the Baidu account' } }],
  async run(context, _args, options) {
    const db = await context.store({ mustExist: true });
    const problems = checkBids(db, options['platform'] as PlanConfig['platform']);
    await context.rows<Problem>(
      {
        schema: 'souk.bids-check/1',
        empty: { zh: '没有发现问题。', en: 'No problems found.' },
        rows: problems,
        columns: [
          {
            key: 'level',
            header: { zh: '级别', en: 'Level' },
            value: (row) => (context.lang === 'zh' ? (row.level === 'error' ? '错误' : '提醒') : row.level),
          },
          { key: 'code', header: { zh: '代码', en: 'Code' }, value: (row) => row.code },
          { key: 'line', header: { zh: '行', en: 'Row' }, value: (row) => row.line, align: 'right' },
          { key: 'where', header: { zh: '位置', en: 'Where' }, value: (row) => row.where, maxWidth: 40 },
          { key: 'what', header: { zh: '问题', en: 'Problem' }, value: (row) => context.text(row.what), maxWidth: 80 },
        ],
      },
      options,
    );
    return problems.some((problem) => problem.level === 'error') ? EXIT.gate : EXIT.ok;
  },
};
