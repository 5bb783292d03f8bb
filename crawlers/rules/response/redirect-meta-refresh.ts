import type { HtmlRule } from '../../model/rule.ts';
import { clip } from '../links/link-sets.ts';
import { GOOGLE, WCAG } from '../sources.ts';
import { pageTemplate } from '../template-of.ts';
import { fail, PASS } from '../verdict.ts';

export const redirectMetaRefresh: HtmlRule = {
  meta: {
    id: 'redirect-meta-refresh',
    area: 'response',
    scope: 'page',
    on: 'html',
    severity: 'warning',
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.redirects, WCAG],
    name: { zh: '用 meta refresh 跳转', en: 'Redirect by meta refresh' },
    why: {
      zh: '用户先看到旧页再被带走，返回键失灵；引擎处理得也慢。',
      en: 'People see the old page first and the back button fails; engines are slow with it.',
    },
    fix: { zh: '改成服务器 301 跳转。', en: 'Redirect on the server with 301.' },
    notAProblemIf: {
      zh: '静态空间无法设置服务器跳转，且延时为 0。',
      en: 'The host allows no server redirect, and the delay is 0.',
    },
    messages: { refresh: { zh: '{seconds} 秒后跳到 {target}。', en: 'After {seconds} s it goes to {target}.' } },
    evidence: ['target', 'seconds'],
  },
  check(page) {
    const { refresh } = page.html;
    if (refresh === null || refresh.url === null || refresh.url === page.url) return PASS;
    return fail('refresh', {
      args: { seconds: refresh.seconds, target: clip(refresh.url) },
      evidence: { target: refresh.url, seconds: refresh.seconds },
      cause: pageTemplate(page),
    });
  },
};
