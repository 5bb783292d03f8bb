import type { HtmlRule } from '../../model/rule.ts';
import { clip } from '../links/link-sets.ts';
import { COMMON_PRACTICE, GOOGLE } from '../sources.ts';
import { pageTemplate } from '../template-of.ts';
import { fail, PASS } from '../verdict.ts';

export const h1Hidden: HtmlRule = {
  meta: {
    id: 'h1-hidden',
    area: 'headings',
    scope: 'page',
    on: 'indexable',
    severity: 'notice',
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.spam, COMMON_PRACTICE],
    name: { zh: 'H1 被隐藏', en: 'h1 is hidden' },
    why: {
      zh: '用户看不到、只给引擎看的 H1 会被当作隐藏文字。',
      en: 'An h1 that only engines see looks like hidden text.',
    },
    fix: { zh: '把 H1 显示出来，内容与页面可见的标题一致。', en: 'Show it, with the words of the visible heading.' },
    notAProblemIf: {
      zh: '只对读屏软件可见，且文字与页面主题一致。',
      en: 'It is meant for screen readers and says what the page is about.',
    },
    messages: { hidden: { zh: '唯一的 H1 是隐藏的：“{text}”。', en: 'The only h1 is hidden: "{text}".' } },
    evidence: ['h1'],
  },
  check(page) {
    let hidden: string | undefined;
    for (const heading of page.html.headings) {
      if (heading.level !== 1 || heading.text === '') continue;
      if (!heading.hidden) return PASS;
      hidden ??= heading.text;
    }
    if (hidden === undefined) return PASS;
    return fail('hidden', { args: { text: clip(hidden, 80) }, evidence: { h1: hidden }, cause: pageTemplate(page) });
  },
};
