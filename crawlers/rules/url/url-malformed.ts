import type { HtmlRule } from '../../model/rule.ts';
import { clip, isPageLink } from '../links/link-sets.ts';
import { WHATWG } from '../sources.ts';
import { fail, PASS } from '../verdict.ts';

export const urlMalformed: HtmlRule = {
  meta: {
    id: 'url-malformed',
    area: 'url',
    scope: 'page',
    on: 'html',
    severity: 'warning',
    since: '0.1.0',
    stage: 'stable',
    sources: [WHATWG],
    name: { zh: '链接地址无法解析', en: 'Link with a malformed address' },
    why: { zh: '浏览器点不开，蜘蛛直接丢弃。', en: 'Browsers cannot open it and crawlers drop it.' },
    fix: {
      zh: '改正地址；常见错误是 http:/ 少一个斜杠、多个网址粘在一起、中文标点。',
      en: 'Correct it: a missing slash in http:/, two URLs glued together, full-width punctuation.',
    },
    notAProblemIf: { zh: '没有例外。', en: 'There is no exception.' },
    messages: { malformed: { zh: '链接地址“{href}”无法解析。', en: 'The address "{href}" does not parse.' } },
    evidence: ['href', 'anchor'],
  },
  check(page) {
    for (const link of page.html.links) {
      if (link.url !== null || link.scheme !== null || !isPageLink(link)) continue;
      const href = link.href.trim();
      if (href === '' || href.startsWith('#')) continue;
      return fail('malformed', {
        args: { href: clip(href, 120) },
        evidence: { href, anchor: clip(link.anchor, 100) },
        cause: clip(href, 200),
      });
    }
    return PASS;
  },
};
