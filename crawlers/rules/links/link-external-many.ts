import type { HtmlRule } from '../../model/rule.ts';
import { COMMON_PRACTICE, GOOGLE } from '../sources.ts';
import { pageTemplate } from '../template-of.ts';
import { fail, PASS } from '../verdict.ts';
import { pageLinks } from './link-sets.ts';

export const linkExternalMany: HtmlRule = {
  meta: {
    id: 'link-external-many',
    area: 'links',
    scope: 'page',
    on: 'indexable',
    severity: 'notice',
    debatable: true,
    options: { maxLinks: { default: 100, text: { zh: '最多多少个站外链接', en: 'most external links' } } },
    since: '0.1.0',
    stage: 'stable',
    sources: [COMMON_PRACTICE, GOOGLE.outbound],
    name: { zh: '站外链接太多', en: 'Many external links' },
    why: {
      zh: '大量外链像链接农场，也把读者送走。',
      en: 'Very many external links look like a link farm and send readers away.',
    },
    fix: {
      zh: '检查是否有被注入的链接；友情链接精选并加 nofollow。',
      en: 'Look for injected links; choose partners and mark them nofollow.',
    },
    notAProblemIf: { zh: '是资源目录或参考文献页。', en: 'It is a directory or a list of references.' },
    messages: {
      many: {
        zh: '页面有 {count} 个站外链接，超过 {max} 个。',
        en: 'The page has {count} external links, over {max}.',
      },
    },
    evidence: ['count'],
  },
  check(page, context) {
    const count = pageLinks(page).external.length;
    const max = context.option<number>('maxLinks');
    if (count <= max) return PASS;
    return fail('many', { args: { count, max }, evidence: { count }, cause: pageTemplate(page) });
  },
};
