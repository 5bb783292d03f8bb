import type { HtmlRule } from '../../model/rule.ts';
import { COMMON_PRACTICE, GOOGLE } from '../sources.ts';
import { fail, PASS } from '../verdict.ts';
import { clip, pageLinks } from './link-sets.ts';

export const linkHttpsToHttp: HtmlRule = {
  meta: {
    id: 'link-https-to-http',
    area: 'links',
    scope: 'page',
    on: 'html',
    severity: 'warning',
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.canonical, COMMON_PRACTICE],
    name: { zh: 'https 页面链接到 http', en: 'Internal links from https to http' },
    why: {
      zh: '每次点击都要再跳一次，途中的信息不加密；引擎也会看到两套地址。',
      en: 'Every click takes one more redirect over an open line, and engines see two sets of URLs.',
    },
    fix: {
      zh: '把站内链接改成 https 或以 / 开头；查数据库里写死的地址。',
      en: 'Link to https or begin with /; look for fixed addresses in the database.',
    },
    notAProblemIf: { zh: '没有例外。', en: 'There is no exception.' },
    messages: {
      insecure: {
        zh: '{count} 个站内链接用 http，例如 {target}。',
        en: '{count} internal {count|link uses|links use} http, e.g. {target}.',
      },
    },
    evidence: ['count', 'target'],
  },
  check(page) {
    if (!page.url.startsWith('https:')) return 'not-applicable';
    const { internal, hasHttp } = pageLinks(page);
    if (!hasHttp) return PASS;
    let count = 0;
    let first = '';
    for (const { url } of internal) {
      if (!url!.startsWith('http:')) continue;
      if (count === 0) first = url!;
      count += 1;
    }
    if (count === 0) return PASS;
    return fail('insecure', {
      args: { count, target: clip(first, 120) },
      evidence: { count, target: first },
      cause: first,
    });
  },
};
