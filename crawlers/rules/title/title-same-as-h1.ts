import type { HtmlRule } from '../../model/rule.ts';
import { clip } from '../links/link-sets.ts';
import { COMMON_PRACTICE } from '../sources.ts';
import { pageTemplate } from '../template-of.ts';
import { fail, PASS } from '../verdict.ts';
import { foldText, h1Of, titleOf } from './title-text.ts';

export const titleSameAsH1: HtmlRule = {
  meta: {
    id: 'title-same-as-h1',
    area: 'title',
    scope: 'page',
    on: 'indexable',
    severity: 'notice',
    debatable: true,
    exceptTypes: ['product', 'article', 'utility', 'search'],
    since: '0.1.0',
    stage: 'stable',
    sources: [COMMON_PRACTICE],
    name: { zh: '标题与 H1 相同', en: 'Title equals h1' },
    why: {
      zh: '标题和 H1 可以互补：一个用来吸引点击，一个用来确认内容。完全相同就少了一次机会。',
      en: 'Title and h1 can complement each other: one wins the click, the other confirms. If they are the same, one chance is lost.',
    },
    fix: {
      zh: '在标题里补上品牌、地区或用途；H1 保持简洁。',
      en: 'Add brand, place or use to the title; keep the h1 short.',
    },
    notAProblemIf: {
      zh: '名称本身就是最好的标题，例如商品名或文章名。',
      en: 'The name is the best title there is, as with products and articles.',
    },
    messages: { same: { zh: '标题与 H1 都是“{title}”。', en: 'Title and h1 are both "{title}".' } },
    evidence: ['title', 'h1'],
  },
  check(page) {
    const title = titleOf(page);
    const h1 = h1Of(page);
    if (title === '' || h1 === '' || (title !== h1 && foldText(title) !== foldText(h1))) return PASS;
    return fail('same', { args: { title: clip(title, 100) }, evidence: { title, h1 }, cause: pageTemplate(page) });
  },
};
