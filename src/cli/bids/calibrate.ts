import { type CalibrationRow, calibrate, readRun } from '../../../bids/index.ts';
import { EXIT } from '../../kernel/errors.ts';
import type { CommandSpec } from '../command.ts';
import { ROW_OPTIONS } from '../row-options.ts';
import { RUN_OPTIONS } from './options.ts';
import { regionName } from './outlook-columns.ts';

const round = (value: number | null) => (value === null ? null : Math.round(value * 100) / 100);

export const command: CommandSpec = {
  text: {
    zh: '对照：方案的预测与之后导入的实际数据。',
    en: 'The forecast of a run against the figures imported for days after it.',
  },
  options: [...RUN_OPTIONS, ...ROW_OPTIONS],
  examples: [{ line: 'bids calibrate', text: { zh: '最新方案', en: 'the newest run' } }],
  async run(context, _args, options) {
    const db = await context.store({ mustExist: true });
    const run = readRun(db, {
      id: options['run'] as string | undefined,
      platform: options['platform'] as string | undefined,
    });
    const number = (key: keyof CalibrationRow, zh: string, en: string) => ({
      key,
      header: { zh, en },
      value: (row: CalibrationRow) => round(row[key] as number | null),
      align: 'right' as const,
    });
    await context.rows<CalibrationRow>(
      {
        schema: 'souk.bids-calibrate/1',
        empty: { zh: '方案之后还没有导入新的地域数据。', en: 'No regional figures for days after this run yet.' },
        rows: calibrate(db, run),
        columns: [
          { key: 'region', header: { zh: '地域', en: 'Region' }, value: (row) => regionName(row.code, context.lang) },
          number('days', '天数', 'Days'),
          number('forecastClicks', '预测点击', 'Clicks fc.'),
          number('clicks', '实际点击', 'Clicks'),
          number('forecastCost', '预测花费', 'Cost fc.'),
          number('cost', '实际花费', 'Cost'),
          number('forecastConversions', '预测转化', 'Conv. fc.'),
          number('conversions', '实际转化', 'Conv.'),
          { key: 'inside', header: { zh: '在区间内', en: 'Inside' }, value: (row) => row.inside },
        ],
      },
      options,
    );
    return EXIT.ok;
  },
};
