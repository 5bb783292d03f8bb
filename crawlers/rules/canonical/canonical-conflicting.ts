import type { HtmlRule } from '../../model/rule.ts';
import { GOOGLE, RFC } from '../sources.ts';
import { templateOf } from '../template-of.ts';
import { fail, PASS } from '../verdict.ts';
import { canonicalsOf } from './canonical-of.ts';

export const canonicalConflicting: HtmlRule = {
  meta: {
    id: 'canonical-conflicting',
    area: 'canonical',
    scope: 'page',
    on: 'html',
    severity: 'error',
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.canonical, RFC.canonical],
    name: { zh: 'canonical 相互矛盾', en: 'Conflicting canonicals' },
    why: {
      zh: '声明了不同的规范地址时，搜索引擎会全部忽略，自己选一个。',
      en: 'With different canonicals an engine ignores them all and chooses by itself.',
    },
    fix: {
      zh: '找出输出它们的两处代码（模板、插件、Link 响应头），只留正确的一个。',
      en: 'Find the two places that print them (template, plug-in, Link header) and keep the right one.',
    },
    notAProblemIf: { zh: '没有例外。', en: 'There is no exception.' },
    messages: {
      differ: { zh: '声明了 {count} 个不同的规范地址。', en: 'The page declares {count} different canonical URLs.' },
    },
    evidence: ['count', 'target', 'other'],
  },
  check(page) {
    if (page.html.canonicals.length < 2) return PASS;
    const urls = canonicalsOf(page);
    if (urls.length < 2) return PASS;
    return fail('differ', {
      args: { count: urls.length },
      evidence: { count: urls.length, target: urls[0]!, other: urls[1]! },
      cause: templateOf(page.url, page.html.pageType.type),
    });
  },
};
