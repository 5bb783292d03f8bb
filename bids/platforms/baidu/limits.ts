import type { Limits } from '../../model/platform.ts';

/** Dated data, from field notes of public SDKs that mirror Baidu's API documentation. */
export const limits: Limits = {
  asOf: '2025-04-28',
  source: {
    zh: '公开 SDK 的字段注释（转录自百度搜索推广 API 文档）',
    en: 'field notes of public SDKs that mirror the documentation of the Baidu search-ads API',
  },
  bid: { min: 0.01, max: 999.99, step: 0.01 },
  budget: { min: 50, max: 10_000_000 },
  // Public sources contradict each other: [1, 10] in two, 0.1–1 in one. 1 to 10 with the lowest region at 1 is valid in all
  // but the last; set bids.baidu.factorMin in souk.config.json when your account takes less.
  factor: { supported: true, min: 1, max: 10, step: 0.01, anchor: 'lowest' },
  hourFactor: { min: 0.1, max: 10 },
  keyword: { unit: 'gbk-bytes', max: 40 },
  keywordWords: null,
  planName: { unit: 'gbk-bytes', max: 30 },
  unitName: { unit: 'gbk-bytes', max: 30 },
  negative: { unit: 'gbk-bytes', max: 40 },
  url: 1024,
  counts: { plans: null, units: null, keywords: null, negatives: 200, locations: null },
  title: { unit: 'gbk-bytes', min: 9, max: 50 },
  description: { unit: 'gbk-bytes', min: 9, max: 80 },
  titles: null,
  descriptions: null,
};
