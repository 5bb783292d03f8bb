import { type NegativeProposal, type PlanConfig, proposeNegatives } from '../../../bids/index.ts';
import { EXIT } from '../../kernel/errors.ts';
import type { CommandSpec } from '../command.ts';
import { ROW_OPTIONS } from '../row-options.ts';
import { PLATFORM_CHOICES, parseNumber } from './options.ts';

export const command: CommandSpec = {
  text: {
    zh: '从搜索词报告提出否定词：没有转化、且点击数已足以在 95% 把握下否定目标成本的搜索词。账户里的关键词和品牌词除外。',
    en: 'Negatives from search-term reports: terms without conversions whose clicks already refute the target with 95% certainty. Keywords of the account and brand terms are left alone.',
  },
  options: [
    { flags: '--cpa <money>', text: { zh: '目标单次转化成本', en: 'target cost per conversion' }, default: '80' },
    {
      flags: '--platform <platform>',
      text: { zh: '平台', en: 'platform' },
      choices: PLATFORM_CHOICES,
      default: 'baidu',
    },
    { flags: '--brand <term>', text: { zh: '品牌词', en: 'brand term' }, many: true },
    ...ROW_OPTIONS,
  ],
  examples: [{ line: 'bids negatives --cpa 80', text: { zh: '按每单 80 元判断', en: 'judged at 80 per conversion' } }],
  async run(context, _args, options) {
    const brand = (options['brand'] as string[] | undefined) ?? [];
    const target = parseNumber('--cpa', options['cpa']) ?? 80;
    await context.rows<NegativeProposal>(
      {
        schema: 'souk.bids-negatives/1',
        empty: {
          zh: '没有应否定的搜索词（或还没有导入搜索词报告）。',
          en: 'No term to exclude (or no search-term report yet).',
        },
        rows: proposeNegatives(
          await context.store({ mustExist: true }),
          options['platform'] as PlanConfig['platform'],
          target,
          brand,
        ),
        columns: [
          { key: 'plan', header: { zh: '计划', en: 'Plan' }, value: (row) => row.plan, maxWidth: 24 },
          { key: 'unit', header: { zh: '单元', en: 'Ad group' }, value: (row) => row.unit, maxWidth: 20 },
          { key: 'term', header: { zh: '搜索词', en: 'Search term' }, value: (row) => row.term, maxWidth: 36 },
          { key: 'clicks', header: { zh: '点击', en: 'Clicks' }, value: (row) => row.clicks, align: 'right' },
          { key: 'needed', header: { zh: '足以判断的点击', en: 'Enough' }, value: (row) => row.needed, align: 'right' },
          {
            key: 'cost',
            header: { zh: '花费', en: 'Cost' },
            value: (row) => Math.round(row.cost * 100) / 100,
            align: 'right',
          },
        ],
      },
      options,
    );
    return EXIT.ok;
  },
};
