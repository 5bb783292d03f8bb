import type { HtmlRule } from '../../model/rule.ts';
import { clip } from '../links/link-sets.ts';
import { GOOGLE, LIGHTHOUSE } from '../sources.ts';
import { pageTemplate } from '../template-of.ts';
import { fail, PASS } from '../verdict.ts';

export const canonicalRelative: HtmlRule = {
  meta: {
    id: 'canonical-relative',
    area: 'canonical',
    scope: 'page',
    on: 'html',
    severity: 'notice',
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.canonical, LIGHTHOUSE],
    name: { zh: 'canonical 用了相对地址', en: 'Relative canonical' },
    why: {
      zh: '相对地址会随 base、协议和测试域名变化，稍有不慎就指错。',
      en: 'A relative URL changes with base, scheme and staging hosts, and soon points to the wrong place.',
    },
    fix: { zh: '写带协议和域名的绝对地址。', en: 'Write an absolute URL with scheme and host.' },
    notAProblemIf: {
      zh: '解析结果正确，且站点只有一个域名。',
      en: 'It resolves correctly and the site has one host only.',
    },
    messages: { relative: { zh: 'canonical 写成了“{href}”。', en: 'The canonical is written as "{href}".' } },
    evidence: ['href', 'target'],
  },
  check(page) {
    for (const { url, href, source } of page.html.canonicals) {
      if (source !== 'html' || url === null || /^https?:\/\//i.test(href)) continue;
      return fail('relative', {
        args: { href: clip(href, 120) },
        evidence: { href, target: url },
        cause: pageTemplate(page),
      });
    }
    return PASS;
  },
};
