import type { HtmlRule } from '../../model/rule.ts';
import { clip } from '../links/link-sets.ts';
import { COMMON_PRACTICE, SITEMAPS_ORG } from '../sources.ts';
import { pageTemplate } from '../template-of.ts';
import { fail, PASS } from '../verdict.ts';

export const urlOver2048: HtmlRule = {
  meta: {
    id: 'url-over-2048',
    area: 'url',
    scope: 'page',
    on: 'html',
    severity: 'error',
    since: '0.1.0',
    stage: 'stable',
    sources: [SITEMAPS_ORG, COMMON_PRACTICE],
    name: { zh: '网址超过 2048 个字符', en: 'URL over 2,048 characters' },
    why: {
      zh: '站点地图协议、不少浏览器和引擎都不接受这么长的网址。',
      en: 'The sitemap protocol, browsers and engines do not accept URLs of this length.',
    },
    fix: {
      zh: '用 POST 或会话保存状态，网址只留必要参数。',
      en: 'Keep state elsewhere and only needed parameters in the URL.',
    },
    notAProblemIf: { zh: '没有例外。', en: 'There is no exception.' },
    messages: { long: { zh: '网址有 {count} 个字符。', en: 'The URL has {count} characters.' } },
    evidence: ['url', 'chars'],
  },
  check(page) {
    const count = page.url.length;
    if (count <= 2048) return PASS;
    return fail('long', {
      args: { count },
      evidence: { url: clip(page.url, 500), chars: count },
      cause: pageTemplate(page),
    });
  },
};
