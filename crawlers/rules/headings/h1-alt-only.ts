import type { HeadingFact } from '../../model/page-facts.ts';
import type { HtmlRule } from '../../model/rule.ts';
import { clip } from '../links/link-sets.ts';
import { COMMON_PRACTICE } from '../sources.ts';
import { pageTemplate } from '../template-of.ts';
import { fail, PASS } from '../verdict.ts';

export const h1AltOnly: HtmlRule = {
  meta: {
    id: 'h1-alt-only',
    area: 'headings',
    scope: 'page',
    on: 'indexable',
    severity: 'notice',
    since: '0.1.0',
    stage: 'stable',
    sources: [COMMON_PRACTICE],
    name: { zh: 'H1 只有图片', en: 'h1 is only a picture' },
    why: {
      zh: 'H1 的文字只来自图片的 alt，引擎给它的分量小，图片打不开时读者什么也看不到。',
      en: 'The text of the h1 is only the alt of a picture: it weighs less, and readers see nothing when the picture fails.',
    },
    fix: { zh: '把标题写成文字；徽标不要放在 H1 里。', en: 'Write the heading as text; a logo is no h1.' },
    notAProblemIf: {
      zh: '首页用徽标作 H1，且 alt 写的是站名。',
      en: 'It is the home page and the alt of the logo is the site name.',
    },
    messages: {
      alt: { zh: 'H1 的文字只来自图片 alt“{text}”。', en: 'The text of the h1 comes only from the alt "{text}".' },
    },
    evidence: ['h1'],
  },
  check(page) {
    let first: HeadingFact | undefined;
    for (const heading of page.html.headings) {
      if (heading.level !== 1) continue;
      if (!heading.altOnly && heading.text !== '') return PASS;
      first ??= heading;
    }
    if (!first?.altOnly || page.html.pageType.type === 'home') return PASS;
    return fail('alt', {
      args: { text: clip(first.text, 80) },
      evidence: { h1: first.text },
      cause: pageTemplate(page),
    });
  },
};
