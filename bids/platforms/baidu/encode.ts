import { chineseEncoder } from '../../sheets/chinese-sheets.ts';

/** Baidu: plan table with regions and factors, then the changed rows of the user's keyword table. */
export const encode = chineseEncoder({
  plan: '推广计划名称',
  unit: '推广单元名称',
  keyword: '关键词名称',
  targets: '推广地域',
  // The header of region factors in client tables is not public; compare it with an export of your own before uploading.
  factors: '地域出价系数',
  budget: '推广计划每日预算',
  unitBid: '推广单元出价',
  status: '启用/暂停',
  on: '启用',
  off: '暂停',
});
