import type { HtmlRule } from '../../model/rule.ts';
import { GOOGLE, WHATWG } from '../sources.ts';
import { templateOf } from '../template-of.ts';
import { fail, PASS } from '../verdict.ts';

export const titleMultiple: HtmlRule = {
  meta: {
    id: 'title-multiple',
    area: 'title',
    scope: 'page',
    on: 'html',
    severity: 'warning',
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.titles, WHATWG],
    name: { zh: '页面有多个标题', en: 'Several titles' },
    why: {
      zh: 'HTML 只允许一个 title。多个标题时由搜索引擎挑选，结果不由你决定。',
      en: 'HTML allows one title. With several, the engine picks, and not always the one you want.',
    },
    fix: {
      zh: '只保留一个 <title>。常见原因是主题和 SEO 插件各输出了一个。',
      en: 'Keep one <title>. Often the theme and an SEO plug-in each print one.',
    },
    notAProblemIf: {
      zh: '其余的 title 只在内嵌 SVG 里（本规则不计）。',
      en: 'The others are titles inside inline SVG (not counted here).',
    },
    messages: { several: { zh: '页面有 {count} 个 title 元素。', en: 'The page has {count} title elements.' } },
    evidence: ['count', 'title', 'other'],
  },
  check(page) {
    const { titles } = page.html;
    if (titles.length < 2) return PASS;
    return fail('several', {
      args: { count: titles.length },
      evidence: { count: titles.length, title: titles[0]!.text, other: titles[1]!.text },
      cause: templateOf(page.url, page.html.pageType.type),
    });
  },
};
