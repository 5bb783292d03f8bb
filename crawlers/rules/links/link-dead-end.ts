import type { HtmlRule } from '../../model/rule.ts';
import { COMMON_PRACTICE, GOOGLE } from '../sources.ts';
import { pageTemplate } from '../template-of.ts';
import { fail, PASS } from '../verdict.ts';
import { pageLinks } from './link-sets.ts';

export const linkDeadEnd: HtmlRule = {
  meta: {
    id: 'link-dead-end',
    area: 'links',
    scope: 'page',
    on: 'indexable',
    severity: 'warning',
    exceptTypes: ['utility'],
    whole: true,
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.links, COMMON_PRACTICE],
    name: { zh: '页面没有站内链接', en: 'Page without internal links' },
    why: { zh: '读者和蜘蛛走到这里就断了。', en: 'Readers and crawlers come to an end here.' },
    fix: { zh: '加上导航、面包屑或相关内容。', en: 'Add a menu, a breadcrumb or related content.' },
    notAProblemIf: { zh: '是广告落地页或打印版。', en: 'It is an ad landing page or a print version.' },
    messages: { none: { zh: '页面没有任何站内链接。', en: 'The page links to no other page of the site.' } },
    evidence: ['count'],
  },
  check(page) {
    for (const { url } of pageLinks(page).internal) if (url !== page.url) return PASS;
    return fail('none', { evidence: { count: 0 }, cause: pageTemplate(page) });
  },
};
