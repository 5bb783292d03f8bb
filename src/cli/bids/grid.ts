import { outlookOf, readRun, redoRun } from '../../../bids/index.ts';
import { refuseOverwrite, writeFile } from '../../io/write-file.ts';
import { EXIT } from '../../kernel/errors.ts';
import { msg } from '../../kernel/i18n/message.ts';
import { gridHtml, gridText, gridWorkbook, type Measure } from '../../report/bids/region-grid.ts';
import type { CommandSpec } from '../command.ts';
import { RUN_OPTIONS } from './options.ts';

export const command: CommandSpec = {
  text: {
    zh: '地区网格：34 个等大方格（示意，不是地图）和数据表；--out 写 HTML 或 XLSX。',
    en: 'The region grid: 34 equal tiles (schematic, not a map) with a table; --out writes HTML or XLSX.',
  },
  options: [
    {
      flags: '--show <measure>',
      text: { zh: '显示的数', en: 'what to show' },
      choices: ['factor', 'cost', 'conversions', 'rate', 'next100'],
      default: 'factor',
    },
    { flags: '--out <file>', text: { zh: '写入 .html 或 .xlsx', en: 'write .html or .xlsx' } },
    { flags: '--force', text: { zh: '覆盖已有文件', en: 'overwrite an existing file' } },
    ...RUN_OPTIONS,
  ],
  examples: [
    { line: 'bids grid', text: { zh: '终端里看系数', en: 'factors in the terminal' } },
    { line: 'bids grid --show cost --out regions.html', text: { zh: '写成一个网页', en: 'as one HTML file' } },
  ],
  async run(context, _args, options) {
    const db = await context.store({ mustExist: true });
    const out = options['out'] as string | undefined;
    if (out !== undefined) refuseOverwrite(out, options['force'] === true);
    const run = readRun(db, {
      id: options['run'] as string | undefined,
      platform: options['platform'] as string | undefined,
    });
    const rows = outlookOf(redoRun(db, run).decision, 1);
    const measure = options['show'] as Measure;
    if (out === undefined) context.out(gridText(rows, measure, context.lang));
    else
      await writeFile(
        out,
        out.endsWith('.xlsx')
          ? await gridWorkbook(rows, measure, context.lang)
          : gridHtml(rows, measure, context.lang, run.id),
        { force: true },
      );
    if (out !== undefined) context.say(msg({ zh: '已写入 {out}', en: 'Wrote {out}' }, { out }));
    return EXIT.ok;
  },
};
