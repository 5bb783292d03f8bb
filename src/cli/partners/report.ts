import { periodStatements } from '../../../partners/index.ts';
import { writeFile } from '../../io/write-file.ts';
import { EXIT } from '../../kernel/errors.ts';
import { msg } from '../../kernel/i18n/message.ts';
import { periodHtml } from '../../report/partners/period-html.ts';
import type { CommandSpec } from '../command.ts';
import { ROW_OPTIONS } from '../row-options.ts';
import { periodTable } from './period-table.ts';

export const command: CommandSpec = {
  text: { zh: '一个月的总览：终端表格，或一页 HTML。', en: 'A month at a glance: a table, or one HTML page.' },
  options: [{ flags: '--period <month>', text: { zh: '月份', en: 'month' } }, ...ROW_OPTIONS],
  examples: [
    { line: 'partners report --period 2026-10', text: { zh: '在终端查看', en: 'in the terminal' } },
    {
      line: 'partners report --period 2026-10 --out partners-2026-10.html',
      text: { zh: '一页 HTML', en: 'one HTML page' },
    },
  ],
  async run(context, _args, options) {
    const db = await context.store({ mustExist: true });
    const period = (options['period'] as string | undefined) ?? '';
    const rows = periodStatements(db, period);
    const out = options['out'] as string | undefined;
    if (out?.endsWith('.html')) {
      await writeFile(out, periodHtml(period, rows, context.lang), { force: options['force'] === true });
      context.say(msg({ zh: '已写入 {out}', en: 'Wrote {out}' }, { out }));
    } else await context.rows(periodTable(rows), options);
    return EXIT.ok;
  },
};
