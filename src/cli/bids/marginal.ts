import { type Outlook, outlookOf, readRun, redoRun } from '../../../bids/index.ts';
import { EXIT } from '../../kernel/errors.ts';
import type { CommandSpec } from '../command.ts';
import { ROW_OPTIONS } from '../row-options.ts';
import { RUN_OPTIONS } from './options.ts';
import { regionName } from './outlook-columns.ts';

const round = (value: number | null) => (value === null ? null : Math.round(value * 100) / 100);

export const command: CommandSpec = {
  text: {
    zh: '边际表：每个地域下一个 100 元能带来多少价值、最后一个 100 元带来了多少。不足 100 的就是浪费。',
    en: 'Marginal table: what the next 100 of money would bring in each region, and what the last 100 brought. Below 100 it is wasted.',
  },
  options: [...RUN_OPTIONS, ...ROW_OPTIONS],
  examples: [{ line: 'bids marginal', text: { zh: '下一个 100 元该投哪里', en: 'where the next 100 belong' } }],
  async run(context, _args, options) {
    const db = await context.store({ mustExist: true });
    const run = readRun(db, {
      id: options['run'] as string | undefined,
      platform: options['platform'] as string | undefined,
    });
    const rows = outlookOf(redoRun(db, run).decision, 1).sort((a, b) => (b.next100 ?? -1) - (a.next100 ?? -1));
    await context.rows<Outlook>(
      {
        schema: 'souk.bids-marginal/1',
        empty: { zh: '没有地域。', en: 'No regions.' },
        rows,
        columns: [
          { key: 'code', header: { zh: '国标代码', en: 'GB code' }, value: (row) => row.code, hideInTerminal: true },
          { key: 'region', header: { zh: '地域', en: 'Region' }, value: (row) => regionName(row.code, context.lang) },
          { key: 'cost', header: { zh: '日花费', en: 'Cost/day' }, value: (row) => round(row.cost), align: 'right' },
          {
            key: 'next100',
            header: { zh: '下一个 100 带来', en: 'Next 100 bring' },
            value: (row) => round(row.next100),
            align: 'right',
          },
          {
            key: 'last100',
            header: { zh: '最后 100 带来', en: 'Last 100 brought' },
            value: (row) => round(row.last100),
            align: 'right',
          },
        ],
      },
      options,
    );
    return EXIT.ok;
  },
};
