import type { HtmlRule } from '../../model/rule.ts';
import { BAIDU, GOOGLE } from '../sources.ts';
import { pageTemplate } from '../template-of.ts';
import { fail, PASS } from '../verdict.ts';
import { queryOf } from './url-parts.ts';

export const urlManyParams: HtmlRule = {
  meta: {
    id: 'url-many-params',
    area: 'url',
    scope: 'page',
    on: 'indexable',
    severity: 'notice',
    exceptTypes: ['search'],
    options: { maxParams: { default: 3, text: { zh: '最多几个参数', en: 'most parameters' } } },
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.urls, GOOGLE.facets, BAIDU.structure],
    name: { zh: '网址参数过多', en: 'Too many URL parameters' },
    why: {
      zh: '参数一多，同一内容就有很多地址，蜘蛛会迷失在组合里。',
      en: 'With many parameters the same content has many URLs, and crawlers get lost in combinations.',
    },
    fix: {
      zh: '常用的组合做成静态路径，其余用 canonical 或 robots.txt 收拢。',
      en: 'Give useful combinations a path of their own and fold the rest with canonicals or robots.txt.',
    },
    notAProblemIf: { zh: '页面不需要被收录。', en: 'The page need not be found.' },
    messages: {
      many: { zh: '网址有 {count} 个参数，超过 {max} 个。', en: 'The URL has {count} parameters, over {max}.' },
    },
    evidence: ['url', 'count'],
  },
  check(page, context) {
    if (!page.url.includes('?')) return PASS;
    const count = queryOf(page.url)
      .split('&')
      .filter((part) => part !== '').length;
    const max = context.option<number>('maxParams');
    if (count <= max) return PASS;
    return fail('many', { args: { count, max }, evidence: { url: page.url, count }, cause: pageTemplate(page) });
  },
};
