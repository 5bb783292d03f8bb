import { regionsOf } from '../../src/kernel/regions/region.ts';
import { binomial, normal, poisson, seeded } from '../estimate/random.ts';

/** A keyword of the simulated shop and what nobody sees of it. */
export interface MarketKeyword {
  plan: string;
  unit: string;
  text: string;
  match: 'exact' | 'phrase';
  startBid: number;
  /** Clicks a day over all provinces at a bid of 1. */
  demand: number;
  elasticity: number;
  rate: number;
}

/** A seeded market: 31 provinces, heavy-tailed demand, hidden conversion rates that follow an index, a season, noise. */
export interface Market {
  seed: number;
  regions: string[];
  share: Float64Array;
  /** The outside index of each region (incidence per 100,000), known to the user. */
  index: Float64Array;
  keywords: MarketKeyword[];
  /** True conversion rate, keyword-major. */
  rate: Float64Array;
  /** Price paid over the bid, by region: rivals differ. */
  paid: Float64Array;
  /** What an order leaves before advertising. */
  orderMargin: number;
}

/** What one cell did in a week. */
export interface CellResult {
  clicks: number;
  cost: number;
  orders: number;
}

const PLANS: readonly { plan: string; units: readonly { unit: string; words: readonly string[] }[] }[] = [
  {
    plan: '紫外线灯-产品',
    units: [
      {
        unit: '消毒灯',
        words: [
          '紫外线消毒灯',
          '紫外线杀菌灯',
          '家用紫外线灯',
          '紫外线灯管',
          '移动式紫外线灯',
          '紫外线灯车',
          '幼儿园紫外线灯',
        ],
      },
      { unit: '空气消毒', words: ['空气消毒机', '壁挂空气消毒机', '医用空气消毒机', '教室空气消毒'] },
    ],
  },
  {
    plan: '紫外线灯-价格',
    units: [
      { unit: '价格', words: ['紫外线灯价格', '紫外线消毒灯多少钱', '消毒灯批发', '紫外线灯厂家', '空气消毒机价格'] },
      { unit: '品牌', words: ['紫外线灯品牌', '紫外线消毒灯哪个牌子好', '晴川紫外线灯'] },
    ],
  },
  {
    plan: '紫外线灯-场景',
    units: [
      { unit: '养殖', words: ['养殖场消毒灯', '猪舍紫外线灯', '鸡舍消毒', '水产紫外线杀菌器'] },
      { unit: '诊所', words: ['诊所消毒灯', '口腔诊所紫外线灯', '实验室紫外线灯', '手术室消毒灯'] },
    ],
  },
];

/** The UV-lamp shop's market of that seed. */
export function makeMarket(seed: number): Market {
  const random = seeded(seed * 7919 + 13);
  const regions = regionsOf('province')
    .map((region) => region.code)
    .filter((code) => code < '700000');
  const share = Float64Array.from(regions, () => Math.exp(0.8 * normal(random)));
  const total = share.reduce((a, b) => a + b, 0);
  for (let r = 0; r < share.length; r++) share[r]! /= total;
  const index = Float64Array.from(regions, () => Math.exp(3 + 0.7 * normal(random)));
  const meanLog = index.reduce((sum, value) => sum + Math.log(value), 0) / index.length;
  const regional = Float64Array.from(
    index,
    (value) => 0.7 * ((Math.log(value) - meanLog) / 0.7) * 0.6 + 0.35 * normal(random),
  );
  const keywords: MarketKeyword[] = PLANS.flatMap(({ plan, units }) =>
    units.flatMap(({ unit, words }) =>
      words.map((text, i) => ({
        plan,
        unit,
        text,
        match: i % 2 === 0 ? ('exact' as const) : ('phrase' as const),
        startBid: Math.round((2.5 + 2 * random()) * 100) / 100,
        demand: 18 * Math.exp(1.1 * normal(random)),
        elasticity: 0.45 + 0.35 * random(),
        rate: 0.025 * Math.exp(0.45 * normal(random)),
      })),
    ),
  );
  const rate = new Float64Array(keywords.length * regions.length);
  for (const [k, keyword] of keywords.entries()) {
    for (let r = 0; r < regions.length; r++) {
      rate[k * regions.length + r] = Math.min(0.5, keyword.rate * Math.exp(regional[r]! + 0.15 * normal(random)));
    }
  }
  const paid = Float64Array.from(regions, () => 0.6 + 0.2 * random());
  return { seed, regions, share, index, keywords, rate, paid, orderMargin: 160 };
}

/** Demand of a week against the mean: more before winter. */
export function season(week: number): number {
  return 1 + 0.25 * Math.sin((2 * Math.PI * week) / 26);
}

/** Expected clicks a day of a cell at a bid. */
export function expectedClicks(market: Market, k: number, r: number, bid: number, week: number): number {
  const keyword = market.keywords[k]!;
  return bid <= 0 ? 0 : keyword.demand * market.share[r]! * season(week) * bid ** keyword.elasticity;
}

/**
 * Plays one week with effective bids per cell: clicks are Poisson around the response with weekly noise, the price is a
 * share of the bid like in a second-price auction, orders are binomial. The same seed, week and bids give the same week;
 * every strategy meets the same luck.
 */
export function playWeek(market: Market, week: number, bidOf: (k: number, r: number) => number): CellResult[] {
  const regions = market.regions.length;
  const results: CellResult[] = [];
  for (let k = 0; k < market.keywords.length; k++) {
    const random = seeded(market.seed * 1_000_003 + week * 9176 + k * 31);
    for (let r = 0; r < regions; r++) {
      const noise = Math.exp(0.15 * normal(random));
      const price = market.paid[r]! * (0.92 + 0.16 * random());
      const luck = seeded(Math.floor(random() * 2 ** 31));
      const bid = bidOf(k, r);
      const clicks = poisson(expectedClicks(market, k, r, bid, week) * 7 * noise, luck);
      const orders = binomial(clicks, market.rate[k * regions + r]!, luck);
      results.push({ clicks, cost: Math.round(clicks * bid * price * 100) / 100, orders });
    }
  }
  return results;
}
