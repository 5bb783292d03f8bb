import type { HtmlRule } from '../../model/rule.ts';
import { COMMON_PRACTICE, WCAG } from '../sources.ts';
import { pageTemplate } from '../template-of.ts';
import { fail, PASS } from '../verdict.ts';

export const headingEmpty: HtmlRule = {
  meta: {
    id: 'heading-empty',
    area: 'headings',
    scope: 'page',
    on: 'indexable',
    severity: 'notice',
    since: '0.1.0',
    stage: 'stable',
    sources: [WCAG, COMMON_PRACTICE],
    name: { zh: '空标题', en: 'Empty heading' },
    why: {
      zh: '空的标题元素在目录里是一行空白，通常是模板取不到数据。',
      en: 'An empty heading is a blank line in the outline; usually a field of the template was empty.',
    },
    fix: {
      zh: '没有内容就不输出这个元素；不要用标题元素留空隙。',
      en: 'Do not print the element when there is nothing to say, and do not use headings for spacing.',
    },
    notAProblemIf: { zh: '文字由脚本随后填入。', en: 'A script fills it in later.' },
    messages: {
      empty: {
        zh: '有 {count} 个空的 h{level}。',
        en: 'There {count|is|are} {count} empty {count|heading|headings}, the first an h{level}.',
      },
    },
    evidence: ['count', 'heading'],
  },
  check(page) {
    let count = 0;
    let level = 0;
    for (const heading of page.html.headings) {
      if (heading.text !== '' || heading.hidden) continue;
      if (count === 0) level = heading.level;
      count += 1;
    }
    if (count === 0) return PASS;
    return fail('empty', {
      args: { count, level },
      evidence: { count, heading: `h${level}` },
      cause: pageTemplate(page),
    });
  },
};
