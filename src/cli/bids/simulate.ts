import { readRun, type WhatIf, whatIf } from '../../../bids/index.ts';
import { EXIT } from '../../kernel/errors.ts';
import { requireRegion } from '../../kernel/regions/require.ts';
import type { CommandSpec } from '../command.ts';
import { ROW_OPTIONS } from '../row-options.ts';
import { parseBudget, RUN_OPTIONS } from './options.ts';
import { regionName } from './outlook-columns.ts';

const round = (value: number) => Math.round(value * 100) / 100;

export const command: CommandSpec = {
  text: {
    zh: '换成别的预算，或去掉某个地域，会带来什么。不保存方案。',
    en: 'What other budgets would bring, or leaving a region out. Stores nothing.',
  },
  options: [
    {
      flags: '--budget <money>',
      text: {
        zh: '预算（可多次）；默认为方案预算的 50%–200%',
        en: 'budget (several); default 50% to 200% of the run’s',
      },
      many: true,
    },
    {
      flags: '--without <region>',
      text: { zh: '去掉该地域（可多次）', en: 'leave this region out (several)' },
      many: true,
    },
    ...RUN_OPTIONS,
    ...ROW_OPTIONS,
  ],
  examples: [
    { line: 'bids simulate', text: { zh: '预算减半到加倍', en: 'from half the budget to twice' } },
    {
      line: 'bids simulate --budget 3000/day --without 北京',
      text: { zh: '一个预算，再看去掉北京', en: 'one budget, and what leaving Beijing out does' },
    },
  ],
  async run(context, _args, options) {
    const db = await context.store({ mustExist: true });
    const run = readRun(db, {
      id: options['run'] as string | undefined,
      platform: options['platform'] as string | undefined,
    });
    const given = (options['budget'] as string[] | undefined)?.map(parseBudget);
    const without = ((options['without'] as string[] | undefined) ?? []).map(
      (name) => requireRegion(name, { preferProvince: true }).code,
    );
    const budgets = given ?? [0.5, 0.75, 1, 1.5, 2].map((share) => share * run.config.budget);
    await context.rows<WhatIf>(
      {
        schema: 'souk.bids-simulate/1',
        empty: { zh: '没有结果。', en: 'No result.' },
        rows: whatIf(db, run, budgets, without),
        columns: [
          {
            key: 'budget',
            header: { zh: '日预算', en: 'Budget/day' },
            value: (row) => round(row.budget),
            align: 'right',
          },
          {
            key: 'without',
            header: { zh: '去掉', en: 'Without' },
            value: (row) => (row.without === null ? null : regionName(row.without, context.lang)),
          },
          { key: 'cost', header: { zh: '日花费', en: 'Cost/day' }, value: (row) => round(row.cost), align: 'right' },
          { key: 'clicks', header: { zh: '点击', en: 'Clicks' }, value: (row) => round(row.clicks), align: 'right' },
          {
            key: 'conversions',
            header: { zh: '转化', en: 'Conversions' },
            value: (row) => round(row.conversions),
            align: 'right',
          },
          { key: 'value', header: { zh: '价值', en: 'Value' }, value: (row) => round(row.value), align: 'right' },
        ],
      },
      options,
    );
    return EXIT.ok;
  },
};
