import { type CellDecision, cellDecisions, REASONS, readRun, redoRun } from '../../../bids/index.ts';
import { EXIT } from '../../kernel/errors.ts';
import { provinceOf } from '../../kernel/regions/region.ts';
import { requireRegion } from '../../kernel/regions/require.ts';
import type { CommandSpec } from '../command.ts';
import { ROW_OPTIONS } from '../row-options.ts';
import { RUN_OPTIONS } from './options.ts';
import { regionName } from './outlook-columns.ts';

const STATES: Readonly<Record<CellDecision['state'], { zh: string; en: string }>> = {
  bid: { zh: '出价', en: 'bid' },
  learn: { zh: '观察', en: 'learning' },
  try: { zh: '试投', en: 'another try' },
  pause: { zh: '暂停', en: 'pause' },
  paused: { zh: '已暂停', en: 'paused' },
  exclude: { zh: '不投', en: 'exclude' },
};
const round = (value: number | null) => (value === null ? null : Math.round(value * 100) / 100);

export const command: CommandSpec = {
  text: {
    zh: '逐词逐地域的决定：出价、观察、试投、暂停、不投，及背后的后验概率、点击数和理由。品牌词不暂停。',
    en: 'The decision for every keyword in every region: bid, learning, another try, pause, exclude; with the posterior probability, the clicks and the reason. Brand terms are never paused.',
  },
  options: [
    { flags: '--region <name>', text: { zh: '只看一个地域', en: 'one region only' } },
    { flags: '--keyword <text>', text: { zh: '只看一个关键词', en: 'one keyword only' } },
    {
      flags: '--state <state>',
      text: { zh: '只看一种决定', en: 'one kind of decision only' },
      choices: ['bid', 'learn', 'try', 'pause', 'paused', 'exclude'],
    },
    ...RUN_OPTIONS,
    ...ROW_OPTIONS,
  ],
  examples: [
    { line: 'bids decisions --region 浙江', text: { zh: '浙江每个词的决定', en: 'every keyword in Zhejiang' } },
    { line: 'bids decisions --state exclude --out excluded.csv', text: { zh: '不投的格子', en: 'what is excluded' } },
  ],
  async run(context, _args, options) {
    const db = await context.store({ mustExist: true });
    const asked =
      options['region'] === undefined ? undefined : requireRegion(String(options['region']), { preferProvince: true });
    const run = readRun(db, {
      id: options['run'] as string | undefined,
      platform: options['platform'] as string | undefined,
    });
    const { decision } = redoRun(db, run);
    const { lang } = context;
    const state = options['state'] as CellDecision['state'] | undefined;
    function* rows() {
      const only = {
        region: asked && (provinceOf(asked) ?? asked).code,
        keyword: options['keyword'] as string | undefined,
      };
      for (const row of cellDecisions(decision, only)) if (state === undefined || row.state === state) yield row;
    }
    await context.rows<CellDecision>(
      {
        schema: 'souk.bids-decisions/1',
        empty: { zh: '没有这样的格子。', en: 'No such cell.' },
        rows: rows(),
        columns: [
          { key: 'keyword', header: { zh: '关键词', en: 'Keyword' }, value: (row) => row.keyword, maxWidth: 30 },
          { key: 'region', header: { zh: '地域', en: 'Region' }, value: (row) => regionName(row.region, lang) },
          { key: 'plan', header: { zh: '计划', en: 'Plan' }, value: (row) => row.plan, hideInTerminal: true },
          { key: 'unit', header: { zh: '单元', en: 'Ad group' }, value: (row) => row.unit, hideInTerminal: true },
          { key: 'decision', header: { zh: '决定', en: 'Decision' }, value: (row) => STATES[row.state][lang] },
          {
            key: 'chance',
            header: { zh: '达标概率', en: 'P(target)' },
            value: (row) => (row.chance === null ? null : `${(row.chance * 100).toFixed(1)}%`),
            align: 'right',
          },
          { key: 'clicks', header: { zh: '点击', en: 'Clicks' }, value: (row) => row.clicks, align: 'right' },
          { key: 'needed', header: { zh: '足以判断', en: 'Enough' }, value: (row) => row.needed, align: 'right' },
          { key: 'bid', header: { zh: '有效出价', en: 'Bid' }, value: (row) => round(row.bid), align: 'right' },
          { key: 'cost', header: { zh: '日花费', en: 'Cost/day' }, value: (row) => round(row.cost), align: 'right' },
          {
            key: 'reason',
            header: { zh: '理由', en: 'Reason' },
            value: (row) => (row.reason === null ? null : (REASONS[row.reason]?.[lang] ?? row.reason)),
            maxWidth: 44,
          },
          { key: 'state', header: { zh: '代码', en: 'Code' }, value: (row) => row.state, hideInTerminal: true },
        ],
      },
      options,
    );
    return EXIT.ok;
  },
};
