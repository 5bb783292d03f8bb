import type { HtmlRule } from '../../model/rule.ts';
import { GOOGLE } from '../sources.ts';
import { fail, PASS } from '../verdict.ts';

const SESSION = /[;?&](jsessionid|phpsessid|aspsessionid[a-z]{0,10}|sessionid|session_id|sid)=[0-9a-z.!-]{16,}/i;

export const urlSessionId: HtmlRule = {
  meta: {
    id: 'url-session-id',
    area: 'url',
    scope: 'page',
    on: 'html',
    severity: 'warning',
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.urls],
    name: { zh: '网址含会话标识', en: 'Session id in the URL' },
    why: {
      zh: '每个访客看到不同地址，蜘蛛会把同一页面抓无数遍；分享出去还可能泄露登录状态。',
      en: 'Every visitor gets other URLs, crawlers fetch one page without end, and sharing may leak a session.',
    },
    fix: { zh: '会话改存 cookie，关闭网址重写。', en: 'Keep sessions in cookies and switch URL rewriting off.' },
    notAProblemIf: { zh: '没有例外。', en: 'There is no exception.' },
    messages: { found: { zh: '网址含会话参数 {param}。', en: 'The URL holds the session parameter {param}.' } },
    evidence: ['url', 'attribute'],
  },
  check(page) {
    const param = SESSION.exec(page.url)?.[1];
    if (param === undefined) return PASS;
    return fail('found', {
      args: { param },
      evidence: { url: page.url, attribute: param },
      cause: param.toLowerCase(),
    });
  },
};
