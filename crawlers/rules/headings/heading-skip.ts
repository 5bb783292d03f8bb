import type { HeadingFact } from '../../model/page-facts.ts';
import type { HtmlRule } from '../../model/rule.ts';
import { clip } from '../links/link-sets.ts';
import { LIGHTHOUSE, WCAG } from '../sources.ts';
import { pageTemplate } from '../template-of.ts';
import { fail, PASS } from '../verdict.ts';

export const headingSkip: HtmlRule = {
  meta: {
    id: 'heading-skip',
    area: 'headings',
    scope: 'page',
    on: 'indexable',
    severity: 'notice',
    debatable: true,
    since: '0.1.0',
    stage: 'stable',
    sources: [WCAG, LIGHTHOUSE],
    name: { zh: '标题跳级', en: 'Skipped heading level' },
    why: {
      zh: '从 H2 直接到 H4，目录结构就断了，读屏用户会以为漏了一级。',
      en: 'Going from h2 to h4 breaks the outline; people with a screen reader think they missed a level.',
    },
    fix: {
      zh: '按层级使用标题，需要小字号时用样式，不用换级别。',
      en: 'Use levels in order, and use styles when you want smaller letters.',
    },
    notAProblemIf: { zh: '跳级出现在页脚或侧栏小部件里。', en: 'The jump is in a footer or a side widget.' },
    messages: {
      skip: {
        zh: '标题从 h{from} 跳到 h{to}：“{heading}”。',
        en: 'The level jumps from h{from} to h{to}: "{heading}".',
      },
    },
    evidence: ['previous', 'heading'],
  },
  check(page) {
    let previous: HeadingFact | undefined;
    for (const heading of page.html.headings) {
      if (heading.hidden) continue;
      if (previous && heading.level > previous.level + 1) {
        return fail('skip', {
          args: { from: previous.level, to: heading.level, heading: clip(heading.text, 80) },
          evidence: { previous: `h${previous.level} ${previous.text}`, heading: `h${heading.level} ${heading.text}` },
          cause: pageTemplate(page),
        });
      }
      previous = heading;
    }
    return PASS;
  },
};
