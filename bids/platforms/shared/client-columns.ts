import type { Columns, Field } from '../../model/platform.ts';

/** What the tables of 360 and Sogou clients call alike. */
const COMMON: Columns['fields'] = {
  plan: ['推广计划'],
  planId: ['推广计划ID'],
  unit: ['推广组'],
  unitId: ['推广组ID'],
  keyword: ['关键词'],
  id: ['关键词ID'],
  unitBid: ['推广组出价'],
  targets: ['推广地域', '投放地域'],
  city: ['市级地域'],
  province: ['省级地域'],
  date: ['日期'],
  hour: ['小时', '时段'],
  term: ['搜索词'],
  budget: ['推广计划每日预算'],
  status: ['启用/暂停', '启停状态'],
  conversions: ['转化数'],
  title: ['创意标题'],
  description1: ['创意描述1'],
  description2: ['创意描述2'],
  negative: ['否定关键词', '否定词'],
  negativeMatch: ['否定方式', '否定匹配方式', '否定类型'],
  negativesPhrase: ['短语否定关键词', '短语否定词'],
  negativesExact: ['精确否定关键词', '精确否定词'],
};

/** What one platform calls otherwise: its own names stand before the common ones. */
export interface OwnNames {
  fields: Partial<Record<Field, readonly string[]>>;
  recognise: Columns['recognise'];
  /** Words of its footer and totals rows besides 总计, 合计, 汇总. */
  totals?: readonly string[];
  match?: Columns['match'];
}

/**
 * Columns of a Chinese client whose tables call a plan 推广计划 and an ad group 推广组: the common names, the platform's own
 * before them, 启用 and 暂停, yuan, places by name.
 */
export function clientColumns(own: OwnNames): Columns {
  const fields: Columns['fields'] = { ...COMMON };
  for (const [field, names] of Object.entries(own.fields) as [Field, readonly string[]][])
    fields[field] = [...new Set([...names, ...(COMMON[field] ?? [])])];
  return {
    fields,
    recognise: [
      ...own.recognise,
      ['推广计划', '推广组', '否定关键词', '否定方式'],
      ['推广计划', '推广地域', '推广计划每日预算'],
    ],
    skip: new RegExp(`^(${['总计', '合计', '汇总', ...(own.totals ?? [])].join('|')})`),
    match: {
      精确: 'exact',
      精确匹配: 'exact',
      短语: 'phrase',
      短语匹配: 'phrase',
      广泛: 'broad',
      广泛匹配: 'broad',
      智能短语: 'smart',
      ...own.match,
    },
    on: ['启用'],
    off: ['暂停'],
    currency: 'CNY',
    scheme: undefined,
  };
}
