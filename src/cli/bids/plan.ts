import { balance, nothingMeasured, type PlanConfig, readAccount, readCaps } from '../../../bids/index.ts';
import { planBids } from '../../app/plan-bids.ts';
import { EXIT } from '../../kernel/errors.ts';
import { planSummary } from '../../report/bids/plan-summary.ts';
import type { CommandSpec } from '../command.ts';
import { PLATFORM_CHOICES, parseBudget, parseDay, parseGoal, parseNumber } from './options.ts';
import { bidSettings } from './settings.ts';

export const command: CommandSpec = {
  text: {
    zh: '按总预算和目标决定每个关键词的出价和每个地域的系数，并说明平台结构造成的损失。只保存方案，不写平台文件。',
    en: 'Decide each keyword’s bid and each region’s factor under a budget and a goal, and say what the platform’s structure costs. Stores a run; writes no platform file.',
  },
  options: [
    {
      flags: '--budget <money>',
      text: { zh: '预算：5000/day、35000/week、150000/month', en: 'budget: 5000/day, 35000/week, 150000/month' },
    },
    {
      flags: '--goal <goal>',
      text: { zh: '目标：cpa=80、roas=4、clicks、profit', en: 'goal: cpa=80, roas=4, clicks, profit' },
    },
    {
      flags: '--platform <platform>',
      text: { zh: '平台', en: 'platform' },
      choices: PLATFORM_CHOICES,
      default: 'baidu',
    },
    {
      flags: '--caps <file>',
      text: { zh: '每日上限：地区或计划，金额（0 为不投放）', en: 'caps a day: region or plan, amount (0 excludes)' },
    },
    {
      flags: '--margin <share>',
      text: { zh: '毛利率（按利润出价时），默认 0.5', en: 'gross margin for profit, default 0.5' },
    },
    {
      flags: '--order-value <money>',
      text: { zh: '每单金额（订单没有金额时）', en: 'value of an order when outcomes have none' },
    },
    {
      flags: '--max-jump <percent>',
      text: {
        zh: '单次最大变动百分比，默认 30；0 为不限',
        en: 'largest change in one run in percent, default 30; 0: no limit',
      },
    },
    {
      flags: '--max-plans <n>',
      text: {
        zh: '可拆分到这么多个推广计划；导出时写出新计划，旧计划相应缩减',
        en: 'divide campaigns until there are so many; the export writes the new ones and reduces the old',
      },
    },
    {
      flags: '--on <date>',
      text: { zh: '按这一天的季节做方案，默认今天', en: 'plan for the season of this day, default today' },
    },
    {
      flags: '--explore <percent>',
      text: {
        zh: '停投过的地域和关键词重试最多占预算的百分比，默认 5；0 为不试',
        en: 'most of the budget, in percent, for another try of what was stopped; default 5, 0: none',
      },
    },
    { flags: '--seed <n>', text: { zh: '试投抽样的种子，默认 1', en: 'seed of the draws for tries, default 1' } },
    { flags: '--brand <term>', text: { zh: '品牌词，永不暂停', en: 'brand term, never paused' }, many: true },
  ],
  examples: [
    {
      line: 'bids plan --budget 5000/day --goal cpa=80',
      text: { zh: '每天 5000 元，平均每单成本不超过 80 元', en: '5,000 a day, at most 80 per order on average' },
    },
    {
      line: 'bids plan --budget 5000/day --goal profit --margin 0.5 --caps caps.csv',
      text: { zh: '利润最大，带分省上限', en: 'most profit, with caps per province' },
    },
    {
      line: 'bids plan --budget 5000/day --goal roas=4 --platform google',
      text: { zh: 'Google：平均回报不低于 4', en: 'Google: at least 4 of revenue per unit spent' },
    },
  ],
  async run(context, _args, options) {
    const db = await context.store({ mustExist: true });
    const platform = options['platform'] as PlanConfig['platform'];
    const budget = parseBudget(String(options['budget'] ?? ''));
    const goal = parseGoal(String(options['goal'] ?? ''));
    const account = readAccount(db, platform);
    const plans = new Set(account.entities.map((entity) => entity.plan));
    const caps =
      options['caps'] === undefined ? { regions: {}, plans: {} } : await readCaps(String(options['caps']), plans);
    const jump = parseNumber('--max-jump', options['maxJump']) ?? 30;
    const config: PlanConfig = {
      platform,
      budget,
      goal,
      margin: parseNumber('--margin', options['margin']) ?? 0.5,
      orderValue: parseNumber('--order-value', options['orderValue']) ?? null,
      regionCaps: caps.regions,
      planCaps: caps.plans,
      maxJump: jump === 0 ? null : jump / 100,
      maxPlans: parseNumber('--max-plans', options['maxPlans']) ?? 0,
      brand: (options['brand'] as string[] | undefined) ?? [],
      explore: Math.min(1, Math.max(0, (parseNumber('--explore', options['explore']) ?? 5) / 100)),
      on: parseDay('--on', options['on']) ?? new Date().toISOString().slice(0, 10),
      seed: parseNumber('--seed', options['seed']) ?? 1,
      ...bidSettings(context.config.values, platform),
    };
    const { run, decision, landing } = planBids(db, config, Date.now());
    if (context.json) {
      const { estimates, structures, splits, closed, changes } = decision;
      const regions = estimates.regions.map((region, r) => ({
        ...region,
        factorAverage: decision.after.regionCost[r]! > 0 ? undefined : null,
        cost: decision.after.regionCost[r]!,
        clicksForecast: decision.after.regionClicks[r]!,
      }));
      context.out(
        `${JSON.stringify({ schema: 'souk.bids-plan/1', run: run.id, inputHash: run.inputHash, measured: !nothingMeasured(decision.data), ...balance(decision), heldOut: estimates.heldOut, indexEffect: estimates.indexEffect, structures, bound: decision.ideal.bound, splits, closed, changes: changes.length, landing: countBy(landing.map((page) => page.state)), regions })}\n`,
      );
    } else context.out(planSummary(run.id, decision, context.lang, landing));
    return EXIT.ok;
  },
};

function countBy(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}
