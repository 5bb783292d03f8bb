import type { Limits } from '../../model/platform.ts';

/** Little is public: what is null is not checked. Region factors are not confirmed, so plans are split by regions instead. */
export const limits: Limits = {
  asOf: '2018-01-01',
  source: {
    zh: '公开程序中的导出文件表头；限额未见公开资料',
    en: 'headers of export files in public code; limits are not public',
  },
  bid: { min: 0.01, max: 999.99, step: 0.01 },
  budget: null,
  factor: { supported: false, min: 1, max: 1, step: 1, anchor: 'lowest' },
  hourFactor: null,
  keyword: null,
  keywordWords: null,
  planName: null,
  unitName: null,
  negative: null,
  url: null,
  counts: { plans: null, units: null, keywords: null, negatives: null, locations: null },
  title: null,
  description: null,
  titles: null,
  descriptions: null,
};
