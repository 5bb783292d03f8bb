import type { Text } from '../../src/kernel/i18n/message.ts';

const d = (zh: string, en: string): Text => ({ zh, en });

/** Every dimension of the bank, in the order of the columns of `keyword_tags`. */
export const DIMENSIONS = {
  category: d('类目', 'category'),
  product: d('产品', 'product'),
  brand: d('品牌', 'brand'),
  model: d('型号', 'model'),
  material: d('材质', 'material'),
  size: d('规格尺码', 'size'),
  colour: d('颜色', 'colour'),
  function: d('功能', 'function'),
  style: d('款式', 'style'),
  price: d('价格', 'price'),
  audience: d('人群', 'audience'),
  region: d('地域', 'region'),
  season: d('季节与节日', 'season'),
  intent: d('意图', 'intent'),
  question: d('问法', 'question form'),
  funnel: d('决策阶段', 'funnel stage'),
  page_type: d('页面类型', 'page type'),
  length: d('长短', 'length class'),
  platform: d('平台', 'platform'),
  trade: d('交易方式', 'trade'),
  trust: d('修饰', 'modifier'),
  negative: d('否定词', 'negative'),
} as const satisfies Record<string, Text>;

export type Dimension = keyof typeof DIMENSIONS;
export const DIMENSION_NAMES = Object.keys(DIMENSIONS) as Dimension[];

/** Dimensions that other tags are computed from; a lexicon cannot name them. */
export const DERIVED: ReadonlySet<string> = new Set(['category', 'funnel', 'page_type', 'length']);

/** Is that a dimension? */
export function isDimension(name: string): name is Dimension {
  return name in DIMENSIONS;
}

/** Values that no lexicon holds. */
export const DERIVED_VALUES: readonly { dim: Dimension; code: string; zh: string; en: string }[] = [
  { dim: 'funnel', code: 'awareness', zh: '认知', en: 'awareness' },
  { dim: 'funnel', code: 'consideration', zh: '比较', en: 'consideration' },
  { dim: 'funnel', code: 'decision', zh: '决策', en: 'decision' },
  { dim: 'funnel', code: 'retention', zh: '留存', en: 'retention' },
  { dim: 'page_type', code: 'article', zh: '文章', en: 'article' },
  { dim: 'page_type', code: 'comparison', zh: '对比评测', en: 'comparison' },
  { dim: 'page_type', code: 'faq', zh: '问答', en: 'FAQ' },
  { dim: 'page_type', code: 'category', zh: '类目页', en: 'category page' },
  { dim: 'page_type', code: 'product', zh: '产品页', en: 'product page' },
  { dim: 'page_type', code: 'price', zh: '价格页', en: 'price page' },
  { dim: 'page_type', code: 'local', zh: '本地页', en: 'local page' },
  { dim: 'page_type', code: 'home', zh: '首页', en: 'home page' },
  { dim: 'page_type', code: 'service', zh: '服务页', en: 'service page' },
  { dim: 'page_type', code: 'none', zh: '不做页面', en: 'no page' },
  { dim: 'length', code: 'head', zh: '核心词', en: 'head' },
  { dim: 'length', code: 'middle', zh: '中部词', en: 'middle' },
  { dim: 'length', code: 'long', zh: '长尾词', en: 'long tail' },
  { dim: 'price', code: 'band', zh: '价格带', en: 'price band' },
  { dim: 'region', code: 'near', zh: '附近', en: 'nearby' },
];
