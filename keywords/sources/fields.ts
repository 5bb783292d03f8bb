import type { Text } from '../../src/kernel/i18n/message.ts';

/** How a cell of a field is read. `text` goes into the observation's extra JSON, as do numbers without a column. */
export type FieldKind =
  | 'keyword'
  | 'range'
  | 'number'
  | 'share'
  | 'index'
  | 'competition'
  | 'money'
  | 'position'
  | 'url'
  | 'date'
  | 'market'
  | 'device'
  | 'engine'
  | 'currency'
  | 'months'
  | 'series'
  | 'extra-number'
  | 'text';

interface FieldSpec {
  kind: FieldKind;
  text: Text;
}

const f = (kind: FieldKind, zh: string, en: string): FieldSpec => ({ kind, text: { zh, en } });

/** Fields with a meaning of their own. A source may name further ones: they are kept as text under that name. */
export const FIELDS: Readonly<Record<string, FieldSpec>> = {
  keyword: f('keyword', '关键词', 'keyword'),
  volume: f('range', '搜索量', 'volume'),
  volume_range: f('range', '搜索量（区间）', 'volume (range)'),
  search_volume: f('range', '搜索量', 'volume'),
  popularity: f('range', '搜索人气', 'popularity'),
  volume_min: f('range', '搜索量下限', 'volume, low end'),
  volume_max: f('range', '搜索量上限', 'volume, high end'),
  volume_pc: f('range', 'PC 搜索量', 'volume on computers'),
  volume_mobile: f('range', '移动搜索量', 'volume on mobiles'),
  index: f('range', '指数', 'index'),
  aizhan_index: f('range', '指数', 'index'),
  cpc: f('money', '点击价格', 'CPC'),
  bid: f('money', '建议出价', 'suggested bid'),
  ztc_price: f('money', '直通车参考价', 'reference bid'),
  cpc_low: f('money', '出价下限', 'bid, low end'),
  cpc_high: f('money', '出价上限', 'bid, high end'),
  competition: f('competition', '竞争程度', 'competition'),
  competition_index: f('index', '竞争程度指数', 'competition index'),
  density: f('share', '竞争密度', 'competitive density'),
  difficulty: f('index', '难度', 'difficulty'),
  results: f('number', '结果数', 'number of results'),
  clicks: f('number', '点击', 'clicks'),
  impressions: f('number', '展现', 'impressions'),
  ctr: f('share', '点击率', 'CTR'),
  pay_rate: f('share', '支付转化率', 'paid conversion rate'),
  cost: f('money', '花费', 'cost'),
  spend: f('money', '花费', 'cost'),
  conversions: f('number', '转化', 'conversions'),
  orders: f('number', '成交笔数', 'orders'),
  position: f('position', '排名', 'position'),
  previous: f('extra-number', '上期排名', 'position before'),
  depth: f('number', '查询深度', 'depth checked'),
  url: f('url', '网址', 'URL'),
  date: f('date', '日期', 'date'),
  timestamp: f('date', '日期', 'date'),
  updated: f('date', '更新日期', 'date'),
  country: f('market', '市场', 'market'),
  database: f('market', '市场', 'market'),
  locale: f('market', '市场', 'market'),
  device: f('device', '设备', 'device'),
  search_engine: f('engine', '搜索引擎', 'search engine'),
  currency: f('currency', '币种', 'currency'),
  months: f('months', '逐月搜索量', 'monthly series'),
  series: f('series', '逐月搜索量', 'monthly series'),
  traffic: f('extra-number', '流量', 'traffic'),
  estimated_traffic: f('extra-number', '预估流量', 'estimated traffic'),
  traffic_potential: f('extra-number', '流量潜力', 'traffic potential'),
  global_volume: f('extra-number', '全球搜索量', 'global volume'),
  long_tail: f('extra-number', '长尾词数', 'long-tail words'),
  bidders: f('extra-number', '竞价公司数', 'companies bidding'),
  products: f('extra-number', '在线商品数', 'products on sale'),
  entry_price: f('text', '准入价', 'entry price'),
  intent: f('text', '意图（来源标注）', 'intent as the source says'),
  trend: f('text', '趋势', 'trend'),
  tags: f('text', '标签', 'tags'),
  features: f('text', '搜索结果特性', 'SERP features'),
  parent: f('text', '父主题', 'parent keyword'),
  topic: f('text', '主题', 'topic'),
  match_type: f('text', '匹配类型', 'match type'),
  trigger: f('text', '触发关键词', 'triggering keyword'),
  reason: f('text', '展现理由', 'why suggested'),
  index_mobile: f('text', '移动指数', 'mobile index'),
  index_360: f('text', '360 指数', '360 index'),
  douyin_index: f('text', '抖音指数', 'Douyin index'),
  toutiao_index: f('text', '头条指数', 'Toutiao index'),
  competition_kwc: f('text', '竞价竞争度', 'bidding competition'),
  cps: f('text', '每次搜索点击数', 'clicks per search'),
  rank_change: f('text', '排名变化', 'rank change'),
  rank_no: f('text', '榜单名次', 'place in the list'),
  title: f('text', '网页标题', 'page title'),
  plan_name: f('text', '推广计划', 'campaign'),
  unit_name: f('text', '推广单元', 'ad group'),
  ztc_plan: f('text', '推广计划', 'campaign'),
  campaign: f('text', '推广计划', 'campaign'),
  ad_group: f('text', '推广单元', 'ad group'),
  added: f('text', '添加状态', 'added or excluded'),
  status: f('text', '添加状态', 'added or not'),
  roi: f('text', '投入产出比', 'return on spend'),
  revenue: f('text', '成交金额', 'revenue'),
  cart: f('text', '加购数', 'carts'),
  saves: f('text', '收藏数', 'saves'),
  group: f('text', '分组', 'group'),
  seed: f('text', '种子词', 'seed'),
  age: f('text', '人群年龄段', 'age band'),
  male: f('text', '男性占比', 'men'),
  female: f('text', '女性占比', 'women'),
  page: f('text', '页面', 'page'),
  page_kind: f('text', '页面类型（来源标注）', 'page type as the source says'),
  click_potential: f('text', '点击潜力', 'click potential'),
  change_3m: f('text', '三个月变化', 'three-month change'),
  change_1y: f('text', '同比变化', 'change in a year'),
  delivered_match: f('text', '实际匹配类型', 'delivered match type'),
  position_type: f('text', '排名类型', 'position type'),
  branded: f('text', '品牌词（来源标注）', 'branded as the source says'),
  local: f('text', '本地（来源标注）', 'local as the source says'),
  informational: f('text', '信息（来源标注）', 'informational as the source says'),
  commercial: f('text', '比较（来源标注）', 'commercial as the source says'),
  transactional: f('text', '购买（来源标注）', 'transactional as the source says'),
  navigational: f('text', '导航（来源标注）', 'navigational as the source says'),
  languages: f('text', '语言', 'languages'),
  category: f('text', '类目（来源标注）', 'category as the source says'),
  first_seen: f('text', '首次出现', 'first seen'),
  organic_ctr: f('text', '自然点击率', 'organic CTR'),
  importance: f('text', '重要度', 'importance'),
  city: f('text', '城市', 'city'),
  serpbear_id: f('text', '编号', 'number'),
  heat: f('text', '搜索热度', 'search heat'),
  click_popularity: f('text', '点击人气', 'click popularity'),
  click_heat: f('text', '点击热度', 'click heat'),
  demand_supply: f('text', '需求供给比', 'demand to supply'),
  tmall_share: f('text', '天猫占比', 'Tmall share'),
  rise: f('text', '增长幅度', 'growth'),
  difficulty_word: f('text', '优化难度', 'difficulty in words'),
};

/** The kind of a field; unknown names are text. */
export function fieldKind(field: string): FieldKind {
  return FIELDS[field]?.kind ?? 'text';
}

/** The name of a field for people. */
export function fieldText(field: string): Text {
  return FIELDS[field]?.text ?? { zh: field.replaceAll('_', ' '), en: field.replaceAll('_', ' ') };
}
