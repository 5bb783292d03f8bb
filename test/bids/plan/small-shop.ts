import { binomial, poisson, seeded } from '../../../bids/estimate/random.ts';
import type { Dropped } from '../../../bids/explore/dropped.ts';
import type { PlanConfig } from '../../../bids/plan/config.ts';
import type { PlanData } from '../../../bids/plan/data.ts';

/** Zhejiang, Guangdong, Sichuan, Shandong, Qinghai, Tibet. */
export const PROVINCES = ['33', '37', '44', '51', '54', '63'].map((code) => `${code}0000`);

export const CONFIG: PlanConfig = {
  platform: 'baidu',
  budget: 400,
  goal: { kind: 'cpa', target: 60 },
  margin: 0.5,
  orderValue: 160,
  regionCaps: {},
  planCaps: {},
  maxJump: 0.3,
  maxPlans: 0,
  brand: ['青川'],
  factorMin: null,
  factorMax: null,
  explore: 0.05,
  on: '2026-12-01',
  seed: 1,
};

/** A tea shop with every part of the planner switched on: index, hours, a season, stopped regions and keywords. */
export function smallShop(seed: number): PlanData {
  const random = seeded(seed);
  const regions = [...PROVINCES];
  const rate = regions.map(() => 0.03 * Math.exp(random() - 0.5));
  const keywords = ['龙井茶', '龙井茶礼盒', '青川龙井', '普洱茶', '普洱茶饼', '茶叶批发'].map((text, k) => {
    const clicks = poisson(150 + 400 * random(), random);
    return {
      plan: k < 3 ? '龙井' : '普洱',
      unit: '茶',
      text,
      match: 'exact' as const,
      id: null,
      bid: 1 + Math.round(random() * 200) / 100,
      inherited: false,
      paused: k === 5,
      clicks,
      cost: clicks * 1.2,
      conversions: k === 5 ? 1 : binomial(clicks, 0.03, random),
      recentPerDay: clicks / 28,
      history: [],
      guide: null,
      firstPage: null,
      firstPosition: null,
    };
  });
  const figures = ['普洱', '龙井'].flatMap((plan) =>
    regions.map((region) => {
      const clicks = poisson(120 + 300 * random(), random);
      return { plan, region, clicks, recentClicks: clicks, cost: clicks * 1.2, conversions: null };
    }),
  );
  const stopped = (kind: Dropped['kind'], more: Partial<Dropped>): Dropped => ({
    kind,
    plan: '普洱',
    unit: '',
    keyword: '',
    match: null,
    region: '',
    on: '2026-03-01',
    ...more,
  });
  return {
    currency: 'CNY',
    keywords,
    plans: ['普洱', '龙井'].map((name) => ({
      name,
      budget: null,
      factors: Object.fromEntries(
        regions.filter((code) => name !== '普洱' || code !== '630000').map((code) => [code, 1]),
      ),
      excluded: name === '普洱' ? ['630000'] : [],
      negativeRows: [],
      stated: true,
      locationIds: {},
    })),
    regions,
    regionFigures: figures,
    cells: [],
    outcomes: regions.map((region, r) => {
      const clicks = figures.filter((row) => row.region === region).reduce((sum, row) => sum + row.clicks, 0);
      const orders = binomial(clicks, rate[r]!, random);
      return { region, plan: null, orders, revenue: orders * 160 };
    }),
    index: Object.fromEntries(regions.map((code, r) => [code, 10 + 40 * rate[r]! * 20])),
    hours: {
      source: 'outcomes',
      rows: Array.from({ length: 24 }, (_, hour) => {
        const clicks = poisson(hour < 7 ? 80 : 480, random);
        return {
          weekday: null,
          hour,
          clicks,
          conversions: binomial(clicks, hour >= 9 && hour < 17 ? 0.06 : 0.015, random),
        };
      }),
      present: {},
    },
    seasons: [
      { code: 'double-12', plan: '龙井', from: '2026-11-22', to: '2026-12-12', demand: 1.5, rate: 1.1, measured: null },
    ],
    dropped: [
      stopped('region', { region: '630000' }),
      stopped('keyword', { unit: '茶', keyword: '茶叶批发', match: 'exact' }),
    ],
    dataDays: { from: '2026-10-05', to: '2026-11-01' },
    keywordDays: 28,
    regionDays: 28,
  };
}
