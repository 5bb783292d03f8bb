import { readAccount, readChanges, readRun } from '../../../bids/index.ts';
import { EXIT } from '../../kernel/errors.ts';
import type { CommandSpec } from '../command.ts';
import { ROW_OPTIONS } from '../row-options.ts';
import { changeColumns } from './change-columns.ts';
import { RUN_OPTIONS } from './options.ts';

export const command: CommandSpec = {
  text: {
    zh: '列出方案对账户的全部改动，按花费影响从大到小。',
    en: 'List all changes of a run against the account, largest effect on cost first.',
  },
  options: [...RUN_OPTIONS, ...ROW_OPTIONS],
  examples: [
    { line: 'bids diff', text: { zh: '最新方案', en: 'the newest run' } },
    { line: 'bids diff --format xlsx --out changes.xlsx', text: { zh: '写成工作簿', en: 'as a workbook' } },
  ],
  async run(context, _args, options) {
    const db = await context.store({ mustExist: true });
    const run = readRun(db, {
      id: options['run'] as string | undefined,
      platform: options['platform'] as string | undefined,
    });
    const { currency } = readAccount(db, run.platform);
    const rows = readChanges(db, run.id)
      .map((change) => ({ change }))
      .sort((a, b) => Math.abs(b.change.costEffect ?? 0) - Math.abs(a.change.costEffect ?? 0));
    await context.rows(
      {
        schema: 'souk.bids-diff/1',
        empty: { zh: '没有改动。', en: 'No changes.' },
        rows,
        columns: changeColumns(currency, context.lang),
      },
      options,
    );
    return EXIT.ok;
  },
};
