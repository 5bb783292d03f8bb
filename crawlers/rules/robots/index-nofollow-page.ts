import type { HtmlRule } from '../../model/rule.ts';
import { clip } from '../links/link-sets.ts';
import { BAIDU, GOOGLE } from '../sources.ts';
import { pageTemplate } from '../template-of.ts';
import { fail, PASS } from '../verdict.ts';

export const indexNofollowPage: HtmlRule = {
  meta: {
    id: 'index-nofollow-page',
    area: 'robots',
    scope: 'page',
    on: 'indexable',
    severity: 'notice',
    debatable: true,
    types: ['home', 'category', 'product', 'promo', 'article'],
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.robotsMeta, BAIDU.robots],
    name: { zh: '整页设为 nofollow', en: 'Whole page set to nofollow' },
    why: {
      zh: '页面上的站内链接都不再传递权重，后面的页面可能发现不了。',
      en: 'No internal link of the page passes anything on, and pages behind it may not be found.',
    },
    fix: {
      zh: '去掉 robots meta 里的 nofollow；个别外链用 rel="nofollow"。',
      en: 'Remove nofollow from the robots meta and mark single links with rel="nofollow".',
    },
    notAProblemIf: { zh: '页面里全是用户提交的外链。', en: 'All its links come from users.' },
    messages: { nofollow: { zh: '页面带有 nofollow（{value}）。', en: 'The page carries nofollow ({value}).' } },
    evidence: ['value'],
  },
  check(page) {
    for (const { directives, agent, source } of page.html.robots) {
      if (!directives.includes('nofollow')) continue;
      const value = `${source} ${agent}: ${directives.join(', ')}`;
      return fail('nofollow', { args: { value: clip(value, 120) }, evidence: { value }, cause: pageTemplate(page) });
    }
    return PASS;
  },
};
