import type { SiteRule } from '../../model/rule.ts';
import { GOOGLE, RFC } from '../sources.ts';

export const robots5xx: SiteRule = {
  meta: {
    id: 'robots-5xx',
    area: 'robots',
    scope: 'site',
    severity: 'error',
    since: '0.1.0',
    stage: 'stable',
    sources: [RFC.robots, GOOGLE.robotsTxt],
    name: { zh: 'robots.txt 无法取得', en: 'robots.txt is unavailable' },
    why: {
      zh: '返回 5xx 或没有应答时，Google 会把整站当作禁止抓取。',
      en: 'With a 5xx or no answer Google treats the whole site as disallowed.',
    },
    fix: {
      zh: '修复服务器；没有 robots.txt 就返回 404，不要返回错误。',
      en: 'Mend the server; answer 404 when there is no file, never an error.',
    },
    notAProblemIf: { zh: '抓取时服务器正在重启。', en: 'The server was just restarting.' },
    messages: {
      unavailable: {
        zh: '{origin}/robots.txt 没有有效应答（{status}）。',
        en: '{origin}/robots.txt gave no useful answer ({status}).',
      },
    },
    evidence: ['url', 'status'],
  },
  check(site, _context, tally) {
    for (const file of site.robots()) {
      tally.checked();
      if (file.state !== 'unavailable') continue;
      const status = file.status ?? '–';
      tally.fail({
        urlId: null,
        message: 'unavailable',
        args: { origin: file.origin, status },
        evidence: { url: `${file.origin}/robots.txt`, status },
        cause: file.origin,
      });
    }
    return undefined;
  },
};
