import type { Text } from '../../kernel/i18n/message.ts';

/** What the fields of sheets are called; keys are those of `--map`. */
export const FIELD_NAMES: Readonly<Record<string, Text>> = {
  type: { zh: '行类型', en: 'record type' },
  criterion: { zh: '定位类型', en: 'criterion type' },
  account: { zh: '账户', en: 'account' },
  plan: { zh: '推广计划', en: 'campaign' },
  planId: { zh: '计划 ID', en: 'campaign id' },
  unit: { zh: '推广单元', en: 'ad group' },
  unitId: { zh: '单元 ID', en: 'ad group id' },
  keyword: { zh: '关键词', en: 'keyword' },
  id: { zh: '关键词 ID', en: 'keyword id' },
  parentId: { zh: '上级 ID', en: 'parent id' },
  match: { zh: '匹配方式', en: 'match type' },
  bid: { zh: '关键词出价', en: 'keyword bid' },
  unitBid: { zh: '单元出价', en: 'ad group bid' },
  budget: { zh: '每日预算', en: 'daily budget' },
  status: { zh: '启停', en: 'status' },
  url: { zh: '访问 URL', en: 'final URL' },
  mobileUrl: { zh: '移动 URL', en: 'mobile URL' },
  targets: { zh: '推广地域', en: 'targeted regions' },
  factors: { zh: '地域出价系数', en: 'region factors' },
  factor: { zh: '出价调整', en: 'bid adjustment' },
  location: { zh: '地区', en: 'location' },
  locationId: { zh: '地区编号', en: 'location id' },
  province: { zh: '省', en: 'province' },
  city: { zh: '市', en: 'city' },
  date: { zh: '日期', en: 'date' },
  hour: { zh: '小时', en: 'hour' },
  device: { zh: '设备', en: 'device' },
  term: { zh: '搜索词', en: 'search term' },
  impressions: { zh: '展现', en: 'impressions' },
  clicks: { zh: '点击', en: 'clicks' },
  cost: { zh: '消费', en: 'cost' },
  conversions: { zh: '转化', en: 'conversions' },
  revenue: { zh: '转化金额', en: 'conversion value' },
  guide: { zh: '指导价', en: 'guide price' },
  title: { zh: '创意标题', en: 'title' },
  description1: { zh: '创意描述1', en: 'description 1' },
  description2: { zh: '创意描述2', en: 'description 2' },
  negative: { zh: '否定关键词', en: 'negative keyword' },
  negativeMatch: { zh: '否定方式', en: 'negative match type' },
  negativesPhrase: { zh: '短语否定词', en: 'phrase negatives' },
  negativesExact: { zh: '精确否定词', en: 'exact negatives' },
};

/** How a column was recognised. */
export const SOURCE_NAMES: Readonly<Record<string, Text>> = {
  name: { zh: '已知列名', en: 'known name' },
  'other-platform': { zh: '其他平台的列名', en: 'name at another platform' },
  synonym: { zh: '近义列名', en: 'synonym' },
  content: { zh: '按内容', en: 'by content' },
  map: { zh: '--map 指定', en: 'by --map' },
};

/** Kinds of rows. */
export const LEVEL_NAMES: Readonly<Record<string, Text>> = {
  plan: { zh: '计划', en: 'campaign' },
  unit: { zh: '单元', en: 'ad group' },
  keyword: { zh: '关键词', en: 'keyword' },
  negative: { zh: '否定词', en: 'negative' },
  location: { zh: '地区', en: 'location' },
  'excluded-location': { zh: '排除地区', en: 'excluded location' },
  creative: { zh: '创意', en: 'ad' },
  other: { zh: '其他', en: 'other' },
  figures: { zh: '数据', en: 'figures' },
};
