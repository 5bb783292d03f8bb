import { outlookOf, readRun, redoRun } from '../../../bids/index.ts';
import { EXIT } from '../../kernel/errors.ts';
import type { CommandSpec } from '../command.ts';
import { ROW_OPTIONS } from '../row-options.ts';
import { parseNumber, RUN_OPTIONS } from './options.ts';
import { outlookColumns } from './outlook-columns.ts';

export const command: CommandSpec = {
  text: {
    zh: '按地域预测花费、点击和转化，带 80% 区间。',
    en: 'Forecast cost, clicks and conversions per region with 80% bands.',
  },
  options: [
    { flags: '--days <n>', text: { zh: '天数，默认 7', en: 'days, default 7' } },
    ...RUN_OPTIONS,
    ...ROW_OPTIONS,
  ],
  examples: [{ line: 'bids forecast --days 7', text: { zh: '下一周', en: 'the next week' } }],
  async run(context, _args, options) {
    const db = await context.store({ mustExist: true });
    const run = readRun(db, {
      id: options['run'] as string | undefined,
      platform: options['platform'] as string | undefined,
    });
    const rows = outlookOf(redoRun(db, run).decision, parseNumber('--days', options['days']) ?? 7).sort(
      (a, b) => b.cost - a.cost,
    );
    await context.rows(
      {
        schema: 'souk.bids-forecast/1',
        empty: { zh: '没有地域。', en: 'No regions.' },
        rows,
        columns: outlookColumns(context.lang),
      },
      options,
    );
    return EXIT.ok;
  },
};
