import type { SiteRule } from '../../model/rule.ts';
import { clip } from '../links/link-sets.ts';
import { GOOGLE } from '../sources.ts';
import { readableRobots } from './parsed-robots.ts';

export const robotsNoindexLine: SiteRule = {
  meta: {
    id: 'robots-noindex-line',
    area: 'robots',
    scope: 'site',
    severity: 'warning',
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.robotsTxt],
    name: { zh: 'robots.txt 里写了 noindex', en: 'noindex in robots.txt' },
    why: {
      zh: 'Google 从 2019 年起不再支持，其他引擎也没有文档承认，这一行不起作用。',
      en: 'Google stopped supporting it in 2019 and no other engine documents it: the line does nothing.',
    },
    fix: {
      zh: '改用页面上的 robots meta 或 X-Robots-Tag。',
      en: 'Use the robots meta or the X-Robots-Tag header of the page.',
    },
    notAProblemIf: { zh: '没有例外。', en: 'There is no exception.' },
    messages: { noindex: { zh: '第 {line} 行：“{text}”不起作用。', en: 'Line {line}: "{text}" does nothing.' } },
    evidence: ['url', 'line', 'text'],
  },
  check(site, _context, tally) {
    for (const file of readableRobots(site)) {
      tally.checked();
      file.body
        .slice(0, 512_000)
        .split(/\r\n|\n|\r/)
        .forEach((text, i) => {
          if (!/^\s{0,20}noindex\s{0,20}:/i.test(text)) return;
          tally.fail({
            urlId: null,
            message: 'noindex',
            args: { line: i + 1, text: clip(text.trim(), 80) },
            evidence: { url: `${file.origin}/robots.txt`, line: i + 1, text: text.trim() },
            cause: file.origin,
          });
        });
    }
    return undefined;
  },
};
