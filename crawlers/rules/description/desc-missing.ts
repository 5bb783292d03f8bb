import type { HtmlRule } from '../../model/rule.ts';
import { BAIDU, BING_GUIDELINES, GOOGLE } from '../sources.ts';
import { templateOf } from '../template-of.ts';
import { metaOf } from '../title/title-text.ts';
import { fail, PASS } from '../verdict.ts';

export const descMissing: HtmlRule = {
  meta: {
    id: 'desc-missing',
    area: 'description',
    scope: 'page',
    on: 'indexable',
    severity: 'notice',
    exceptTypes: ['search', 'utility'],
    whole: true,
    engines: { baidu: 'warning', bing: 'warning' },
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.snippets, BING_GUIDELINES, BAIDU.guide],
    name: { zh: '没有描述', en: 'Meta description missing' },
    why: {
      zh: '描述常被用作搜索结果的摘要。没有它，摘要由正文随机片段组成。',
      en: 'Engines often show the description under the title. Without one they pick fragments of the page.',
    },
    fix: {
      zh: '写一段概括本页、有吸引力的描述，中文约 50–80 字，英文约 120–155 字符。先写首页、栏目页和主推商品页。',
      en: 'Write a summary that makes people want the page, about 120–155 characters. Begin with home, categories and best-selling products.',
    },
    notAProblemIf: {
      zh: '页面很多，且正文开头本身就是好摘要。',
      en: 'There are very many pages and their first sentences make good snippets.',
    },
    messages: {
      missing: { zh: '页面没有 description。', en: 'The page has no meta description.' },
      empty: { zh: 'description 是空的。', en: 'The meta description is empty.' },
    },
    evidence: ['meta'],
  },
  check(page) {
    const description = metaOf(page, 'description');
    if (description !== null && description.trim() !== '') return PASS;
    return fail(description === null ? 'missing' : 'empty', { cause: templateOf(page.url, page.html.pageType.type) });
  },
};
