import type { Text } from '../../src/kernel/i18n/message.ts';

/** Names of page types: those that searches ask for, and those that a crawl recognises. */
const NAMES: Readonly<Record<string, Text>> = {
  home: { zh: '首页', en: 'home page' },
  category: { zh: '类目页', en: 'category page' },
  product: { zh: '商品页', en: 'product page' },
  price: { zh: '价格页', en: 'price page' },
  service: { zh: '服务页', en: 'service page' },
  local: { zh: '本地页', en: 'local page' },
  promo: { zh: '活动页', en: 'promotion' },
  article: { zh: '文章', en: 'article' },
  faq: { zh: '问答页', en: 'FAQ page' },
  comparison: { zh: '对比评测', en: 'comparison' },
  search: { zh: '站内搜索页', en: 'search page' },
  utility: { zh: '功能页', en: 'utility page' },
  other: { zh: '其他页面', en: 'other page' },
};

/** The name of a page type; an unknown code stays as it is. */
export function pageTypeName(code: string): Text {
  return NAMES[code] ?? { zh: code, en: code };
}
