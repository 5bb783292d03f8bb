import {
  demandOf,
  dropSeason,
  type PlanConfig,
  readSeasons,
  type SeasonWindow,
  setSeason,
} from '../../../bids/index.ts';
import { stateSeason } from '../../app/state-season.ts';
import { eventByCode } from '../../kernel/calendar/events.ts';
import { EXIT } from '../../kernel/errors.ts';
import { msg } from '../../kernel/i18n/message.ts';
import type { CommandSpec } from '../command.ts';
import { ROW_OPTIONS } from '../row-options.ts';
import { PLATFORM_CHOICES, parseDay, parseNumber } from './options.ts';

const times = (value: number) => `×${value.toFixed(2)}`;

export const command: CommandSpec = {
  text: {
    zh: '季节窗口：节点期间需求和转化率的倍数，带起止日期；有往年数据时与设定值结合。方案按 --on 那天的窗口计算。',
    en: 'Season windows: dated multipliers of demand and conversion rate; drawn to earlier years where there are figures. A plan uses the windows of its day.',
  },
  options: [
    {
      flags: '--set <code>',
      text: {
        zh: '设定一个节点（souk keywords season 有代码）或自定名称',
        en: 'set an event of the calendar, or a name of your own',
      },
    },
    { flags: '--demand <times>', text: { zh: '需求倍数，例如 1.4', en: 'demand, for example 1.4' } },
    { flags: '--rate <times>', text: { zh: '转化率倍数，默认 1', en: 'conversion rate, default 1' } },
    {
      flags: '--from <date>',
      text: { zh: '开始（默认节点前 20 天）', en: 'first day (default: 20 days before the event)' },
    },
    { flags: '--to <date>', text: { zh: '结束（默认节点最后一天）', en: 'last day (default: that of the event)' } },
    { flags: '--plan <name>', text: { zh: '只对这个推广计划', en: 'for this campaign only' } },
    { flags: '--drop <code>', text: { zh: '删除该节点的窗口', en: 'take the windows of a code away' } },
    { flags: '--on <date>', text: { zh: '以这一天为今天', en: 'take this day as today' } },
    { flags: '--platform <platform>', text: { zh: '用哪个平台的往年数据', en: 'whose earlier figures are used' }, choices: PLATFORM_CHOICES, default: 'baidu' }, // biome-ignore format: one line each
    ...ROW_OPTIONS,
  ],
  examples: [
    {
      line: 'bids season --set double-12 --demand 1.4 --rate 1.1',
      text: { zh: '双12：需求 ×1.4，转化率 ×1.1', en: 'Double 12: demand ×1.4, rate ×1.1' },
    },
    {
      line: 'bids season --set 梅雨 --demand 1.3 --from 2027-06-10 --to 2027-07-10',
      text: { zh: '自定窗口', en: 'a window of your own' },
    },
    { line: 'bids season', text: { zh: '看全部窗口', en: 'all windows' } },
  ],
  async run(context, _args, options) {
    const db = await context.store({ mustExist: true });
    const platform = options['platform'] as PlanConfig['platform'];
    const today = parseDay('--on', options['on']) ?? new Date().toISOString().slice(0, 10);
    const { lang } = context;
    if (options['drop'] !== undefined) {
      const count = dropSeason(db, String(options['drop']));
      context.say(msg({ zh: '删除了 {count} 个窗口。', en: '{count} {count|window|windows} taken away.' }, { count }));
    }
    if (options['set'] !== undefined) {
      const season = stateSeason({
        code: String(options['set']),
        plan: (options['plan'] as string | undefined) ?? '',
        demand: parseNumber('--demand', options['demand']) ?? 1,
        rate: parseNumber('--rate', options['rate']) ?? 1,
        from: parseDay('--from', options['from']),
        to: parseDay('--to', options['to']),
        today,
      });
      setSeason(db, season, Date.now());
      context.say(
        msg(
          {
            zh: '已设定 {code}：{from} 至 {to}。重新运行 souk bids plan 生效。',
            en: 'Set {code}: {from} to {to}. Run souk bids plan again to use it.',
          },
          { code: season.code, from: season.from, to: season.to },
        ),
      );
    }
    await context.rows<SeasonWindow>(
      {
        schema: 'souk.bids-season/1',
        empty: {
          zh: '还没有季节窗口；用 --set 节点 --demand 1.4 设定。',
          en: 'No season window yet; set one with --set EVENT --demand 1.4.',
        },
        rows: readSeasons(db, platform),
        columns: [
          { key: 'code', header: { zh: '代码', en: 'Code' }, value: (row) => row.code },
          {
            key: 'name',
            header: { zh: '节点', en: 'Event' },
            value: (row) => eventByCode(row.code)?.name[lang] ?? row.code,
          },
          { key: 'plan', header: { zh: '计划', en: 'Plan' }, value: (row) => row.plan || null, maxWidth: 24 },
          { key: 'from', header: { zh: '开始', en: 'From' }, value: (row) => row.from },
          { key: 'to', header: { zh: '结束', en: 'To' }, value: (row) => row.to },
          { key: 'state', header: { zh: '状态', en: 'State' }, value: (row) => stateOf(row, today)[lang] },
          { key: 'demand', header: { zh: '需求', en: 'Demand' }, value: (row) => times(row.demand), align: 'right' },
          { key: 'rate', header: { zh: '转化率', en: 'Rate' }, value: (row) => times(row.rate), align: 'right' },
          {
            key: 'measured',
            header: { zh: '往年实测', en: 'Earlier years' },
            value: (row) => measured(row),
            align: 'right',
          },
          { key: 'used', header: { zh: '采用', en: 'Used' }, value: (row) => times(demandOf(row)), align: 'right' },
        ],
      },
      options,
    );
    return EXIT.ok;
  },
};

function stateOf(row: SeasonWindow, today: string): { zh: string; en: string } {
  if (today < row.from) return { zh: '未到', en: 'later' };
  return today > row.to ? { zh: '已过', en: 'over' } : { zh: '进行中', en: 'running' };
}

function measured({ measured: seen }: SeasonWindow): string | null {
  if (!seen || seen.outside <= 0) return null;
  return times(seen.inside / seen.insideDays / (seen.outside / seen.outsideDays));
}
