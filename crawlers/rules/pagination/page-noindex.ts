import type { HtmlRule } from '../../model/rule.ts';
import { LINK_KIND } from '../../model/states.ts';
import { hasNoindex } from '../canonical/canonical-of.ts';
import { GOOGLE } from '../sources.ts';
import { pageTemplate } from '../template-of.ts';
import { fail, PASS } from '../verdict.ts';

export const pageNoindex: HtmlRule = {
  meta: {
    id: 'page-noindex',
    area: 'pagination',
    scope: 'page',
    on: 'html',
    severity: 'notice',
    debatable: true,
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.pagination],
    name: { zh: '列表后续页被设为 noindex', en: 'Later pages of a list set to noindex' },
    why: {
      zh: '长期 noindex 的列表页，上面的链接也会不被跟随，商品失去入口。',
      en: 'Links on list pages that stay noindex end up unfollowed, and items lose their entrance.',
    },
    fix: { zh: '去掉 noindex，让每一页都可收录。', en: 'Remove noindex and let every page be indexed.' },
    notAProblemIf: { zh: '商品都能从别处到达。', en: 'All items are reached elsewhere.' },
    messages: { noindex: { zh: '列表的后续页带有 noindex。', en: 'A later page of a list carries noindex.' } },
    evidence: ['url'],
  },
  check(page) {
    if (!page.html.links.some(({ kind }) => kind === LINK_KIND.prev)) return 'not-applicable';
    if (!hasNoindex(page)) return PASS;
    return fail('noindex', { evidence: { url: page.url }, cause: pageTemplate(page) });
  },
};
