import type { HtmlRule } from '../../model/rule.ts';
import { BAIDU, COMMON_PRACTICE } from '../sources.ts';
import { pageTemplate } from '../template-of.ts';
import { metaOf } from '../title/title-text.ts';
import { fail, PASS } from '../verdict.ts';

export const keywordsMultiple: HtmlRule = {
  meta: {
    id: 'keywords-multiple',
    area: 'description',
    scope: 'page',
    on: 'html',
    severity: 'notice',
    onlyFor: ['baidu', '360', 'sogou', 'shenma', 'toutiao'],
    since: '0.1.0',
    stage: 'stable',
    sources: [BAIDU.guide, COMMON_PRACTICE],
    name: { zh: '关键词标签写了多个', en: 'Several meta keywords elements' },
    why: {
      zh: '多个 keywords 说明模板重复输出，引擎只读其一。',
      en: 'Several keywords elements show that the template prints twice; engines read one.',
    },
    fix: { zh: '合并为一个。', en: 'Merge them into one.' },
    notAProblemIf: { zh: '没有例外。', en: 'There is no exception.' },
    messages: { several: { zh: '页面有 {count} 个 keywords。', en: 'The page has {count} meta keywords elements.' } },
    evidence: ['count', 'keywords'],
  },
  check(page) {
    let count = 0;
    for (const { name } of page.html.metas) if (name === 'keywords') count += 1;
    if (count < 2) return PASS;
    return fail('several', {
      args: { count },
      evidence: { count, keywords: metaOf(page, 'keywords') ?? '' },
      cause: pageTemplate(page),
    });
  },
};
