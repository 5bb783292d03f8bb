import type { SiteRule } from '../../model/rule.ts';
import { clip } from '../links/link-sets.ts';
import { GOOGLE, RFC } from '../sources.ts';
import { looksLikeHtml } from './parsed-robots.ts';

export const robotsHtml: SiteRule = {
  meta: {
    id: 'robots-html',
    area: 'robots',
    scope: 'site',
    severity: 'warning',
    since: '0.1.0',
    stage: 'stable',
    sources: [RFC.robots, GOOGLE.robotsTxt],
    name: { zh: 'robots.txt 返回的是网页', en: 'robots.txt is an HTML page' },
    why: {
      zh: '服务器用首页或错误页代替了 robots.txt，里面的规则全部无效。',
      en: 'The server answers with a page instead of robots.txt, so it holds no rules.',
    },
    fix: { zh: '让 /robots.txt 返回纯文本；没有就返回 404。', en: 'Answer /robots.txt with plain text, or with 404.' },
    notAProblemIf: { zh: '没有例外。', en: 'There is no exception.' },
    messages: { html: { zh: '{origin}/robots.txt 的内容是 HTML。', en: '{origin}/robots.txt is HTML.' } },
    evidence: ['url', 'text'],
  },
  check(site, _context, tally) {
    for (const file of site.robots()) {
      if (file.status !== 200) continue;
      tally.checked();
      if (!looksLikeHtml(file.body)) continue;
      tally.fail({
        urlId: null,
        message: 'html',
        args: { origin: file.origin },
        evidence: { url: `${file.origin}/robots.txt`, text: clip(file.body.trim(), 80) },
        cause: file.origin,
      });
    }
    return undefined;
  },
};
