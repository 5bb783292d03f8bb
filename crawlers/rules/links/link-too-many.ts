import type { HtmlRule } from '../../model/rule.ts';
import { COMMON_PRACTICE, PROPOSAL } from '../sources.ts';
import { pageTemplate } from '../template-of.ts';
import { fail, PASS } from '../verdict.ts';
import { pageLinks } from './link-sets.ts';

export const linkTooMany: HtmlRule = {
  meta: {
    id: 'link-too-many',
    area: 'links',
    scope: 'page',
    on: 'indexable',
    severity: 'notice',
    debatable: true,
    options: { maxLinks: { default: 500, text: { zh: '最多多少个链接', en: 'most links' } } },
    since: '0.1.0',
    stage: 'stable',
    sources: [COMMON_PRACTICE, PROPOSAL],
    name: { zh: '链接太多', en: 'Too many links' },
    why: {
      zh: '成百上千个链接让重点不突出，每个链接分到的权重也很少。',
      en: 'Hundreds of links hide what matters, and each passes on very little.',
    },
    fix: { zh: '精简导航和标签，把长列表分页。', en: 'Cut down menus and tags, and paginate long lists.' },
    notAProblemIf: {
      zh: '是站点地图页、索引页或手册目录。',
      en: 'It is a site map page, an index or the contents of a manual.',
    },
    messages: { many: { zh: '页面有 {count} 个链接，超过 {max} 个。', en: 'The page has {count} links, over {max}.' } },
    evidence: ['count'],
  },
  check(page, context) {
    const { internal, external } = pageLinks(page);
    const count = internal.length + external.length;
    const max = context.option<number>('maxLinks');
    if (count <= max) return PASS;
    return fail('many', { args: { count, max }, evidence: { count }, cause: pageTemplate(page) });
  },
};
