import { chineseAds } from '../../sheets/chinese-ads.ts';

/** 360: the headers of its creative table are not public; these follow its keyword table. Compare them with an export of your own. */
export const ads = chineseAds({
  plan: '推广计划',
  unit: '推广组',
  url: '访问网址',
  status: '启用/暂停',
  on: '启用',
  off: '暂停',
});
