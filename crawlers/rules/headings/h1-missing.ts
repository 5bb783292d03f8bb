import type { HtmlRule } from '../../model/rule.ts';
import { BAIDU, COMMON_PRACTICE, WHATWG } from '../sources.ts';
import { templateOf } from '../template-of.ts';
import { fail, PASS } from '../verdict.ts';

export const h1Missing: HtmlRule = {
  meta: {
    id: 'h1-missing',
    area: 'headings',
    scope: 'page',
    on: 'indexable',
    severity: 'notice',
    exceptTypes: ['search'],
    whole: true,
    engines: { bing: 'warning', baidu: 'warning' },
    since: '0.1.0',
    stage: 'stable',
    sources: [COMMON_PRACTICE, WHATWG, BAIDU.guide],
    name: { zh: '没有 H1', en: 'H1 missing' },
    why: {
      zh: 'H1 告诉读者和搜索引擎这一页讲什么，也是标题被改写时的首选替代。',
      en: 'The h1 tells readers and engines what the page is about, and is what an engine falls back on when it rewrites a title.',
    },
    fix: {
      zh: '把页面的主标题（商品名、文章标题）放进 <h1>。多数情况下只需改模板。',
      en: 'Put the main heading (product name, headline) into an <h1>; usually one change in the template.',
    },
    notAProblemIf: {
      zh: '页面用 H2 起头且层级清楚，读者一眼能懂。',
      en: 'The page starts with a clear h2 and readers are not lost.',
    },
    messages: { missing: { zh: '页面没有 H1。', en: 'The page has no h1.' } },
    evidence: ['heading'],
  },
  check(page) {
    const { headings } = page.html;
    for (const heading of headings) if (heading.level === 1) return PASS;
    const first = headings[0];
    return fail('missing', {
      ...(first ? { evidence: { heading: `h${first.level} ${first.text}` } } : {}),
      cause: templateOf(page.url, page.html.pageType.type),
    });
  },
};
