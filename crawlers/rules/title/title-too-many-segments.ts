import type { HtmlRule } from '../../model/rule.ts';
import { BAIDU } from '../sources.ts';
import { pageTemplate } from '../template-of.ts';
import { fail, PASS } from '../verdict.ts';
import { pageTitleSegments, titleOf } from './title-text.ts';

export const titleTooManySegments: HtmlRule = {
  meta: {
    id: 'title-too-many-segments',
    area: 'title',
    scope: 'page',
    on: 'indexable',
    severity: 'notice',
    debatable: true,
    onlyFor: ['baidu', '360', 'sogou', 'shenma', 'toutiao'],
    options: { maxSegments: { default: 4, text: { zh: '标题最多分成几段', en: 'most parts of a title' } } },
    since: '0.1.0',
    stage: 'stable',
    sources: [BAIDU.titles],
    name: { zh: '标题分段过多', en: 'Too many parts in the title' },
    why: {
      zh: '百度的标题规范建议核心词加不超过三个修饰词，段数太多显得堆砌，也看不出主题。',
      en: "Baidu's title guide asks for a core word and at most three modifiers; more parts look stuffed and hide the subject.",
    },
    fix: { zh: '保留核心词、一两个修饰词和站名。', en: 'Keep the core word, one or two modifiers and the site name.' },
    notAProblemIf: { zh: '各段是面包屑，且栏目很深。', en: 'The parts are a breadcrumb of a deep site.' },
    messages: {
      many: { zh: '标题分成了 {count} 段，超过 {max} 段。', en: 'The title has {count} parts, over {max}.' },
    },
    evidence: ['title', 'count'],
  },
  check(page, context) {
    const count = pageTitleSegments(page).length;
    const max = context.option<number>('maxSegments');
    if (count <= max) return PASS;
    return fail('many', { args: { count, max }, evidence: { title: titleOf(page), count }, cause: pageTemplate(page) });
  },
};
