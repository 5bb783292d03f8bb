import type { HtmlRule } from '../../model/rule.ts';
import { clip } from '../links/link-sets.ts';
import { GOOGLE } from '../sources.ts';
import { pageTemplate } from '../template-of.ts';
import { fail, PASS } from '../verdict.ts';

export const canonicalHttpsToHttp: HtmlRule = {
  meta: {
    id: 'canonical-https-to-http',
    area: 'canonical',
    scope: 'page',
    on: 'html',
    severity: 'error',
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.canonical],
    name: { zh: 'https 页面的 canonical 指向 http', en: 'Canonical from https to http' },
    why: {
      zh: '请求引擎收录不安全的版本，通常还要再跳回来。',
      en: 'It asks engines to index the insecure version, which usually redirects back.',
    },
    fix: {
      zh: '把 canonical 改成 https；检查模板里写死的协议。',
      en: 'Change it to https; look for a fixed scheme in the template.',
    },
    notAProblemIf: { zh: '没有例外。', en: 'There is no exception.' },
    messages: { insecure: { zh: 'canonical 指向 {target}。', en: 'The canonical points to {target}.' } },
    evidence: ['target'],
  },
  check(page) {
    if (!page.url.startsWith('https:')) return 'not-applicable';
    for (const { url } of page.html.canonicals) {
      if (url?.startsWith('http:'))
        return fail('insecure', { args: { target: clip(url) }, evidence: { target: url }, cause: pageTemplate(page) });
    }
    return PASS;
  },
};
