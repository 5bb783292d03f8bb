import type { Limits } from '../../model/platform.ts';

/** Google Ads help pages on account limits, Editor columns and bid adjustments. */
export const limits: Limits = {
  asOf: '2026-11-01',
  source: {
    zh: 'Google Ads 帮助（账户限额、Editor 表头、出价调整）',
    en: 'Google Ads help (account limits, Editor columns, bid adjustments)',
  },
  bid: { min: 0.01, max: 10_000, step: 0.01 },
  budget: { min: 0.01, max: 100_000_000 },
  factor: { supported: true, min: 0.1, max: 10, step: 0.01, anchor: 'middle' },
  hourFactor: { min: 0.1, max: 10 },
  keyword: { unit: 'characters', max: 80 },
  keywordWords: 10,
  planName: { unit: 'characters', max: 255 },
  unitName: { unit: 'characters', max: 255 },
  negative: { unit: 'characters', max: 80 },
  url: 2048,
  counts: { plans: 10_000, units: 20_000, keywords: 20_000, negatives: 10_000, locations: 10_500 },
  title: { unit: 'half-width', max: 30 },
  description: { unit: 'half-width', max: 90 },
  titles: { min: 3, max: 15 },
  descriptions: { min: 2, max: 4 },
};
