import type { HtmlRule } from '../../model/rule.ts';
import { BING_GUIDELINES, COMMON_PRACTICE } from '../sources.ts';
import { templateOf } from '../template-of.ts';
import { fail, PASS } from '../verdict.ts';

export const h1Multiple: HtmlRule = {
  meta: {
    id: 'h1-multiple',
    area: 'headings',
    scope: 'page',
    on: 'indexable',
    severity: 'notice',
    debatable: true,
    engines: { google: 'off' },
    since: '0.1.0',
    stage: 'stable',
    sources: [BING_GUIDELINES, COMMON_PRACTICE],
    name: { zh: '多个 H1', en: 'Several h1 headings' },
    why: {
      zh: '多个 H1 会模糊页面主题。Google 表示无妨，Bing 会提示，百度侧多建议只用一个。',
      en: 'Several h1 headings blur what the page is about. Google does not mind; Bing reports it, and Baidu guides ask for one.',
    },
    fix: {
      zh: '只把主标题留作 H1，其余改为 H2。徽标、侧栏标题不要用 H1。',
      en: 'Keep the main heading as h1 and make the others h2. Logos and side boxes are no h1.',
    },
    notAProblemIf: {
      zh: '每个 H1 都是独立文章的标题（如列表里的完整文章）。',
      en: 'Each h1 heads an article of its own.',
    },
    messages: { several: { zh: '有 {count} 个可见的 H1。', en: 'There are {count} visible h1 headings.' } },
    evidence: ['count', 'h1', 'other'],
  },
  check(page) {
    let count = 0;
    let first = '';
    let second = '';
    for (const heading of page.html.headings) {
      if (heading.level !== 1 || heading.hidden || heading.text === '') continue;
      count += 1;
      if (count === 1) first = heading.text;
      else if (count === 2) second = heading.text;
    }
    if (count < 2) return PASS;
    return fail('several', {
      args: { count },
      evidence: { count, h1: first, other: second },
      cause: templateOf(page.url, page.html.pageType.type),
    });
  },
};
