import type { HtmlRule } from '../../model/rule.ts';
import { clip } from '../links/link-sets.ts';
import { COMMON_PRACTICE } from '../sources.ts';
import { pageTemplate } from '../template-of.ts';
import { fail, PASS } from '../verdict.ts';

export const h1NonSequential: HtmlRule = {
  meta: {
    id: 'h1-non-sequential',
    area: 'headings',
    scope: 'page',
    on: 'indexable',
    severity: 'notice',
    debatable: true,
    since: '0.1.0',
    stage: 'stable',
    sources: [COMMON_PRACTICE],
    name: { zh: 'H1 不是第一个标题', en: 'h1 is not the first heading' },
    why: {
      zh: '主标题前面还有别的标题，读屏用户会先听到侧栏或导航的小标题。',
      en: 'Other headings stand before the main one; screen readers announce side boxes first.',
    },
    fix: {
      zh: '导航、侧栏、弹窗里的小标题不要用 h2–h6，或把它们移到正文之后。',
      en: 'Do not use h2–h6 for menus, side boxes and dialogs, or move them behind the content.',
    },
    notAProblemIf: {
      zh: '只是源码顺序，视觉和朗读顺序都正确。',
      en: 'It is only the order of the source; what people see and hear is right.',
    },
    messages: {
      late: {
        zh: 'H1 前面有 {count} 个标题，第一个是 {heading}。',
        en: '{count} {count|heading stands|headings stand} before the h1, the first is {heading}.',
      },
    },
    evidence: ['heading', 'h1', 'count'],
  },
  check(page) {
    let before = 0;
    let first = '';
    for (const heading of page.html.headings) {
      if (heading.hidden) continue;
      if (heading.level === 1) {
        if (before === 0) return PASS;
        return fail('late', {
          args: { count: before, heading: clip(first, 60) },
          evidence: { heading: first, h1: heading.text, count: before },
          cause: pageTemplate(page),
        });
      }
      if (before === 0) first = `h${heading.level} ${heading.text}`;
      before += 1;
    }
    return PASS;
  },
};
