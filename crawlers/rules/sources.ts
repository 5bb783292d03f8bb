import type { RuleSource } from '../model/rule.ts';

/**
 * The statements that rules rest on. Living pages carry the month in which their content was taken; Chinese engines'
 * texts are known from republished copies only and say so.
 */
const google = (name: string, path: string, date = '2026-11'): RuleSource => ({
  name: `Google Search Central: ${name}`,
  url: `https://developers.google.com/search/docs/${path}`,
  date,
  confidence: 'official',
});

const baidu = (name: string, date: string): RuleSource => ({
  name: `百度搜索资源平台：${name}（转载文本）`,
  date,
  confidence: 'secondary',
});

export const GOOGLE = {
  titles: google('Title links', 'appearance/title-link'),
  titleUpdate: {
    name: 'Google Search Central Blog: how titles are generated',
    url: 'https://developers.google.com/search/blog/2021/09/more-info-about-titles',
    date: '2021-09-17',
    confidence: 'official',
  },
  snippets: google('Snippets', 'appearance/snippet'),
  canonical: google('Consolidate duplicate URLs', 'crawling-indexing/consolidate-duplicate-urls'),
  robotsMeta: google('Robots meta tag', 'crawling-indexing/robots-meta-tag'),
  robotsTxt: google('How Google interprets robots.txt', 'crawling-indexing/robots/robots_txt'),
  sitemaps: google('Build a sitemap', 'crawling-indexing/sitemaps/build-sitemap'),
  redirects: google('Redirects', 'crawling-indexing/301-redirects'),
  status: google('HTTP status codes and network errors', 'crawling-indexing/http-network-errors'),
  urls: google('URL structure', 'crawling-indexing/url-structure'),
  facets: google('Faceted navigation', 'crawling-indexing/crawling-managing-faceted-navigation'),
  links: google('Make links crawlable', 'crawling-indexing/links-crawlable'),
  outbound: google('Qualify outbound links', 'crawling-indexing/qualify-outbound-links'),
  images: google('Image SEO', 'appearance/google-images'),
  lazy: google('Lazy-loaded content', 'crawling-indexing/javascript/lazy-loading'),
  mobile: google('Mobile-first indexing', 'crawling-indexing/mobile/mobile-sites-mobile-first-indexing'),
  pagination: google('Pagination', 'specialty/ecommerce/pagination-and-incremental-page-loading'),
  hreflang: google('Localized versions', 'specialty/international/localized-versions'),
  headElements: google('Valid page metadata', 'crawling-indexing/valid-page-metadata'),
  spam: google('Spam policies', 'essentials/spam-policies'),
  helpful: google('Helpful content', 'fundamentals/creating-helpful-content'),
  dates: google('Publication dates', 'appearance/publication-dates'),
  fetchSize: google('Crawler file size limits', 'crawling-indexing/overview-google-crawlers', '2026-02-03'),
  favicon: google('Favicon', 'appearance/favicon-in-search'),
  javascript: google('JavaScript SEO basics', 'crawling-indexing/javascript/javascript-seo-basics'),
} as const satisfies Record<string, RuleSource>;

export const BAIDU = {
  titles: baidu('《网页标题规范》与清风算法', '2018-11'),
  clearWind: baidu('清风算法', '2018-11'),
  drizzle: baidu('细雨算法', '2018-06'),
  hurricane: baidu('飓风算法', '2019-08'),
  gale: baidu('劲风算法', '2020'),
  iceBucket: baidu('冰桶算法 5.0', '2020'),
  timeFactor: baidu('落地页时间因子（极光算法）', '2018-05'),
  sitemap: baidu('站点地图格式说明', '2018'),
  deadLinks: baidu('死链处理说明', '2018'),
  mobile: baidu('移动适配说明', '2017'),
  robots: baidu('robots 与 meta robots 支持说明', '2014'),
  structure: baidu('网址结构与蜘蛛黑洞', '2016'),
  guide: baidu('搜索引擎优化指南', '2018'),
} as const satisfies Record<string, RuleSource>;

export const TOUTIAO_SITEMAP: RuleSource = {
  name: '头条搜索站长平台：站点地图（转载文本）',
  date: '2020',
  confidence: 'secondary',
};
export const SOGOU_SITEMAP: RuleSource = {
  name: '搜狗站长平台：站点地图（转载文本）',
  date: '2020',
  confidence: 'secondary',
};

export const BING_GUIDELINES: RuleSource = {
  name: 'Bing Webmaster Guidelines',
  url: 'https://www.bing.com/webmasters/help/webmasters-guidelines-30fba23a',
  date: '2026-11',
  confidence: 'secondary',
};

export const SITEMAPS_ORG: RuleSource = {
  name: 'sitemaps.org protocol',
  url: 'https://www.sitemaps.org/protocol.html',
  date: '2026-11',
  confidence: 'official',
};

export const RFC = {
  robots: { name: 'RFC 9309', url: 'https://www.rfc-editor.org/rfc/rfc9309', date: '2022-09', confidence: 'official' },
  http: { name: 'RFC 9110', url: 'https://www.rfc-editor.org/rfc/rfc9110', date: '2022-06', confidence: 'official' },
  uri: { name: 'RFC 3986', url: 'https://www.rfc-editor.org/rfc/rfc3986', date: '2005-01', confidence: 'official' },
  canonical: {
    name: 'RFC 6596',
    url: 'https://www.rfc-editor.org/rfc/rfc6596',
    date: '2012-04',
    confidence: 'official',
  },
} as const satisfies Record<string, RuleSource>;

export const WHATWG: RuleSource = {
  name: 'HTML Living Standard',
  url: 'https://html.spec.whatwg.org/multipage/',
  date: '2026-11',
  confidence: 'official',
};

export const WCAG: RuleSource = {
  name: 'WCAG 2.2',
  url: 'https://www.w3.org/TR/WCAG22/',
  date: '2023-10-05',
  confidence: 'official',
};

export const WEB_VITALS: RuleSource = {
  name: 'web.dev: Time to First Byte',
  url: 'https://web.dev/articles/ttfb',
  date: '2026-11',
  confidence: 'official',
};

export const LIGHTHOUSE: RuleSource = {
  name: 'Lighthouse',
  url: 'https://github.com/GoogleChrome/lighthouse',
  date: '2026-08-20',
  confidence: 'official',
};

/** Defaults that well-known crawlers share. */
export const COMMON_PRACTICE: RuleSource = {
  name: 'Defaults shared by several site crawlers',
  date: '2026-11',
  confidence: 'secondary',
};

/** A threshold chosen by this project, not asked for by any engine. */
export const PROPOSAL: RuleSource = { name: 'Souk', date: '2026-11', confidence: 'proposal' };
