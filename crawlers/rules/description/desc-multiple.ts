import type { HtmlRule } from '../../model/rule.ts';
import { clip } from '../links/link-sets.ts';
import { COMMON_PRACTICE, GOOGLE } from '../sources.ts';
import { pageTemplate } from '../template-of.ts';
import { fail, PASS } from '../verdict.ts';

export const descMultiple: HtmlRule = {
  meta: {
    id: 'desc-multiple',
    area: 'description',
    scope: 'page',
    on: 'html',
    severity: 'notice',
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.snippets, COMMON_PRACTICE],
    name: { zh: '描述写了多个', en: 'Several meta descriptions' },
    why: {
      zh: '多个 description 时，引擎用哪一个不由你决定。',
      en: 'With several descriptions you cannot tell which one an engine uses.',
    },
    fix: {
      zh: '只保留一个；常见原因是主题和 SEO 插件各输出了一个。',
      en: 'Keep one; often the theme and an SEO plug-in each print one.',
    },
    notAProblemIf: { zh: '没有例外。', en: 'There is no exception.' },
    messages: { several: { zh: '页面有 {count} 个 description。', en: 'The page has {count} meta descriptions.' } },
    evidence: ['count', 'description', 'other'],
  },
  check(page) {
    let count = 0;
    let first = '';
    let second = '';
    for (const { name, content } of page.html.metas) {
      if (name !== 'description') continue;
      count += 1;
      if (count === 1) first = content;
      else if (count === 2) second = content;
    }
    if (count < 2) return PASS;
    return fail('several', {
      args: { count },
      evidence: { count, description: clip(first), other: clip(second) },
      cause: pageTemplate(page),
    });
  },
};
