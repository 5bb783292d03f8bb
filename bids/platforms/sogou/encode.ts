import { chineseEncoder } from '../../sheets/chinese-sheets.ts';

/** No region factors here: plans with the regions they serve, then the changed rows of the user's keyword table. */
export const encode = chineseEncoder({
  plan: '推广计划',
  unit: '推广组',
  keyword: '关键词',
  targets: '推广地域',
  factors: null,
  budget: '推广计划每日预算',
  unitBid: '推广组出价',
  status: '启用/暂停',
  on: '启用',
  off: '暂停',
});
