import { chineseAds } from '../../sheets/chinese-ads.ts';

/** Baidu: account exports carry 创意标题, 创意描述1, 创意描述2, 创意默认访问URL; wildcard marks are not counted. */
export const ads = chineseAds({
  plan: '推广计划名称',
  unit: '推广单元名称',
  url: '创意默认访问URL',
  status: '启用/暂停',
  on: '启用',
  off: '暂停',
});
