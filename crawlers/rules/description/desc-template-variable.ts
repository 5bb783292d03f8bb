import type { HtmlRule } from '../../model/rule.ts';
import { clip } from '../links/link-sets.ts';
import { GOOGLE, PROPOSAL } from '../sources.ts';
import { pageTemplate } from '../template-of.ts';
import { templateLeftover } from '../title/placeholder-text.ts';
import { h1Of, metaOf } from '../title/title-text.ts';
import { fail, PASS } from '../verdict.ts';

export const descTemplateVariable: HtmlRule = {
  meta: {
    id: 'desc-template-variable',
    area: 'description',
    scope: 'page',
    on: 'html',
    severity: 'error',
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.snippets, PROPOSAL],
    name: { zh: '描述里有未替换的模板变量', en: 'Template variable left in the description' },
    why: { zh: '用户在搜索摘要里会直接看到代码。', en: 'People see program code in the snippet.' },
    fix: {
      zh: '修复输出描述的模板；给变量一个后备值。',
      en: 'Mend the template that prints the description and give the variable a fallback.',
    },
    notAProblemIf: {
      zh: '页面讲的就是这种写法（教程、手册）。',
      en: 'The page is about such notation (a tutorial, a manual).',
    },
    messages: { found: { zh: '描述里有“{text}”。', en: 'The description contains "{text}".' } },
    evidence: ['description', 'text'],
  },
  check(page) {
    const description = metaOf(page, 'description');
    if (description === null || description === '') return PASS;
    const text = templateLeftover(description, [description.trim()], h1Of(page));
    // A manual quotes such notation in its text, too.
    if (text === null || page.html.text.main.includes(text)) return PASS;
    return fail('found', {
      args: { text: clip(text, 60) },
      evidence: { description: clip(description), text },
      cause: pageTemplate(page),
    });
  },
};
