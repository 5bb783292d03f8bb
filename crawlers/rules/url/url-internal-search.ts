import type { HtmlRule } from '../../model/rule.ts';
import { BAIDU, GOOGLE } from '../sources.ts';
import { fail, PASS } from '../verdict.ts';

export const urlInternalSearch: HtmlRule = {
  meta: {
    id: 'url-internal-search',
    area: 'url',
    scope: 'page',
    on: 'indexable',
    severity: 'warning',
    types: ['search'],
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.spam, BAIDU.gale],
    name: { zh: '站内搜索结果页可被收录', en: 'Internal search results can be indexed' },
    why: {
      zh: '搜索结果页数量无限、内容重复，Google 要求不要收录，百度劲风算法也会打击。',
      en: "Search results are endless and repeat themselves; Google asks to keep them out and Baidu's 劲风 algorithm acts on them.",
    },
    fix: {
      zh: '在 robots.txt 里禁止搜索路径，或设为 noindex。',
      en: 'Disallow the search path in robots.txt, or mark results noindex.',
    },
    notAProblemIf: {
      zh: '是编辑维护的专题页，只是用了搜索模板。',
      en: 'It is an edited page that only uses the search template.',
    },
    messages: { open: { zh: '搜索结果页可以被收录。', en: 'This search result page may be indexed.' } },
    evidence: ['url'],
  },
  check(page) {
    if (!page.url.includes('?') && !/\/(?:search|s|so|sousuo)\/./i.test(page.url)) return PASS;
    return fail('open', { evidence: { url: page.url } });
  },
};
