import type { HtmlRule } from '../../model/rule.ts';
import { clip } from '../links/link-sets.ts';
import { BAIDU, GOOGLE } from '../sources.ts';
import { pageTemplate } from '../template-of.ts';
import { fail, PASS } from '../verdict.ts';
import { h1Of, pageTitleSegments, titleOf } from './title-text.ts';

function endsInDots(text: string): boolean {
  return text.endsWith('…') || text.endsWith('...');
}

export const titleTruncated: HtmlRule = {
  meta: {
    id: 'title-truncated',
    area: 'title',
    scope: 'page',
    on: 'indexable',
    severity: 'notice',
    since: '0.1.0',
    stage: 'stable',
    sources: [BAIDU.titles, GOOGLE.titles],
    name: { zh: '标题被截断', en: 'Truncated title' },
    why: {
      zh: '程序截断的标题说不完整，搜索结果里会出现两个省略号。',
      en: 'A title that a program has cut says only half, and search results may cut it again.',
    },
    fix: {
      zh: '去掉模板里的截断；标题过长时请人工改短。',
      en: 'Remove the cut from the template and shorten long titles by hand.',
    },
    notAProblemIf: { zh: '省略号是有意的修辞。', en: 'The dots are meant as style.' },
    messages: { dots: { zh: '标题以省略号结尾：“{title}”。', en: 'The title ends in an ellipsis: "{title}".' } },
    evidence: ['title'],
  },
  check(page) {
    const title = titleOf(page);
    const head = pageTitleSegments(page)[0] ?? '';
    if (!endsInDots(head) && !endsInDots(title)) return PASS;
    // A headline that ends in dots itself was not cut by the template.
    if (endsInDots(h1Of(page))) return PASS;
    return fail('dots', { args: { title: clip(title, 100) }, evidence: { title }, cause: pageTemplate(page) });
  },
};
