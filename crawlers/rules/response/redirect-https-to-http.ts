import type { AnswerRule } from '../../model/rule.ts';
import { clip, originOf } from '../links/link-sets.ts';
import { GOOGLE } from '../sources.ts';
import { fail, PASS } from '../verdict.ts';

export const redirectHttpsToHttp: AnswerRule = {
  meta: {
    id: 'redirect-https-to-http',
    area: 'response',
    scope: 'page',
    on: 'answer',
    severity: 'warning',
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.redirects],
    name: { zh: '从 https 跳到 http', en: 'Redirect from https to http' },
    why: {
      zh: '用户被带到不安全的页面，浏览器会提示，引擎也偏好 https。',
      en: 'People are taken to an insecure page, browsers warn, and engines prefer https.',
    },
    fix: { zh: '跳转目标改成 https。', en: 'Redirect to the https URL.' },
    notAProblemIf: { zh: '没有例外。', en: 'There is no exception.' },
    messages: { insecure: { zh: '跳转到 {target}。', en: 'It redirects to {target}.' } },
    evidence: ['location'],
  },
  check(page) {
    const { location } = page.response;
    if (location === null || !page.url.startsWith('https:')) return 'not-applicable';
    if (!location.startsWith('http:')) return PASS;
    return fail('insecure', { args: { target: clip(location) }, evidence: { location }, cause: originOf(location) });
  },
};
