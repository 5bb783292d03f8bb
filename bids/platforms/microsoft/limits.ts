import type { Limits } from '../../model/platform.ts';

/** Microsoft Advertising bulk documentation (CC BY 4.0), version of 2026-08-17. */
export const limits: Limits = {
  asOf: '2026-08-17',
  source: { zh: 'Microsoft Advertising 批量文件文档', en: 'Microsoft Advertising bulk file documentation' },
  bid: { min: 0.05, max: 1000, step: 0.01 },
  budget: { min: 0.05, max: 100_000_000 },
  factor: { supported: true, min: 0.1, max: 10, step: 0.01, anchor: 'middle' },
  hourFactor: { min: 0.1, max: 10 },
  keyword: { unit: 'characters', max: 100 },
  keywordWords: null,
  planName: { unit: 'characters', max: 400 },
  unitName: { unit: 'characters', max: 256 },
  negative: { unit: 'characters', max: 100 },
  url: 2048,
  counts: { plans: 10_000, units: 20_000, keywords: 20_000, negatives: 20_000, locations: 10_000 },
  title: { unit: 'half-width', max: 30 },
  description: { unit: 'half-width', max: 90 },
  titles: { min: 3, max: 15 },
  descriptions: { min: 2, max: 4 },
};
