import type { SiteRule } from '../../model/rule.ts';
import { clip } from '../links/link-sets.ts';
import { GOOGLE } from '../sources.ts';

export const sitemapUnreachable: SiteRule = {
  meta: {
    id: 'sitemap-unreachable',
    area: 'sitemap',
    scope: 'site',
    severity: 'error',
    since: '0.1.0',
    stage: 'stable',
    sources: [GOOGLE.sitemaps],
    name: { zh: '站点地图打不开', en: 'Sitemap does not open' },
    why: {
      zh: 'robots.txt 或索引里写着它，引擎来取却得到错误。',
      en: 'robots.txt or an index names it, but engines get an error.',
    },
    fix: {
      zh: '恢复文件，或改正 robots.txt、索引里的地址。',
      en: 'Put the file back, or correct the address in robots.txt or the index.',
    },
    notAProblemIf: { zh: '没有例外。', en: 'There is no exception.' },
    messages: {
      status: { zh: '{sitemap} 返回 {status}。', en: '{sitemap} answers {status}.' },
      failed: { zh: '{sitemap} 没有应答（{status}）。', en: '{sitemap} gave no answer ({status}).' },
    },
    evidence: ['sitemap', 'status'],
  },
  check(site, _context, tally) {
    for (const { url, status, foundBy, error } of site.sitemaps()) {
      if (foundBy === 'default') continue;
      tally.checked();
      if (status === 200) continue;
      const shown = status ?? error ?? 'failed';
      tally.fail({
        urlId: null,
        message: status === null ? 'failed' : 'status',
        args: { sitemap: clip(url, 120), status: shown },
        evidence: { sitemap: url, status: shown },
        cause: url,
      });
    }
    return undefined;
  },
};
