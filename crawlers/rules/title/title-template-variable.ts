import type { HtmlRule } from '../../model/rule.ts';
import { clip } from '../links/link-sets.ts';
import { BAIDU, GOOGLE } from '../sources.ts';
import { pageTemplate } from '../template-of.ts';
import { fail, PASS } from '../verdict.ts';
import { templateLeftover } from './placeholder-text.ts';
import { h1Of, pageTitleSegments, titleOf } from './title-text.ts';

export const titleTemplateVariable: HtmlRule = {
  meta: {
    id: 'title-template-variable',
    area: 'title',
    scope: 'page',
    on: 'html',
    severity: 'error',
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.titles, BAIDU.titles],
    name: { zh: '标题里有未替换的模板变量', en: 'Template variable left in the title' },
    why: { zh: '用户在搜索结果里会直接看到代码。', en: 'People see program code in the search result.' },
    fix: {
      zh: '修复输出标题的模板；给变量一个后备值。',
      en: 'Mend the template that prints the title and give the variable a fallback.',
    },
    notAProblemIf: {
      zh: '页面讲的就是这种写法（教程、手册）。',
      en: 'The page is about such notation (a tutorial, a manual).',
    },
    messages: { found: { zh: '标题里有“{text}”。', en: 'The title contains "{text}".' } },
    evidence: ['title', 'text'],
  },
  check(page) {
    const title = titleOf(page);
    const text = templateLeftover(title, pageTitleSegments(page), h1Of(page));
    if (text === null) return PASS;
    return fail('found', { args: { text: clip(text, 60) }, evidence: { title, text }, cause: pageTemplate(page) });
  },
};
