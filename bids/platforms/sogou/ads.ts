import { chineseAds } from '../../sheets/chinese-ads.ts';

/** Sogou: account exports carry 创意标题, 创意描述1, 创意描述2; compare the rest with an export of your own. */
export const ads = chineseAds({
  plan: '推广计划',
  unit: '推广组',
  url: '创意访问URL',
  status: '启用/暂停',
  on: '启用',
  off: '暂停',
});
