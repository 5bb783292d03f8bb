import type { HtmlRule } from '../../model/rule.ts';
import { clip, pageLinks } from '../links/link-sets.ts';
import { GOOGLE } from '../sources.ts';
import { fail, PASS } from '../verdict.ts';

export const urlHashRoute: HtmlRule = {
  meta: {
    id: 'url-hash-route',
    area: 'url',
    scope: 'page',
    on: 'html',
    severity: 'warning',
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.javascript, GOOGLE.links],
    name: { zh: '用 # 路由区分页面', en: 'Pages addressed by hash routes' },
    why: {
      zh: '# 后面的部分不会发给服务器，引擎把所有页面当成一页。',
      en: 'What follows # never reaches the server, so engines see one page.',
    },
    fix: {
      zh: '改用 History API 的真实路径，并能由服务器直接打开。',
      en: 'Use real paths (History API) that the server can answer.',
    },
    notAProblemIf: { zh: '只是页内的标签切换，不需要单独收录。', en: 'They only switch tabs and need not be found.' },
    messages: {
      route: {
        zh: '{count} 个链接用 # 路由，例如 {href}。',
        en: '{count} {count|link uses a hash route|links use hash routes}, e.g. {href}.',
      },
    },
    evidence: ['href', 'count'],
  },
  check(page) {
    const { internal, hasRoute } = pageLinks(page);
    if (!hasRoute) return PASS;
    let count = 0;
    let first = '';
    for (const { fragment, href } of internal) {
      if (fragment === null || fragment.length < 2) continue;
      const code = fragment.charCodeAt(0);
      if (code !== 47 && !(code === 33 && fragment[1] === '/')) continue;
      if (count === 0) first = href;
      count += 1;
    }
    if (count === 0) return PASS;
    return fail('route', { args: { count, href: clip(first, 80) }, evidence: { href: first, count } });
  },
};
