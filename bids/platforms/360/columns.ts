import { clientColumns } from '../shared/client-columns.ts';

/** 360 点睛: keyword sheet, region report. CSV downloads are GBK and end with a block that starts at 总点击次数. */
export const columns = clientColumns({
  fields: {
    account: ['推广账户'],
    match: ['匹配方式'],
    bid: ['出价'],
    budget: ['推广计划每日预算', '计划预算'],
    url: ['访问网址'],
    mobileUrl: ['移动访问网址'],
    province: ['省级地区'],
    city: ['市级地区'],
    date: ['日期', '时间'],
    impressions: ['展示', '展示次数'],
    clicks: ['点击', '点击次数'],
    cost: ['消费', '总费用'],
    conversions: ['转化', '转化数'],
  },
  recognise: [
    ['推广计划', '推广组', '关键词', '匹配方式', '访问网址'],
    ['推广计划', '推广组', '关键词', '出价'],
    ['推广计划', '省级地区', '点击次数', '总费用'],
    ['推广计划', '推广组', '搜索词', '点击次数'],
  ],
  totals: ['总点击次数', '总展示次数', '总费用'],
});
