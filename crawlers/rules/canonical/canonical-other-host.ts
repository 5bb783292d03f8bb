import type { HtmlRule } from '../../model/rule.ts';
import { hostOf } from '../links/link-sets.ts';
import { GOOGLE } from '../sources.ts';
import { fail, PASS } from '../verdict.ts';
import { declaredCanonical } from './canonical-of.ts';

export const canonicalOtherHost: HtmlRule = {
  meta: {
    id: 'canonical-other-host',
    area: 'canonical',
    scope: 'page',
    on: 'html',
    severity: 'notice',
    debatable: true,
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.canonical],
    name: { zh: 'canonical 指向别的域名', en: 'Canonical points to another host' },
    why: {
      zh: '本页的权重会归到那个域名；若是测试域名或 www 写法不一致，就是事故。',
      en: 'What the page earns goes to that host; if it is a staging host or a www mix-up, it is an accident.',
    },
    fix: {
      zh: '确认这是有意的转载声明；否则改成本站的正式域名。',
      en: 'Check that it is meant for syndicated content; else use the host of this site.',
    },
    notAProblemIf: {
      zh: '内容转载自那里，或站点正在迁移。',
      en: 'The content is syndicated from there, or the site is moving.',
    },
    messages: {
      www: {
        zh: 'canonical 指向 {host}，本页在 {own}（www 写法不一致）。',
        en: 'The canonical points to {host}, the page is on {own} (with and without www).',
      },
      other: {
        zh: 'canonical 指向别的域名 {host}（本页在 {own}）。',
        en: 'The canonical points to another host, {host} (this page: {own}).',
      },
    },
    evidence: ['target'],
  },
  check(page) {
    const target = declaredCanonical(page);
    if (target === null) return PASS;
    const host = hostOf(target);
    const own = hostOf(page.url);
    if (host === own) return PASS;
    const www = host.replace(/^www\./, '') === own.replace(/^www\./, '');
    return fail(www ? 'www' : 'other', { args: { host, own }, evidence: { target }, cause: host });
  },
};
