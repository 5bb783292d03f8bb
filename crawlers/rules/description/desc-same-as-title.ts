import type { HtmlRule } from '../../model/rule.ts';
import { GOOGLE, PROPOSAL } from '../sources.ts';
import { pageTemplate } from '../template-of.ts';
import { foldText, metaOf, titleOf } from '../title/title-text.ts';
import { fail, PASS } from '../verdict.ts';

export const descSameAsTitle: HtmlRule = {
  meta: {
    id: 'desc-same-as-title',
    area: 'description',
    scope: 'page',
    on: 'indexable',
    severity: 'notice',
    exceptTypes: ['search', 'utility'],
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.snippets, PROPOSAL],
    name: { zh: '描述照抄标题', en: 'Description repeats the title' },
    why: {
      zh: '搜索结果里同一句话出现两次，没有给用户新的理由点击。',
      en: 'The result says the same thing twice and gives no further reason to click.',
    },
    fix: {
      zh: '描述写标题没说的：卖点、价格、配送、适合谁。',
      en: 'Say what the title does not: benefit, price, delivery, for whom.',
    },
    notAProblemIf: { zh: '没有例外；宁可不写描述。', en: 'There is no exception; rather leave the description out.' },
    messages: { same: { zh: '描述与标题相同。', en: 'The description equals the title.' } },
    evidence: ['title', 'description'],
  },
  check(page) {
    const description = metaOf(page, 'description');
    if (description === null || description === '') return PASS;
    const title = titleOf(page);
    if (description.length > title.length + 10 || title === '' || foldText(description) !== foldText(title))
      return PASS;
    return fail('same', { evidence: { title, description }, cause: pageTemplate(page) });
  },
};
