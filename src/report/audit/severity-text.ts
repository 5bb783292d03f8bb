import type { Severity } from '../../../crawlers/index.ts';
import type { Text } from '../../kernel/i18n/message.ts';

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'notice'];

/** Name, plural and mark of each severity. The marks differ in shape, so that colour is never the only sign. */
export const SEVERITY_TEXT: Readonly<Record<Severity, { name: Text; many: Text; mark: string }>> = {
  error: { name: { zh: '错误', en: 'Error' }, many: { zh: '错误', en: 'Errors' }, mark: '■' },
  warning: { name: { zh: '警告', en: 'Warning' }, many: { zh: '警告', en: 'Warnings' }, mark: '▲' },
  notice: { name: { zh: '提示', en: 'Notice' }, many: { zh: '提示', en: 'Notices' }, mark: '●' },
};

const AREAS: Readonly<Record<string, Text>> = {
  response: { zh: '响应与跳转', en: 'Responses and redirects' },
  url: { zh: '网址', en: 'URLs' },
  title: { zh: '标题', en: 'Titles' },
  description: { zh: '描述', en: 'Descriptions' },
  headings: { zh: '标题层级', en: 'Headings' },
  canonical: { zh: '规范网址', en: 'Canonicals' },
  robots: { zh: '抓取与收录', en: 'Crawling and indexing' },
  pagination: { zh: '分页', en: 'Pagination' },
  images: { zh: '图片', en: 'Images' },
  links: { zh: '链接与结构', en: 'Links and structure' },
  content: { zh: '内容', en: 'Content' },
  sitemap: { zh: '站点地图', en: 'Sitemaps' },
  history: { zh: '与上次相比', en: 'Since the last crawl' },
  html: { zh: 'HTML', en: 'HTML' },
  other: { zh: '其他', en: 'Other' },
};

/** The name of an area; its code when it is new. */
export function areaText(area: string): Text {
  return AREAS[area] ?? { zh: area, en: area };
}

export const RULE_STATE_TEXT: Readonly<Record<string, Text>> = {
  pass: { zh: '通过', en: 'Passed' },
  fail: { zh: '未通过', en: 'Failed' },
  'not-applicable': { zh: '不适用', en: 'Not applicable' },
  'not-measured': { zh: '未检测', en: 'Not measured' },
  error: { zh: '规则出错', en: 'Rule error' },
};
