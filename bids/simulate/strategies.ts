import type { BidPoint } from '../curves/detrend.ts';
import type { PlanConfig } from '../plan/config.ts';
import type { PlanData } from '../plan/data.ts';
import { decide } from '../plan/decide.ts';
import { baidu } from '../platforms/baidu/index.ts';
import { type CellResult, type Market, makeMarket, playWeek } from './market.ts';

/** Weekly profit of each way of bidding, major units. */
export interface Rounds {
  seed: number;
  souk: number[];
  uniform: number[];
  proportional: number[];
  oracle: number[];
}

const WEEKS = 8;

/** Bids of a strategy for the next week, from all weeks so far. */
type Strategy = (past: readonly CellResult[][], bids: Float64Array) => Float64Array;

/**
 * Eight weekly rounds in one market: Souk, one uniform bid steered to the target, the proportional rule (new bid = old ×
 * target ÷ actual cost per order, per keyword and region factor), and an oracle that knows every cell's true rate.
 */
export function playRounds(seed: number): Rounds {
  const market = makeMarket(seed);
  return {
    seed,
    souk: play(market, soukStrategy(market)),
    uniform: play(market, uniformStrategy(market)),
    proportional: play(market, proportionalStrategy(market)),
    oracle: playOracle(market),
  };
}

function play(market: Market, strategy: Strategy): number[] {
  const regions = market.regions.length;
  let bids = Float64Array.from(
    { length: market.keywords.length * regions },
    (_, c) => market.keywords[Math.floor(c / regions)]!.startBid,
  );
  const past: CellResult[][] = [];
  const profits: number[] = [];
  for (let week = 1; week <= WEEKS; week++) {
    const current = bids;
    const results = playWeek(market, week, (k, r) => current[k * regions + r]!);
    past.push(results);
    profits.push(results.reduce((sum, cell) => sum + cell.orders * market.orderMargin - cell.cost, 0));
    bids = strategy(past, bids) as typeof bids;
  }
  return profits;
}

/** The best bid of each cell when its rate, curve and price are known (first-order condition of expected profit). */
function playOracle(market: Market): number[] {
  const regions = market.regions.length;
  const bid = (k: number, r: number) => {
    const beta = market.keywords[k]!.elasticity;
    return (market.rate[k * regions + r]! * market.orderMargin * beta) / ((1 + beta) * market.paid[r]!);
  };
  return Array.from({ length: WEEKS }, (_, i) =>
    playWeek(market, i + 1, bid).reduce((sum, cell) => sum + cell.orders * market.orderMargin - cell.cost, 0),
  );
}

function totals(past: readonly CellResult[][], pick: (c: number) => boolean): CellResult {
  const sum = { clicks: 0, cost: 0, orders: 0 };
  for (const week of past) {
    for (const [c, cell] of week.entries()) {
      if (!pick(c)) continue;
      sum.clicks += cell.clicks;
      sum.cost += cell.cost;
      sum.orders += cell.orders;
    }
  }
  return sum;
}

/** Half of what an order leaves: the usual target of a shop that wants profit and volume. */
const targetCost = (market: Market) => market.orderMargin * 0.5;

function uniformStrategy(market: Market): Strategy {
  return (past, bids) => {
    const { cost, orders } = totals(past.slice(-2), () => true);
    const mean = bids.reduce((a, b) => a + b, 0) / bids.length;
    const wanted = orders === 0 ? mean * 0.7 : (mean * targetCost(market)) / (cost / orders);
    return bids.map(() => Math.min(mean * 1.3, Math.max(mean * 0.7, wanted)));
  };
}

function proportionalStrategy(market: Market): Strategy {
  const regions = market.regions.length;
  const base = Float64Array.from(market.keywords, (keyword) => keyword.startBid);
  const factor = new Float64Array(regions).fill(1);
  const step = (old: number, sum: CellResult) => {
    if (sum.clicks < 30) return old;
    const wanted = sum.orders === 0 ? old * 0.7 : (old * targetCost(market)) / (sum.cost / sum.orders);
    return Math.min(old * 1.3, Math.max(old * 0.7, wanted));
  };
  return (past) => {
    const recent = past.slice(-2);
    for (let k = 0; k < base.length; k++)
      base[k] = step(
        base[k]!,
        totals(recent, (c) => Math.floor(c / regions) === k),
      );
    const all = totals(recent, () => true);
    for (let r = 0; r < regions; r++) {
      const own = totals(recent, (c) => c % regions === r);
      if (own.clicks < 30 || all.orders === 0) continue;
      const actual = own.orders === 0 ? 2 : own.cost / own.orders / (all.cost / all.orders);
      factor[r] = Math.min(10, Math.max(0.1, factor[r]! * Math.min(1.3, Math.max(0.7, 1 / actual))));
    }
    return Float64Array.from(
      { length: base.length * regions },
      (_, c) => base[Math.floor(c / regions)]! * factor[c % regions]!,
    );
  };
}

/** The planner as a user has it: platform reports by keyword and by region, own orders by region, the index. */
function soukStrategy(market: Market): Strategy {
  const regions = market.regions.length;
  const base = Float64Array.from(market.keywords, (keyword) => keyword.startBid);
  const plans = [...new Set(market.keywords.map((keyword) => keyword.plan))];
  const factors = new Map(plans.map((plan) => [plan, new Float64Array(regions).fill(1)]));
  const history = market.keywords.map((): BidPoint[] => []);
  return (past) => {
    const week = past.at(-1)!;
    for (const [k, list] of history.entries()) {
      const own = totals([week], (c) => Math.floor(c / regions) === k);
      const mean = market.regions.reduce(
        (sum, _, r) => sum + factors.get(market.keywords[k]!.plan)![r]! * market.share[r]!,
        0,
      );
      list.push({
        period: String(past.length),
        bid: Math.round(base[k]! * mean * 100) / 100,
        clicksPerDay: own.clicks / 7,
        days: 7,
      });
    }
    const data = planDataOf(market, past, base, factors, history);
    const decision = decide(data, SIM_CONFIG(market), baidu.limits);
    for (const [at, part] of decision.parts.entries()) {
      const plan = decision.built.planNames[part.plan]!;
      const next = new Float64Array(regions);
      for (const [j, r] of part.regions.entries()) next[r] = decision.rounded.bids[at]!.factor[j]!;
      factors.set(plan, next);
      for (const [i, k] of part.keywords.entries())
        base[keywordAt(market, data, k)] = decision.rounded.bids[at]!.bid[i]!;
    }
    for (const change of decision.changes) {
      if (change.kind === 'keyword-pause')
        base[market.keywords.findIndex((keyword) => keyword.text === change.keyword)] = 0.01;
    }
    return Float64Array.from({ length: base.length * regions }, (_, c) => {
      const keyword = market.keywords[Math.floor(c / regions)]!;
      return base[Math.floor(c / regions)]! * factors.get(keyword.plan)![c % regions]!;
    });
  };
}

function keywordAt(market: Market, data: PlanData, k: number): number {
  const { text } = data.keywords[k]!;
  return market.keywords.findIndex((keyword) => keyword.text === text);
}

const SIM_CONFIG = (market: Market): PlanConfig => ({
  platform: 'baidu',
  budget: 1e6,
  goal: { kind: 'profit' },
  margin: 1,
  orderValue: market.orderMargin,
  regionCaps: {},
  planCaps: {},
  // An account that begins may move to double or half a week (--max-jump 100): its first bids are guesses.
  maxJump: 1,
  maxPlans: 3,
  brand: [],
  factorMin: null,
  factorMax: null,
  explore: 0.05,
});

function planDataOf(
  market: Market,
  past: readonly CellResult[][],
  base: Float64Array,
  factors: ReadonlyMap<string, Float64Array>,
  history: PlanData['keywords'][number]['history'][],
): PlanData {
  const regions = market.regions.length;
  // Rates use all weeks; clicks at the present bid only the last one, which was played with it.
  const last = past.slice(-1);
  const recent = (pick: (c: number) => boolean) => totals(last, pick);
  const plans = [...factors.keys()];
  return {
    currency: 'CNY',
    keywords: market.keywords
      .map((keyword, k) => {
        const all = totals(past, (c) => Math.floor(c / regions) === k);
        const now = recent((c) => Math.floor(c / regions) === k);
        return {
          plan: keyword.plan,
          unit: keyword.unit,
          text: keyword.text,
          match: keyword.match,
          id: null,
          bid: Math.max(0.01, base[k]!),
          inherited: false,
          paused: false,
          // Rates come from all weeks; the price of a click is the last week's.
          clicks: all.clicks,
          cost: (now.clicks > 0 ? now.cost / now.clicks : 0.7 * base[k]!) * all.clicks,
          conversions: all.orders,
          recentPerDay: now.clicks / 7,
          history: history[k]!,
          guide: null,
          firstPage: null,
          firstPosition: null,
        };
      })
      .sort((a, b) =>
        a.plan === b.plan
          ? a.unit === b.unit
            ? a.text < b.text
              ? -1
              : 1
            : a.unit < b.unit
              ? -1
              : 1
          : a.plan < b.plan
            ? -1
            : 1,
      ),
    plans: plans.map((name) => ({
      name,
      budget: null,
      factors: Object.fromEntries(market.regions.map((code, r) => [code, factors.get(name)![r]! || 1])),
      excluded: [],
      negativeRows: [],
      stated: true,
      locationIds: {},
    })),
    regions: market.regions,
    regionFigures: plans.flatMap((plan) =>
      market.regions.map((region, r) => {
        const own = totals(past, (c) => c % regions === r && market.keywords[Math.floor(c / regions)]!.plan === plan);
        const now = recent((c) => c % regions === r && market.keywords[Math.floor(c / regions)]!.plan === plan);
        return { plan, region, clicks: own.clicks, recentClicks: now.clicks, cost: own.cost, conversions: null };
      }),
    ),
    cells: [],
    outcomes: market.regions.map((region, r) => ({
      region,
      plan: null,
      orders: totals(past, (c) => c % regions === r).orders,
      revenue: null,
    })),
    index: Object.fromEntries(market.regions.map((code, r) => [code, market.index[r]!])),
    hours: null,
    seasons: [],
    dropped: [],
    dataDays: null,
    keywordDays: past.length * 7,
    regionDays: past.length * 7,
  };
}
