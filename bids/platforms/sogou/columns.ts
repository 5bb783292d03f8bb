import { clientColumns } from '../shared/client-columns.ts';

/** Sogou 搜狗推广: account sheet and region report (its second line is a total). */
export const columns = clientColumns({
  fields: {
    account: ['账号', '账户'],
    match: ['关键词匹配方式', '匹配方式'],
    bid: ['关键词出价', '出价'],
    status: ['关键词启用/暂停', '启用/暂停', '启停状态'],
    url: ['关键词访问URL', '访问URL'],
    mobileUrl: ['关键词移动访问URL', '移动访问URL'],
    impressions: ['展示数', '展示'],
    clicks: ['点击数'],
    cost: ['消耗'],
  },
  recognise: [
    ['推广计划', '推广组', '关键词', '关键词出价'],
    ['推广计划', '推广组', '关键词匹配方式'],
    ['推广计划', '省级地域', '消耗', '点击数'],
    ['推广计划', '推广组', '搜索词', '消耗'],
  ],
});
