import type { SiteRule } from '../../model/rule.ts';
import { clip } from '../links/link-sets.ts';
import { GOOGLE, SITEMAPS_ORG } from '../sources.ts';

export const sitemapInvalid: SiteRule = {
  meta: {
    id: 'sitemap-invalid',
    area: 'sitemap',
    scope: 'site',
    severity: 'error',
    since: '0.1.0',
    stage: 'stable',
    sources: [SITEMAPS_ORG, GOOGLE.sitemaps],
    name: { zh: '站点地图格式错误', en: 'Invalid sitemap' },
    why: {
      zh: '引擎读到出错处就停，后面的网址都丢了。',
      en: 'Engines stop where the error is and lose all URLs behind it.',
    },
    fix: {
      zh: '用程序生成，特殊字符转义（& 写成 &amp;），文件用 UTF-8。',
      en: 'Generate it by program, escape special characters (& as &amp;), use UTF-8.',
    },
    notAProblemIf: { zh: '没有例外。', en: 'There is no exception.' },
    messages: { invalid: { zh: '{sitemap} 无法解析：{error}。', en: '{sitemap} does not parse: {error}.' } },
    evidence: ['sitemap', 'reason'],
  },
  check(site, _context, tally) {
    for (const { url, status, error, foundBy, kind } of site.sitemaps()) {
      if (status !== 200) continue;
      // A page at the usual place is simply no sitemap.
      if (foundBy === 'default' && kind === 'unknown') continue;
      tally.checked();
      if (error === null || error === 'too-large') continue;
      tally.fail({
        urlId: null,
        message: 'invalid',
        args: { sitemap: clip(url, 120), error: clip(error, 120) },
        evidence: { sitemap: url, reason: error },
        cause: url,
      });
    }
    return undefined;
  },
};
